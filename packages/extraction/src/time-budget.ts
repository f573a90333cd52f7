/** Wall time left for one file. Between parts of the work it also lets other requests of the same thread have their turn. */
export interface TimeBudget {
  isSpent(): boolean;
  /** Gives way to waiting work; resolves to whether time is left. */
  breathe(): Promise<boolean>;
}

export function startTimeBudget(milliseconds: number): TimeBudget {
  const end = performance.now() + milliseconds;
  const isSpent = () => performance.now() > end;
  return {
    isSpent,
    async breathe() {
      await new Promise((resolve) => setTimeout(resolve, 0));
      return !isSpent();
    },
  };
}
