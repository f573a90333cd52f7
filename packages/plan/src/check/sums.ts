/**
 * Totals against parts (合计核对). One total may be split several ways, 其中 need not name every part, and a list may mix two ways of splitting; a
 * mismatch is reported only where no sensible grouping of the parts gives the total.
 */
import type { Finding, Verification } from '../facts.ts';
import type { CountedFact } from '../read/counts.ts';
import type { Checked, Model } from './model.ts';
import { finding, groupBy, partOfCount, plus, reading, setCount, sumOf } from './model.ts';
import { modesIn } from '../read/phrases.ts';

export function checkSums(model: Model): Checked {
  const findings: Finding[] = [];
  const verified: Verification[] = [];
  const partsOf = groupBy(model.counted.filter(({ count }) => count.partOf !== null), ({ count }) => count.partOf);
  for (const total of model.counted) {
    const parts = (partsOf.get(total.count.id) ?? []).filter(({ count }) => sameKind(count.unit, total.count.unit));
    if (parts.length < 2) continue;
    const result = checkTotal(model, total, parts);
    findings.push(...result.findings);
    verified.push(...result.verified);
  }
  verified.push(...totalsOverModes(model), ...strata(model));
  const classified = classifications(model);
  return { findings: [...findings, ...classified.findings], verified: [...verified, ...classified.verified] };
}

function sameKind(a: string, b: string): boolean {
  const kind = (unit: string): string => (unit.endsWith('次') ? '次' : '家处座户所个万'.includes(unit[0] as string) ? '家' : unit);
  return kind(a) === kind(b);
}

function holds(total: CountedFact, parts: readonly CountedFact[]): Verification {
  return {
    id: `sum:${total.count.id}:${parts[0]?.count.id}`, kind: 'sum',
    message: `${total.count.subject}${total.count.value}${total.count.unit} = ${plus(parts.map(({ count }) => count.value))}`,
    total: partOfCount(total.count), parts: parts.map(({ count }) => partOfCount(count)),
  };
}

function checkTotal(model: Model, total: CountedFact, parts: readonly CountedFact[]): Checked {
  const value = total.count.value;
  if (sumOf(parts) === value) return { findings: [], verified: [holds(total, parts)] };
  const groups = [...groupBy(parts, ({ partition }) => partition).values()];
  const splits = exactRuns(groups, value);
  const covered = new Set(splits.flat());
  const rest = parts.filter((part) => !covered.has(part));
  const verified = splits.map((split) => holds(total, split));
  if (rest.length < 2 && splits.length > 0) return { findings: [], verified };
  const alike = splits.length === 0 ? alikeRun(parts, value) : undefined;
  if (alike) return { findings: [], verified: [holds(total, alike)] };
  const unsolved = splits.length > 0 ? rest : parts;
  return { findings: mismatch(model, total, unsolved), verified };
}

/** Runs of neighbouring partitions, of two parts at least, whose parts give the total. */
function exactRuns(groups: readonly (readonly CountedFact[])[], value: number): CountedFact[][] {
  const runs: CountedFact[][] = [];
  for (let from = 0; from < groups.length;) {
    let end = from;
    let sum = 0;
    let found = -1;
    for (; end < groups.length && sum <= value; end += 1) {
      sum += sumOf(groups[end] ?? []);
      if (sum === value) found = end + 1;
    }
    const run = found < 0 ? [] : groups.slice(from, found).flat();
    if (run.length >= 2) { runs.push(run); from = found; } else from += 1;
  }
  return runs;
}

const ALIKE = 2;

