import { unwrap } from '@hengjian/kernel';
import { withClient } from '@hengjian/test-kit';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { buildIfStale } from '../../../tools/build.js';
import { openDatabase } from '../src/platform/db.ts';
import { makeLog } from '../src/platform/log.ts';
import { migrate } from '../src/platform/migrate.ts';
import { startEmbeddedPostgres } from '../src/platform/postgres/embedded-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext { readonly adminUrl: string }
}

/** The template that each test's database is copied from. */
export const TEMPLATE = 'hengjian_template';

/** One embedded PostgreSQL for all database tests, and the reading thread as it is shipped. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildIfStale('server');
  const dataDirectory = mkdtempSync(path.join(os.tmpdir(), 'hengjian-db-tests-'));
  const log = makeLog('warn');
  const postgres = unwrap(await startEmbeddedPostgres({ dataDirectory, log, environment: process.env, unsafe: true }));
  await withClient(postgres.url, (client) => client.query(`create database ${TEMPLATE}`));
  const template = openDatabase(postgres.url.replace(/postgres$/u, TEMPLATE), log);
  unwrap(await migrate(template.transact, fileURLToPath(new URL('../migrations', import.meta.url))));
  await template.close();
  project.provide('adminUrl', postgres.url);
  return async () => {
    await postgres.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
}
