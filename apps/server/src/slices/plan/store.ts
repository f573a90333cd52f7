import type { Correction } from '@hengjian/plan';
import type { CommandId, DecisionId, PlanId, RegionCode } from '@hengjian/kernel';
import { invariant } from '@hengjian/kernel';
import type { Db, Tx } from '../../platform/db.ts';
import type { ReadingPair } from './reader/reading-protocol.ts';

/** The SQL of the acts. What changes rows takes a `Tx`, so that nothing slips outside a transaction. */

export interface NewPlan {
  readonly id: PlanId;
  readonly fileName: string;
  readonly format: 'txt' | 'docx' | 'pdf';
  readonly sha256: Uint8Array;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly sample: boolean;
  readonly uploadedAt: Date;
  readonly uploadedBy: string;
}

export async function insertPlan(tx: Tx, region: RegionCode, plan: NewPlan): Promise<void> {
  await tx.rows(
    `insert into plan (region, id, file_name, format, size_bytes, sha256, sample, uploaded_at, uploaded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [region, plan.id, plan.fileName, plan.format, plan.bytes.length, plan.sha256, plan.sample, plan.uploadedAt, plan.uploadedBy],
  );
  await tx.rows('insert into plan_document (region, plan_id, bytes, content) values ($1, $2, $3, $4)', [
    region, plan.id, plan.bytes, Buffer.from(plan.text, 'utf8'),
  ]);
}

export async function saveReadings(
  tx: Tx, region: RegionCode, planId: PlanId, readings: ReadingPair, reader: { readonly version: string; readonly at: Date },
): Promise<void> {
  const { summary } = readings;
  await tx.rows(
    `insert into plan_reading (region, plan_id, reader_version, read_at, as_read, current, title, issuer, number, year,
                               targets, counts, errors, warnings, infos, decided, open)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict (region, plan_id) do update set
       reader_version = excluded.reader_version, read_at = excluded.read_at, as_read = excluded.as_read, current = excluded.current,
       title = excluded.title, issuer = excluded.issuer, number = excluded.number, year = excluded.year, targets = excluded.targets,
       counts = excluded.counts, errors = excluded.errors, warnings = excluded.warnings, infos = excluded.infos,
       decided = excluded.decided, open = excluded.open`,
    [
      region, planId, reader.version, reader.at, readings.asReadJson, readings.currentJson, summary.title, summary.issuer, summary.number,
      summary.year, summary.targets, summary.counts, summary.errors, summary.warnings, summary.infos, summary.decided, summary.open,
    ],
  );
}

export interface PlanHead { readonly version: number; readonly deletedAt: Date | null; readonly readerVersion: string | null }

/** Waits for whoever else is changing the plan. */
export async function lockPlan(tx: Tx, region: RegionCode, planId: PlanId): Promise<PlanHead | undefined> {
  const [row] = await tx.rows<PlanHead>(
    `select version, deleted_at as "deletedAt", null as "readerVersion" from plan where region = $1 and id = $2 for update`, [region, planId],
  );
  if (!row) return undefined;
  // A second statement, since the first looked before it waited.
  const [reading] = await tx.rows<{ readerVersion: string }>(
    'select reader_version as "readerVersion" from plan_reading where region = $1 and plan_id = $2', [region, planId],
  );
  return { ...row, readerVersion: reading?.readerVersion ?? null };
}

export interface NewDecision {
  readonly id: DecisionId;
  readonly planId: PlanId;
  readonly version: number;
  readonly findingId: string;
  readonly action: string;
  readonly readingId: string | null;
  readonly corrections: readonly Correction[];
  readonly reason: string | null;
  readonly decidedAt: Date;
  readonly decidedBy: string;
}

export async function insertDecision(tx: Tx, region: RegionCode, decision: NewDecision): Promise<void> {
  await tx.rows(
    `insert into plan_decision (region, id, plan_id, version, finding_id, action, reading_id, corrections, reason, decided_at, decided_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      region, decision.id, decision.planId, decision.version, decision.findingId, decision.action, decision.readingId,
      JSON.stringify(decision.corrections), decision.reason, decision.decidedAt, decision.decidedBy,
    ],
  );
  await tx.rows('update plan set version = $3 where region = $1 and id = $2', [region, decision.planId, decision.version]);
}