/** Parts whose nouns end alike (冶金行业企业, 有色行业企业 …) split the total; one of another shape among them tells something else. */
function alikeRun(parts: readonly CountedFact[], value: number): readonly CountedFact[] | undefined {
  const tails = groupBy(parts, ({ count }) => count.subject.slice(-4));
  const largest = [...tails.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  return largest.length > ALIKE && largest.length < parts.length && sumOf(largest) === value ? largest : undefined;
}

function mismatch(model: Model, total: CountedFact, parts: readonly CountedFact[]): Finding[] {
  const { count } = total;
  const sum = sumOf(parts);
  if (sum === count.value || count.qualifier === 'approximately' || parts.some((p) => p.count.qualifier !== 'exact')) return [];
  if (sum < count.value && (parts.length < 3 || isOpenList(model, parts))) return [];
  const values = parts.map((p) => p.count.value);
  const prefix = subsetFor(parts, count.value);
  const readings = [
    reading('parts', `各分项无误，总数应为${sum}${count.unit}`, [setCount(count, sum)]),
    ...(prefix ? [reading('nested', `${prefix.map(named).join('与')}之和即为${count.value}，其余${parts.filter((p) => !prefix.includes(p)).map(named).join('、')}已包含在内`)] : []),
    reading('total', `总数${count.value}${count.unit}无误，分项中有误或有重叠`),
  ];
  const message = `${count.subject}总数${count.value}${count.unit}，所列分项${parts.map(named).join('、')}之和为${plus(values)}=${sum}，${sum > count.value ? `多${round(sum - count.value)}` : `少${round(count.value - sum)}`}。${prefix ? `仅${prefix.map(named).join('、')}相加等于${count.value}。` : ''}`;
  return [finding('total-mismatch', sum > count.value ? (prefix ? 'warning' : 'error') : 'warning', message, [count.span, ...parts.map((p) => p.count.span)], readings)];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function named({ count }: CountedFact): string {
  return `${count.subject}${count.value}`;
}

function isOpenList(model: Model, parts: readonly CountedFact[]): boolean {
  const last = parts.at(-1) as CountedFact;
  return /^[^，。；]{0,4}等/.test(model.text.flow.chars.slice(last.range.end, last.range.end + 6));
}

/** The first parts in order that give the total. */
function subsetFor(parts: readonly CountedFact[], value: number): readonly CountedFact[] | undefined {
  for (let end = 2; end < parts.length; end += 1) if (sumOf(parts.slice(0, end)) === value) return parts.slice(0, end);
  for (let start = 1; start < parts.length - 1; start += 1) if (sumOf(parts.slice(start)) === value) return parts.slice(start);
  return undefined;
}

/** Headings below a total that each divide it anew: （1）按状态划分 …, （2）按瓦斯等级划分 …. */
function classifications(model: Model): Checked {
  const byContext = groupBy(model.counted, ({ context }) => context.section);
  const findings: Finding[] = [];
  const verified: Verification[] = [];
  for (const [section, own] of byContext) {
    if (!section.parent || !/^按.{2,16}(?:划分|分类|分)$/.test(section.title)) continue;
    const total = byContext.get(section.parent)?.filter(({ count }) => count.partOf === null).at(-1);
    const parts = total ? own.filter(({ count }) => count.partOf === null && sameKind(count.unit, total.count.unit) && count.unit === total.count.unit) : [];
    if (!total || parts.length < 2) continue;
    if (sumOf(parts) === total.count.value) verified.push(holds(total, parts));
    else findings.push(...mismatch(model, total, parts));
  }
  return { findings, verified };
}

/** 「抽查和交叉执法检查企业共147家」 is the sum of the totals its section states for each mode. */
function totalsOverModes(model: Model): Verification[] {
  const byContext = groupBy(model.counted, ({ context }) => context);
  return model.counted.flatMap((total) => {
    const { count } = total;
    if (count.mode !== null || count.partOf !== null) return [];
    const modes = modesIn(model.text.flow.chars.slice(total.sentence.start, total.range.start));
    if (modes.length < 2) return [];
    const parts = (byContext.get(total.context) ?? []).filter((c) => c !== total && c.count.partOf === null && c.count.mode !== null && modes.includes(c.count.mode) && c.count.industry === null);
    return parts.length >= 2 && sumOf(parts) === count.value ? [holds(total, parts)] : [];
  });
}

/** Strata of a spot check (松木3家、其他县市区2家) against the figure they divide. */
function strata(model: Model): Verification[] {
  const placed = model.counted.filter(({ count }) => count.area !== null && count.mode !== 'register' && count.partOf === null);
  const groups = groupBy(placed, ({ count, context }) => `${context.section.path}|${count.mode}|${count.subject}`);
  const byContext = groupBy(model.counted, ({ context }) => context);
  return [...groups.values()].flatMap((parts) => {
    const first = parts[0] as CountedFact;
    const total = (byContext.get(first.context) ?? []).find((c) => c.count.subject === first.count.subject && c.count.area === null && c.count.value === sumOf(parts));
    return total && parts.length >= 2 ? [holds(total, parts)] : [];
  });
}
