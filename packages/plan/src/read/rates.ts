/**
 * Rates (比率): every stated percentage with the base it is of, as written: 在生产、在建设矿山数的20%, 案件按期结案率100%, 抽查比例不低于5% of what the sentence is about.
 */
import type { Rate } from '../facts.ts';
import { findAll, opt, seq, shape, word } from '../grammar.ts';
import type { Match } from '../grammar.ts';
import type { Flow, Range } from '../text/flow.ts';
import { spanOf, wordsOf } from '../text/flow.ts';
import type { Context, PlanText } from './context.ts';
import { sentencesOf } from './counts.ts';
import { arabicNumber, firstModeIn, industryIn, modeIn } from './phrases.ts';

const percent = seq(arabicNumber, opt(seq(word('-', '~', '—', '至'), arabicNumber)), opt(shape(/%(?=[-~—至]\d)/)), shape(/%/));

/** Every rate in running text. Cost: linear. */
export function readRates({ flow, contexts }: PlanText): readonly Rate[] {
  return contexts.flatMap((context) => sentencesOf(flow, context).flatMap((sentence) => ratesIn(flow, context, sentence)));
}

/** The rates of one sentence or table cell; `otherwise` is what they are of where the words do not say it (the objects of the row). */
export function ratesIn(flow: Flow, context: Context, whole: Range, otherwise?: string): Rate[] {
  const found = findAll(percent, flow.chars, whole.start, whole.end);
  return found.flatMap(({ value: [low], start, end }, i) => {
    // A text without full stops is still read in linear time.
    const sentence = { start: Math.max(whole.start, start - REACH), end: Math.min(whole.end, end + REACH) };
    const listed = distributed(flow, context, sentence, found, i);
    if (listed) return listed;
    const clause = clauseStart(flow, sentence, start);
    // Examples, changes against last year and limits of operation are no rates of the plan.
    if (/(?:例如|比如)/.test(flow.chars.slice(sentence.start, start)) || /下降|减少|增长|上升|同比|是否|提高|增加/.test(flow.chars.slice(clause, start))) return [];
    return basesOf(flow, context, sentence, { start: clause, end: cutQualifier(flow, clause, start) }, otherwise).map((base): Rate => ({
      path: context.section.path,
      mode: modeOf(flow, context, sentence, base, start),
      industry: industryIn(base.words) ?? industryIn(flow.chars.slice(clause, start)) ?? context.industry,
      percent: low,
      base: base.words,
      span: spanOf(flow, { start: Math.min(base.range.start, start), end }),
    }));
  });
}

const MAX_LIST = 12;
const REACH = 240;

/** 「守信、失信企业分别按1%、50%抽取」: figures handed to a list. Figures with 分别 and no list before it are of no unit. */
function distributed(flow: Flow, context: Context, sentence: Range, found: readonly Match<unknown>[], i: number): Rate[] | undefined {
  const gapBefore = (k: number): string => flow.chars.slice((found[k - 1] as Match<unknown>).end, (found[k] as Match<unknown>).start);
  const isJoined = (k: number): boolean => k > 0 && k < found.length && /^(?:以上)?[、和及与]$/.test(gapBefore(k));
  let first = i;
  while (isJoined(first) && i - first < MAX_LIST) first -= 1;
  let end = i + 1;
  while (isJoined(end) && end - first <= MAX_LIST) end += 1;
  const start = (found[first] as Match<unknown>).start;
  const before = flow.chars.slice(Math.max(sentence.start, start - 200), start);
  if (end - first < 2 || !/分别[^，。；\d]{0,6}$/.test(before)) return undefined;
  const list = new RegExp(`((?:[^，。；：、（）对]{1,16}[、和及与]){${end - first - 1}}[^，。；：、（）对]{1,16}?)(?:等)?分别[^，。；\\d]{0,6}$`).exec(before);
  const labels = list?.[1]?.split(/[、和及与]/) ?? [];
  if (labels.length !== end - first || labels.some((label) => /\d/.test(label))) return [];
  const noun = /(?:企业|单位|对象|矿山|煤矿|矿井|场所|车辆|机构|主体)$/.exec(labels.at(-1) as string)?.[0] ?? '';
  const label = labels[i - first] as string;
  const base = label.endsWith(noun) ? label : label + noun;
  const at = found[i] as Match<unknown>;
  return [{ path: context.section.path, mode: firstModeIn(before) ?? context.mode, industry: industryIn(base) ?? context.industry, percent: Number.parseFloat(flow.chars.slice(at.start)), base, span: spanOf(flow, at) }];
}

function clauseStart(flow: Flow, sentence: Range, at: number): number {
  let start = at;
  let depth = 0;
  while (start > sentence.start) {
    const ch = flow.chars[start - 1] as string;
    if (ch === '）') depth += 1;
    if (ch === '（') { if (depth === 0) break; depth -= 1; }
    if (depth === 0 && '，；：\t'.includes(ch)) break;
    start -= 1;
  }
  return start;
}

const qualifiers = ['达到', '不低于', '不少于', '不得低于', '不超过', '不得超过', '以上', '均为', '均达到', '必须达到', '要达到', '应达到', '控制在', '约为', '约占', '约', '为', '达', '是', '均', '按照', '按', '的', '不高于', '至少', '：', '实现', '力争', '确保', '要', '应', '抽取', '抽查', '比例', '抽查比例', '抽取比例', '检查比例', '随机抽取', '总数', '“', '占比', '之'].sort((a, b) => b.length - a.length);

