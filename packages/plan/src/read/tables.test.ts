import { expect, test } from 'vitest';
import { pour } from '../text/flow.ts';
import { readLines } from '../text/lines.ts';
import { readOutline } from '../text/outline.ts';
import type { PlanText } from './context.ts';
import { readContexts } from './context.ts';
import { readTableCounts } from './table-counts.ts';
import { readTableTargets } from './table-targets.ts';
import { readTables, tableRanges } from './tables.ts';

function plan(source: string): PlanText {
  const flow = pour(source, readLines(source));
  return { flow, contexts: readContexts(flow, readOutline(flow).sections) };
}

function grid(source: string): { roles: readonly (string | undefined)[]; rows: string[][] }[] {
  return readTables(plan(source)).map((t) => ({ roles: t.columns, rows: t.rows.map((r) => r.map((c) => c.text)) }));
}

const heads = ['序号', '检查事项', '检查对象', '检查时间', '承办机构'];
const body = [['1', '加油站检查', '城区加油站', '3月', '危化科'], ['2', '矿山检查', '露天矿山', '5月', '矿山科'], ['3', '冶金检查', '铸造企业', '9月', '基础科']];
const roles = ['number', 'matter', 'objects', 'period', 'department'];
const shapes: Readonly<Record<string, string>> = {
  'bars at both ends': [heads, ...body].map((r) => `| ${r.join(' | ')} |`).join('\n'),
  'a bar behind each cell': [heads, ...body].map((r) => r.map((c) => `${c} |`).join(' ')).join('\n'),
  'bars between cells': [heads, ...body].map((r) => r.join(' | ')).join('\n'),
  'tabs': [heads, ...body].map((r) => r.map((c) => `${c}\t`).join('')).join('\n'),
  'a cell a line, ended by a bar': [heads, ...body].map((r) => r.map((c) => `${c} |`).join('\n')).join('\n'),
  'a cell a line, bars alone between': [heads, ...body].map((r) => r.join('\n|\n')).join('\n|\n'),
  'a cell a line, nothing between': [heads, ...body].map((r) => r.join('\n\n')).join('\n\n'),
  'a rule below the head': `| ${heads.join(' | ')} |\n|---|---|---|---|---|\n${body.map((r) => `| ${r.join(' | ')} |`).join('\n')}`,
  'heads broken over lines': `序号\n检查\n事项\n检查\n对象\n检查时间\n承办机构\n${body.map((r) => r.join('\n')).join('\n')}`,
};

for (const [name, shape] of Object.entries(shapes)) {
  test(`a table with ${name}`, () => {
    expect(grid(`全年检查计划如下。\n${shape}\n二、工作要求\n各科室按时完成。`)).toEqual([{ roles, rows: body }]);
  });
}

test('a table covers its cells and not the sentences around it', () => {
  const text = plan(`全年检查计划如下。\n${shapes['tabs'] as string}\n二、工作要求\n各科室按时完成。`);
  const [range] = tableRanges(readTables(text));
  expect(text.flow.chars.slice(0, range?.start)).toBe('全年检查计划如下。');
  expect(text.flow.chars.slice(range?.end)).toContain('二、工作要求');
});

test('a row that lost a merged cell is not shifted', () => {
  const [table] = grid(`${heads.join('\n|\n')}\n|\n${[body[0] as string[], ['2', '矿山检查', '5月', '矿山科'], body[2] as string[]].map((r) => r.join('\n|\n')).join('\n|\n')}`);
  expect(table?.rows[1]).toEqual(['2', '矿山检查', '', '5月', '矿山科']);
});

test('empty cells at the edges of a tabbed row keep their columns', () => {
  const [table] = grid('科室\t行业\t检查时间\t备注\t\n一科\t危化\t3月\t复查\t\n\t工贸\t4月\t\t\n');
  expect(table?.rows[1]).toEqual(['', '工贸', '4月', '']);
});

test('a cell that runs over lines stays one cell', () => {
  const [table] = grid('| 序号 | 检查对象 | 检查内容 | 检查时间 |\n| 1 | 铸造企业 | 1.熔炼炉；\n2.除尘系统；\n3.动火作业。 | 6月 |\n| 2 | 选矿厂 | 尾矿输送 | 7月 |');
  expect(table?.rows).toEqual([['1', '铸造企业', '1.熔炼炉；2.除尘系统；3.动火作业。', '6月'], ['2', '选矿厂', '尾矿输送', '7月']]);
});

test('a bar alone at the end is no row', () => {
  expect(grid(`${shapes['bars at both ends'] as string}\n|\n`)).toEqual([{ roles, rows: body }]);
});

