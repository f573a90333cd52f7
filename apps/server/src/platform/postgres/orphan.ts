import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, isAlive } from '../process-identity.ts';

/**
 * A server that was killed leaves its PostgreSQL running, and a machine that lost power leaves `postmaster.pid`. Neither may need a
 * hand: the old PostgreSQL is stopped in order, then with less patience; the file of a process that is no more is removed. Only called
 * by the holder of the server lock, so no running server loses its database.
 */
export async function endOrphan(directory: string): Promise<'none' | 'ended' | 'stale-file'> {
  const file = path.join(directory, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) {
    await rm(file, { force: true });
    return 'none';
  }
  if (!isAlive(pid) || !isOurs(pid, directory)) {
    await rm(file, { force: true });
    return 'stale-file';
  }
  // Fast shutdown, then immediate (recovers from its log at the next start), then without asking.
  for (const [signal, patienceMs] of [['SIGINT', 10_000], ['SIGQUIT', 5_000], ['SIGKILL', 5_000]] as const) {
    signalQuietly(pid, signal);
    if (await gone(pid, patienceMs)) break;
  }
  await rm(file, { force: true });
  return 'ended';
}

/** Where the system does not show command lines, the number in the file must do. */
function isOurs(pid: number, directory: string): boolean {
  const command = commandLine(pid);
  return command === undefined || command.includes(directory);
}

function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}

export async function gone(pid: number, patienceMs: number): Promise<boolean> {
  for (let waited = 0; waited < patienceMs; waited += 20) {
    if (!isAlive(pid)) return true;
    await sleep(20);
  }
  return !isAlive(pid);
}
