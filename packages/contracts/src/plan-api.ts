import type { PlanDiff } from '@hengjian/plan';
import { z } from 'zod';
import { correctionSchema, planReadingSchema } from './plan-reading.ts';

/** Requests and replies of 年度计划. Instants are ISO 8601 in UTC; sizes are bytes. */
const commandId = z.uuid();
const count = z.number().int().min(0);

/** Long enough for a sentence that a successor understands, short enough to be one. */
const reason = z.string().trim().min(1, '请写明理由').max(2000, '理由不超过 2000 字').refine((text) => !text.includes('\0'), '理由里有不能保存的字符');

export const healthReplySchema = z.strictObject({ status: z.literal('ok') });
export const meReplySchema = z.strictObject({ name: z.string(), kind: z.literal('local') });

/** `open` and `decided` count findings by whether a decision stands; the other three count all findings by severity. */
export const findingTallySchema = z.strictObject({ error: count, warning: count, info: count, open: count, decided: count });

export const planSummarySchema = z.strictObject({
  id: z.uuid(),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  number: z.string().nullable(),
  year: z.number().int().nullable(),
  fileName: z.string(),
  sizeBytes: count,
  uploadedAt: z.iso.datetime(),
  sample: z.boolean(),
  targets: count,
  counts: count,
  findings: findingTallySchema,
});
export type PlanSummary = z.infer<typeof planSummarySchema>;

export const planListReplySchema = z.strictObject({ plans: z.array(planSummarySchema) });
export type PlanListReply = z.infer<typeof planListReplySchema>;

export const planUploadFieldsSchema = z.strictObject({ commandId });
export const planUploadReplySchema = z.strictObject({ plan: planSummarySchema });
export type PlanUploadReply = z.infer<typeof planUploadReplySchema>;

export const decisionActions = ['choose', 'correct', 'dismiss', 'reopen'] as const;

/** `superseded` once a later decision on the same finding stands; decisions are never changed or removed. */
export const decisionSchema = z.strictObject({
  id: z.uuid(),
  findingId: z.string(),
  action: z.enum(decisionActions),
  readingId: z.string().nullable(),
  corrections: z.array(correctionSchema),
  reason: z.string().nullable(),
  decidedBy: z.string(),
  decidedAt: z.iso.datetime(),
  superseded: z.boolean(),
});
export type Decision = z.infer<typeof decisionSchema>;

export const planReplySchema = z.strictObject({
  plan: planSummarySchema,
  text: z.string(),
  reading: planReadingSchema,
  asRead: planReadingSchema,
  decisions: z.array(decisionSchema),
  version: count,
});
export type PlanReply = z.infer<typeof planReplySchema>;

const ofFinding = { commandId, expectedVersion: count, findingId: z.string().min(1).max(500) };

export const decideFindingSchema = z.discriminatedUnion('action', [
  z.strictObject({ ...ofFinding, action: z.literal('choose'), readingId: z.string().min(1).max(500), reason: reason.exactOptional() }),
  z.strictObject({ ...ofFinding, action: z.literal('correct'), corrections: z.array(correctionSchema).min(1, '请至少更正一处').max(200), reason }),
  z.strictObject({ ...ofFinding, action: z.literal('dismiss'), reason }),
  z.strictObject({ ...ofFinding, action: z.literal('reopen'), reason: reason.exactOptional() }),
]);
export type DecideFinding = z.infer<typeof decideFindingSchema>;

export const decisionReplySchema = z.strictObject({ decision: decisionSchema, version: count, reading: planReadingSchema });
export type DecisionReply = z.infer<typeof decisionReplySchema>;

export const deletePlanSchema = z.strictObject({ commandId, reason });
export type DeletePlan = z.infer<typeof deletePlanSchema>;

export const removeSampleDataSchema = z.strictObject({ commandId });
export type RemoveSampleData = z.infer<typeof removeSampleDataSchema>;

export const comparePlansQuerySchema = z.strictObject({ before: z.uuid(), after: z.uuid() });

/** The diff is computed for the reply and never stored, so its shape is a type alone. */
export interface ComparePlansReply { readonly before: PlanSummary; readonly after: PlanSummary; readonly diff: PlanDiff }
