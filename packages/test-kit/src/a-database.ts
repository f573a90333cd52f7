import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of a test's own, copied from a template whose schema is ready: what one test commits no other sees. */
export interface TestDatabase {
  readonly url: string;
  readonly rows: <Row extends object>(sql: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>;
  readonly drop: () => Promise<void>;
}

export async function aDatabase(adminUrl: string, template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await withClient(adminUrl, (client) => client.query(`create database ${name} template ${template} strategy file_copy`));
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    rows: (sql, parameters) => withClient(url.href, async (client) => (await client.query(sql, parameters as unknown[] | undefined)).rows),
    drop: () => withClient(adminUrl, async (client) => { await client.query(`drop database ${name} with (force)`); }),
  };
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
