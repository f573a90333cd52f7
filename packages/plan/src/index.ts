export * from './facts.ts';
export { readPlan } from './read-plan.ts';
export { planFactsJson } from './plan-facts-json.ts';
export { diffPlans, type Changed, type FactDiff, type PlanDiff } from './diff.ts';
