import { expect, test } from 'vitest';
import { readLines } from './lines.ts';

const texts = (text: string): string[] => readLines(text).map((line) => line.text);

test('page numbers in dashes, worded or as a fraction are no lines of the plan', () => {
  expect(texts('甲科负责检查\n— 12 —\n乙公司\n第 3 页 共 9 页\n丙公司\n4/9\n丁公司')).toEqual(['甲科负责检查', '乙公司', '丙公司', '丁公司']);
});

test('a lone number is kept, since it may be a cell; numbers that climb page by page are page numbers', () => {
  expect(texts('合计\n12\n家')).toEqual(['合计', '12', '家']);
  const page = (n: number): string => `甲\n乙\n丙\n丁\n戊\n${n}\n`;
  expect(texts(page(1) + page(2) + page(3))).not.toContain('2');
});

test('a line knows its place in the source and whether a page begins with it', () => {
  const text = '  甲公司  \n\f乙公司';
  const lines = readLines(text);
  expect(lines.map((l) => text.slice(l.start, l.end))).toEqual(['甲公司', '乙公司']);
  expect(lines[1]?.startsPage).toBe(true);
});

test('cells parted by blanks under a head of head words are parted by tabs, offsets kept', () => {
  const text = '序号 单位名称 所在乡镇 检查时间\n1 长岭化工厂 东河镇 3月\n2 北塘煤矿 西岭乡 二季度\n全年共检查企业 20 家。';
  const lines = readLines(text);
  expect(lines.map((l) => l.text.split('\t').length)).toEqual([4, 4, 4, 1]);
  expect(lines.every((l) => l.text.length === l.end - l.start)).toBe(true);
});
