import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ExtractionError } from './extracted-text.ts';
import { extractText } from './extract-text.ts';
import type { ExtractionLimits } from './limits.ts';
import { extractionMessage } from './messages.ts';
import { docxOf, paragraph, wordXml } from './test-support/docx-of.ts';
import { pdfOfLines, rawPdf, rawStream } from './test-support/pdf-of.ts';

async function refusal(bytes: Uint8Array, fileName = '计划.docx', limits: Partial<ExtractionLimits> = {}): Promise<ExtractionError> {
  const result = await extractText(bytes, fileName, limits);
  if (result.ok) throw new Error(`read as ${result.value.format}`);
  expect(extractionMessage(result.error)).toContain(fileName);
  return result.error;
}

const ole = (stream: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024), Buffer.from(stream, 'utf16le'), Buffer.alloc(64)]);

test('an empty file is named as empty', async () => {
  expect(await refusal(new Uint8Array(), '空.pdf')).toEqual({ code: 'file.empty', fileName: '空.pdf' });
});

test('a file over the limit is refused before it is looked at', async () => {
  expect(await refusal(new Uint8Array(2048), '大.txt', { maxBytes: 1024 })).toMatchObject({ code: 'file.too-large', sizeBytes: 2048, limitBytes: 1024 });
});

test.each([
  ['HTML 改名', strToU8('<!DOCTYPE html>\n<html><body>计划</body></html>'), 'html'],
  ['单文件网页', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'mhtml'],
  ['Word 2003 XML', strToU8('<?xml version="1.0"?><w:wordDocument/>'), 'xml'],
  ['RTF', strToU8('{\\rtf1\\ansi 计划}'), 'rtf'],
  ['旧 Word', ole('WordDocument'), 'doc'],
  ['旧 Excel', ole('Workbook'), 'xls'],
  ['图片', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'image'],
  ['压缩包', zipSync({ '计划.txt': strToU8('x') }), 'zip'],
  ['Excel', zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'xl/workbook.xml': strToU8('<a/>') }), 'xlsx'],
  ['OFD', zipSync({ 'OFD.xml': strToU8('<a/>') }), 'ofd'],
] as const)('%s renamed .docx is told by its bytes', async (_, bytes, found) => {
  const error = await refusal(bytes);
  expect(error).toMatchObject({ code: 'file.unsupported', found });
  expect(extractionMessage(error)).toMatch(/另存为|上传|OCR/);
});

test('an old .wps is told from a .doc by its name, since both hold the same stream', async () => {
  expect(await refusal(ole('WordDocument'), '计划.wps')).toMatchObject({ found: 'wps' });
});

test('a DOCX with a password says so, and so does a PDF', async () => {
  expect(await refusal(ole('EncryptedPackage'))).toMatchObject({ code: 'file.encrypted', format: 'office' });
  const locked = await pdfOfLines(['机密'], { userPassword: '123', pdfVersion: '1.7' });
  expect(await refusal(locked, '计划.pdf')).toMatchObject({ code: 'file.encrypted', format: 'pdf' });
});

test('a PDF that only forbids copying can be opened, so it is read', async () => {
  const result = await extractText(await pdfOfLines(['年度计划'], { ownerPassword: 'x', pdfVersion: '1.7' }), '计划.pdf');
  expect(result).toMatchObject({ ok: true, value: { text: '年度计划\n' } });
});

test('a part that packs a thousand to one is refused by the directory alone', async () => {
  const bytes = docxOf('', { 'word/document.xml': wordXml('document', `<w:body>${' '.repeat(8_000_000)}</w:body>`) });
  expect(await refusal(bytes)).toMatchObject({ code: 'file.bomb', sign: 'ratio', part: 'word/document.xml', limit: 200 });
});

test('a directory that lies about the size is found out while unpacking', async () => {
  const bytes = docxOf('', { 'word/document.xml': wordXml('document', `<w:body>${' '.repeat(40_000_000)}</w:body>`) });
  expect(await refusal(claimSize(bytes, 'word/document.xml', 2000))).toMatchObject({ code: 'file.bomb', sign: 'false-directory', part: 'word/document.xml', limit: 2000 });
});

test('too many parts, and too much in all, are refused', async () => {
  expect(await refusal(docxOf('', Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`x/${i}`, '']))), '计划.docx', { maxZipEntries: 20 }))
    .toMatchObject({ code: 'file.bomb', sign: 'entries', found: 33 });
  expect(await refusal(docxOf(paragraph('字'.repeat(5000))), '计划.docx', { maxUnpackedBytes: 10_000 })).toMatchObject({ sign: 'size' });
});

test('XML that defines entities is refused at sight', async () => {
  const laughs = '<!DOCTYPE w [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;">]>';
  const bytes = docxOf('', { 'word/document.xml': wordXml('document', '<w:body/>').replace('?>', `?>${laughs}`) });
  expect(await refusal(bytes)).toMatchObject({ code: 'file.bomb', sign: 'entities', part: 'word/document.xml' });
});

