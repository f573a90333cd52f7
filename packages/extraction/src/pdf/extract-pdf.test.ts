import { unwrap } from '@hengjian/kernel';
import { expect, test } from 'vitest';
import { extractText } from '../extract-text.ts';
import { drawTable, pdfOf, pdfOfLines, rawPdf, rawStream } from '../test-support/pdf-of.ts';

const read = async (bytes: Uint8Array) => unwrap(await extractText(bytes, '计划.pdf'));

test('lines come as printed, pages parted by a form feed, with no spaces put between Chinese characters', async () => {
  const lines = ['二、检查安排', '全年检查危险化学品企业 13 家，其中重点', '企业 5 家。'];
  const got = await read(await pdfOfLines([...lines, ...Array<string>(31).fill(''), '第二页']));
  expect(got).toEqual({ format: 'pdf', pages: 2, text: `${lines.join('\n')}\n\f第二页\n`, warnings: [] });
});

test('a line spread out to fill its width has no spaces in it', async () => {
  const got = await read(await pdfOf((doc) => doc.text('衡阳市应急管理局年度计划', 72, 100, { characterSpacing: 5, lineBreak: false })));
  expect(got.text).toBe('衡阳市应急管理局年度计划\n');
});

test('order on the page counts, not the order of drawing', async () => {
  const got = await read(await pdfOf((doc) => {
    doc.text('第三行', 72, 300).text('第一行', 72, 100).text('第二行', 72, 200);
  }));
  expect(got.text).toBe('第一行\n第二行\n第三行\n');
});

test('a ruled table gives one line a row, cells ended by tabs, broken cells made whole, empty ones kept', async () => {
  const got = await read(await pdfOf((doc) => {
    doc.text('附件1', 72, 60);
    drawTable(doc, [['序号', '企业名称', '时间'], ['1', '某某化\n工有限公司', '第一季度'], ['2', '某矿', '']]);
    doc.text('表后', 72, 300);
  }));
  expect(got.text).toBe('附件1\n序号\t企业名称\t时间\t\n1\t某某化工有限公司\t第一季度\t\n2\t某矿\t\t\n表后\n');
});

test('a table ruled with merged cells keeps its columns', async () => {
  const got = await read(await pdfOf((doc) => {
    for (const [x, y, width, height] of [[72, 100, 80, 60], [152, 100, 160, 30], [152, 130, 80, 30], [232, 130, 80, 30]] as const) doc.rect(x, y, width, height).stroke();
    doc.text('科室', 76, 105).text('季度', 156, 105).text('一', 156, 135).text('二', 236, 135);
  }));
  expect(got.text).toBe('科室\t季度\t\t\n\t一\t二\t\n');
});

test('columns without rules are told by gaps that repeat; a single wide gap is only a space', async () => {
  const got = await read(await pdfOf((doc) => {
    doc.text('甲公司', 72, 100).text('危化', 250, 100).text('3家', 400, 100);
    doc.text('乙公司', 72, 120).text('烟花', 250, 120).text('5家', 400, 120);
    doc.text('联系人', 72, 300).text('电话', 250, 300);
  }));
  expect(got.text).toBe('甲公司\t危化\t3家\n乙公司\t烟花\t5家\n联系人 电话\n');
});

test('two columns of running text are read one after the other, under their common title', async () => {
  const column = (name: string) => Array.from({ length: 10 }, (_, i) => `${name}栏第${'一二三四五六七八九十'[i] ?? ''}行的文字一直写到这一栏尽头`);
  const got = await read(await pdfOf((doc) => {
    doc.text('年度安全生产监督检查计划公告通知书一览表之总标题', 150, 60, { lineBreak: false });
    column('左').forEach((line, i) => doc.text(line, 72, 100 + i * 20, { lineBreak: false }));
    column('右').forEach((line, i) => doc.text(line, 320, 100 + i * 20, { lineBreak: false }));
  }));
  expect(got.text.trimEnd().split('\n')).toEqual(['年度安全生产监督检查计划公告通知书一览表之总标题', ...column('左'), ...column('右')]);
});

test('a page turned on its side is read as it is meant to be held', async () => {
  const turned = (angle: number) => pdfOf((doc) => {
    doc.rotate(angle, { origin: [300, 400] });
    doc.text('第一行文字', 200, 300).text('第二行文字', 200, 330);
  });
  for (const angle of [90, 180, 270]) expect((await read(await turned(angle))).text).toBe('第一行文字\n第二行文字\n');
});

test('a slanted watermark is left out of the text and told', async () => {
  const got = await read(await pdfOf((doc) => {
    doc.text('正文第一行', 72, 100);
    doc.rotate(45, { origin: [300, 400] }).text('内部资料', 300, 400);
  }));
  expect([got.text, got.warnings]).toEqual(['正文第一行\n', [{ code: 'pdf.slanted-text', page: 1, text: '内部资料' }]]);
});

test('text drawn twice for boldness is read once', async () => {
  expect((await read(await pdfOf((doc) => doc.text('通知', 72, 100).text('通知', 72.3, 100)))).text).toBe('通知\n');
});

test('a font that is only named, with the map GBK-EUC-H, is decoded', async () => {
  const font = '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [5 0 R] >>';
  const descendant = '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 6 0 R >>';
  const descriptor = '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -141 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 683 /StemV 80 >>';
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Resources << /Font << /F 4 0 R >> >> /Contents 7 0 R >>';
  const gbk = 'BCC6BBAE'; // 计划 in GBK
  const bytes = rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page, font, descendant, descriptor, rawStream(`BT /F 20 Tf 50 300 Td <${gbk}> Tj ET`)]);
  expect((await read(bytes)).text).toBe('计划\n');
});

test('a page without text in a file of pictures is told by number, an empty page in a file of text is not', async () => {
  const got = await read(await pdfOf((doc) => { doc.text('第一页', 72, 100); doc.addPage(); }));
  expect([got.text, got.warnings]).toEqual(['第一页\n\f', []]);
});
