/** What only a bug can break. Throws; the shell logs it and answers 500. */
export function invariant(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${what}`);
}

/** The end of a `switch` over a union: a case that is missing does not compile. */
export function assertNever(value: never): never {
  throw new Error(`a case nobody handles: ${JSON.stringify(value)}`);
}
