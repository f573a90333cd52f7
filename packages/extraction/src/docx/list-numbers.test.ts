import { unwrap } from '@hengjian/kernel';
import { expect, test } from 'vitest';
import { extractText } from '../extract-text.ts';
import { docxOf, level, numbered, paragraph, wordXml } from '../test-support/docx-of.ts';

const OUTLINE = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '（%4）')}</w:abstractNum>`;
const instance = (id: number, abstract: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;

async function linesOf(body: string, numbering: string, styles = ''): Promise<string[]> {
  const bytes = docxOf(body, { 'word/numbering.xml': wordXml('numbering', numbering), 'word/styles.xml': wordXml('styles', styles) });
  return unwrap(await extractText(bytes, '计划.docx')).text.trimEnd().split('\n');
}

test('the outline of an official document is numbered 一、（一）1.（1）, and deeper levels restart', async () => {
  const body = numbered('目标', 1) + numbered('总体', 1, 1) + numbered('重点', 1, 2) + numbered('100家', 1, 2) + numbered('细目', 1, 3)
    + numbered('具体', 1, 1) + numbered('首条', 1, 2) + numbered('任务', 1);
  expect(await linesOf(body, OUTLINE + instance(1, 7))).toEqual(['一、目标', '（一）总体', '1. 重点', '2. 100家', '（1）细目', '（二）具体', '1. 首条', '二、任务']);
});

test('two lists of one definition count on together, until a start override begins anew', async () => {
  const restarted = instance(3, 7, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
  const body = numbered('甲', 1) + numbered('乙', 2) + numbered('丙', 3) + numbered('丁', 3);
  expect(await linesOf(body, OUTLINE + instance(1, 7) + instance(2, 7) + restarted)).toEqual(['一、甲', '二、乙', '一、丙', '二、丁']);
});

test('第%1章 and 1.1 follow their own separators, and legal numbering writes figures for 一', async () => {
  const chapters = `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCountingThousand', '第%1章', '<w:suff w:val="space"/>')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>`;
  expect(await linesOf(numbered('总则', 1) + numbered('范围', 1, 1), chapters + instance(1, 1))).toEqual(['第一章 总则', '1.1 范围']);
});

test('lvlRestart 0 counts on through higher levels', async () => {
  const articles = `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '第%2条', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>`;
  const body = numbered('a', 1) + numbered('b', 1, 1) + numbered('c', 1) + numbered('d', 1, 1);
  expect(await linesOf(body, articles + instance(1, 1))).toEqual(['1. a', '第1条 b', '2. c', '第2条 d']);
});

test('a heading style brings its number and level, a derived style inherits both, numId 0 takes it away', async () => {
  const list = `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>')}${level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>')}</w:abstractNum>`;
  const style = (id: string, content: string) => `<w:style w:type="paragraph" w:styleId="${id}">${content}</w:style>`;
  const own = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
  const styles = style('H1', own) + style('H2', own) + style('Mine', '<w:basedOn w:val="H2"/>');
  const styled = (text: string, id: string, more = '') => paragraph(text, `<w:pStyle w:val="${id}"/>${more}`);
  const body = styled('甲', 'H1') + styled('乙', 'H2') + styled('丙', 'Mine') + styled('丁', 'H1', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('戊', 'H1');
  expect(await linesOf(body, list + instance(1, 1), styles)).toEqual(['一、甲', '（一）乙', '（二）丙', '丁', '二、戊']);
});

test('a bullet of a symbol font becomes one that can be seen', async () => {
  const list = `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>`;
  expect(await linesOf(numbered('甲', 1), list + instance(1, 1))).toEqual(['• 甲']);
});

test('an unknown format is written in figures, with a warning', async () => {
  const list = wordXml('numbering', `<w:abstractNum w:abstractNumId="1">${level(0, 'thaiCounting', '%1)')}</w:abstractNum>${instance(1, 1)}`);
  const got = unwrap(await extractText(docxOf(numbered('甲', 1), { 'word/numbering.xml': list }), '计划.docx'));
  expect([got.text, got.warnings]).toEqual(['1)甲\n', [{ code: 'docx.number-format-unknown', numberFormat: 'thaiCounting' }]]);
});
