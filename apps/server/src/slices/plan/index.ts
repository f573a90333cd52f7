export { type Deps as PlanDeps } from './deps.ts';
export { readOutdatedAgain } from './get-plan.ts';
export { loadSampleData } from './load-sample-data.ts';
export { makeReadingService, type ReadingLimits } from './reader/reading-service.ts';
export { planRoutes } from './routes.ts';
