import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Count, StatedFacts, Target } from './facts.ts';
import { planTable, tableDimensions, visitQuarters } from './plan-tables.ts';

function aTarget(given: Partial<Target>): Target {
  return {
    name: '甲', aliases: [], industry: 'hazardousChemicals', kind: null, notes: [], mode: 'key', department: '危化科', quarters: [], months: [],
    reinspectionQuarters: [], path: '', spans: [[0, 1]], ...given,
  };
}

function aCount(given: Partial<Count>): Count {
  return {
    id: 'c', path: '', subject: '企业', industry: null, mode: null, department: null, area: null, period: null, value: 1, unit: '家',
    qualifier: 'exact', partOf: null, span: [0, 1], ...given,
  };
}

function facts(given: Partial<StatedFacts>): StatedFacts {
  return {
    document: { title: null, issuer: null, number: null, year: null, issuedOn: null }, outline: [], counts: [], targets: [], rates: [],
    frequencies: [], joint: [], workload: null, checkItems: [], legalBases: [], programme: [], ...given,
  };
}

test('a unit checked in quarters 1 and 3 is two visits in the table by quarter, yet one unit in the total', () => {
  const year = facts({ targets: [aTarget({ quarters: [1, 3] }), aTarget({ name: '乙', quarters: [3], industry: 'fireworks' })] });
  const units = planTable(year, { rows: 'industry', columns: 'quarter', measure: 'targets' });
  expect(units.columnKeys).toEqual(['1', '3']);
  expect(units.columnTotals.map((cell) => cell?.value)).toEqual([1, 2]);
  expect(units.total?.value).toBe(2);
  expect(planTable(year, { rows: 'industry', columns: 'quarter', measure: 'visits' }).total?.value).toBe(3);
});

test('a month counts for its quarter: May and June are the second', () => {
  expect(visitQuarters(aTarget({ months: [5, 6, 12] }))).toEqual([2, 4]);
});

test('a unit without a date stands under 未写明, the last column, and has no re-inspection', () => {
  const year = facts({ targets: [aTarget({}), aTarget({ name: '乙', quarters: [2], reinspectionQuarters: [3] })] });
  expect(planTable(year, { rows: 'industry', columns: 'quarter', measure: 'visits' }).columnKeys).toEqual(['2', null]);
  const again = planTable(year, { rows: 'industry', columns: 'quarter', measure: 'reinspections' });
  expect(again.columnKeys).toEqual(['3']);
  expect(again.total?.sources.map((source) => source.label)).toEqual(['乙']);
});

test('12 stated exactly and 不少于12 elsewhere agree in value and keep both statements; 20 and 22 do not agree', () => {
  const trade = facts({ counts: [
    aCount({ id: 'a', industry: 'industryAndTrade', mode: 'spotCheck', value: 12 }),
    aCount({ id: 'b', industry: 'industryAndTrade', mode: 'spotCheck', value: 12, qualifier: 'atLeast' }),
    aCount({ id: 'c', industry: 'hazardousChemicals', mode: 'spotCheck', value: 20 }),
    aCount({ id: 'd', industry: 'hazardousChemicals', mode: 'spotCheck', value: 22 }),
  ] });
  const table = planTable(trade, { rows: 'industry', columns: 'mode', measure: 'stated' });
  expect(table.cells.map((row) => row[0]?.value)).toEqual([null, 12]);
  expect(table.cells[1]?.[0]?.sources.map((source) => source.qualifier)).toEqual(['exact', 'atLeast']);
  expect(table.total).toBeUndefined();
});

test('parts of a stated whole are left out where the whole stands: 22 = 5+5+10+2 shows 22', () => {
  const parts = [5, 5, 10, 2].map((value, index) => aCount({ id: `p${String(index)}`, mode: 'spotCheck', value, partOf: 'w' }));
  const table = planTable(facts({ counts: [aCount({ id: 'w', mode: 'spotCheck', value: 22 }), ...parts] }), { rows: 'industry', columns: 'mode', measure: 'stated' });
  expect(table.cells[0]?.[0]).toMatchObject({ value: 22, sources: [{ value: 22 }] });
});

test('13 of the bureau and 7 of one department show 13 by mode, and both by department', () => {
  const year = facts({ counts: [aCount({ id: 'a', mode: 'key', value: 13 }), aCount({ id: 'b', mode: 'key', value: 7, department: '执法支队' })] });
  expect(planTable(year, { rows: 'industry', columns: 'mode', measure: 'stated' }).cells[0]?.[0]?.value).toBe(13);
  expect(planTable(year, { rows: 'department', columns: 'mode', measure: 'stated' }).cells.map((row) => row[0]?.value)).toEqual([7, 13]);
});

test('statistics of the register are no plan and stand in no table', () => {
  const table = planTable(facts({ counts: [aCount({ mode: 'register', value: 1742 })] }), { rows: 'industry', columns: 'mode', measure: 'stated' });
  expect(table.rowKeys).toEqual([]);
  expect(planTable(facts({ targets: [aTarget({ mode: 'register' })] }), { rows: 'industry', columns: 'quarter', measure: 'visits' }).total).toBeUndefined();
});

test('a filter keeps one department, and a filter for null keeps what names none', () => {
  const year = facts({ targets: [aTarget({}), aTarget({ name: '乙', department: null })] });
  const names = (department: string | null) =>
    planTable(year, { rows: 'industry', columns: 'mode', measure: 'targets', where: { department } }).total?.sources.map((source) => source.label);
  expect(names('危化科')).toEqual(['甲']);
  expect(names(null)).toEqual(['乙']);
});

test('whatever the dimensions, visits lose nothing: cells, row totals and column totals give the same sum', () => {
  const target = fc.record({
    industry: fc.constantFrom('fireworks' as const, 'coalMines' as const, null), mode: fc.constantFrom('key' as const, 'spotCheck' as const, null),
    department: fc.constantFrom('甲科', '乙科', null), quarters: fc.uniqueArray(fc.integer({ min: 1, max: 4 })), months: fc.uniqueArray(fc.integer({ min: 1, max: 12 })),
  }).map(aTarget);
  const dimension = fc.constantFrom(...tableDimensions);
  fc.assert(fc.property(fc.array(target, { minLength: 1 }), dimension, dimension, (targets, rows, columns) => {
    const table = planTable(facts({ targets }), { rows, columns, measure: 'visits' });
    const sum = (cells: readonly ({ readonly value: number | null } | undefined)[]) => cells.reduce((total, cell) => total + (cell?.value ?? 0), 0);
    expect(sum(table.cells.flat())).toBe(table.total?.value);
    expect(sum(table.rowTotals)).toBe(table.total?.value);
    expect(sum(table.columnTotals)).toBe(table.total?.value);
  }));
});
