import type { RegionCode } from '@hengjian/kernel';
import type { Clock } from '../../platform/clock.ts';
import type { Db, Transact } from '../../platform/db.ts';
import type { Ids } from '../../platform/ids.ts';
import type { Log } from '../../platform/log.ts';
import type { ReadingService } from './reader/reading-service.ts';

/** What the acts of this slice are handed. */
export interface Deps {
  readonly region: RegionCode;
  readonly db: Db;
  readonly transact: Transact;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly reading: ReadingService;
}

/** Who acts. Until identities exist it is whoever sits at this machine. */
export interface Actor { readonly name: string }
export const localUser: Actor = { name: '本机用户' };