export interface Deletion { readonly at: Date; readonly by: string; readonly reason: string }

/** The document and its readings go; the row and the decisions stay as a trace. */
export async function markDeleted(tx: Tx, region: RegionCode, planId: PlanId, deletion: Deletion): Promise<void> {
  await tx.rows('delete from plan_reading where region = $1 and plan_id = $2', [region, planId]);
  await tx.rows('delete from plan_document where region = $1 and plan_id = $2', [region, planId]);
  await tx.rows('update plan set deleted_at = $3, deleted_by = $4, delete_reason = $5 where region = $1 and id = $2', [
    region, planId, deletion.at, deletion.by, deletion.reason,
  ]);
}

export interface TraceEntry {
  readonly id: string;
  readonly planId: PlanId;
  readonly act: 'uploaded' | 'decided' | 'read-again' | 'deleted' | 'sample-loaded' | 'sample-removed';
  readonly at: Date;
  readonly by: string;
  readonly details: object;
}

export async function appendTrace(tx: Tx, region: RegionCode, entry: TraceEntry): Promise<void> {
  await tx.rows('insert into plan_trace (region, id, plan_id, act, at, by, details) values ($1, $2, $3, $4, $5, $6, $7)', [
    region, entry.id, entry.planId, entry.act, entry.at, entry.by, JSON.stringify(entry.details),
  ]);
}

export interface Command { readonly id: CommandId; readonly kind: string; readonly fingerprint: Uint8Array }
interface KnownCommand { readonly kind: string; readonly fingerprint: Buffer; readonly answer: unknown }

export type CommandState = { readonly state: 'new' } | { readonly state: 'repeat'; readonly answer: unknown } | { readonly state: 'reused' };

export async function findCommand(db: Db, region: RegionCode, command: Command): Promise<CommandState> {
  const [known] = await db.rows<KnownCommand>('select kind, fingerprint, answer from command where region = $1 and id = $2', [region, command.id]);
  if (!known) return { state: 'new' };
  const same = known.kind === command.kind && known.fingerprint.equals(command.fingerprint);
  return same ? { state: 'repeat', answer: known.answer } : { state: 'reused' };
}

/** Two copies of one command that come at once: the second waits here for the first to commit, and then finds its answer. */
export async function claimCommand(tx: Tx, region: RegionCode, command: Command, receivedAt: Date): Promise<CommandState> {
  const claimed = await tx.rows(
    'insert into command (region, id, kind, fingerprint, received_at) values ($1, $2, $3, $4, $5) on conflict (region, id) do nothing returning id',
    [region, command.id, command.kind, command.fingerprint, receivedAt],
  );
  return claimed.length === 1 ? { state: 'new' } : findCommand(tx, region, command);
}

export async function keepAnswer(tx: Tx, region: RegionCode, command: Command, answer: object): Promise<void> {
  const kept = await tx.rows('update command set answer = $3 where region = $1 and id = $2 returning id', [region, command.id, JSON.stringify(answer)]);
  invariant(kept.length === 1, 'an answer to a command nobody claimed');
}

export async function sampleWasOffered(db: Db, region: RegionCode): Promise<boolean> {
  return (await db.rows('select 1 from sample_data where region = $1', [region])).length === 1;
}

/** False when the sample was offered in this region before, whether it is still there or not. */
export async function claimSampleData(tx: Tx, region: RegionCode, loadedAt: Date): Promise<boolean> {
  const claimed = await tx.rows('insert into sample_data (region, loaded_at) values ($1, $2) on conflict do nothing returning region', [region, loadedAt]);
  return claimed.length === 1;
}

export async function noteSampleRemoved(tx: Tx, region: RegionCode, removedAt: Date): Promise<readonly PlanId[]> {
  await tx.rows(
    `insert into sample_data (region, loaded_at, removed_at) values ($1, $2, $2) on conflict (region) do update set removed_at = excluded.removed_at`,
    [region, removedAt],
  );
  const rows = await tx.rows<{ id: PlanId }>('select id from plan where region = $1 and sample and deleted_at is null for update', [region]);
  return rows.map(({ id }) => id);
}
