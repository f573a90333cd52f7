/** Parts and totals (其中): of which count a count is a part, and in which way of dividing it. */
import { findAll, word } from '../grammar.ts';
import type { Flow, Range } from '../text/flow.ts';
import type { Found, Named } from './counted-noun.ts';
import { lastNoun } from './counted-noun.ts';
import type { CountedFact } from './counts.ts';

export interface Scope { readonly at: number; readonly end: number; readonly bracket: boolean }

const amongWords = word('其中', '分别是', '分别为', '包括', '包含', '分为', '分类', '分级', '划分');

/** From where on counts are parts of the one before: behind 其中, and inside a bracket that follows a count. */
export function scopes(flow: Flow, sentence: Range): readonly Scope[] {
  const among = findAll(amongWords, flow.chars, sentence.start, sentence.end).map(({ end }) => ({ at: end, end: sentence.end, bracket: false }));
  const brackets: Scope[] = [];
  for (let i = sentence.start; i < sentence.end; i += 1) {
    if (flow.chars[i] !== '（') continue;
    const close = flow.chars.indexOf('）', i);
    // No bracket closes before the sentence ends: none that opens later does either.
    if (close < 0 || close >= sentence.end) break;
    brackets.push({ at: i, end: close, bracket: true });
  }
  const inverted = findAll(word('家中', '处中', '座中', '企业中', '单位中', '矿山中', '机构中', '企业里'), flow.chars, sentence.start, sentence.end).map(({ end }) => ({ at: end, end: sentence.end, bracket: false }));
  return [...among, ...inverted, ...brackets].sort((a, b) => a.at - b.at);
}

export function parentOf(flow: Flow, facts: readonly CountedFact[], carried: CountedFact | undefined, found: Found, among: readonly Scope[], order: Named['order']): CountedFact | undefined {
  const bracket = among.findLast((s) => s.bracket && s.at < found.start && found.end <= s.end);
  if (bracket) {
    const owner = facts.findLast((f) => f.range.end <= bracket.at);
    const touches = owner && /^[（企业单位机构]*$/.test(flow.chars.slice(owner.range.end, bracket.at + 1));
    if (touches) return owner;
  }
  // Inside of a list 其中 splits the part just named, up to the next ；.
  const latest = among.findLast((s) => !s.bracket && s.at <= found.start);
  const nested = latest && !flow.chars.slice(latest.at, found.start).includes('；') ? latest : undefined;
  const split = nested && facts.findLast((f) => f.range.end <= nested.at);
  if (nested && split && split.count.partOf !== null && /^[，（]?其中[：，]?$/.test(flow.chars.slice(split.range.end, nested.at)) && found.value.value <= split.count.value) return split;
  if (isReport(flow, found)) return undefined;
  const scope = among.findLast((s) => !s.bracket && s.at <= found.start && found.start < s.end);
  const last = facts.at(-1);
  // 「地方煤矿13处，6处正常生产，3处技改」: states, number first, split the count just named.
  if (order === 'numberFirst' && last && isState(flow, found)) {
    const owner = stateOwner(flow, facts);
    if (owner && owner.count.value > found.value.value && sameSegment(flow, owner.range.end, found.start)) return owner;
  }
  if (!scope) return undefined;
  const total = facts.findLast((f) => f.range.end <= scope.at && f.count.partOf === null && !f.count.subject.startsWith('实际')) ?? (facts.length === 0 || facts.every((f) => f.count.partOf !== null) ? carried : undefined);
  if (!total || total.count.value < found.value.value && total.count.unit === found.value.unit) return undefined;
  return total;
}

/** 「计划19347矿次，实际完成23194矿次」: what was done is no part of what was planned. */
function isReport(flow: Flow, found: Found): boolean {
  return /实际(?:完成|检查|监察|执法)?[^，。；]{0,4}$/.test(flow.chars.slice(Math.max(0, found.start - 10), found.start));
}

function isState(flow: Flow, found: Found): boolean {
  const next = flow.chars.slice(found.end, found.end + 8).split(/[，、；。（）]/)[0] ?? '';
  return next !== '' && lastNoun(next) === undefined && '，；、'.includes(flow.chars[found.start - 1] as string);
}

function stateOwner(flow: Flow, facts: readonly CountedFact[]): CountedFact | undefined {
  for (let i = facts.length - 1; i >= 0; i -= 1) {
    const fact = facts[i] as CountedFact;
    const parent = facts.find((f) => f.count.id === fact.count.partOf);
    const isItselfState = flow.chars.slice(fact.range.start, fact.range.start + 1).match(/\d/) !== null;
    if (!isItselfState) return fact;
    if (parent && !isItselfState) return parent;
  }
  return undefined;
}

function sameSegment(flow: Flow, from: number, to: number): boolean {
  return !flow.chars.slice(from, to).includes('；');
}

/** Partitions of one total are told apart by ； and by 依据…分类; the number is one of the sentence's own. */
export function partitionOf(flow: Flow, sentence: Range, at: number): number {
  let partition = sentence.start;
  let depth = 0;
  for (let i = sentence.start; i < at; i += 1) {
    const ch = flow.chars[i];
    if (ch === '（') depth += 1;
    else if (ch === '）') depth = Math.max(0, depth - 1);
    else if (ch === '；' && depth === 0) partition += 1;
  }
  return partition;
}
