import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { zipSync, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { extractText } from '../src/index.ts';
import { drawTable, pdfOf, pdfOfLines } from '../src/test-support/pdf-of.ts';

/** How long documents of real and of unreasonable size take. Files are made here; only the reading is timed. */
const SENTENCE = '全年检查危险化学品企业 13 家、烟花爆竹批发企业 5 家，第三季度复查第二季度检查的企业，不少于 20%。';
const RUNS = 3;

interface Sample { readonly name: string; readonly bytes: Uint8Array }

const paragraphs = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1}、${SENTENCE}`);

async function docx(count: number, rows: number): Promise<Uint8Array> {
  const table = new Table({ rows: Array.from({ length: Math.max(1, rows) }, (_, i) => new TableRow({ children: [`${i}`, '某某化工有限公司', '第一季度'].map((text) => new TableCell({ children: [new Paragraph(text)] })) })) });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [...paragraphs(count).map((text) => new Paragraph(text)), table] }] })));
}

/** Packed without compression, so that the file has the size it claims. */
const stored = (bytes: Uint8Array) => zipSync(unzipSync(bytes), { level: 0 });

const ruledPages = (count: number) => pdfOf((doc) => {
  for (let page = 0; page < count; page += 1) {
    if (page > 0) doc.addPage();
    drawTable(doc, Array.from({ length: 24 }, (_, i) => [`${page}-${i}`, '某某化工有限', '第一季度', '危化科']), { top: 60, height: 28 });
  }
});

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function report({ name, bytes }: Sample): Promise<void> {
  const times: number[] = [];
  let characters = 0;
  for (let run = 0; run < RUNS; run += 1) {
    times.push(await milliseconds(async () => {
      const result = await extractText(bytes, name);
      characters = result.ok ? result.value.text.length : -1;
    }));
  }
  const rest = Math.min(...times.slice(1));
  console.log([name.padEnd(30), `${(bytes.length / 1e6).toFixed(2)} MB`.padStart(9), `${characters} chars`.padStart(15), `first ${Math.round(times[0] ?? 0)} ms`.padStart(14), `then ${Math.round(rest)} ms`.padStart(13)].join(' '));
}

const large = stored(await docx(12_500, 9_500));
const samples: Sample[] = [
  { name: 'txt utf-8 10 MB', bytes: Buffer.from(paragraphs(70_000).join('\n')) },
  { name: 'docx of a plan', bytes: await docx(400, 80) },
  { name: 'docx 5 MB', bytes: large },
  { name: 'pdf 12 pages', bytes: await pdfOfLines(paragraphs(12 * 34)) },
  { name: 'pdf 300 pages', bytes: await pdfOfLines(paragraphs(300 * 34)) },
  { name: 'pdf 300 pages of ruled tables', bytes: await ruledPages(300) },
];
for (const sample of samples) await report(sample);
const other = Math.min(await milliseconds(() => mammoth.extractRawText({ buffer: Buffer.from(large) })), await milliseconds(() => mammoth.extractRawText({ buffer: Buffer.from(large) })));
console.log(`for comparison, mammoth.extractRawText on "docx 5 MB" (no list numbers, no table rows): ${Math.round(other)} ms`);
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
