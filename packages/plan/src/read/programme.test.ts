import { expect, test } from 'vitest';
import { pour } from '../text/flow.ts';
import { readLines } from '../text/lines.ts';
import { readOutline } from '../text/outline.ts';
import { cellPeriod, cellTimes } from './cell-values.ts';
import { splitBases, splitContents } from './cell-lists.ts';
import type { PlanText } from './context.ts';
import { readContexts } from './context.ts';
import { readProgramme } from './programme.ts';
import { readTableCounts } from './table-counts.ts';
import { readTables } from './tables.ts';

function plan(source: string): PlanText {
  const flow = pour(source, readLines(source));
  return { flow, contexts: readContexts(flow, readOutline(flow).sections) };
}

const heads = '序号 |\n检查事项 |\n实施依据 |\n检查对象(含数量) |\n检查内容 |\n检查方式 |\n检查频次和上限 |\n检查时间安排 |\n承办机构 |\n是否跨部门联合检查 |\n备注 |\n';
const row = '1 |\n选矿厂执法检查 |\n【法律】《甲安全法》第三条、《乙条例》(国务院令第9号) |\n全县选矿厂共20家,确定6家重点检查选矿厂 |\n1.浮选药剂;\n2.尾矿输送;\n3.用电安全。\n|\n现场检查 |\n检查频次:1次/年/单位\n上限:2次/年/单位 |\n2026年3月至5月 |\n矿山科、执法一科 |\n否 |\n重点检查 |\n';

test('a row of a programme, a cell a line', () => {
  const text = plan(heads + row);
  const rows = readProgramme(text, readTables(text));
  expect(rows).toMatchObject([{
    number: 1, item: '选矿厂执法检查', bases: ['【法律】《甲安全法》第三条', '《乙条例》（国务院令第9号）'], contents: ['浮选药剂', '尾矿输送', '用电安全'], method: '现场检查',
    atLeastPerYear: 1, atMostPerYear: 2, period: { months: [3, 4, 5] }, departments: ['矿山科', '执法一科'], joint: false, notes: '重点检查',
  }]);
  const cut = text.flow.source.slice(...(rows[0]?.span ?? [0, 0]));
  expect(cut.startsWith('1 |')).toBe(true);
  expect(cut.endsWith('重点检查')).toBe(true);
});

test('the objects of a row state what there is and what is checked, by whom and when', () => {
  const text = plan(heads + row);
  const counts = readTableCounts(text, readTables(text));
  expect(counts.map((c) => [c.value, c.unit, c.mode, c.department, c.period])).toEqual([[20, '家', 'register', null, null], [6, '家', 'key', '矿山科、执法一科', { months: [3, 4, 5] }]]);
});

test('a row that the text breaks off in has no more than it says', () => {
  const text = plan(`${heads}${row}2 |\n加油站检查 |\n《乙条例》 |\n全县加油站共4`);
  const rows = readProgramme(text, readTables(text));
  expect(rows[1]).toMatchObject({ number: 2, item: '加油站检查', bases: ['《乙条例》'], contents: [], method: null, atLeastPerYear: null, atMostPerYear: null, period: null, departments: [], joint: null, notes: null });
  expect(readTableCounts(text, readTables(text)).map((c) => c.value)).toEqual([20, 6]);
});

test('检查事项 is the content where 任务名称 names the item; a bare figure under 基数 counts the objects', () => {
  const text = plan('| 序号 | 任务名称 | 检查事项 | 检查对象 | 检查对象基数 | 检查频次上限 | 是否联合检查 | 联合部门 |\n| 1 | 仓库检查 | 消防通道 | 粮食仓库 | 19 | 1次/年 | 否 | 根据需要 |\n| 2 | 冷库检查 | 制冷机房 | 冷库 | 约7家 | 2次/年 | 是 | 市场监管局 |');
  expect(readProgramme(text, readTables(text))).toMatchObject([
    { item: '仓库检查', contents: ['消防通道'], atLeastPerYear: null, atMostPerYear: 1, joint: false }, { item: '冷库检查', contents: ['制冷机房'], atMostPerYear: 2, joint: true },
  ]);
  expect(readTableCounts(text, readTables(text)).map((c) => [c.subject, c.value, c.qualifier, c.mode])).toEqual([['粮食仓库', 19, 'exact', 'register'], ['冷库', 7, 'approximately', 'register']]);
});

