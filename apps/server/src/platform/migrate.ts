import { err, ok, type Result } from '@hengjian/kernel';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Transact } from './db.ts';

/** Forward only, one sequence, each in the same transaction as its record; two servers that start at once take turns. */
export type MigrationError =
  | { readonly code: 'migration.changed'; readonly name: string }
  | { readonly code: 'migration.newer-database'; readonly name: string };

const LOCK = 0x68_65_6e_67;

export async function migrate(transact: Transact, directory: string): Promise<Result<readonly string[], MigrationError>> {
  const migrations = await readMigrations(directory);
  return transact<readonly string[], MigrationError>(async (tx) => {
    await tx.rows('select pg_advisory_xact_lock($1)', [LOCK]);
    await tx.rows('create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())');
    const applied = new Map((await tx.rows<{ name: string; sha256: string }>('select name, sha256 from migration')).map((row) => [row.name, row.sha256]));
    const known = new Set(migrations.map((migration) => migration.name));
    const unknown = [...applied.keys()].find((name) => !known.has(name));
    if (unknown !== undefined) return err({ code: 'migration.newer-database', name: unknown });
    const done: string[] = [];
    for (const { name, sql, sha256 } of migrations) {
      const before = applied.get(name);
      if (before === sha256) continue;
      if (before !== undefined) return err({ code: 'migration.changed', name });
      await tx.rows(sql);
      await tx.rows('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
      done.push(name);
    }
    return ok(done);
  });
}

async function readMigrations(directory: string): Promise<readonly { readonly name: string; readonly sql: string; readonly sha256: string }[]> {
  const names = (await readdir(directory)).filter((name) => /^\d{4}_[a-z_]+\.sql$/u.test(name)).sort();
  return Promise.all(names.map(async (name) => {
    // A checkout on Windows may carry other line ends; they are no change.
    const sql = (await readFile(path.join(directory, name), 'utf8')).replaceAll('\r\n', '\n');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  }));
}
