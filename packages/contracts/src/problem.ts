import { z } from 'zod';

/** Codes are for programs and stay; titles and details are Chinese, for people, and may be reworded. */
export const problemCodes = [
  'request.invalid', 'request.not-found', 'request.cross-site',
  'file.missing', 'file.empty', 'file.no-text', 'file.too-large', 'file.too-many-pages', 'file.too-much-text', 'file.too-slow', 'file.no-text-layer',
  'file.encrypted', 'file.unsupported', 'file.corrupt', 'file.bomb', 'file.out-of-memory',
  'plan.unknown', 'plan.stale', 'plan.deleted', 'finding.unknown', 'reading.unknown', 'correction.invalid', 'decision.nothing-to-reopen',
  'command.reused', 'server.busy', 'server.error',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** RFC 9457 problem document. `expectedVersion` and `currentVersion` stand in a `plan.stale` alone, `errors` in a `request.invalid`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  expectedVersion: z.number().int().optional(),
  currentVersion: z.number().int().optional(),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
