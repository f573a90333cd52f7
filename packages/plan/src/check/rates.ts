/**
 * Rates against bases (比率核对): 20% of which number, rounded how, gives the figure the plan states? Each base the plan offers is tried; a base that
 * none of the roundings brings to every stated figure is said to fail.
 */
import type { Finding, Rate, Verification } from '../facts.ts';
import type { CountedFact } from '../read/counts.ts';
import type { Checked, Model } from './model.ts';
import { finding, groupBy, plus, reading } from './model.ts';

interface Base { readonly label: string; readonly value: number; readonly counts: readonly CountedFact[]; readonly overlap: number }
interface Stated { readonly rate: Rate; readonly counted: CountedFact }

const roundings = [['向上取整', Math.ceil], ['向下取整', Math.floor], ['四舍五入', Math.round]] as const;

export function checkRates(model: Model): Checked {
  const findings: Finding[] = [];
  const verified: Verification[] = [];
  const byTask = groupBy(model.counted, ({ count }) => `${count.mode}|${count.industry}`);
  const registers = groupBy(model.counted.filter(({ count }) => count.mode === 'register'), ({ context, count }) => `${context.annex}|${count.industry}`);
  for (const rates of groupBy(model.facts.rates, (rate) => `${annexOf(rate.path)}|${rate.industry}`).values()) {
    const stated = rates.flatMap((rate) => figuresFor(byTask, rate));
    const bases = basesFor(model, registers, rates[0] as Rate);
    if (stated.length === 0 || bases.length === 0) continue;
    const result = judge(stated, bases);
    findings.push(...result.findings);
    verified.push(...result.verified);
  }
  return { findings, verified };
}

function annexOf(path: string): string {
  return path.split('/')[0]?.startsWith('附件') ? (path.split('/')[0] ?? '') : '';
}

/** Figures the plan states for the same task as the rate: same mode and industry, of units. */
type Grouped = ReadonlyMap<string, readonly CountedFact[]>;

function figuresFor(byTask: Grouped, rate: Rate): Stated[] {
  if (rate.percent >= 100 || rate.mode === null || rate.mode === 'register' || rate.industry === null) return [];
  return (byTask.get(`${rate.mode}|${rate.industry}`) ?? [])
    .filter(({ count }) => count.area === null && count.path !== rate.path && /^[家处座户所]/.test(count.unit))
    .slice(0, 1).map((counted) => ({ rate, counted }));
}

const MAX_TERMS = 3;

/** Numbers the base may mean: each statistic of the annex and the sums of neighbouring ones in its sentence, those that share the base's words first. */
function basesFor(model: Model, registers: Grouped, rate: Rate): Base[] {
  const annex = annexOf(rate.path);
  const register = (registers.get(`${annex}|${rate.industry}`) ?? []).filter(({ count }) => count.partOf === null && /^[家处座户]/.test(count.unit));
  const bases: Base[] = [];
  for (const group of groupBy(register, ({ sentence }) => sentence.start).values()) {
    for (let from = 0; from < group.length; from += 1) {
      for (let to = from + 1; to <= Math.min(group.length, from + MAX_TERMS); to += 1) {
        const counts = group.slice(from, to);
        // What one year actually saw is no share of what there is now.
        if (counts.length > 1 && counts.some((c) => isOfAnotherYear(model, c))) continue;
        const words = counts.map(({ count }) => count.subject).join('');
        bases.push({
          label: counts.map(({ count }) => count.subject).join('与'), value: counts.reduce((sum, { count }) => sum + count.value, 0), counts, overlap: sharedPairs(rate.base, words),
        });
      }
    }
  }
  return bases.filter((base) => base.overlap > 0 || base.counts.length === 1).slice(0, 40);
}

function isOfAnotherYear(model: Model, { range }: CountedFact): boolean {
  return /20\d\d年度?$/.test(model.text.flow.chars.slice(Math.max(0, range.start - 7), range.start));
}

function sharedPairs(a: string, b: string): number {
  let shared = 0;
  for (let i = 0; i + 2 <= a.length; i += 1) if (b.includes(a.slice(i, i + 2))) shared += 1;
  return shared;
}

function judge(stated: readonly Stated[], bases: readonly Base[]): Checked {
  const outcomes = bases.map((base) => ({ base, fits: roundings.filter(([, f]) => stated.every(({ rate, counted }) => f(rounded(base.value * rate.percent / 100)) === counted.count.value)) }));
  const fitting = outcomes.filter(({ fits }) => fits.length > 0);
  const literal = [...outcomes].sort((a, b) => b.base.overlap - a.base.overlap || a.base.counts.length - b.base.counts.length).slice(0, 3);
  const certain = fitting.length === 1 && literal[0] === fitting[0];
  const figures = stated.map(({ rate, counted }) => `${rate.percent}%对${counted.count.value}${counted.count.unit}`).join('、');
  if (certain && fitting[0]) return { findings: [], verified: [holds(stated, fitting[0].base, fitting[0].fits.map(([name]) => name))] };
  if (fitting.length === 0 && stated.every(({ counted }) => counted.count.qualifier !== 'exact')) return { findings: [], verified: [] };
  const shown = [...new Set([...literal, ...fitting])].filter(({ base }) => base.value > 0).slice(0, 8);
  const message = `比例与家数（${figures}）所依基数“${stated[0]?.rate.base ?? ''}”不明：${shown.map(({ base, fits }) => `${worded(base)}得${stated.map(({ rate }) => rounded(base.value * rate.percent / 100)).join('、')}${fits.length > 0 ? `，${fits.map(([name]) => name).join('或')}相符` : '，不能同时相符'}`).join('；')}。`;
  const spans = [...stated.flatMap(({ rate, counted }) => [rate.span, counted.count.span]), ...shown.flatMap(({ base }) => base.counts.map(({ count }) => count.span))];
  return {
    findings: [finding('rate-mismatch', 'warning', message, spans, shown.map(({ base, fits }, i) => reading(`base${i}`, `基数为${worded(base)}${fits.length > 0 ? `（${fits.map(([name]) => name).join('或')}）` : '，家数须改'}`)))],
    verified: [],
  };
}

function worded(base: Base): string {
  return base.counts.length === 1 ? `${base.label}${base.value}` : `${plus(base.counts.map(({ count }) => count.value))}=${base.value}（${base.label}）`;
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function holds(stated: readonly Stated[], base: Base, names: readonly string[]): Verification {
  const first = stated[0] as Stated;
  return {
    id: `rate:${first.rate.span[0]}`, kind: 'rate', message: `${worded(base)}的${stated.map(({ rate, counted }) => `${rate.percent}%为${counted.count.value}`).join('、')}（${names.join('或')}）`,
    total: { label: base.label, value: base.value, span: (base.counts[0] as CountedFact).count.span }, parts: stated.map(({ rate, counted }) => ({ label: `${rate.percent}%`, value: counted.count.value, span: counted.count.span })),
  };
}