test('items under a merged cell go on with the row above', () => {
  const text = plan('序号 |\n抽查领域 |\n抽查事项 |\n检查对象 |\n抽查比例 |\n1 |\n旅店抽查 |\n1.登记检查 |\n旅店 |\n5% |\n2.消防检查 | |||\n2 |\n驾校抽查 |\n3.场地检查 |\n驾校 |\n8% |\n');
  expect(readProgramme(text, readTables(text))).toMatchObject([{ number: 1, item: '旅店抽查', contents: ['登记检查', '消防检查'] }, { number: 2, item: '驾校抽查', contents: ['场地检查'] }]);
});

test('one trade a month, without numbers', () => {
  const text = plan('整治行业名称 | 时间安排 | 责任单位 |\n烟花爆竹 | 1月份 | 甲安监站 乙安监所 |\n养老机构 | 4月份 | 民政所 |\n');
  expect(readProgramme(text, readTables(text))).toMatchObject([
    { number: null, item: '烟花爆竹', objects: '烟花爆竹', period: { months: [1] }, departments: ['甲安监站', '乙安监所'] }, { item: '养老机构', period: { months: [4] }, departments: ['民政所'] },
  ]);
});

test.each([
  ['2025年2月至10月', { months: [2, 3, 4, 5, 6, 7, 8, 9, 10] }], ['4-11月', { months: [4, 5, 6, 7, 8, 9, 10, 11] }], ['2026.03.01-2026.05.31', { months: [3, 4, 5] }], ['2019年9月至11', { months: [9, 10, 11] }],
  ['3月、9月', { months: [3, 9] }], ['第三季度', { quarters: [3] }], ['每季度各抽查1次', { quarters: [1, 2, 3, 4] }], ['3月1日至4月30日', { months: [3, 4] }], ['2025年', null], ['全年', null],
])('the time %s', (text, period) => expect(cellPeriod(text)).toEqual(period));

test.each([
  ['1次/年', 'frequency', 1, null], ['1次/年', 'cap', null, 1], ['检查频次：1次/年/单位；上限：2次/年/单位', 'frequency', 1, 2], ['每三年至少覆盖一次', 'cap', 1 / 3, null], ['每季度抽查一次', 'frequency', 4, null],
  ['年均1-2次', 'cap', 1, 2], ['每年不超过3次', 'frequency', null, 3], ['A、B类分别不超过2次、4次', 'cap', null, null], ['每年两次', 'frequency', 2, null],
] as const)('%s under %s', (text, column, atLeast, atMost) => expect(cellTimes(text, column)).toEqual({ atLeast, atMost }));

test('laws and items of a cell', () => {
  expect(splitBases('《甲法》《乙条例》、《丙办法》（某部令第5号）')).toEqual(['《甲法》', '《乙条例》', '《丙办法》（某部令第5号）']);
  expect(splitBases('《甲法》第五条：有关部门依照《乙条例》检查。')).toEqual(['《甲法》第五条：有关部门依照《乙条例》检查。']);
  expect(splitContents('1.甲项。2.乙项1.5米。3.丙', false)).toEqual(['甲项', '乙项1.5米', '丙']);
  expect(splitContents('1.甲项。2.乙项。3.丙', true)).toEqual(['甲项', '乙项']);
  expect(splitContents('甲情况；乙情况', false)).toEqual(['甲情况', '乙情况']);
});
