/** The counted noun (所数何物): before the number (危化企业13家), behind it (13家危化企业), or in a label or heading above. */
import { areaWords, countedNouns, phraseStarts } from '../lexicon.ts';
import { word } from '../grammar.ts';
import type { Flow, Range } from '../text/flow.ts';
import { wordsOf } from '../text/flow.ts';
import type { Context } from './context.ts';
import { isStrong, isUnitName } from './names.ts';
import type { Quantity } from './phrases.ts';
import { industryIn } from './phrases.ts';

/** A quantity and where it stands in the flow. */
export interface Found { readonly value: Quantity; readonly start: number; readonly end: number }

const suffixWords = ['共计', '共有', '一共', '共', '合计', '总计', '累计', '各抽查', '随机抽查', '普查', '不得少于', '不得低于', '不少于', '不低于', '至少', '不超过', '最多', '近约', '大约', '约', '近', '数量为', '总数为', '分别为', '各为', '为', '达到', '达', '只有', '仅有', '各选取', '各', '：', '均', '原则上', '预计', '计划', '有', '已达'] as const;
export interface Left { readonly start: number; readonly end: number; readonly clauseStart: number; readonly inBracket: number }

/** What stands directly before the number, back to punctuation, brackets jumped over, words of totalling cut off. */
export function leftOf(flow: Flow, segment: Range, found: Found, previous: Found | undefined): Left {
  const limit = Math.max(segment.start, previous?.end ?? segment.start);
  let start = found.start;
  let inBracket = -1;
  while (start > limit) {
    const ch = flow.chars[start - 1] as string;
    if (ch === '）') {
      const open = flow.chars.lastIndexOf('（', start - 1);
      if (open < limit) break;
      start = open;
    } else if (ch === '（') {
      const isCountInBracket = /^（(?:共计?|合计|计|约)?$/.test(flow.chars.slice(start - 1, found.start));
      if (!isCountInBracket) break;
      inBracket = start - 1;
      start -= 1;
    } else if ('，、；：。\t《》“”'.includes(ch)) {
      if (ch === '：' && /^(?:共计?|约)?$/.test(flow.chars.slice(start, found.start))) { start -= 1; continue; }
      break;
    } else start -= 1;
  }
  let end = inBracket >= 0 ? inBracket : found.start;
  if (flow.chars[start] === '从' && flow.chars.slice(start, end).search(/中(?:随机)?(?:抽查|抽取|选取)?$/) > 0) end = start + flow.chars.slice(start, end).search(/中(?:随机)?(?:抽查|抽取|选取)?$/);
  for (let cut = true; cut;) {
    cut = false;
    for (const w of suffixWords) {
      if (end - w.length >= start && flow.chars.startsWith(w, end - w.length)) { end -= w.length; cut = true; break; }
    }
  }
  let clauseStart = start;
  while (clauseStart > segment.start && flow.chars[clauseStart - 1] !== '，' && flow.chars[clauseStart - 1] !== '。') clauseStart -= 1;
  return { start, end, clauseStart, inBracket };
}

export interface Named { readonly subject: string; readonly area: string | null; readonly range: Range; readonly order: 'nounFirst' | 'numberFirst' | 'bare' }

const nounEnds = [...countedNouns].sort((a, b) => b.length - a.length);

function endsInNoun(text: string): boolean {
  const bare = text.replace(/（[^）]*）$/, '');
  return nounEnds.some((n) => bare.endsWith(n)) || /[的库场所户部院校矿井厂段]$/.test(bare) || industryIn(bare.slice(-6)) !== undefined;
}

