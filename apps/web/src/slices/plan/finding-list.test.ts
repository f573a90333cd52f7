import type { Decision } from '@hengjian/contracts';
import type { Finding, PlanReading } from '@hengjian/plan';
import { expect, test } from 'vitest';
import { correctableFacts, findingStates } from './finding-list.ts';

const finding = (id: string, given: Partial<Finding> = {}): Finding => ({ id, code: 'total-mismatch', severity: 'warning', message: id, spans: [[5, 9]], readings: [], ...given });

const reading = (findings: readonly Finding[]): PlanReading => ({
  facts: {
    document: { title: null, issuer: null, number: null, year: null, issuedOn: null }, outline: [], targets: [], rates: [], frequencies: [], joint: [], workload: null,
    checkItems: [], legalBases: [], programme: [],
    counts: [
      { id: 'near', path: '', subject: '企业', industry: null, mode: null, department: null, area: null, period: null, value: 17, unit: '家', qualifier: 'exact', partOf: null, span: [6, 8] },
      { id: 'far', path: '', subject: '企业', industry: null, mode: null, department: null, area: null, period: null, value: 3, unit: '家', qualifier: 'exact', partOf: null, span: [90, 92] },
    ],
  },
  findings, verified: [],
});

const decision = (findingId: string, action: Decision['action'], at: number, superseded = false): Decision => ({
  id: crypto.randomUUID(), findingId, action, readingId: null, corrections: [], reason: '理由', decidedBy: '本机用户', decidedAt: `2024-01-01T00:00:0${String(at)}.000Z`, superseded,
});

test('a finding that a correction settled stays on the list, decided', () => {
  const states = findingStates(reading([finding('a')]), reading([]), [decision('a', 'correct', 1)]);
  expect(states.map((state) => [state.finding.id, state.standing?.action, state.fromCorrection])).toEqual([['a', 'correct', false]]);
});

test('a finding that only the correction brought up is on the list and says so', () => {
  expect(findingStates(reading([]), reading([finding('b')]), []).map((state) => state.fromCorrection)).toEqual([true]);
});

test('decided, reopened: open again, with both steps in its history, oldest first', () => {
  const [state] = findingStates(reading([finding('a')]), reading([finding('a')]), [decision('a', 'reopen', 2), decision('a', 'dismiss', 1, true)]);
  expect(state?.standing).toBeUndefined();
  expect(state?.history.map((step) => step.action)).toEqual(['dismiss', 'reopen']);
});

test('contradictions before doubts before hints, then in the order of the text; a decided one keeps its place', () => {
  const all = [finding('hint', { severity: 'info' }), finding('late', { severity: 'error', spans: [[50, 51]] }), finding('early', { severity: 'error', spans: [[1, 2]] }), finding('done', { severity: 'error', spans: [[20, 21]] })];
  expect(findingStates(reading(all), reading(all), [decision('done', 'dismiss', 1)]).map((state) => state.finding.id)).toEqual(['early', 'done', 'late', 'hint']);
});

test('facts in the sentences of a finding can be corrected, others only if a reading names them', () => {
  const { facts } = reading([]);
  expect(correctableFacts(facts, finding('a')).map((fact) => fact.id)).toEqual(['near']);
  const named = finding('a', { spans: [], readings: [{ id: 'r', label: '', corrections: [{ fact: 'count', id: 'far', field: 'value', value: 4 }] }] });
  expect(correctableFacts(facts, named).map((fact) => fact.id)).toEqual(['far']);
});