test('links and data about a page are no tables', () => {
  expect(grid('首页 | 登录 | 注册\n| 索 引 号 | A-1 | 分 类 | 计划 |\n| 文 号 | 某字1号 | 时 效 | 有效 |\n')).toEqual([]);
});

test('counts by industry and mode are parts of their totals', () => {
  const text = plan('一、任务安排\n行业 | 重点 | 一般 | 合计 |\n危化企业 | 5 | 12 | 17 |\n煤矿 | 3 | 8 | 11 |\n合计 | 8 | 20 | 28 |\n');
  const counts = readTableCounts(text, readTables(text));
  expect(counts.map((c) => [c.subject, c.value, c.unit, c.mode, c.industry, c.partOf, c.partition])).toEqual([
    ['重点危化企业', 5, '家', 'key', 'hazardousChemicals', 2, 0], ['一般危化企业', 12, '家', 'general', 'hazardousChemicals', 2, 0], ['危化企业', 17, '家', null, 'hazardousChemicals', 8, 0],
    ['重点煤矿', 3, '家', 'key', 'coalMines', 5, 0], ['一般煤矿', 8, '家', 'general', 'coalMines', 5, 0], ['煤矿', 11, '家', null, 'coalMines', 8, 0],
    ['重点', 8, '家', 'key', null, 8, 1], ['一般', 20, '家', 'general', null, 8, 1], ['合计', 28, '家', null, null, null, 0],
  ]);
  expect(counts.map((c) => text.flow.source.slice(...c.span))).toEqual(['5', '12', '17', '3', '8', '11', '8', '20', '28']);
});

test('counts by place take their unit from the head', () => {
  const text = plan('一、基本情况\n县区\t危化企业（户）\t尾矿库（座）\t\n东县\t4\t2\t\n西县\t6\t1\t\n');
  expect(readTableCounts(text, readTables(text)).map((c) => [c.subject, c.value, c.unit, c.area, c.mode])).toEqual([
    ['危化企业', 4, '户', '东县', 'register'], ['尾矿库', 2, '座', '东县', 'register'], ['危化企业', 6, '户', '西县', 'register'], ['尾矿库', 1, '座', '西县', 'register'],
  ]);
});

test('heads in two storeys, and days that are no counts', () => {
  const text = plan('科室\t检查家数\t\t工作日\t\n\t重点\t一般\t\t\n一科\t5\t3\t40\t\n二科\t4\t9\t65\t\n');
  expect(readTableCounts(text, readTables(text)).map((c) => [c.value, c.mode, c.department])).toEqual([[5, 'key', '一科'], [3, 'general', '一科'], [4, 'key', '二科'], [9, 'general', '二科']]);
});

test('a list of firms', () => {
  const text = plan('附件2\n重点检查企业名单\n序号\t企业名称\t行业\t检查时间\t承办科室\t备注\t\n1\t石岭矿业有限公司（三等）\t地下矿山\t第一季度\t矿山科\t\t\n2\t白水化工厂\t危险化学品\t3月\t危化科\t复产\t\n');
  const targets = readTableTargets(text, readTables(text)).map((t) => t.target);
  expect(targets).toMatchObject([
    { name: '石岭矿业有限公司', kind: '地下矿山', industry: 'nonCoalMines', mode: 'key', department: '矿山科', quarters: [1], months: [], notes: ['三等'] },
    { name: '白水化工厂', kind: '危险化学品', industry: 'hazardousChemicals', mode: 'key', department: '危化科', quarters: [], months: [3], notes: ['复产'] },
  ]);
  expect(targets.map((t) => t.spans.map((s) => text.flow.source.slice(...s)))).toEqual([['石岭矿业有限公司'], ['白水化工厂']]);
});

test('quarters as heads with ticks below, and several names in one cell', () => {
  const ticks = plan('| 序号 | 煤矿名称 | 一季度 | 二季度 |\n| 1 | 大沟煤矿 | √ | |\n| 2 | 小沟煤矿 | √ | √ |');
  expect(readTableTargets(ticks, readTables(ticks)).map(({ target }) => [target.name, target.quarters])).toEqual([['大沟煤矿', [1]], ['小沟煤矿', [1, 2]]]);
  const listed = plan('月份 | 检查单位名单 | 责任科室 |\n1月 | 大沟煤矿、小沟煤矿 | 一科 |\n2月 | 北岭煤矿 | 二科 |\n');
  expect(readTableTargets(listed, readTables(listed)).map(({ target }) => [target.name, target.months, target.department])).toEqual([['大沟煤矿', [1], '一科'], ['小沟煤矿', [1], '一科'], ['北岭煤矿', [2], '二科']]);
});
