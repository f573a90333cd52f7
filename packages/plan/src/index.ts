export * from './facts.ts';
export { readPlan } from './read-plan.ts';
export { planFactsJson } from './plan-facts-json.ts';