test('XML nested without end is refused, and so are columns without end bounded', async () => {
  expect(await refusal(docxOf('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)))).toMatchObject({ code: 'file.bomb', sign: 'depth', limit: 400 });
  const wide = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${paragraph('甲')}</w:tc></w:tr></w:tbl>`;
  expect(await extractText(docxOf(wide), '计划.docx')).toMatchObject({ ok: true, value: { text: `甲${'\t'.repeat(64)}\n` } });
});

test('a DOCX with one bit flipped, cut off, or with broken XML is corrupt, and the part is named', async () => {
  const bytes = docxOf(paragraph('检查 13 家'.repeat(50)));
  expect(await refusal(bytes.subarray(0, bytes.length - 40))).toMatchObject({ code: 'file.corrupt', format: 'docx' });
  const stored = zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8(wordXml('document', `<w:body>${paragraph('检查 13 家')}</w:body>`)) }, { level: 0 });
  const at = Buffer.from(stored).indexOf('13');
  stored[at + 1] = 0x38; // 13 becomes 18: valid XML, another figure
  expect(await refusal(stored)).toMatchObject({ code: 'file.corrupt', part: 'word/document.xml' });
  expect(await refusal(docxOf('<w:p><w:r>'))).toMatchObject({ code: 'file.corrupt', part: 'word/document.xml' });
});

test('a document of blanks has no text', async () => {
  expect(await refusal(docxOf(paragraph('  ')))).toMatchObject({ code: 'file.no-text', format: 'docx' });
  expect(await refusal(strToU8(' \r\n\t'), '空白.txt')).toMatchObject({ code: 'file.no-text', format: 'txt' });
});

test('a PDF cut off in copying, or of noise, is corrupt', async () => {
  const whole = await pdfOfLines(Array.from({ length: 80 }, (_, i) => `第 ${i} 行`));
  expect(await refusal(whole.subarray(0, Math.floor(whole.length * 0.9)), '计划.pdf')).toMatchObject({ code: 'file.corrupt', format: 'pdf' });
  expect(await refusal(strToU8('%PDF-1.7\n乱'), '计划.pdf')).toMatchObject({ code: 'file.corrupt', format: 'pdf' });
});

test('a page that is missing from the file is named', async () => {
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>';
  const bytes = rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R 9 0 R] /Count 2 >>', page]);
  expect(await refusal(bytes, '计划.pdf')).toMatchObject({ code: 'file.corrupt', page: 2 });
});

test('a PDF with more pages than allowed, or text, or too slow, is refused by that limit', async () => {
  const three = await pdfOfLines(Array.from({ length: 80 }, (_, i) => `第 ${i} 行`));
  expect(await refusal(three, '计划.pdf', { maxPages: 2 })).toMatchObject({ code: 'file.too-many-pages', pages: 3, limitPages: 2 });
  expect(await refusal(three, '计划.pdf', { maxCharacters: 50 })).toMatchObject({ code: 'file.too-much-text' });
  expect(await refusal(three, '计划.pdf', { maxMilliseconds: 0 })).toMatchObject({ code: 'file.too-slow', page: 1 });
});

test('a scan says how many pages it has and that it needs text', async () => {
  const image = rawStream('\xff', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8');
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>';
  const bytes = rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page, image, rawStream('q 200 0 0 200 0 0 cm /I Do Q')]);
  const error = await refusal(bytes, '扫描.pdf');
  expect(error).toEqual({ code: 'file.no-text-layer', format: 'pdf', pages: 1, reason: 'pictures', fileName: '扫描.pdf' });
  expect(extractionMessage(error)).toContain('OCR');
});

test('a stream of a PDF that unpacks without end is refused before pdf.js sees it', async () => {
  const { zlibSync } = await import('fflate');
  const packed = Array.from(zlibSync(new Uint8Array(30_000_000)), (byte) => String.fromCharCode(byte)).join('');
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>';
  const bytes = rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page, rawStream(packed, '/Filter /FlateDecode')]);
  expect(await refusal(bytes, '计划.pdf', { maxUnpackedBytes: 10_000_000 })).toMatchObject({ code: 'file.bomb', sign: 'stream', limit: 10_000_000 });
});

test('files made to take quadratic time are read or refused well within a minute', async () => {
  const spaces = docxOf(`<w:p><w:r><w:t>甲${' '.repeat(2_000_000)}乙</w:t></w:r></w:p>`, {});
  expect(await extractText(spaces, '计划.docx', { maxCompressionRatio: 1e9 })).toMatchObject({ ok: true });
  const box = `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${paragraph('甲').repeat(150_000)}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
  expect(await extractText(docxOf(box), '计划.docx', { maxCompressionRatio: 1e9 })).toMatchObject({ ok: true });
  expect(await refusal(strToU8(`%PDF-1.4\n${'1 0 obj</FlateDecode>>stream\n'.repeat(100_000)}`), '计划.pdf')).toMatchObject({ code: 'file.corrupt' });
}, 60_000);

/** Writes another unpacked size into the central directory. */
function claimSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = Buffer.from(bytes);
  const at = changed.lastIndexOf(name) - 46;
  changed.writeUInt32LE(size, at + 24);
  return new Uint8Array(changed);
}
