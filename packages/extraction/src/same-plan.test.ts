import { unwrap } from '@hengjian/kernel';
import { Document, Packer, Paragraph } from 'docx';
import iconv from 'iconv-lite';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { extractText } from './extract-text.ts';
import { pdfOfLines, printable } from './test-support/pdf-of.ts';

/** A real plan where one lies beside the repository; elsewhere a plan in our own words, so that the test always has its text. */
function planText(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'shared/plans/hengyang-2024.txt');
    if (existsSync(file)) return readFileSync(file, 'utf8');
  }
  return Array.from({ length: 400 }, (_, i) => `（${i + 1}）第${'一二三四'[i % 4] ?? ''}季度检查某县某类企业 ${i + 3} 家，其中：甲类 ${i} 家、乙类 3 家（不少于 20%）。`).join('\n\n');
}

const bare = (text: string) => text.replace(/\s/g, '');
const plan = printable(planText()).replaceAll('\f', '\n');
const lines = plan.split('\n');

test('the same plan as DOCX gives the same lines', async () => {
  const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })));
  expect(unwrap(await extractText(bytes, '计划.docx')).text).toBe(lines.map((line) => `${line}\n`).join(''));
});

test('the same plan as PDF gives the same characters in the same order', async () => {
  expect(bare(unwrap(await extractText(await pdfOfLines(lines), '计划.pdf')).text)).toBe(bare(plan));
});

test('the same plan in GB18030 and in UTF-16 gives the same text', async () => {
  expect(unwrap(await extractText(iconv.encode(plan, 'gb18030'), '计划.txt')).text).toBe(plan);
  expect(unwrap(await extractText(iconv.encode(plan, 'utf16le'), '计划.txt')).text).toBe(plan);
});
