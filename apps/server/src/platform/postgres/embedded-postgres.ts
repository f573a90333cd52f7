import { err, ok, type Result } from '@hengjian/kernel';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Log } from '../log.ts';
import { defaultCacheDirectory, findPostgresBinaries, type BinariesError, type PostgresBinaries } from './binaries.ts';
import { endOrphan } from './orphan.ts';
import { reachableDirectory, unprivilegedUser, type RunAs } from './unprivileged-user.ts';

/**
 * The embedded PostgreSQL: made on the first start, started on every one, stopped with the server. It listens on 127.0.0.1 alone, on
 * a port the system gives, behind a password made at random and kept among its files. It runs in a session of its own, so that Ctrl-C
 * in the terminal reaches the server first and requests under way can end.
 */
export interface EmbeddedPostgres {
  readonly url: string;
  readonly directory: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

export type EmbeddedPostgresError =
  | BinariesError
  | { readonly code: 'postgres.other-version'; readonly directory: string; readonly found: string; readonly expected: string }
  | { readonly code: 'postgres.init-failed'; readonly detail: string }
  | { readonly code: 'postgres.start-failed'; readonly logFile: string; readonly detail: string };

export interface EmbeddedPostgresOptions {
  readonly dataDirectory: string;
  readonly log: Log;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Called when PostgreSQL ends though nobody asked it to. */
  readonly onUnexpectedExit?: () => void;
  /** For tests on data that nobody will miss: no waiting for the disk. */
  readonly unsafe?: boolean;
}

const MAJOR_VERSION = '18';
const USER = 'hengjian';
const START_PATIENCE_MS = 60_000;
const STOP_PATIENCE_MS = 15_000;
const LOG_LIMIT_BYTES = 20 * 1024 * 1024;

const run = promisify(execFile);

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<Result<EmbeddedPostgres, EmbeddedPostgresError>> {
  const runAs = unprivilegedUser();
  const binaries = await findPostgresBinaries(runAs, defaultCacheDirectory(runAs, options.environment));
  if (!binaries.ok) return binaries;

  const home = reachableDirectory(options.dataDirectory, runAs);
  const directory = path.join(home, 'postgres');
  await mkdir(home, { recursive: true, mode: 0o755 });
  const environment = childEnvironment(options.environment, binaries.value);

  const version = await readFile(path.join(directory, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    const made = await initialise(binaries.value, directory, runAs, environment, options.unsafe === true);
    if (!made.ok) return made;
  } else if (version.trim() !== MAJOR_VERSION) {
    return err({ code: 'postgres.other-version', directory, found: version.trim(), expected: MAJOR_VERSION });
  }

  const orphan = await endOrphan(directory);
  if (orphan !== 'none') options.log.info({ orphan, directory }, 'recovered from a server that was killed');
  return start(binaries.value, directory, runAs, environment, options);
}

/** Made under another name and renamed when whole: a start that is killed half-way leaves nothing that looks finished. */
async function initialise(
  binaries: PostgresBinaries, directory: string, runAs: RunAs | undefined, environment: NodeJS.ProcessEnv, unsafe: boolean,
): Promise<Result<void, EmbeddedPostgresError>> {
  const unfinished = `${directory}.unfinished`;
  const passwordFile = `${directory}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (runAs) for (const owned of [unfinished, passwordFile]) await chown(owned, runAs.uid, runAs.gid);
  try {
    await run(binaries.initdb, [
      `--pgdata=${unfinished}`, `--username=${USER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
      // The built-in locale sorts alike on every system, and needs no library of the system.
      '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', ...(unsafe ? ['--no-sync'] : []),
    ], { ...runAs, env: environment, cwd: path.dirname(directory) });
    await rename(passwordFile, path.join(unfinished, 'hengjian.password'));
    await rename(unfinished, directory);
    return ok(undefined);
  } catch (error) {
    await rm(passwordFile, { force: true });
    return err({ code: 'postgres.init-failed', detail: error instanceof Error ? error.message : String(error) });
  }
}

async function start(
  binaries: PostgresBinaries, directory: string, runAs: RunAs | undefined, environment: NodeJS.ProcessEnv, options: EmbeddedPostgresOptions,
): Promise<Result<EmbeddedPostgres, EmbeddedPostgresError>> {
  const logFile = `${directory}.log`;
  const logSize = (await stat(logFile).catch(() => undefined))?.size ?? 0;
  if (logSize > LOG_LIMIT_BYTES) await truncate(logFile, 0);
  const password = (await readFile(path.join(directory, 'hengjian.password'), 'utf8')).trim();
  // The backends of a postmaster that was killed need a moment to notice; a port may be taken between asking and using it.
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = launch(binaries, directory, port, runAs, environment, logFile, options.unsafe === true);
    const ready = await becomesReady(child, directory);
    if (ready === 'ready' && child.pid !== undefined) {
      let stopping = false;
      child.once('exit', () => { if (!stopping) options.onUnexpectedExit?.(); });
      return ok({
        url: `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`,
        directory,
        pid: child.pid,
        stop: () => { stopping = true; return stop(binaries, child, directory); },
      });
    }
    if (attempt === 5) return err({ code: 'postgres.start-failed', logFile, detail: await lastLines(logFile) });
    await sleep(300 * attempt);
  }
}

function launch(
  binaries: PostgresBinaries, directory: string, port: number, runAs: RunAs | undefined, environment: NodeJS.ProcessEnv, logFile: string, unsafe: boolean,
): ChildProcess {
  // A file, not a pipe: a PostgreSQL whose server was killed must not stumble over a reader that is gone.
  const output = openSync(logFile, 'a', 0o600);
  const settings = {
    listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC', max_connections: '60',
    ...(unsafe ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const child = spawn(
    binaries.postgres,
    ['-D', directory, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...runAs, env: environment, cwd: path.dirname(directory), stdio: ['ignore', output, output], detached: process.platform !== 'win32', windowsHide: true },
  );
  closeSync(output);
  return child;
}

/** PostgreSQL says in the eighth line of its file whether it takes connections. */
async function becomesReady(child: ChildProcess, directory: string): Promise<'ready' | 'ended'> {
  let ended = false;
  child.once('exit', () => { ended = true; });
  child.once('error', () => { ended = true; });
  for (let waited = 0; waited < START_PATIENCE_MS && !ended; waited += 10) {
    const lines = (await readFile(path.join(directory, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return 'ready';
    await sleep(10);
  }
  if (!ended) child.kill('SIGKILL');
  return 'ended';
}

async function stop(binaries: PostgresBinaries, child: ChildProcess, directory: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise<void>((resolve) => { child.once('exit', () => { resolve(); }); });
  if (process.platform === 'win32') await run(binaries.pgCtl, ['stop', '-D', directory, '-m', 'fast']).catch(() => undefined);
  else child.kill('SIGINT');
  const patience = setTimeout(() => { child.kill('SIGQUIT'); }, STOP_PATIENCE_MS);
  await exited;
  clearTimeout(patience);
}

/** Variables that would turn PostgreSQL to another database or language are not passed on. */
function childEnvironment(environment: Readonly<Record<string, string | undefined>>, binaries: PostgresBinaries): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !/^(?:PG|LC_|LANG)/u.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', ...(process.platform === 'linux' ? { LD_LIBRARY_PATH: binaries.libraries } : {}) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => { resolve(port); });
    });
  });
}

async function lastLines(file: string): Promise<string> {
  await chmod(file, 0o600).catch(() => undefined);
  return (await readFile(file, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-5).join('\n');
}
