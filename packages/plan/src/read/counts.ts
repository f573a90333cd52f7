/**
 * Counts (数量): every stated number of units, with what it counts, in which industry, mode, office, place and period, and of which total it is a part.
 * Chinese plans count in two orders, 危化企业13家 and 13家危化企业; the noun decides which one is meant.
 */
import type { Count, Industry, Mode, Qualifier } from '../facts.ts';
import { areaWords, countedNouns, phraseStarts } from '../lexicon.ts';
import type { Flow, Range } from '../text/flow.ts';
import { spanOf, wordsOf } from '../text/flow.ts';
import { findAll, word } from '../grammar.ts';
import type { Context, PlanText } from './context.ts';
import { isStrong, isUnitName } from './names.ts';
import { splitRange } from './context.ts';
import { actingOffices, firstModeIn, industriesIn, industryIn, modeIn, modesIn, periodIn, qualifierBefore, quantity } from './phrases.ts';
import type { Office, Quantity } from './phrases.ts';

/** A count with what the checks need beyond the published fact: which partition of its total it belongs to. */
export interface CountedFact { readonly count: Count; readonly partition: number; readonly range: Range; readonly context: Context; readonly sentence: Range }

interface Found { readonly value: Quantity; readonly start: number; readonly end: number }

export function readCounts({ flow, contexts }: PlanText): readonly CountedFact[] {
  const facts: CountedFact[] = [];
  let number = 0;
  for (const context of contexts) {
    let carried: CountedFact | undefined;
    for (const sentence of sentencesOf(flow, context)) {
      const read = readSentence(flow, context, sentence, carried, () => `c${(number += 1)}`);
      facts.push(...read);
      carried = read.filter(({ count }) => count.partOf === null).at(-1) ?? carried;
    }
  }
  return facts;
}

/** Sentences of a section, its heading apart from what follows it, tables left out. */
export function sentencesOf(flow: Flow, { section, prose }: Context): Range[] {
  const bodies = prose.flatMap((range) => splitRange(flow, range, '。！？'));
  const { mark, titleRange, body } = section;
  if (!mark || mark.bodyStart >= titleRange.end) return bodies;
  const title = { start: mark.bodyStart, end: titleRange.end };
  const [first, ...rest] = bodies;
  // 「1.危险化学品（共13家）：危化科负责…」 is one sentence, heading and all.
  const goesOn = '：；'.includes(flow.chars[body.start] ?? '。') && first !== undefined && first.start <= body.start + 1;
  return goesOn ? [{ start: title.start, end: first.end }, ...rest] : [title, ...bodies];
}

const suffixWords = ['共计', '共有', '一共', '共', '合计', '总计', '累计', '各抽查', '随机抽查', '普查', '不得少于', '不得低于', '不少于', '不低于', '至少', '不超过', '最多', '近约', '大约', '约', '近', '数量为', '总数为', '分别为', '各为', '为', '达到', '达', '只有', '仅有', '各选取', '各', '：', '均', '原则上', '预计', '计划', '有', '已达'] as const;

function readSentence(flow: Flow, context: Context, sentence: Range, carried: CountedFact | undefined, nextId: () => string): CountedFact[] {
  const facts: CountedFact[] = [];
  const among = scopes(flow, sentence);
  let previous: Found | undefined;
  for (const found of findQuantities(flow, sentence)) {
    const segment = segmentAround(flow, sentence, found.start);
    const left = leftOf(flow, segment, found, previous);
    const named = subjectOf(flow, context, segment, left, found);
    const parent = parentOf(flow, facts, carried, found, among, named.order);
    const clause = flow.chars.slice(segment.start, found.start);
    const count: Count = {
      id: nextId(),
      path: context.section.path,
      subject: named.subject,
      industry: industryOf(named.subject, clause, context, parent?.count),
      mode: modeOf(named.subject, flow.chars.slice(left.clauseStart, found.start), flow.chars.slice(sentence.start, found.start), context, parent?.count),
      department: departmentOf(actingOffices(flow.chars, segment.start, found.start), named.subject, context) ?? officeBehind(flow, found.end, segment.end) ?? context.office,
      area: named.area,
      period: periodIn(clause) ?? null,
      value: found.value.value,
      unit: found.value.unit,
      qualifier: qualifierOf(flow, found, named.range.start),
      partOf: parent?.count.id ?? null,
      span: spanOf(flow, named.range),
    };
    facts.push({ count, partition: partitionOf(flow, sentence, found.start), range: named.range, context, sentence });
    previous = found;
  }
  return facts;
}

const frequencyBefore = /(?:每年|每季度?|每月|每半年|每[两三二]年|年度内?|年内|不得低于|频次[^，。；]{0,6}|上限[为：]?)$/;