export function subjectOf(flow: Flow, context: Context, segment: Range, left: Left, found: Found): Named {
  const before = nounPhrase(flow, left);
  const after = nounAfter(flow, segment, found.end);
  const whole = { start: before.start, end: left.inBracket >= 0 ? closeOf(flow, found.end, segment.end) : found.end };
  const words = wordsOf(flow, { start: before.start, end: left.end });
  const isListed = flow.chars.slice(left.start, found.start).endsWith('等') || after !== undefined && isStrong(words) && isUnitName(words);
  if (isListed && after) return { subject: wordsOf(flow, after), area: null, range: { start: found.start, end: after.end }, order: 'numberFirst' };
  if (before.isPlace) {
    const label = labelBefore(flow, segment, before.start) ?? wordsOf(flow, after ?? { start: 0, end: 0 });
    return { subject: label || context.section.title, area: words, range: after && !labelBefore(flow, segment, before.start) ? { start: before.start, end: after.end } : whole, order: 'nounFirst' };
  }
  if (words !== '' && ((endsInNoun(words) && !(words.endsWith('的') && after)) || !after)) {
    if (!endsInNoun(words)) {
      const label = labelBefore(flow, segment, left.start);
      if (label !== undefined && label !== words) return { subject: label, area: before.area, range: { start: before.areaStart ?? before.start, end: found.end }, order: 'nounFirst' };
    }
    return { subject: words, area: before.area, range: whole, order: 'nounFirst' };
  }
  if (after) return { subject: wordsOf(flow, after), area: before.area, range: { start: found.start, end: after.end }, order: 'numberFirst' };
  const label = labelBefore(flow, segment, found.start);
  const fallback = label ?? (context.section.title.length <= 20 ? context.section.title.replace(/（.*$/, '') : '');
  return { subject: fallback, area: before.area, range: { start: found.start, end: found.end }, order: 'bare' };
}

function closeOf(flow: Flow, from: number, limit: number): number {
  return flow.chars[from] === '）' && from < limit ? from + 1 : from;
}

interface NounPhrase { readonly start: number; readonly area: string | null; readonly areaStart: number | undefined; readonly isPlace: boolean }

const longStarts = [...phraseStarts].filter((w) => w.length > 1).sort((a, b) => b.length - a.length);
const shortStarts = new Set<string>(phraseStarts.filter((w) => w.length === 1 && !'和与及或中了的'.includes(w)));
const areas = [...areaWords].sort((a, b) => b.length - a.length);
const placeEnd = /(?:区|县|市|镇|乡|街道|州|盟|旗|园|县市区|开发区|办事处|区县|农场|管委会)$/;

/** The counted noun's own words: verbs, adverbs, offices and places that stand before it are cut off. */
function nounPhrase(flow: Flow, left: Left): NounPhrase {
  const text = flow.chars.slice(left.start, left.end);
  let cut = 0;
  for (const w of longStarts) {
    const at = text.lastIndexOf(w);
    if (at >= 0 && at + w.length > cut && at + w.length < text.length && endsInNoun(text.slice(at + w.length)) && !insideBracket(text, at) && !isOneTerm(text, at, at + w.length)) cut = at + w.length;
  }
  let area: string | null = null;
  let areaStart: number | undefined;
  const prefix = areas.find((a) => text.slice(0, cut).includes(a)) ?? null;
  if (prefix !== null) area = prefix;
  for (let again = true; again;) {
    again = false;
    const rest = text.slice(cut);
    const place = areas.find((a) => rest.startsWith(a) && rest.length >= a.length);
    if (place !== undefined && (rest.length > place.length)) {
      area = place;
      areaStart = left.start + cut;
      cut += place.length + (/^(?:范围内的?|内|的|境内|域内)/.exec(rest.slice(place.length))?.[0].length ?? 0);
      again = true;
      continue;
    }
    if (areas.includes(rest as never)) break;
    const lead = /^(?:其中|的|分别|20\d\d年度?|每个?|从|随机|主要|均|再|又|共|约|该|其|此|需|应|是|对|有(?![色限毒机关])|为|等|并|各类|各|由|将|按|现|拟|在(?!建|用|册|产|生产)|本级|确定为?|目前|当前|年度|今年|新)(?=.)/.exec(rest);
    if (lead && rest.length > lead[0].length + 1 && (shortStarts.has(lead[0]) || lead[0].length > 1 || '的均再又约需应'.includes(lead[0]))) { cut += lead[0].length; again = true; }
  }
  const rest = text.slice(cut);
  const isPlace = rest !== '' && (areas.includes(rest as never) || placeEnd.test(rest.replace(/（[^）]*）$/, '')) && !/(?:景区|小区|园区企业|社区)$/.test(rest) && rest.length <= 14);
  return { start: left.start + cut, area, areaStart, isPlace };
}

