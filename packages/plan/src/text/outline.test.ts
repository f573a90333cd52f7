import { expect, test } from 'vitest';
import { pour } from './flow.ts';
import { readLines } from './lines.ts';
import { readOutline } from './outline.ts';

function paths(text: string): string[] {
  return readOutline(pour(text, readLines(text))).sections.filter((s) => s.mark).map((s) => `${s.path} ${s.title}`);
}

test('annexes, chapters of Chinese numbers and items make one path', () => {
  expect(paths('一、任务\n（一）重点执法\n1.危险化学品（共13家）：甲公司。\n2.烟花爆竹（5家）：乙公司。\n附件 1\n2024年度煤矿计划\n一、情况\n现有9处。')).toEqual([
    '一 任务', '一/（一） 重点执法', '一/（一）/1 危险化学品（共13家）', '一/（一）/2 烟花爆竹（5家）', '附件1 2024年度煤矿计划', '附件1/一 情况',
  ]);
});

test('「二、三季度」 at the start of a line is a period and no heading', () => {
  expect(paths('一、安排\n重点加强检查，\n二、三季度检查危化品企业。\n二、要求\n从严执法。')).toEqual(['一 安排', '二 要求']);
});

test('a list that begins again at 1 stands beside the first, not inside of it', () => {
  expect(paths('（一）内容\n培训机构：\n1.制度情况。\n2.师资情况。\n考试点：\n1.场地情况。\n2.录像情况。')).toEqual([
    '（一） 内容', '（一）/1 制度情况', '（一）/2 师资情况', '（一）/1 场地情况', '（一）/2 录像情况',
  ]);
});

test('a heading torn inside a word by a line break is read whole', () => {
  expect(paths('一、全县企业基\n本情况\n现有企业30家，均正常生产，无停产企业，无关闭企业，无在建。\n二、执法安排\n检查10家。')[0]).toBe('一 全县企业基本情况');
});

test('a fragment may begin with any number, a text whose lines were run together keeps its headings', () => {
  expect(paths('三、检查安排\n检查10家。\n四、检查内容\n制度。')).toEqual(['三 检查安排', '四 检查内容']);
  const together = `某局计划 一、编制目的 为强化监察，规范行为，${'切实开展各项监察工作，'.repeat(12)}编制本计划。 二、编制依据 1.安全生产法； 三、编制原则 坚持依法行政。`;
  expect(paths(together).map((p) => p.split(' ')[0])).toEqual(['一', '二', '二/1', '三']);
});
