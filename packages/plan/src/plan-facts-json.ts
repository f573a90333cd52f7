import type { PlanReading } from './facts.ts';

/** The reading in the published form of `plan-facts.schema.json`: findings without our ids and readings. `text` is given for DOCX and PDF only. */
export function planFactsJson(reading: PlanReading, text?: string): object {
  return {
    ...(text === undefined ? {} : { text }),
    ...reading.facts,
    findings: reading.findings.map(({ code, severity, message, spans }) => ({ code, severity, message, spans })),
  };
}
