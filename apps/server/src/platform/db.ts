import type { Result } from '@hengjian/kernel';
import pg from 'pg';
import type { Log } from './log.ts';

/** What SQL runs on. A `Tx` is inside a transaction; a `Db` runs each statement on its own and is for reads alone. */
export interface Db {
  readonly rows: <Row extends object>(sql: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>;
}
declare const inside: unique symbol;
export interface Tx extends Db { readonly [inside]: true }

/** Commits on ok, rolls back on an error value or a throw; the caller answers after the commit. */
export type Transact = <T, E>(work: (tx: Tx) => Promise<Result<T, E>>) => Promise<Result<T, E>>;

export interface Database {
  readonly db: Db;
  readonly transact: Transact;
  readonly close: () => Promise<void>;
}

const POOL_SIZE = 10;
const CONNECT_PATIENCE_MS = 10_000;

export function openDatabase(connectionString: string, log: Log): Database {
  const pool = new pg.Pool({ connectionString, max: POOL_SIZE, connectionTimeoutMillis: CONNECT_PATIENCE_MS, application_name: 'hengjian' });
  // A connection that breaks while idle is replaced at the next use.
  pool.on('error', (error) => { log.warn({ err: error }, 'an idle database connection broke'); });
  return {
    db: { rows: async (sql, parameters) => (await pool.query(sql, parameters as unknown[] | undefined)).rows },
    transact: (work) => transact(pool, work),
    close: () => pool.end(),
  };
}

async function transact<T, E>(pool: pg.Pool, work: (tx: Tx) => Promise<Result<T, E>>): Promise<Result<T, E>> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // The client reports a lost connection twice: to the query and as an event, which would end the process if nobody listened.
  const onError = (error: Error) => { broken = error; };
  client.on('error', onError);
  try {
    await client.query('begin');
      const statements: Db = { rows: async (sql, parameters) => (await client.query(sql, parameters as unknown[] | undefined)).rows };
    const tx = statements as Tx;
    const result = await work(tx);
    await client.query(result.ok ? 'commit' : 'rollback');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => { broken = lost; });
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}