function cutQualifier(flow: Flow, from: number, to: number): number {
  let end = to;
  for (let cut = true; cut;) {
    const found = qualifiers.find((w) => end - w.length >= from && flow.chars.startsWith(w, end - w.length));
    cut = found !== undefined;
    end -= found?.length ?? 0;
  }
  return end;
}

interface Base { readonly words: string; readonly range: Range }

function basesOf(flow: Flow, context: Context, sentence: Range, left: Range, otherwise?: string): Base[] {
  const text = flow.chars.slice(left.start, left.end);
  if (/率$/.test(text)) return ratesInList(flow, left);
  const own = withoutMode(flow, trim(flow, left));
  if (own.end > own.start) return [{ words: wordsOf(flow, own) + totalBehind(flow, own.end), range: own }];
  const object = objectBefore(flow, sentence, left.start);
  const words = object ? wordsOf(flow, object) : otherwise ?? (context.section.title.length <= 20 ? context.section.title : '');
  return [{ words: words || '抽查比例', range: { start: left.start, end: left.start } }];
}

/** 「抽查比例不低于20%」 says of what nothing but that it is a spot check. */
function withoutMode(flow: Flow, range: Range): Range {
  const text = flow.chars.slice(range.start, range.end);
  if (/^(?:随机|双随机|其中|全年|每年|年度|每月|总体|重点|一般|执法|检查|抽查|事项|数量|对象)*$/.test(text)) return { start: range.end, end: range.end };
  const tail = /(?:中|每月|每季度|每年)$/.exec(text);
  return tail && text.length > tail[0].length + 2 ? { start: range.start, end: range.end - tail[0].length } : range;
}

function totalBehind(flow: Flow, at: number): string {
  return flow.chars.startsWith('总数', at) ? '总数' : '';
}

/** 「任务完成率、检查覆盖率、案件结案率均达到100%」: one figure for three rates. */
function ratesInList(flow: Flow, left: Range): Base[] {
  const bases: Base[] = [];
  let end = left.end;
  for (let i = left.end - 1; i >= left.start; i -= 1) {
    const isFirst = i === left.start;
    if (!isFirst && !'、和'.includes(flow.chars[i - 1] as string)) continue;
    const item = trim(flow, { start: i, end });
    if (!/率$/.test(flow.chars.slice(item.start, item.end))) { if (isFirst) break; continue; }
    bases.unshift({ words: wordsOf(flow, item), range: item });
    end = i - 1;
    if (flow.chars[end - 1] !== '率') { if (flow.chars[i - 1] === '、') break; }
  }
  return bases.length > 0 ? bases : [{ words: wordsOf(flow, trim(flow, left)), range: left }];
}

const leads = ['不少于', '不低于', '不超过', '约占', '占', '随机抽查', '双随机', '”的方式抽查', '方式抽查', '抽查', '抽取', '从', '对', '组织', '安排', '检查', '确保', '做到', '实现', '达到', '使', '将', '按', '每月', '每季度', '全年', '其中', '和'].sort((a, b) => b.length - a.length);

/** The base's own words: verbs before it cut off, what is left of a bracket too. */
function trim(flow: Flow, range: Range): Range {
  const text = flow.chars.slice(range.start, range.end);
  let cut = /^(?:对|对于|检查|抽查)?(?:对象|数量)?(?:不超过|不低于|不少于)/.exec(text)?.[0].length ?? (/^对(?!象)/.test(text) ? 1 : 0);
  const share = text.lastIndexOf('占');
  if (share >= 0 && share < text.length - 1) return { start: range.start + share + 1, end: range.end };
  for (const w of leads) {
    if (w === '和' || w === '对' && text.includes('对象')) continue;
    const at = text.lastIndexOf(w);
    if (at >= 0 && at + w.length > cut && at + w.length < text.length && !/率$/.test(text.slice(0, at)) && !/^率/.test(text.slice(at + w.length)) && !(w.length <= 2 && /率$/.test(text) && !['确保', '做到', '实现', '达到'].includes(w))) cut = at + w.length;
  }
  return { start: range.start + cut, end: range.end };
}

/** 「对一般单位采取随机抽查方式，抽查比例为3%」: what the share is of stands in the clause before. */
function objectBefore(flow: Flow, sentence: Range, at: number): Range | undefined {
  const text = flow.chars.slice(sentence.start, at);
  const found = [...text.matchAll(/对([^，。；：]{2,30}?)(?:采取|按照?|实行|实施|进行|开展|的|，|$)/g)].at(-1);
  if (found?.[1] !== undefined) {
    const start = sentence.start + found.index + 1;
    return { start, end: start + found[1].length };
  }
  const focus = /以([^，。；：]{2,40}?)为重点/.exec(text);
  if (focus?.[1] !== undefined) return { start: sentence.start + focus.index + 1, end: sentence.start + focus.index + 1 + focus[1].length };
  const from = /从([^，。；：]{2,20}?)中/.exec(text);
  if (from?.[1] !== undefined) return { start: sentence.start + from.index + 1, end: sentence.start + from.index + 1 + from[1].length };
  const drawn = [...text.matchAll(/(?:抽查|检查|抽取)([^，。；：\d]{2,20}?)(?:\d|，)/g)].at(-1);
  if (drawn?.[1] === undefined) return undefined;
  const start = sentence.start + drawn.index + 2;
  return { start, end: start + drawn[1].length };
}

function modeOf(flow: Flow, context: Context, sentence: Range, base: Base, at: number): Rate['mode'] {
  if (/率$/.test(base.words)) return null;
  return modeIn(flow.chars.slice(sentence.start, at)) ?? firstModeIn(flow.chars.slice(at, Math.min(sentence.end, at + 16))) ?? context.mode;
}
