import type { Branded } from '@hengjian/kernel';
import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import type { Clock } from './clock.ts';

/** UUIDv7: sorts by time of making, needs no sequence, and no two shards make the same. */
export interface Ids { readonly next: <Id extends Branded<string>>() => Id }

export function makeIds(clock: Clock): Ids {
  let lastMs = 0;
  let sequence = 0;
  return {
    // Two made in one millisecond still sort in the order of making: the sequence goes on from a start that nobody can guess.
    next: <Id extends Branded<string>>() => {
      const msecs = Math.max(clock.now().getTime(), lastMs);
      sequence = msecs === lastMs ? sequence + 1 : randomInt(MAX_FIRST_SEQUENCE);
      lastMs = msecs;
      return v7({ msecs, seq: sequence }) as Id;
    },
  };
}

/** Half of what the sequence's 32 bits hold: there is always room to go on. */
const MAX_FIRST_SEQUENCE = 2 ** 31;
