import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Font } from 'fontkit';
import * as fontkit from 'fontkit';

/** PDFs made for tests, with a Chinese font that comes from npm, so that they run on a machine with Node alone. */
const require = createRequire(import.meta.url);
const fontFile = require.resolve('@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf');
const fontBytes = readFileSync(fontFile);
const font = fontkit.create(fontBytes) as Font;

type Doc = InstanceType<typeof PDFDocument>;

/** The text without the characters that the font cannot print. */
export function printable(text: string): string {
  return Array.from(text).filter((character) => /\s/.test(character) || font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)).join('');
}

export function pdfOf(draw: (doc: Doc) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const doc = new PDFDocument({ size: 'A4', margin: 72, ...options });
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
    doc.font(fontBytes as unknown as PDFKit.Mixins.PDFFontSource).fontSize(12);
    draw(doc);
    doc.end();
  });
}

const LINES_A_PAGE = 34;
const LINE_HEIGHT = 20;

/** Each line where it would be printed, one below the other; an empty line leaves its place empty. */
export function pdfOfLines(lines: readonly string[], options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  return pdfOf((doc) => {
    lines.forEach((line, at) => {
      if (at > 0 && at % LINES_A_PAGE === 0) doc.addPage();
      if (line.trim() !== '') doc.text(line, 72, 72 + (at % LINES_A_PAGE) * LINE_HEIGHT, { lineBreak: false });
    });
  }, options);
}

/** A ruled table at the given place; a cell's text is broken into its lines at `\n`. */
export function drawTable(doc: Doc, rows: readonly (readonly string[])[], { left = 72, top = 100, width = 110, height = 48 } = {}): void {
  rows.forEach((cells, row) => cells.forEach((cell, column) => {
    const [x, y] = [left + column * width, top + row * height];
    doc.rect(x, y, width, height).stroke();
    cell.split('\n').forEach((line, i) => doc.text(line, x + 4, y + 4 + i * 14, { lineBreak: false }));
  }));
}

/** A PDF written object by object, for what no library writes; `objects[0]` is object 1 and must be the catalog. */
export function rawPdf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function rawStream(data: string, dictionary = ''): string {
  return `<< /Length ${data.length} ${dictionary} >>\nstream\n${data}\nendstream`;
}
