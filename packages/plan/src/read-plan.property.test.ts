/** What reading a plan promises whatever extraction did to it: breaks anywhere, widths mixed, page numbers between. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanReading } from './facts.ts';
import { readPlan } from './read-plan.ts';

const here = dirname(fileURLToPath(import.meta.url));
const fixtures = join(here, '../fixtures');
const realPlan = join(here, '../../../../shared/plans/hengyang-2024.txt');
const plans = new Map(readdirSync(fixtures).filter((file) => file.endsWith('.txt')).map((file) => [file, readFileSync(join(fixtures, file), 'utf8')]));
if (existsSync(realPlan)) plans.set('the real plan', readFileSync(realPlan, 'utf8'));

const halfWidth: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')', '％': '%' };
const isHan = (ch: string | undefined): boolean => ch !== undefined && /[\u4e00-\u9fff]/.test(ch);

function hash(seed: number, i: number): number {
  let x = Math.imul(seed ^ Math.imul(i + 1, 0x9e3779b1), 0x85ebca6b);
  x ^= x >>> 13;
  return ((Math.imul(x, 0xc2b2ae35) ^ (x >>> 16)) >>> 0) / 2 ** 32;
}

/** Swaps widths and puts page numbers and line breaks inside sentences of prose; table lines keep their shape. */
function disturb(text: string, seed: number, breaks: number, pages: number, widths: number): string {
  let page = 0;
  return text.split('\n').map((line) => (line.includes('|') ? line : [...line].map((ch, i, all) => {
    const n = hash(seed, i + line.length * 131 + all.length * 7919 + line.charCodeAt(0));
    const swapped = n < widths ? halfWidth[ch] ?? (/\d/.test(ch) ? String.fromCharCode(ch.charCodeAt(0) + 0xfee0) : ch) : ch;
    // A page ends within a paragraph, hardly ever within a heading.
    if (!isHan(ch) || !isHan(all[i + 1])) return swapped;
    if (all.length > 22 && hash(seed + 1, i + line.length * 31 + line.charCodeAt(1)) < pages) return `${swapped}\n— ${(page += 1)} —\n`;
    return hash(seed + 2, i * 17 + line.length + line.charCodeAt(2)) < breaks ? `${swapped}\n` : swapped;
  }).join(''))).join('\n');
}

function facts({ facts: f }: PlanReading): object {
  return {
    counts: f.counts.map(({ span: _, path: __, ...count }) => count),
    targets: f.targets.map(({ name, aliases, industry, notes, mode, department, quarters, months, reinspectionQuarters }) => ({ name, aliases, industry, notes, mode, department, quarters, months, reinspectionQuarters })),
    rates: f.rates.map(({ percent, base, mode, industry }) => ({ percent, base, mode, industry })),
    frequencies: f.frequencies.map(({ subject, atLeastPerYear, atMostPerYear }) => ({ subject, atLeastPerYear, atMostPerYear })),
    joint: f.joint.map(({ department, atLeast, partners }) => ({ department, atLeast, partners })),
    workload: f.workload && { ...f.workload, items: f.workload.items.map(({ group, label, days }) => ({ group, label, days })) },
    year: f.document.year,
  };
}

describe.each([...plans])('%s', (_, text) => {
  const undisturbed = facts(readPlan(text));

  test('widths of figures and punctuation do not matter', () => {
    fc.assert(fc.property(fc.integer(), (seed) => { expect(facts(readPlan(disturb(text, seed, 0, 0, 0.4)))).toEqual(undisturbed); }), { numRuns: 12, seed: 2024 });
  });

  test('page numbers inside sentences do not matter', () => {
    fc.assert(fc.property(fc.integer(), (seed) => { expect(facts(readPlan(disturb(text, seed, 0, 0.004, 0)))).toEqual(undisturbed); }), { numRuns: 12, seed: 2024 });
  });

  test('every span lies in the text, and a name\'s spans cut the name', () => {
    const { facts: f, findings, verified } = readPlan(text);
    const spans = [...f.counts, ...f.rates, ...f.frequencies, ...f.joint, ...f.checkItems, ...f.legalBases, ...f.programme, ...f.outline].map((fact) => fact.span)
      .concat(f.targets.flatMap((t) => t.spans), findings.flatMap((x) => x.spans), verified.flatMap((v) => [v.total.span, ...v.parts.map((p) => p.span)]));
    for (const [start, end] of spans) expect(0 <= start && start < end && end <= text.length).toBe(true);
    const bare = (words: string): string => words.replace(/\s/g, '').replaceAll('(', '（').replaceAll(')', '）');
    for (const target of f.targets) {
      const cut = target.spans.map((span) => bare(text.slice(...span)));
      for (const words of cut) expect([target.name, ...target.aliases].some((name) => name.includes(words))).toBe(true);
      expect(cut.join('')).toContain(target.name);
    }
    for (const count of f.counts) expect(bare(text.slice(...count.span))).toMatch(/[\d一二三四五六七八九十两]/);
  });
});

test('line breaks inside sentences lose no named unit and no figure, five of a hundred places broken', () => {
  for (const text of plans.values()) {
    const { facts: whole } = readPlan(text);
    fc.assert(fc.property(fc.integer(), (seed) => {
      const { facts: broken } = readPlan(disturb(text, seed, 0.02, 0, 0));
      expect(broken.targets.map((t) => t.name)).toEqual(whole.targets.map((t) => t.name));
      expect(broken.counts.map((c) => `${c.value}${c.unit}`)).toEqual(whole.counts.map((c) => `${c.value}${c.unit}`));
    }), { numRuns: 10, seed: 2024 });
  }
});

test('any text is read: nothing throws, nothing hangs', () => {
  const pieces = fc.constantFrom('一、', '（一）', '1.', '附件1\n', '共', '3家', '其中：', '企业', '公司', '、', '；', '。', '\n', '|', '\t', '《', '》', '（', '）', '一季度', '对', '复查', '20%', '不少于', '次', '工作日', '×', '=', '\ufffd', '有限公司', '甲', '2024年');
  fc.assert(fc.property(fc.array(pieces, { maxLength: 200 }), (parts) => { readPlan(parts.join('')); }), { numRuns: 300 });
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => { readPlan(text); }), { numRuns: 200 });
});
