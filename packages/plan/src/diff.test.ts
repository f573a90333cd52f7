import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckItem, Count, StatedFacts, Target } from './facts.ts';
import { diffPlans } from './diff.ts';

const nothing: StatedFacts = {
  document: { title: null, issuer: null, number: null, year: null, issuedOn: null },
  outline: [], counts: [], targets: [], rates: [], frequencies: [], joint: [], workload: null, checkItems: [], legalBases: [], programme: [],
};

function aTarget(change: Partial<Target> & { readonly name: string }): Target {
  return {
    aliases: [], industry: 'industryAndTrade', kind: null, notes: [], mode: 'key', department: '甲科', quarters: [1], months: [], reinspectionQuarters: [],
    path: '一', spans: [[0, 1]], ...change,
  };
}

function aCount(change: Partial<Count>): Count {
  return {
    id: 'c1', path: '一', subject: '工贸企业', industry: 'industryAndTrade', mode: 'key', department: null, area: null, period: null, value: 3, unit: '家',
    qualifier: 'exact', partOf: null, span: [0, 1], ...change,
  };
}

function anItem(text: string, change: Partial<CheckItem> = {}): CheckItem {
  return { path: '一', industry: 'coalMines', number: 1, text, span: [0, 1], ...change };
}

test('a unit that came, one that went, and one that moved from the first quarter to the third are told apart', () => {
  const before = { ...nothing, targets: [aTarget({ name: '甲厂' }), aTarget({ name: '乙厂' }), aTarget({ name: '丙厂' })] };
  const after = { ...nothing, targets: [aTarget({ name: '丙厂', spans: [[9, 11]] }), aTarget({ name: '丁厂' }), aTarget({ name: '甲厂', quarters: [3] })] };
  const { targets } = diffPlans(before, after);
  expect(targets.came.map(({ name }) => name)).toEqual(['丁厂']);
  expect(targets.went.map(({ name }) => name)).toEqual(['乙厂']);
  expect(targets.changed).toEqual([{ before: before.targets[0], after: after.targets[2], fields: ['quarters'] }]);
  expect(targets.same).toBe(1);
});

test('a unit is the same under another spelling, full width or half, and under an alias of the other plan', () => {
  const before = { ...nothing, targets: [aTarget({ name: '建滔（衡阳）公司' }), aTarget({ name: '衡阳盛亚公司' })] };
  const after = { ...nothing, targets: [aTarget({ name: '建滔(衡阳)公司' }), aTarget({ name: '衡阳市盛亚公司', aliases: ['衡阳盛亚公司'] })] };
  expect(diffPlans(before, after).targets).toMatchObject({ came: [], went: [], changed: [], same: 2 });
});

test('a count that grew from 3 to 5 is a change with both places; one that stands in another section is none', () => {
  const before = { ...nothing, counts: [aCount({}), aCount({ id: 'c2', subject: '煤矿', path: '二', industry: 'coalMines' })] };
  const after = { ...nothing, counts: [aCount({ id: 'c7', value: 5, span: [40, 44] }), aCount({ id: 'c8', subject: '煤矿', path: '三', industry: 'coalMines' })] };
  const { counts } = diffPlans(before, after);
  expect(counts.changed).toEqual([{ before: before.counts[0], after: after.counts[0], fields: ['value'] }]);
  expect(counts).toMatchObject({ came: [], went: [], same: 1 });
});

test('a figure that a plan states twice is paired twice, so that the third is the one that came', () => {
  const before = { ...nothing, counts: [aCount({ id: 'c1' }), aCount({ id: 'c2' })] };
  const after = { ...nothing, counts: [aCount({ id: 'c1' }), aCount({ id: 'c2' }), aCount({ id: 'c3', value: 4 })] };
  const { counts } = diffPlans(before, after);
  expect(counts.came.map(({ id }) => id)).toEqual(['c3']);
  expect(counts.same).toBe(2);
});

test('a check item with one word changed is the same item re-worded; another industry is another item', () => {
  const before = { ...nothing, checkItems: [anItem('矿领导带班下井的情况'), anItem('瓦斯防治措施的落实情况')] };
  const after = { ...nothing, checkItems: [anItem('矿领导带班下井情况'), anItem('有限空间作业审批', { industry: 'industryAndTrade' })] };
  const { checkItems } = diffPlans(before, after);
  expect(checkItems.changed.map(({ before: b, after: a }) => [b.text, a.text])).toEqual([['矿领导带班下井的情况', '矿领导带班下井情况']]);
  expect(checkItems.came).toHaveLength(1);
  expect(checkItems.went).toHaveLength(1);
});

test('what differs in the head and in the workload is named', () => {
  const before = { ...nothing, document: { ...nothing.document, year: 2024, title: '计 划' } };
  const after = { ...nothing, document: { ...nothing.document, year: 2025, title: '计划' } };
  expect(diffPlans(before, after).document).toEqual(['year']);
  const workload = {
    officers: 10, statutoryDaysPerPerson: 250, totalStatutoryDays: 2500, otherEnforcementDays: null, nonEnforcementDays: null, inspectionDays: null,
    keyInspectionDays: null, generalInspectionDays: null, items: [], calendarDays: null, weekendDays: null, holidayDays: null,
  };
  expect(diffPlans({ ...nothing, workload }, { ...nothing, workload: { ...workload, officers: 9 } }).workload).toEqual(['officers']);
});

// Few names and values, so that they collide.
const targets = fc.array(fc.record({ name: fc.constantFrom('甲', '乙', '丙', '丁'), quarters: fc.constantFrom([1], [2], []), mode: fc.constantFrom('key' as const, 'spotCheck' as const) }).map(aTarget), { maxLength: 6 });
const counts = fc.array(fc.record({ subject: fc.constantFrom('煤矿', '工贸'), value: fc.integer({ min: 1, max: 3 }), path: fc.constantFrom('一', '二') }).map(aCount), { maxLength: 6 });
const facts = fc.record({ targets, counts }).map((some): StatedFacts => ({ ...nothing, ...some }));

test('nothing is lost or doubled: each fact of either plan is in exactly one place of the diff', () => {
  fc.assert(fc.property(facts, facts, (before, after) => {
    const diff = diffPlans(before, after);
    for (const [part, was, is] of [[diff.targets, before.targets, after.targets], [diff.counts, before.counts, after.counts]] as const) {
      expect(part.went.length + part.changed.length + part.same).toBe(was.length);
      expect(part.came.length + part.changed.length + part.same).toBe(is.length);
    }
  }));
});

test('a plan against itself has no differences, and turned round what came went', () => {
  fc.assert(fc.property(facts, facts, (before, after) => {
    const self = diffPlans(before, before);
    expect([self.targets.changed, self.counts.changed, self.targets.came, self.counts.went].flat()).toEqual([]);
    const [there, back] = [diffPlans(before, after), diffPlans(after, before)];
    expect(back.targets.came).toHaveLength(there.targets.went.length);
    expect(back.counts.went).toHaveLength(there.counts.came.length);
  }));
});
