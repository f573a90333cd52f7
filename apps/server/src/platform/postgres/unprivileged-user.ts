import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, statSync } from 'node:fs';
import path from 'node:path';

/** Numeric user and group for a child process. */
export interface RunAs { readonly uid: number; readonly gid: number }

/**
 * PostgreSQL refuses to run as root. A root therefore starts it as `postgres` where that user exists, else as a user of our own; where
 * none can be made (a container without `useradd`), as `nobody`. Anyone else starts it as themselves: `undefined`.
 */
export function unprivilegedUser(): RunAs | undefined {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return undefined;
  return lookUp('postgres') ?? lookUp('hengjian') ?? create('hengjian') ?? lookUp('nobody');
}

function lookUp(name: string): RunAs | undefined {
  try {
    const ask = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}

function create(name: string): RunAs | undefined {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' });
    return lookUp(name);
  } catch {
    return undefined;
  }
}

/**
 * The directory for PostgreSQL's files. A root may keep the project where no other user can enter (`/root`); the files then go to
 * `/var/lib/hengjian`, under a name that belongs to the wished directory alone.
 */
export function reachableDirectory(wished: string, runAs: RunAs | undefined): string {
  if (!runAs || canEnter(wished, runAs)) return wished;
  if (canEnter(path.dirname(wished), runAs)) {
    // The directory is ours: passing through it (not looking around in it) is all that PostgreSQL needs.
    chmodSync(wished, statSync(wished).mode | 0o011);
    return wished;
  }
  return path.join('/var/lib/hengjian', createHash('sha256').update(wished).digest('hex').slice(0, 16));
}

function canEnter(directory: string, { uid, gid }: RunAs): boolean {
  const parent = path.dirname(directory);
  if (parent !== directory && !canEnter(parent, { uid, gid })) return false;
  const stat = statSync(directory, { throwIfNoEntry: false });
  if (!stat) return true;
  if (stat.uid === uid) return (stat.mode & 0o100) !== 0;
  return (stat.mode & (stat.gid === gid ? 0o010 : 0o001)) !== 0;
}
