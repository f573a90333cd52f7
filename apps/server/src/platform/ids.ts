import type { Branded } from '@hengjian/kernel';
import { v7 } from 'uuid';
import type { Clock } from './clock.ts';

/** UUIDv7: sorts by time of making, needs no sequence, and no two shards make the same. */
export interface Ids { readonly next: <Id extends Branded<string>>() => Id }

export function makeIds(clock: Clock): Ids {
  return { next: <Id extends Branded<string>>() => v7({ msecs: clock.now().getTime() }) as Id };
}
