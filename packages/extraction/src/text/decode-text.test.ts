import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { unwrap } from '@hengjian/kernel';
import { extractText } from '../extract-text.ts';

const PLAN = '二、检查安排\r\n（一）重点检查危险化学品企业 13 家，第三季度完成。\n其中：经开区 3 家，其他县市区共 10 家；\r\n';
const TRADITIONAL = '一、監督檢查計劃\n對轄區內礦山企業開展執法檢查，發現隱患的責令限期整改，並於第四季度複查。全年檢查不少於十二家。\n';

async function read(bytes: Uint8Array, fileName = '计划.txt') {
  return unwrap(await extractText(bytes, fileName));
}

test('UTF-8 keeps every character and every line end, so that offsets hold in the file', async () => {
  expect(await read(Buffer.from(PLAN))).toEqual({ format: 'txt', text: PLAN, encoding: 'utf-8', warnings: [] });
});

test('a BOM is dropped and nothing else', async () => {
  expect((await read(Buffer.from(`\ufeff${PLAN}`))).text).toBe(PLAN);
});

test.each([
  ['utf16le', true, 'utf-16le'], ['utf16le', false, 'utf-16le'], ['utf16be', true, 'utf-16be'], ['utf16be', false, 'utf-16be'],
  ['gb18030', false, 'gb18030'], ['gbk', false, 'gb18030'],
] as const)('%s (BOM: %s) is read right', async (encoding, addBOM, name) => {
  const got = await read(iconv.encode(PLAN, encoding, { addBOM }));
  expect([got.text, got.encoding]).toEqual([PLAN, name]);
});

test('four-byte GB18030, which GBK lacks, is read right', async () => {
  const rare = `负责人：㐂某、𠮷某。${PLAN}`;
  expect((await read(iconv.encode(rare, 'gb18030'))).text).toBe(rare);
});

test('traditional text in Big5 is told from GB18030, and says that it was guessed', async () => {
  const got = await read(iconv.encode(TRADITIONAL, 'big5'));
  expect([got.text, got.encoding, got.warnings]).toEqual([TRADITIONAL, 'big5', [{ code: 'text.encoding-guessed', encoding: 'big5' }]]);
});

test('traditional text in GBK is not taken for Big5', async () => {
  expect((await read(iconv.encode(TRADITIONAL, 'gbk'))).text).toBe(TRADITIONAL);
});

test('a UTF-8 text cut inside its last character is read, and the place is told', async () => {
  const long = PLAN.repeat(5);
  const got = await read(Buffer.from(`${long}家`).subarray(0, -1));
  expect(got.text).toBe(`${long}\ufffd`);
  expect(got.warnings).toEqual([{ code: 'text.unreadable-characters', count: 1, firstAt: long.length }]);
});

test('a short English text is UTF-8, not UTF-16', async () => {
  expect((await read(Buffer.from('plan 2024\n'))).encoding).toBe('utf-8');
});

test('binary noise is refused as no text', async () => {
  const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 0xff);
  expect(await extractText(noise, '噪声.txt')).toEqual({ ok: false, error: { code: 'file.unsupported', found: 'unknown', fileName: '噪声.txt' } });
});
