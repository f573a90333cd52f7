import { unwrap } from '@hengjian/kernel';
import { Document, FootnoteReferenceRun, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from 'docx';
import { expect, test } from 'vitest';
import { extractText } from '../extract-text.ts';
import { docxOf, paragraph, run, wordXml } from '../test-support/docx-of.ts';

async function read(bytes: Uint8Array) {
  return unwrap(await extractText(bytes, '计划.docx'));
}

const made = async (...children: (Paragraph | Table)[]) => read(new Uint8Array(await Packer.toBuffer(new Document({
  footnotes: { 1: { children: [new Paragraph('口径见统计年报')] } },
  numbering: { config: [{ reference: 'outline', levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' }] }] },
  sections: [{ children }],
}))));
const cell = (text: string, options = {}) => new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)), ...options });

test('a document as an office writes it: numbers, a table, a note', async () => {
  const got = await made(
    new Paragraph({ text: '检查安排', numbering: { reference: 'outline', level: 0 } }),
    new Paragraph({ children: [new TextRun('共 5 家'), new FootnoteReferenceRun(1), new TextRun('。')] }),
    new Table({ rows: [new TableRow({ children: [cell('序号'), cell('企业')] }), new TableRow({ children: [cell('1'), cell('甲厂')] })] }),
    new Paragraph({ text: '工作要求', numbering: { reference: 'outline', level: 0 } }),
  );
  expect(got).toEqual({ format: 'docx', text: '一、检查安排\n共 5 家。\n序号\t企业\t\n1\t甲厂\t\n二、工作要求\n注1：口径见统计年报\n', warnings: [] });
});

test('merged cells leave empty ones, so that every row has its values in the same columns', async () => {
  const got = await made(new Table({ rows: [
    new TableRow({ children: [cell('科室'), cell('企业及时间', { columnSpan: 2 })] }),
    new TableRow({ children: [cell('危化科', { verticalMerge: VerticalMergeType.RESTART }), cell('甲厂'), cell('一季度')] }),
    new TableRow({ children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('乙厂\n（分厂）'), cell('')] }),
  ] }));
  expect(got.text).toBe('科室\t企业及时间\t\t\n危化科\t甲厂\t一季度\t\n\t乙厂 （分厂）\t\t\n');
});

test('a table in a cell is one cell’s text', async () => {
  const got = await made(new Table({ rows: [new TableRow({ children: [
    new TableCell({ children: [new Table({ rows: [new TableRow({ children: [cell('甲'), cell('乙')] })] }), new Paragraph('丙')] }), cell('丁'),
  ] })] }));
  expect(got.text).toBe('甲 乙 丙\t丁\t\n');
});

test('tracked insertions are in, deletions and moved-away text out, and the official is told', async () => {
  const body = `<w:p>${run('检查')}<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins>${run('7')}</w:ins>${run('家')}<w:moveFrom>${run('旧')}</w:moveFrom></w:p>`;
  const got = await read(docxOf(body));
  expect([got.text, got.warnings]).toEqual(['检查7家\n', [{ code: 'docx.revisions', insertions: 1, deletions: 2 }]]);
});

test('a paragraph whose end was deleted goes on in the next', async () => {
  expect((await read(docxOf(paragraph('衡山', '<w:rPr><w:del/></w:rPr>') + paragraph('某厂')))).text).toBe('衡山某厂\n');
});

test('a text box is read once, after its paragraph', async () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框中')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框中')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const got = await read(docxOf(`<w:p>${run('前')}${drawing}${run('后')}</w:p>`));
  expect([got.text, got.warnings]).toEqual(['前后\n框中\n', [{ code: 'docx.text-boxes', count: 1 }]]);
});

test('field codes, hidden text and placeholders are not on the page', async () => {
  const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>';
  const placeholder = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处')}</w:sdtContent></w:sdt>`;
  const got = await read(docxOf(`<w:p>${field}${run('2024年')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${hidden}${placeholder}</w:p>`));
  expect([got.text, got.warnings]).toEqual(['2024年\n', [{ code: 'docx.hidden-text', count: 1 }]]);
});

test('line breaks, tabs, ticked boxes and non-breaking hyphens come as characters', async () => {
  const body = '<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>';
  expect((await read(docxOf(body))).text).toBe('甲\n乙\t丙-🗹\n');
});

test('the main part is where the relationships say, whatever prefix its XML uses', async () => {
  const main = wordXml('document', `<w:body>${paragraph('正文')}</w:body>`).replaceAll('w:', 'x:').replace('xmlns:w=', 'xmlns:x=');
  const bytes = docxOf('', {
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/doc/main.xml"/></Relationships>',
    'word/document.xml': null, 'doc/main.xml': main,
  });
  expect((await read(bytes)).text).toBe('正文\n');
});

test('a document of pictures alone says that it needs text', async () => {
  const got = await extractText(docxOf('<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>'), '扫描.docx');
  expect(got).toEqual({ ok: false, error: { code: 'file.no-text-layer', format: 'docx', reason: 'pictures', fileName: '扫描.docx' } });
});
