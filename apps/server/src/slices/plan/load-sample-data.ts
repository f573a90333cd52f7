import { ok, type PlanId } from '@hengjian/kernel';
import { sampleText, type SamplePlan } from '@hengjian/plan';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import * as store from './store.ts';
import { insertReadPlan } from './upload-plan.ts';

interface Figure { subject: string; value: number; unit: string; floor?: boolean; parts?: Figure[] }
const figure: z.ZodType<Figure> = z.lazy(() => z.strictObject({
  subject: z.string(), value: z.number(), unit: z.string(), floor: z.boolean().exactOptional(), parts: z.array(figure).exactOptional(),
}));
const names = z.array(z.string());

const samplePlanSchema = z.strictObject({
  version: z.literal(1),
  document: z.strictObject({ title: z.string(), issuer: z.string(), number: z.string(), issuedOn: z.iso.date() }),
  legalBases: z.array(z.strictObject({ name: z.string(), number: z.string().exactOptional() })),
  keyUnits: figure,
  byDepartment: z.array(z.strictObject({ department: z.string(), subject: z.string(), value: z.number(), parts: z.array(figure).exactOptional() })),
  spotChecks: figure,
  crossInspection: figure,
  joint: z.strictObject({ departments: names, atLeast: z.number(), partners: names }),
  annexes: z.array(z.strictObject({
    title: z.string(),
    register: z.array(figure),
    groups: z.array(z.strictObject({ kind: z.string(), unit: z.string(), assignments: z.array(z.strictObject({ department: z.string(), names })) })),
    spotChecks: names,
    crossInspection: z.strictObject({ department: z.string(), figure }).nullable(),
    checkItems: names,
    schedule: z.array(z.strictObject({ quarter: z.number().int().min(1).max(4), names, reinspects: z.number().int().min(1).max(4).exactOptional() })),
  })),
}) satisfies z.ZodType<SamplePlan>;

/**
 * Brings the sample plan to a region that never had it. Once: a sample that was removed stays removed, and a start that was killed in
 * between either brought all of it or will bring it again.
 */
export async function loadSampleData(deps: Deps, file: string): Promise<void> {
  if (await store.sampleWasOffered(deps.db, deps.region)) return;
  const plan = samplePlanSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const fileName = `${plan.document.title}（示例）.txt`;
  const bytes = new TextEncoder().encode(sampleText(plan));
  const document = await deps.reading.read(bytes, fileName);
  if (!document.ok) {
    deps.log.error({ error: document.error }, 'the sample could not be read');
    return;
  }
  void await deps.transact<void, never>(async (tx) => {
    const now = deps.clock.now();
    if (!await store.claimSampleData(tx, deps.region, now)) return ok(undefined);
    const planId = deps.ids.next<PlanId>();
    await insertReadPlan(deps, tx, { planId, fileName, bytes, document: document.value, sample: true, at: now, by: '系统' });
    await store.appendTrace(tx, deps.region, { id: deps.ids.next(), planId, act: 'sample-loaded', at: now, by: '系统', details: { version: plan.version } });
    return ok(undefined);
  });
}
