export * from './plan-api.ts';
export * from './plan-reading.ts';
export * from './problem.ts';
