import { diffPlans, type StatedFacts } from '@hengjian/plan';
import { expect, test } from 'vitest';
import { differences, placeOf } from './differences.ts';
import type { Comparison } from './plan-queries.ts';

const facts = (quarters: readonly number[], names: readonly string[]): StatedFacts => ({
  document: { title: null, issuer: null, number: null, year: null, issuedOn: null }, outline: [], counts: [], rates: [], frequencies: [], joint: [], workload: null, checkItems: [], legalBases: [], programme: [],
  targets: names.map((name, index) => ({
    name, aliases: [], industry: 'fireworks', kind: null, notes: [], mode: 'key', department: null, quarters, months: [], reinspectionQuarters: [], path: '', spans: [[index * 10, index * 10 + 4]],
  })),
});

test('one firm came, one went, one moved from the first to the second quarter, each with the place of its name', () => {
  const diff = diffPlans(facts([1], ['甲公司', '乙公司']), facts([2], ['甲公司', '丙公司']));
  const [targets] = differences({ diff } as Comparison);
  expect(targets?.came.map((one) => [one.title, one.afterKey])).toEqual([['丙公司', 'at/10-14']]);
  expect(targets?.went.map((one) => [one.title, one.beforeKey])).toEqual([['乙公司', 'at/10-14']]);
  expect(targets?.changed[0]?.changes).toEqual([{ field: '季度', before: '一季度', after: '二季度' }]);
});

test('a place is read from its key, and nothing else is taken for one', () => {
  expect(placeOf('at/10-14')).toEqual([10, 14]);
  expect(placeOf('target/3')).toBeUndefined();
  expect(placeOf('count/10-14')).toBeUndefined();
});
