export * from './facts.ts';
export { applyCorrections, readCorrectedPlan, readPlan } from './read-plan.ts';
export { planFactsJson } from './plan-facts-json.ts';
export { diffPlans, type Changed, type FactDiff, type PlanDiff } from './diff.ts';
export {
  planTable, tableDimensions, tableMeasures, visitQuarters,
  type PlanTable, type TableCell, type TableDimension, type TableKey, type TableMeasure, type TableQuery, type TableSource,
} from './plan-tables.ts';
export { factWords, findingWords, industryWords, modeWords, perWords, qualifierWords, severityWords, verificationWords } from './words.ts';
export { sampleText, type SampleAnnex, type SampleFigure, type SampleGroup, type SamplePlan } from './sample-text.ts';
