/** Lists against stated numbers (名单核对): 等6家, 共13家：…, the main text's figures by industry and office against the units that the annexes name. */
import type { Count, Finding, Industry, Target, Verification } from '../facts.ts';
import type { CountedFact } from '../read/counts.ts';
import type { Mention } from '../read/mentions.ts';
import { spanOf } from '../text/flow.ts';
import type { Section } from '../text/outline.ts';
import type { Checked, Model } from './model.ts';
import { finding, groupBy, partOfCount, reading, setCount } from './model.ts';
import { sameOffice } from './offices.ts';

export function checkLists(model: Model): Checked {
  const findings: Finding[] = [];
  const verified: Verification[] = [];
  const within = mentionsWithin(model);
  for (const counted of model.counted) {
    const list = listOf(model, counted, within(counted.context.section));
    if (!list) continue;
    const names = unique(list.mentions);
    if (names.length === counted.count.value) verified.push(holds(model, counted, names));
    else if (list.isClosed) findings.push(mismatch(model, counted, names));
  }
  const grouped = [...byIndustry(model), ...byOffice(model)];
  return { findings: [...findings, ...grouped.flatMap((g) => g.findings)], verified: [...verified, ...grouped.flatMap((g) => g.verified)] };
}

/** The mentions of a section and of all below it. Mentions and sections are both in reading order, so a subtree is one stretch. */
function mentionsWithin(model: Model): (section: Section) => readonly Mention[] {
  const { mentions } = model.mentions;
  const ends = new Map<Section, number>();
  for (const { section } of model.text.contexts) {
    for (let above: Section | undefined = section; above; above = above.parent) ends.set(above, section.range.end);
  }
  return (section) => mentions.slice(firstFrom(mentions, section.range.start), firstFrom(mentions, ends.get(section) ?? section.range.end));
}

function firstFrom(mentions: readonly Mention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).name.range.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Listed { readonly mentions: readonly Mention[]; readonly isClosed: boolean }

function unique(mentions: readonly Mention[]): Mention[] {
  return [...new Map(mentions.map((m) => [m.name.name, m])).values()];
}

function listOf(model: Model, counted: CountedFact, mentions: readonly Mention[]): Listed | undefined {
  const { flow } = model.text;
  const { range, sentence, context } = counted;
  const before = mentions.filter((m) => m.context === context && m.name.range.start >= sentence.start && m.name.range.end <= range.start);
  const last = before.at(-1);
  if (last && /^(?:（[^）]*）)?等(?:共|共计)?$/.test(flow.chars.slice(last.name.range.end, range.start))) {
    const run = before.filter((m) => !/[；：。]/.test(flow.chars.slice(m.name.range.end, last.name.range.start)) && m.office === last.office && samePeriod(m, last));
    // 「甲公司等5家企业」 gives an example; 「甲、乙、丙等4家」 means a list.
    return { mentions: run, isClosed: unique(run).length * 2 > counted.count.value };
  }
  const behind = flow.chars.slice(range.end, range.end + 20);
  const isHeading = /^[^\d。；（）、]{0,14}，?分别[是为]/.test(behind) || /^(?:[）]?[：，]?(?:分别[是为]|具体[是为]|名单如下|即|包括|如下)|[）]?：|）[\u4e00-\u9fff])/.test(behind) || range.end === context.section.titleRange.end;
  if (counted.count.mode === null || counted.count.area !== null && counted.count.mode !== 'register') return undefined;
  const inSentence = mentions.filter((m) => m.context === context && m.name.range.start >= range.end && m.name.range.end <= sentence.end);
  if (isHeading && inSentence.length > 0 && unique(inSentence).length === counted.count.value) return { mentions: inSentence, isClosed: true };
  const below = mentions.filter((m) => m.name.range.start >= sentence.start);
  if (below.length === 0) return undefined;
  if (unique(below).length === counted.count.value) return counted.count.mode === 'register' ? undefined : { mentions: below, isClosed: true };
  return isHeading && inSentence.length + below.length > 0 ? { mentions: inSentence.length > 0 ? inSentence : below, isClosed: counted.count.qualifier === 'exact' && unique(below).length > 1 } : undefined;
}