/** 重点检查企业 is one term; in 重点检查危化企业 it is the chemical firms that are counted. */
function isOneTerm(text: string, at: number, end: number): boolean {
  return /(?:重点|直接|一般|日常)(?:监督|监管|执法)*$/.test(text.slice(0, at)) && industryIn(text.slice(end)) === undefined;
}

function insideBracket(text: string, at: number): boolean {
  return text.lastIndexOf('（', at) > text.lastIndexOf('）', at);
}

const nounStop = /[，、；：。！？\t“”《》]/;
const verbStop = word('开展', '进行', '实施', '执法检查', '监督检查', '重点执法', '作为', '为', '列入', '纳入', '中', '被', '由', '均', '存在', '按', '分', '按照', '是', '已', '未', '完成', '需', '予以', '组织', '及时');

/** 26处煤矿企业, 7家…的培训机构, 6处正常生产: the noun behind the unit. */
function nounAfter(flow: Flow, segment: Range, from: number): Range | undefined {
  let end = from;
  let stop: number | undefined;
  while (end < segment.end && end - from < 40 && !nounStop.test(flow.chars[end] as string)) {
    const ch = flow.chars[end] as string;
    if (ch === '（') {
      const close = end + flow.chars.slice(end, end + 16).indexOf('）');
      if (close < end || close - end > 14 || close >= segment.end || end === from) break;
      if (/\d/.test(flow.chars.slice(end, close))) break;
      end = close + 1;
      continue;
    }
    if (ch === '）') break;
    stop ??= verbStop(flow.chars, end) && end > from ? end : undefined;
    end += 1;
  }
  const text = flow.chars.slice(from, end);
  if (text === '') return undefined;
  const direct = flow.chars.slice(from, stop ?? end);
  const noun = lastNoun(direct);
  if (noun !== undefined) return { start: from, end: from + noun };
  const of = text.lastIndexOf('的');
  const behindOf = of >= 0 ? lastNoun(text.slice(of + 1).split(/\d/)[0] ?? '') : undefined;
  if (behindOf !== undefined && !/\d/.test(text.slice(0, of))) return { start: from + of + 1, end: from + of + 1 + behindOf };
  const isState = /[，、；：（\t。]/.test(flow.chars[from - 3] ?? '，') || /^\D*$/.test(direct);
  return isState && direct.length >= 2 && direct.length <= 10 && stop === undefined ? { start: from, end: from + direct.length } : undefined;
}

/** Where the last counted noun ends that starts within the text, a bracket behind it included. */
export function lastNoun(text: string): number | undefined {
  for (let end = text.length; end > 0; end -= 1) {
    if (text[end - 1] === '）' || insideBracket(text, end - 1)) continue;
    const head = text.slice(0, end);
    if (!nounEnds.some((n) => n.length > (end === text.length ? 0 : 1) && head.endsWith(n))) continue;
    const bracket = /^（[^（）\d]{1,10}）/.exec(text.slice(end));
    return end + (bracket?.[0].length ?? 0);
  }
  return undefined;
}

/** 「化工企业：全市范围内随机抽查5家」: the words before the colon name what is counted. */
function labelBefore(flow: Flow, segment: Range, at: number): string | undefined {
  for (let i = at - 1; i >= segment.start; i -= 1) {
    if (flow.chars[i] !== '：') continue;
    let start = i;
    while (start > segment.start && !'，、；：。“”\t'.includes(flow.chars[start - 1] as string)) start -= 1;
    const label = wordsOf(flow, { start, end: i }).replace(/^[（(]?[一二三四五六七八九十\d]+[）).、]/, '');
    return label.length >= 2 && label.length <= 20 && !/(?:其中|如下|分别是|安排|季度|月)$/.test(label) ? label : undefined;
  }
  return undefined;
}
