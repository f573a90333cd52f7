/** Lists against stated numbers (名单核对): 等6家, 共13家：…, the main text's figures by industry and office against the units that the annexes name. */
import type { Count, Finding, Industry, Verification } from '../facts.ts';
import type { CountedFact } from '../read/counts.ts';
import type { Mention } from '../read/mentions.ts';
import { spanOf } from '../text/flow.ts';
import type { Section } from '../text/outline.ts';
import type { Checked, Model } from './model.ts';
import { finding, partOfCount, reading, setCount } from './model.ts';
import { sameOffice } from './offices.ts';

export function checkLists(model: Model): Checked {
  const findings: Finding[] = [];
  const verified: Verification[] = [];
  const mentions = model.mentions.mentions;
  for (const counted of model.counted) {
    const list = listOf(model, counted, mentions);
    if (!list) continue;
    const names = unique(list.mentions);
    if (names.length === counted.count.value) verified.push(holds(model, counted, names));
    else if (list.isClosed) findings.push(mismatch(model, counted, names));
  }
  const grouped = [...byIndustry(model), ...byOffice(model)];
  return { findings: [...findings, ...grouped.flatMap((g) => g.findings)], verified: [...verified, ...grouped.flatMap((g) => g.verified)] };
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
    return { mentions: run, isClosed: true };
  }
  const behind = flow.chars.slice(range.end, range.end + 20);
  const isHeading = /^(?:[）]?[：，]?(?:分别[是为]|具体[是为]|名单如下|即|包括|如下)|[）]?：|）[\u4e00-\u9fff])/.test(behind) || range.end === context.section.titleRange.end;
  if (counted.count.mode === null || counted.count.area !== null && counted.count.mode !== 'register') return undefined;
  const inSentence = mentions.filter((m) => m.context === context && m.name.range.start >= range.end && m.name.range.end <= sentence.end);
  if (isHeading && inSentence.length > 0 && unique(inSentence).length === counted.count.value) return { mentions: inSentence, isClosed: true };
  const below = mentions.filter((m) => isWithin(m.context.section, context.section) && m.name.range.start >= sentence.start);
  if (below.length === 0) return undefined;
  if (unique(below).length === counted.count.value) return counted.count.mode === 'register' ? undefined : { mentions: below, isClosed: true };
  return isHeading && inSentence.length + below.length > 0 ? { mentions: inSentence.length > 0 ? inSentence : below, isClosed: counted.count.qualifier === 'exact' && unique(below).length > 1 } : undefined;
}

function samePeriod(a: Mention, b: Mention): boolean {
  return JSON.stringify(a.period) === JSON.stringify(b.period);
}

function isWithin(section: Section, above: Section): boolean {
  for (let s: Section | undefined = section; s; s = s.parent) if (s === above) return true;
  return false;
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
  const stated = model.counted.filter(({ count }) => count.mode === 'key' && count.industry !== null && count.department === null && count.partOf !== null && isMainText(model, count));
  return stated.map(({ count }) => againstTargets(model, count, (t) => t.industry === count.industry, `按行业：${count.subject}`));
}

function byOffice(model: Model): Checked[] {
  const stated = model.counted.filter(({ count }) => count.mode === 'key' && count.department !== null && count.partOf !== null && isMainText(model, count));
  return stated.map(({ count }) => {
    const refines = stated.some((s) => s.count.id === count.partOf);
    const industry: Industry | null = refines ? count.industry : null;
    return againstTargets(model, count, (t) => t.department !== null && sameOffice(t.department, count.department as string) && (industry === null || t.industry === industry), `按科室：${count.department}`);
  });
}

function isMainText(model: Model, count: Count): boolean {
  return !count.path.startsWith('附件') && model.facts.targets.some((t) => t.path.startsWith('附件'));
}

function againstTargets(model: Model, count: Count, belongs: (t: Model['facts']['targets'][number]) => boolean, label: string): Checked {
  const named = model.facts.targets.filter((t) => t.mode === 'key' && belongs(t));
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
