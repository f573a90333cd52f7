import type { Target } from '@hengjian/plan';
import { expect, test } from 'vitest';
import { filterTargets } from './target-filter.ts';

const target = (name: string, given: Partial<Target> = {}): Target => ({
  name, aliases: [], industry: null, kind: null, notes: [], mode: 'key', department: null, quarters: [], months: [], reinspectionQuarters: [], path: '', spans: [[0, 1]], ...given,
});
const all = [
  target('衡阳盛亚化工有限公司', { aliases: ['衡阳市盛亚化工有限公司'], industry: 'hazardousChemicals', quarters: [2], reinspectionQuarters: [3] }),
  target('木斗塘尾矿干堆场', { industry: 'nonCoalMines', kind: '尾矿库', notes: ['头顶库'], department: '非煤矿山科' }),
  target('磨田煤矿', { industry: 'coalMines', months: [2] }),
];
const names = (filter: Omit<Parameters<typeof filterTargets>[1], 'words'> & { readonly words?: string }) => filterTargets(all, { words: '', ...filter }).map((row) => row.target.name);

test('without a filter all three are listed, each with its place in the facts as key', () => {
  expect(filterTargets(all, { words: ' ' }).map((row) => row.key)).toEqual(['target/0', 'target/1', 'target/2']);
});

test('a name is found by its other spelling and by what stands in brackets behind it', () => {
  expect(names({ words: '衡阳市盛亚' })).toEqual(['衡阳盛亚化工有限公司']);
  expect(names({ words: '头顶库' })).toEqual(['木斗塘尾矿干堆场']);
});

test('the third quarter lists what is re-inspected in it, the first what is due in February', () => {
  expect(names({ quarter: 3 })).toEqual(['衡阳盛亚化工有限公司']);
  expect(names({ quarter: 1 })).toEqual(['磨田煤矿']);
});

test('未写明 lists what has no date, no department, no kind', () => {
  expect(names({ quarter: null })).toEqual(['木斗塘尾矿干堆场']);
  expect(names({ department: null, kind: null, industry: 'coalMines' })).toEqual(['磨田煤矿']);
});