function findQuantities(flow: Flow, range: Range): Found[] {
  return findAll(quantity, flow.chars, range.start, range.end).filter(({ start, end, value }) => {
    const before = flow.chars.slice(Math.max(range.start, start - 8), start);
    const after = flow.chars.slice(end, end + 6);
    if (/[第\d.\-~—〔GBAQ×=+]$/.test(before) || /^[=×+]/.test(after) || /[至到]$/.test(before) && /\d/.test(before)) return false;
    if (/[年月日号]$/.test(before) && value.unit === '种') return false;
    // 一个、一项、一次 are figures of speech, 两家 or 三家 are counts.
    const spoken = !/\d/.test(flow.chars[start] as string);
    if (spoken && (!/^(?:家|处|座|所|户)/.test(value.unit) || value.value === 1 || !/^家/.test(value.unit) && !/[对有的共等：，、（查]$/.test(before))) return false;
    if (value.unit === '次' && (value.value <= 12 || frequencyBefore.test(before))) return false;
    if (/^[人名]/.test(value.unit) && (/(?:超过|大于|以上|达到|下井)$/.test(before) || !/(?:人员|编制|专家|干部|队员|人数|职工)[^，。；]{0,6}$/.test(before) && !/^(?:执法|工作|监管|专职|持证|监察)/.test(after))) return false;
    if (/^[\/／]/.test(after) && value.unit !== '家次') return false;
    if (['条', '项', '对', '期', '组', '类', '场', '支', '口', '轮', '批'].includes(value.unit) && /^(?:规定|措施|制度|工作|的|件)/.test(after)) return false;
    if (['条', '对', '期', '类', '场', '支', '组', '口', '轮', '批'].includes(value.unit) && spoken) return false;
    if (value.unit === '个' && /工作日$/.test(before)) return false;
    if (value.unit === '个' && /^(?:百分|月|工作日|方面|季|小时|一批|严禁|不得|人)/.test(after)) return false;
    return !/(?:减少|下降|增加|同比|核减|减|上升)了?[^，。；]{0,2}$/.test(before) && !/(?:例如|比如|举例)/.test(flow.chars.slice(range.start, start));
  });
}

function qualifierOf(flow: Flow, found: Found, nounStart: number): Qualifier {
  if (found.value.qualifier !== 'exact') return found.value.qualifier;
  for (let at = Math.max(0, found.start - 4); at < found.start; at += 1) {
    const match = qualifierBefore(flow.chars, at);
    if (match?.end === found.start) return match.value;
  }
  // 「约有工贸企业5.2万家」: the qualifier stands before the noun.
  return /约有?$/.test(flow.chars.slice(Math.max(0, nounStart - 2), nounStart)) ? 'approximately' : 'exact';
}

/** The ；-part of the sentence that holds the place; a bracket is no part of its own. */
function segmentAround(flow: Flow, sentence: Range, at: number): Range {
  let start = at;
  while (start > sentence.start && !'；\t'.includes(flow.chars[start - 1] as string)) start -= 1;
  let end = at;
  while (end < sentence.end && !'；\t'.includes(flow.chars[end] as string)) end += 1;
  return { start, end };
}

interface Left { readonly start: number; readonly end: number; readonly clauseStart: number; readonly inBracket: number }

