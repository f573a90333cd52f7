import type { Correction, Finding, PlanReading, StatedFacts, Verification } from '@hengjian/plan';
import { findingCodes, industries, modes } from '@hengjian/plan';
import { z } from 'zod';

/**
 * The reading of a plan as it crosses an edge: stored JSON, a reply, a file of sample data. The types stand in `@hengjian/plan`;
 * `satisfies` keeps the two from drifting apart.
 */
const span = z.tuple([z.number(), z.number()]).readonly();
const industry = z.enum(industries).nullable();
const mode = z.enum(modes).nullable();
const numbers = z.array(z.number()).readonly();
const strings = z.array(z.string()).readonly();
const period = z.strictObject({ quarters: numbers.exactOptional(), months: numbers.exactOptional() }).readonly().nullable();
const text = z.string().nullable();
const number = z.number().nullable();

const list = <T extends z.ZodType>(item: T) => z.array(item.readonly()).readonly();

export const statedFactsSchema = z.strictObject({
  document: z.strictObject({ title: text, issuer: text, number: text, year: number, issuedOn: text }).readonly(),
  outline: list(z.strictObject({ path: z.string(), title: z.string(), span })),
  counts: list(z.strictObject({
    id: z.string(), path: z.string(), subject: z.string(), industry, mode, department: text, area: text, period, value: z.number(),
    unit: z.string(), qualifier: z.enum(['exact', 'atLeast', 'atMost', 'approximately']), partOf: text, span,
  })),
  targets: list(z.strictObject({
    name: z.string(), aliases: strings, industry, kind: text, notes: strings, mode, department: text, quarters: numbers, months: numbers,
    reinspectionQuarters: numbers, path: z.string(), spans: z.array(span).readonly(),
  })),
  rates: list(z.strictObject({ path: z.string(), mode, industry, percent: z.number(), base: z.string(), span })),
  frequencies: list(z.strictObject({
    path: z.string(), subject: z.string(), industry, atLeastPerYear: number, atMostPerYear: number, per: z.enum(['unit', 'section', 'bureau']), span,
  })),
  joint: list(z.strictObject({ path: z.string(), department: text, atLeast: z.number(), partners: strings, span })),
  workload: z.strictObject({
    officers: number, statutoryDaysPerPerson: number, totalStatutoryDays: number, otherEnforcementDays: number, nonEnforcementDays: number,
    inspectionDays: number, keyInspectionDays: number, generalInspectionDays: number,
    items: list(z.strictObject({
      group: z.enum(['otherEnforcement', 'nonEnforcement', 'inspection']), label: z.string(), days: z.number(), span: span.exactOptional(),
    })),
    calendarDays: number, weekendDays: number, holidayDays: number,
  }).readonly().nullable(),
  checkItems: list(z.strictObject({ path: z.string(), industry, number, text: z.string(), span })),
  legalBases: list(z.strictObject({ name: z.string(), number: text, path: z.string(), span })),
  programme: list(z.strictObject({
    number, item: z.string(), bases: strings, objects: z.string(), contents: strings, method: text, atLeastPerYear: number, atMostPerYear: number,
    period, departments: strings, joint: z.boolean().nullable(), notes: text, span,
  })),
}) satisfies z.ZodType<StatedFacts>;

export const correctionSchema = z.strictObject({
  fact: z.enum(['count', 'target', 'rate', 'frequency', 'joint']),
  id: z.string().min(1).max(500),
  field: z.string().min(1).max(100),
  value: z.union([z.string().max(2000), z.number(), z.null()]),
}) satisfies z.ZodType<Correction>;

export const findingSchema = z.strictObject({
  id: z.string(),
  code: z.enum(findingCodes),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  spans: z.array(span).readonly(),
  readings: list(z.strictObject({ id: z.string(), label: z.string(), corrections: z.array(correctionSchema.readonly()).readonly() })),
}) satisfies z.ZodType<Finding>;

const figure = z.strictObject({ label: z.string(), value: z.number(), span }).readonly();

export const verificationSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['sum', 'list-count', 'schedule', 'rate', 'workload']),
  message: z.string(),
  total: figure,
  parts: z.array(figure).readonly(),
}) satisfies z.ZodType<Verification>;

export const planReadingSchema = z.strictObject({
  facts: statedFactsSchema.readonly(),
  findings: z.array(findingSchema.readonly()).readonly(),
  verified: z.array(verificationSchema.readonly()).readonly(),
}) satisfies z.ZodType<PlanReading>;
