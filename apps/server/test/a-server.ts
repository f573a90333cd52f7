import { unwrap, type RegionCode } from '@hengjian/kernel';
import { aDatabase, fixedClock, type FixedClock, type TestDatabase } from '@hengjian/test-kit';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { inject, onTestFinished } from 'vitest';
import { makeLog } from '../src/platform/log.ts';
import { startServer, type Program } from '../src/start-server.ts';
import { TEMPLATE } from './postgres-for-tests.ts';

/** The server on a database of the test's own, spoken to over HTTP as a browser does. */
export interface ServerUnderTest {
  readonly url: string;
  readonly database: TestDatabase;
  readonly clock: FixedClock;
  readonly upload: (file: Uint8Array | string, fileName?: string, commandId?: string) => Promise<Answer>;
  readonly send: (method: string, place: string, body?: object) => Promise<Answer>;
}

export interface Answer { readonly status: number; readonly body: Record<string, unknown>; readonly headers: Headers }

export async function aServer(change: Partial<Program> & { readonly on?: TestDatabase; readonly sampleData?: boolean } = {}): Promise<ServerUnderTest> {
  const { on, sampleData = false, ...program } = change;
  const database = on ?? await aDatabase(inject('adminUrl'), TEMPLATE);
  const clock = fixedClock('2024-01-08T01:30:00Z');
  const server = unwrap(await startServer(
    {
      host: 'localhost', port: 0, region: '430400' as RegionCode, dataDirectory: '/nowhere', databaseUrl: database.url, logLevel: 'silent', sampleData,
    },
    {
      log: makeLog('silent'),
      environment: {},
      migrationsDirectory: fileURLToPath(new URL('../migrations', import.meta.url)),
      siteDirectory: '/nowhere',
      sampleFile: fileURLToPath(new URL('../../../data/hengyang-2024/plan.json', import.meta.url)),
      readingThread: new URL('../dist/reading-thread.js', import.meta.url),
      readerVersion: 'test-1',
      clock,
      ...program,
    },
  ));
  onTestFinished(async () => {
    await server.stop();
    if (!on) await database.drop();
  });
  const send = async (method: string, place: string, body?: object) => answer(await fetch(`${server.url}${place}`, {
    method, ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }));
  return {
    url: server.url, database, clock, send,
    upload: async (file, fileName = '计划.txt', commandId = randomUUID()) => {
      const form = new FormData();
      form.set('commandId', commandId);
      form.set('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)]), fileName);
      return answer(await fetch(`${server.url}/api/plans`, { method: 'POST', body: form }));
    },
  };
}

async function answer(response: Response): Promise<Answer> {
  return { status: response.status, headers: response.headers, body: await response.json() as Record<string, unknown> };
}

/** The id of the plan that an upload answered with. */
export function planIdIn({ body }: Answer): string {
  return (body['plan'] as { readonly id: string }).id;
}
