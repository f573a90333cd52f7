import { err, ok, type Result } from '@hengjian/kernel';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive, processIdentity } from './process-identity.ts';

/**
 * One server a data directory. The lock names its holder well enough to tell a holder that was killed from one that runs, so that a
 * killed server leaves nothing to clean up by hand.
 */
export interface ServerLock { readonly release: () => void }
export interface DirectoryInUse { readonly code: 'data.in-use'; readonly pid: number; readonly dataDirectory: string }

interface Holder { readonly pid: number; readonly identity?: string }

export function takeServerLock(dataDirectory: string): Result<ServerLock, DirectoryInUse> {
  mkdirSync(dataDirectory, { recursive: true });
  const file = path.join(dataDirectory, 'server.lock');
  const holder = readHolder(file);
  if (holder && holder.pid !== process.pid && holds(holder)) return err({ code: 'data.in-use', pid: holder.pid, dataDirectory });
  rmSync(file, { force: true });
  const own: Holder = { pid: process.pid, ...identityOf(process.pid) };
  writeFileSync(file, JSON.stringify(own), { flag: 'wx' });
  return ok({ release: () => { rmSync(file, { force: true }); } });
}

function readHolder(file: string): Holder | undefined {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    return typeof read.pid === 'number' ? { pid: read.pid, ...(read.identity === undefined ? {} : { identity: read.identity }) } : undefined;
  } catch {
    return undefined;
  }
}

function holds(holder: Holder): boolean {
  return isAlive(holder.pid) && (holder.identity === undefined || holder.identity === processIdentity(holder.pid));
}

function identityOf(pid: number): { readonly identity?: string } {
  const identity = processIdentity(pid);
  return identity === undefined ? {} : { identity };
}