/** What stands directly before the number, back to punctuation, brackets jumped over, words of totalling cut off. */
function leftOf(flow: Flow, segment: Range, found: Found, previous: Found | undefined): Left {
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

interface Named { readonly subject: string; readonly area: string | null; readonly range: Range; readonly order: 'nounFirst' | 'numberFirst' | 'bare' }

const nounEnds = [...countedNouns].sort((a, b) => b.length - a.length);

function endsInNoun(text: string): boolean {
  const bare = text.replace(/（[^）]*）$/, '');
  return nounEnds.some((n) => bare.endsWith(n)) || /[的库场所户部院校矿井厂段]$/.test(bare) || industryIn(bare.slice(-6)) !== undefined;
}

function subjectOf(flow: Flow, context: Context, segment: Range, left: Left, found: Found): Named {
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
      const close = flow.chars.indexOf('）', end);
      if (close < 0 || close - end > 14 || close >= segment.end || end === from) break;
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
function lastNoun(text: string): number | undefined {
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

interface Scope { readonly at: number; readonly end: number; readonly bracket: boolean }

const amongWords = word('其中', '分别是', '分别为', '包括', '包含', '分为', '分类', '分级', '划分');

/** From where on counts are parts of the one before: behind 其中, and inside a bracket that follows a count. */
function scopes(flow: Flow, sentence: Range): readonly Scope[] {
  const among = findAll(amongWords, flow.chars, sentence.start, sentence.end).map(({ end }) => ({ at: end, end: sentence.end, bracket: false }));
  const brackets: Scope[] = [];
  for (let i = sentence.start; i < sentence.end; i += 1) {
    if (flow.chars[i] !== '（') continue;
    const close = flow.chars.indexOf('）', i);
    if (close > i && close < sentence.end) brackets.push({ at: i, end: close, bracket: true });
  }
  const inverted = findAll(word('家中', '处中', '座中', '企业中', '单位中', '矿山中', '机构中', '企业里'), flow.chars, sentence.start, sentence.end).map(({ end }) => ({ at: end, end: sentence.end, bracket: false }));
  return [...among, ...inverted, ...brackets];
}

function parentOf(flow: Flow, facts: readonly CountedFact[], carried: CountedFact | undefined, found: Found, among: readonly Scope[], order: Named['order']): CountedFact | undefined {
  const bracket = among.find((s) => s.bracket && s.at < found.start && found.end <= s.end);
  if (bracket) {
    const owner = facts.filter((f) => f.range.end <= bracket.at).at(-1);
    const touches = owner && /^[（企业单位机构]*$/.test(flow.chars.slice(owner.range.end, bracket.at + 1));
    if (touches) return owner;
  }
  // Inside of a list 其中 splits the part just named, up to the next ；.
  const nested = among.filter((s) => !s.bracket && s.at <= found.start && !flow.chars.slice(s.at, found.start).includes('；')).at(-1);
  const split = nested && facts.filter((f) => f.range.end <= nested.at).at(-1);
  if (nested && split && split.count.partOf !== null && /^[，（]?其中[：，]?$/.test(flow.chars.slice(split.range.end, nested.at)) && found.value.value <= split.count.value) return split;
  if (isReport(flow, found)) return undefined;
  const scope = among.filter((s) => !s.bracket && s.at <= found.start && found.start < s.end).at(-1);
  const last = facts.at(-1);
  // 「地方煤矿13处，6处正常生产，3处技改」: states, number first, split the count just named.
  if (order === 'numberFirst' && last && isState(flow, found)) {
    const owner = stateOwner(flow, facts);
    if (owner && owner.count.value > found.value.value && sameSegment(flow, owner.range.end, found.start)) return owner;
  }
  if (!scope) return undefined;
  const total = facts.filter((f) => f.range.end <= scope.at && f.count.partOf === null && !f.count.subject.startsWith('实际')).at(-1) ?? (facts.length === 0 || facts.every((f) => f.count.partOf !== null) ? carried : undefined);
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
function partitionOf(flow: Flow, sentence: Range, at: number): number {
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

/** 「危险化学品企业12家，由危化科负责」. */
function officeBehind(flow: Flow, from: number, to: number): string | null {
  const behind = actingOffices(flow.chars, from, Math.min(to, from + 24))[0];
  return behind && flow.chars[behind.start - 1] === '由' && !/\d/.test(flow.chars.slice(from, behind.start)) ? behind.name : null;
}

/** The office that acts last before the number; where several act together, the one whose trade it is. */
function departmentOf(offices: readonly Office[], subject: string, context: Context): string | null {
  const last = offices.at(-1);
  if (!last) return null;
  if (last.together.length === 0) return last.name;
  const industry = industryIn(subject) ?? context.industry;
  const own = [...last.together, last.name].filter((name) => industry !== null && industriesIn(name).includes(industry));
  return own.length === 1 ? (own[0] ?? null) : null;
}

function industryOf(subject: string, clause: string, context: Context, parent: Count | undefined): Industry | null {
  return industryIn(subject) ?? (parent ? parent.industry : undefined) ?? soleIndustry(lastWords(clause)) ?? context.industry;
}

/** An office of two trades says nothing of the trade of what it watches. */
function soleIndustry(text: string): Industry | undefined {
  const named = industriesIn(text);
  return named.length === 1 ? named[0] : undefined;
}

function lastWords(clause: string): string {
  return clause.split(/[，：、]/).at(-1) ?? '';
}

function modeOf(subject: string, clause: string, sentence: string, context: Context, parent: Count | undefined): Mode | null {
  if (context.isRegister) return 'register';
  // 「抽查和交叉执法检查企业共147家」 is a total over two modes.
  if (modesIn(clause).length > 1 && /(?:抽查|交叉|重点|一般)(?:执法|检查)*[和与及、](?:抽查|交叉|重点|一般|专项)/.test(clause)) return null;
  const own = ({ 重点: 'key', 一般: 'general' } as const)[subject as '重点' | '一般'] ?? firstModeIn(subject) ?? modeIn(clause);
  if (own !== undefined) return own;
  if (parent) return parent.mode;
  if (/(?:现有|共有|目前|拥有|登记在册|总数|取得)/.test(clause)) return 'register';
  return modeIn(sentence) ?? context.mode;
}
