import { unwrap } from '@hengjian/kernel';
import { Document, Packer, Paragraph } from 'docx';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { extractText } from './extract-text.ts';
import { docxOf, paragraph } from './test-support/docx-of.ts';
import { pdfOfLines } from './test-support/pdf-of.ts';

const word = fc.constantFrom('检查', '企业', '13', ' 家', '（一）', '，', '。', '危化', '〔2024〕', 'A<B&C', '20%', '𠮷', '“双随机”', '\u3000');
const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(''));
const lines = fc.array(line, { minLength: 1, maxLength: 20 });
const bytes = fc.uint8Array({ maxLength: 3000 });

test('any paragraphs come back from a DOCX as they were', async () => {
  await fc.assert(fc.asyncProperty(lines, async (texts) => {
    fc.pre(texts.join('').trim() !== '');
    const packed = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: texts.map((text) => new Paragraph(text)) }] })));
    expect(unwrap(await extractText(packed, '计划.docx')).text).toBe(texts.map((text) => `${text}\n`).join(''));
  }), { numRuns: 40 });
});

test('another reader of DOCX finds the same characters', async () => {
  await fc.assert(fc.asyncProperty(lines, async (texts) => {
    fc.pre(texts.join('').trim() !== '');
    const packed = Buffer.from(await Packer.toBuffer(new Document({ sections: [{ children: texts.map((text) => new Paragraph(text)) }] })));
    const { value } = await mammoth.extractRawText({ buffer: packed });
    expect(value.replace(/\s/g, '')).toBe(unwrap(await extractText(new Uint8Array(packed), '计划.docx')).text.replace(/\s/g, ''));
  }), { numRuns: 20 });
});

test('any lines come back from a PDF with the same characters in the same order', async () => {
  await fc.assert(fc.asyncProperty(lines.map((texts) => texts.map((text) => text.replaceAll('𠮷', '吉').replaceAll('\u3000', ''))), async (texts) => {
    fc.pre(texts.join('').trim() !== '');
    const got = unwrap(await extractText(await pdfOfLines(texts), '计划.pdf'));
    expect(got.text.replace(/\s/g, '')).toBe(texts.join('').replace(/\s/g, ''));
  }), { numRuns: 25 });
});

test('any Chinese text of some length is read right from GB18030', async () => {
  const chinese = fc.array(fc.constantFrom('检查', '企业', '计划', '重点', '监督', '安全生产', '13 家', '，', '。\n', '第三季度'), { minLength: 8, maxLength: 60 });
  await fc.assert(fc.asyncProperty(chinese.map((words) => words.join('')), async (text) => {
    expect(unwrap(await extractText(iconv.encode(text, 'gb18030'), '计划.txt')).text).toBe(text);
  }));
});

test('random bytes, bare or behind any magic, give a value and never throw', async () => {
  const magic = fc.constantFrom('', '%PDF-1.7\n', 'PK\x03\x04', 'PK\x05\x06', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\xff\xfe', '\xef\xbb\xbf', '<html');
  await fc.assert(fc.asyncProperty(magic, bytes, async (start, rest) => {
    const result = await extractText(Buffer.concat([Buffer.from(start, 'latin1'), rest]), '文件');
    expect(typeof result.ok).toBe('boolean');
  }), { numRuns: 300 });
});

test('a good file with some bytes changed gives a value and never throws', async () => {
  const good = [docxOf(paragraph('检查 13 家')), await pdfOfLines(['检查 13 家', '第二行'])];
  await fc.assert(fc.asyncProperty(fc.constantFrom(...good), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }), async (whole, changes) => {
    const changed = Uint8Array.from(whole);
    for (const [at, byte] of changes) changed[at % changed.length] = byte;
    const result = await extractText(changed, '文件');
    expect(typeof result.ok).toBe('boolean');
  }), { numRuns: 200 });
}, 60_000);
