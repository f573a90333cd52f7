/** The same plan as text, Word file and PDF states the same facts. */
import { unwrap } from '@hengjian/kernel';
import { readPlan } from '@hengjian/plan';
import { Document, Packer, Paragraph } from 'docx';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { extractText } from './extract-text.ts';
import { pdfOfLines, printable } from './test-support/pdf-of.ts';

const here = dirname(fileURLToPath(import.meta.url));
const fixtures = join(here, '../../plan/fixtures');
const realPlan = join(here, '../../../../shared/plans/hengyang-2024.txt');
const files = [...readdirSync(fixtures).map((file) => join(fixtures, file)), ...(existsSync(realPlan) ? [realPlan] : [])];

function facts(text: string): object {
  const { facts: f } = readPlan(text);
  return {
    document: f.document,
    counts: f.counts.map(({ span: _, ...count }) => count),
    targets: f.targets.map(({ spans: _, ...target }) => target),
    rates: f.rates.map(({ percent, base, mode }) => ({ percent, base, mode })),
    frequencies: f.frequencies.map(({ subject, atLeastPerYear, atMostPerYear }) => ({ subject, atLeastPerYear, atMostPerYear })),
    joint: f.joint.map(({ department, atLeast, partners }) => ({ department, atLeast, partners })),
    workload: f.workload && { ...f.workload, items: f.workload.items.map(({ label, days }) => ({ label, days })) },
    checkItems: f.checkItems.map((item) => item.text),
    legalBases: f.legalBases.map(({ name, number }) => ({ name, number })),
  };
}

/** A page is 34 characters wide. */
function wrapped(line: string): string[] {
  return line.match(/.{1,34}/gu) ?? [''];
}

describe.each(files.map((file) => [file.split('/').at(-1) ?? file, file] as const))('%s', (_, file) => {
  const text = printable(readFileSync(file, 'utf8')).replaceAll('\f', '\n');
  const lines = text.split('\n');
  const stated = facts(text);

  test('as DOCX', async () => {
    const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })));
    expect(facts(unwrap(await extractText(bytes, '计划.docx')).text)).toEqual(stated);
  });

  test('as PDF', async () => {
    expect(facts(unwrap(await extractText(await pdfOfLines(lines.flatMap(wrapped)), '计划.pdf')).text)).toEqual(stated);
  });
});
