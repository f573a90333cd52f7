export { aDatabase, withClient, type TestDatabase } from './a-database.ts';
export { fixedClock, type FixedClock } from './fixed-clock.ts';