function samePeriod(a: Mention, b: Mention): boolean {
  return JSON.stringify(a.period) === JSON.stringify(b.period);
}

function holds(model: Model, { count }: CountedFact, names: readonly Mention[]): Verification {
  return {
    id: `list:${count.id}`, kind: 'list-count', message: `${count.subject}${count.value}${count.unit}，名单恰为${names.length}${count.unit}`, total: partOfCount(count),
    parts: names.map((m) => ({ label: m.name.name, value: 1, span: spanOf(model.text.flow, m.name.range) })),
  };
}

function mismatch(model: Model, { count }: CountedFact, names: readonly Mention[]): Finding {
  return finding('list-count-mismatch', 'error', `写明${count.subject}${count.value}${count.unit}，名单中列出${names.length}${count.unit}：${names.slice(0, 6).map((m) => m.name.name).join('、')}${names.length > 6 ? '等' : ''}。`,
    [count.span, ...names.map((m) => spanOf(model.text.flow, m.name.range))],
    [reading('list', `以名单为准，应为${names.length}${count.unit}`, [setCount(count, names.length)]), reading('count', `以数字为准，名单${names.length < count.value ? '漏列' : '多列'}${Math.abs(count.value - names.length)}${count.unit}`)]);
}

/** 70 = 13+5+3+…: each industry's figure against the key targets named for it. */
function byIndustry(model: Model): Checked[] {
  const key = groupBy(model.facts.targets.filter((t) => t.mode === 'key'), (t) => t.industry);
  const stated = model.counted.filter(({ count }) => count.mode === 'key' && count.industry !== null && count.department === null && count.partOf !== null && isMainText(count));
  return stated.map(({ count }) => againstTargets(count, key.get(count.industry) ?? [], `按行业：${count.subject}`));
}

function byOffice(model: Model): Checked[] {
  const key = groupBy(model.facts.targets.filter((t) => t.mode === 'key' && t.department !== null), (t) => t.department as string);
  const refined = new Set(model.counted.filter(({ count }) => count.mode === 'key' && count.department !== null && count.partOf !== null).map(({ count }) => count.id));
  const stated = model.counted.filter(({ count }) => count.mode === 'key' && count.department !== null && count.partOf !== null && isMainText(count));
  return stated.map(({ count }) => {
    const industry: Industry | null = count.partOf !== null && refined.has(count.partOf) ? count.industry : null;
    const own = [...key].filter(([department]) => sameOffice(department, count.department as string)).flatMap(([, targets]) => targets);
    return againstTargets(count, own.filter((t) => industry === null || t.industry === industry), `按科室：${count.department}`);
  });
}

/** Figures of the main text stand against annexes; a plan without annexes is checked list by list. */
function isMainText(count: Count): boolean {
  return !count.path.startsWith('附件');
}

function againstTargets(count: Count, all: readonly Target[], label: string): Checked {
  const named = all.filter((t) => t.path.startsWith('附件'));
  if (named.length === 0) return { findings: [], verified: [] };
  if (named.length === count.value) {
    return { findings: [], verified: [{
      id: `named:${count.id}`, kind: 'list-count', message: `${label}${count.value}${count.unit}，各附件恰好列名${named.length}${count.unit}`, total: partOfCount(count),
      parts: named.map((t) => ({ label: t.name, value: 1, span: t.spans[0] ?? [0, 0] })),
    }] };
  }
  const found = finding('list-count-mismatch', 'warning', `正文${label}${count.value}${count.unit}，各附件列名${named.length}${count.unit}。`, [count.span, ...named.flatMap((t) => t.spans.slice(0, 1))],
    [reading('list', `以附件名单为准，应为${named.length}${count.unit}`, [setCount(count, named.length)]), reading('count', '以正文为准，附件名单有误')]);
  return { findings: [{ ...found, id: `${found.id}:${count.id}` }], verified: [] };
}
