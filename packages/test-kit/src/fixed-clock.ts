/** A clock that stands still until it is moved. */
export interface FixedClock {
  readonly now: () => Date;
  readonly advance: (milliseconds: number) => void;
}

export function fixedClock(instant: string): FixedClock {
  let at = new Date(instant).getTime();
  return { now: () => new Date(at), advance: (milliseconds) => { at += milliseconds; } };
}
