import type { Decision, PlanSummary } from '@hengjian/contracts';
import type { PlanId, RegionCode } from '@hengjian/kernel';
import type { Db } from '../../platform/db.ts';
import { markSuperseded } from './rules.ts';

/** Reads for screens and exports. Large values (text, readings) come as they are stored and are passed on unread. */

interface SummaryRow extends Omit<PlanSummary, 'uploadedAt' | 'sizeBytes' | 'findings'> {
  readonly uploadedAt: Date;
  readonly sizeBytes: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly open: number;
  readonly decided: number;
}

const SUMMARY = `p.id, r.title, r.issuer, r.number, r.year, p.file_name as "fileName", p.size_bytes as "sizeBytes", p.uploaded_at as "uploadedAt",
  p.sample, r.targets, r.counts, r.errors, r.warnings, r.infos, r.open, r.decided`;
const LIVING = `plan p join plan_reading r on r.region = p.region and r.plan_id = p.id where p.region = $1 and p.deleted_at is null`;

function toSummary({ uploadedAt, sizeBytes, errors, warnings, infos, open, decided, ...rest }: SummaryRow): PlanSummary {
  const { id, title, issuer, number, year, fileName, sample, targets, counts } = rest;
  return {
    id, title, issuer, number, year, fileName, sizeBytes: Number(sizeBytes), uploadedAt: uploadedAt.toISOString(), sample, targets, counts,
    findings: { error: errors, warning: warnings, info: infos, open, decided },
  };
}

/** Newest first. */
export async function listPlans(db: Db, region: RegionCode): Promise<PlanSummary[]> {
  return (await db.rows<SummaryRow>(`select ${SUMMARY} from ${LIVING} order by p.uploaded_at desc, p.id desc`, [region])).map(toSummary);
}

export async function findSummary(db: Db, region: RegionCode, planId: PlanId): Promise<PlanSummary | undefined> {
  const [row] = await db.rows<SummaryRow>(`select ${SUMMARY} from ${LIVING} and p.id = $2`, [region, planId]);
  return row && toSummary(row);
}

export interface PlanRecord {
  readonly summary: PlanSummary;
  readonly version: number;
  readonly format: 'txt' | 'docx' | 'pdf';
  readonly readerVersion: string;
  readonly asReadJson: string;
  readonly currentJson: string;
  readonly text: string;
}

/** One statement, so that readings, version and text belong to one moment. */
export async function findPlan(db: Db, region: RegionCode, planId: PlanId): Promise<PlanRecord | undefined> {
  type Row = SummaryRow & Omit<PlanRecord, 'summary' | 'text'> & { readonly content: Buffer };
  const [row] = await db.rows<Row>(
    `select ${SUMMARY}, p.version, p.format, r.reader_version as "readerVersion", r.as_read::text as "asReadJson", r.current::text as "currentJson",
       (select d.content from plan_document d where d.region = p.region and d.plan_id = p.id) as content
     from ${LIVING} and p.id = $2`,
    [region, planId],
  );
  if (!row) return undefined;
  const { version, format, readerVersion, asReadJson, currentJson, content } = row;
  return { summary: toSummary(row), version, format, readerVersion, asReadJson, currentJson, text: content.toString('utf8') };
}

export async function wasDeleted(db: Db, region: RegionCode, planId: PlanId): Promise<boolean> {
  return (await db.rows('select 1 from plan where region = $1 and id = $2 and deleted_at is not null', [region, planId])).length === 1;
}

/** All decisions up to a version of the plan, oldest first, including those that gave way. */
export async function listDecisions(db: Db, region: RegionCode, planId: PlanId, upToVersion: number): Promise<Decision[]> {
  type Row = Omit<Decision, 'decidedAt' | 'superseded'> & { readonly decidedAt: Date };
  const rows = await db.rows<Row>(
    `select id, finding_id as "findingId", action, reading_id as "readingId", corrections, reason, decided_by as "decidedBy", decided_at as "decidedAt"
     from plan_decision where region = $1 and plan_id = $2 and version <= $3 order by version`,
    [region, planId, upToVersion],
  );
  return markSuperseded(rows.map((row) => ({ ...row, decidedAt: row.decidedAt.toISOString() })));
}

export async function findSource(db: Db, region: RegionCode, planId: PlanId): Promise<{ readonly fileName: string; readonly bytes: Buffer } | undefined> {
  const [row] = await db.rows<{ fileName: string; bytes: Buffer }>(
    `select p.file_name as "fileName", d.bytes from plan p join plan_document d on d.region = p.region and d.plan_id = p.id
     where p.region = $1 and p.id = $2 and p.deleted_at is null`,
    [region, planId],
  );
  return row;
}

/** Living plans whose reading another version of the reader made. */
export async function listOutdated(db: Db, region: RegionCode, readerVersion: string): Promise<readonly PlanId[]> {
  const rows = await db.rows<{ id: PlanId }>(`select p.id from ${LIVING} and r.reader_version <> $2 order by p.uploaded_at desc`, [region, readerVersion]);
  return rows.map(({ id }) => id);
}
