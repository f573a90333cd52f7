import { err, ok, type Result } from '@hengjian/kernel';
import type { AddressInfo } from 'node:net';
import type { Clock } from './platform/clock.ts';
import { systemClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { openDatabase, type Database } from './platform/db.ts';
import { makeHttpApp } from './platform/http/app.ts';
import { mountStaticSite } from './platform/http/static-site.ts';
import { makeIds } from './platform/ids.ts';
import type { Log } from './platform/log.ts';
import { migrate, type MigrationError } from './platform/migrate.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresError } from './platform/postgres/embedded-postgres.ts';
import { takeServerLock, type DirectoryInUse } from './platform/server-lock.ts';
import { loadSampleData, makeReadingService, planRoutes, readOutdatedAgain, type PlanDeps, type ReadingLimits } from './slices/plan/index.ts';

/** Brings the product up, and gives the one handle that takes all of it down again. */
export interface RunningServer {
  readonly url: string;
  /** Where the data is: a directory, or the database server that was named. */
  readonly dataPlace: string;
  readonly stop: () => Promise<void>;
}

export type StartError =
  | DirectoryInUse | EmbeddedPostgresError | MigrationError
  | { readonly code: 'port.busy'; readonly port: number }
  | { readonly code: 'port.forbidden'; readonly port: number }
  | { readonly code: 'host.unknown'; readonly host: string }
  | { readonly code: 'database.unreachable'; readonly detail: string };

/** What belongs to the program rather than to its configuration. */
export interface Program {
  readonly log: Log;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly migrationsDirectory: string;
  readonly siteDirectory: string;
  /** The facts of the sample plan, brought on a first start. */
  readonly sampleFile: string;
  readonly readingThread: URL;
  readonly readerVersion: string;
  readonly readingLimits?: ReadingLimits;
  readonly clock?: Clock;
  /** For tests: no waiting for the disk. */
  readonly unsafeDatabase?: boolean;
  /** The embedded PostgreSQL ended by itself and the server with it cannot go on. */
  readonly onDatabaseLost?: () => void;
}

const STOP_PATIENCE_MS = 5_000;

type Undo = () => Promise<void> | void;

export async function startServer(config: Config, program: Program): Promise<Result<RunningServer, StartError>> {
  const undo: Undo[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  const started = await bringUp(config, program, undo).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  if (!started.ok) {
    await stop();
    return started;
  }
  return ok({ ...started.value, stop });
}

async function bringUp(config: Config, program: Program, undo: Undo[]): Promise<Result<Omit<RunningServer, 'stop'>, StartError>> {
  const { log } = program;
  const storage = await openStorage(config, program, undo);
  if (!storage.ok) return storage;
  const { database, place } = storage.value;

  const clock = program.clock ?? systemClock;
  const reading = makeReadingService(program.readingThread, program.readerVersion, log, program.readingLimits);
  undo.push(() => reading.close());
  const deps: PlanDeps = { region: config.region, db: database.db, transact: database.transact, clock, ids: makeIds(clock), log, reading };

  const app = await makeHttpApp({ log, host: config.host });
  app.get('/api/health', async () => {
    await database.db.rows('select 1');
    return { status: 'ok' };
  });
  app.get('/api/me', () => ({ name: '本机用户', kind: 'local' }));
  await planRoutes(app, deps);
  await mountStaticSite(app, program.siteDirectory);

  if (config.sampleData) await loadSampleData(deps, program.sampleFile);

  undo.push(async () => {
    // Requests under way may end; one that does not is cut off, so that stopping never hangs.
    const patience = setTimeout(() => { app.server.closeAllConnections(); }, STOP_PATIENCE_MS);
    await app.close();
    clearTimeout(patience);
  });
  const listening = await listen(() => app.listen({ host: config.host, port: config.port }), config);
  if (!listening.ok) return listening;
  const again = readOutdatedAgain(deps).catch((error: unknown) => { log.error({ err: error }, 'reading plans again failed'); });
  undo.push(() => again);
  const { port } = app.server.address() as AddressInfo;
  return ok({ url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`, dataPlace: place });
}

/** Brings the schema up to date and nothing else; names the migrations that ran. */
export async function migrateOnly(config: Config, program: Program): Promise<Result<readonly string[], StartError>> {
  const undo: Undo[] = [];
  try {
    const storage = await openStorage(config, program, undo);
    return storage.ok ? ok(storage.value.migrated) : storage;
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

interface Storage { readonly database: Database; readonly place: string; readonly migrated: readonly string[] }

async function openStorage(config: Config, program: Program, undo: Undo[]): Promise<Result<Storage, StartError>> {
  let url = config.databaseUrl;
  let place = url === undefined ? config.dataDirectory : new URL(url).host;
  if (url === undefined) {
    const lock = takeServerLock(config.dataDirectory);
    if (!lock.ok) return lock;
    undo.push(lock.value.release);
    const postgres = await startPostgres(config, program);
    if (!postgres.ok) return postgres;
    undo.push(postgres.value.stop);
    ({ url } = postgres.value);
    place = postgres.value.directory;
  }
  const database = openDatabase(url, program.log);
  undo.push(database.close);
  const migrated = await migrate(database.transact, program.migrationsDirectory).catch((error: unknown) =>
    err({ code: 'database.unreachable' as const, detail: error instanceof Error ? error.message : String(error) }));
  return migrated.ok ? ok({ database, place, migrated: migrated.value }) : migrated;
}

function startPostgres(config: Config, program: Program): Promise<Result<EmbeddedPostgres, EmbeddedPostgresError>> {
  return startEmbeddedPostgres({
    dataDirectory: config.dataDirectory, log: program.log, environment: program.environment, unsafe: program.unsafeDatabase === true,
    onUnexpectedExit: () => {
      program.log.error('the embedded PostgreSQL ended by itself');
      program.onDatabaseLost?.();
    },
  });
}

async function listen(attempt: () => Promise<unknown>, { port, host }: Config): Promise<Result<void, StartError>> {
  try {
    await attempt();
    return ok(undefined);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') return err({ code: 'port.busy', port });
    if (code === 'EACCES') return err({ code: 'port.forbidden', port });
    if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL' || code === 'EAI_AGAIN') return err({ code: 'host.unknown', host });
    throw error;
  }
}
