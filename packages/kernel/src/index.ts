export { err, isOk, mapOk, ok, unwrap, type Err, type Ok, type Result } from './result.ts';
export { assertNever, invariant } from './invariant.ts';
export {
  parseRegionCode, parseUuid, type Branded, type CommandId, type DecisionId, type NotARegion, type NotAUuid, type PlanId, type RegionCode,
} from './branded.ts';
export { daysInMonth, parsePlainDate, plainDate, type NotADate, type PlainDate } from './plain-date.ts';
