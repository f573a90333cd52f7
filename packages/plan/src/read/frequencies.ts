/**
 * Frequencies (频次): how often a unit is to be inspected at least, and may be at most, in a year. 每季度至少一次 is four, 每三年一次 a third; what is
 * counted in 次 but is no inspection (meetings, drills, reports) is no frequency.
 */
import type { Frequency } from '../facts.ts';
import { findAll, map, meaning, opt, seq, word } from '../grammar.ts';
import type { Match, Parser } from '../grammar.ts';
import type { Flow, Range } from '../text/flow.ts';
import { spanOf, wordsOf } from '../text/flow.ts';
import type { Context, PlanText } from './context.ts';
import { sentencesOf } from './counts.ts';
import { industryIn, number } from './phrases.ts';

const perYear = meaning<number>({
  每年度: 1, 每年: 1, 年度内: 1, 年内: 1, 全年: 1, 年均: 1, 一年内: 1, 每一年: 1, 每半年: 2, 每季度: 4, 每季: 4, 每个季度: 4, 每月: 12, 每个月: 12, 每周: 52, 每星期: 52, 每两月: 6, 每两个月: 6,
  每两年: 1 / 2, 每二年: 1 / 2, 每三年: 1 / 3, 每3年: 1 / 3, 每2年: 1 / 2, 每五年: 1 / 5, 每四年: 1 / 4, 年度: 1,
});
const atMost = word('不超过', '不超', '累计不超', '不得超过', '不应超过', '最多', '累计不超过', '不多于', '上限为', '上限：', '上限', '至多', '不高于');
const atLeast = word('不少于', '不得少于', '不低于', '不得低于', '至少', '最少', '不应少于', '应不少于');
const times: Parser<number> = map(seq(number, opt(seq(word('-', '~', '至'), number)), word('次')), ([low]) => low);
const otherActs = /考核|会议|例会|培训(?!机构|业务|单位|和考|考)|演练|报送|报告|报道|通报|总结|调度|学习|督办|召开|宣传|上报|研判|分析会|公示|更新|联合执法|联合检查|联合抽查|发布|会商|评选|述职|点评|约谈|家访|督导会|排查/;
const inspection = /检查|执法|抽查|巡查|监察|频次|督查|监管|巡检|覆盖|入企|每企|每矿|每家/;
const MAX_TIMES = 60;
const MAX_LIST = 12;

/** Every frequency in running text. Cost: linear. */
export function readFrequencies({ flow, contexts }: PlanText): readonly Frequency[] {
  return contexts.flatMap((context) => context.isBasis ? [] : once(sentencesOf(flow, context).flatMap((sentence) => frequenciesIn(flow, context, sentence))));
}

/** What a section says twice is one frequency. */
function once(frequencies: readonly Frequency[]): readonly Frequency[] {
  return [...new Map([...frequencies].reverse().map((f) => [`${f.subject}|${f.atLeastPerYear}|${f.atMostPerYear}`, f])).values()].reverse();
}

/** The frequencies of one sentence or table cell; a cell under 检查频次 is of inspections without saying so. */
export function frequenciesIn(flow: Flow, context: Context, sentence: Range, isOfInspections = false): Frequency[] {
  const found = findAll(times, flow.chars, sentence.start, sentence.end).filter(({ value, end }) => value > 0 && value <= MAX_TIMES && !/^[会数]/.test(flow.chars.slice(end)));
  if (found.length === 0 || !isOfInspections && !inspection.test(flow.chars.slice(sentence.start, sentence.end))) return [];
  const frequencies: Frequency[] = [];
  for (let i = 0; i < found.length;) {
    const list = listedFrom(flow, found, i);
    frequencies.push(...(list.length > 1 ? distributed(flow, context, sentence, list) : single(flow, context, around(sentence, found[i] as Match<number>), found[i] as Match<number>)));
    i += Math.max(1, list.length);
  }
  return frequencies;
}

const REACH = 240;

/** What of a sentence is looked at for one figure: a text without full stops is still read in linear time. */
function around(sentence: Range, { start, end }: Range): Range {
  return { start: Math.max(sentence.start, start - REACH), end: Math.min(sentence.end, end + REACH) };
}

interface Bound { readonly rate: number | undefined; readonly bound: 'least' | 'most' | undefined; readonly start: number; readonly clause: Range }

/** What the words before a number of times say: how often (每季度) and whether floor or cap. A clause inherits 每年 from the clause before. */
function boundOf(flow: Flow, sentence: Range, at: Match<number>): Bound {
  const clause = clauseOf(flow, sentence, at.start);
  const before = { start: clause.start, end: at.start };
  const rate = findAll(perYear, flow.chars, before.start, before.end).at(-1);
  const most = findAll(atMost, flow.chars, before.start, before.end).at(-1);
  const least = findAll(atLeast, flow.chars, before.start, before.end).at(-1);
  const suffix = /^[\/／](?:年|季|月)/.exec(flow.chars.slice(at.end, at.end + 2));
  const inherited = rate ?? findAll(perYear, flow.chars, sentence.start, before.start).at(-1);
  const suffixRate = suffix ? ({ 年: 1, 季: 4, 月: 12 } as const)[suffix[0].slice(1) as '年' | '季' | '月'] : undefined;
  const starts = [rate?.start, most?.start, least?.start].filter((s): s is number => s !== undefined);
  return {
    rate: suffixRate ?? rate?.value ?? (most || least ? inherited?.value ?? 1 : undefined),
    bound: most && (!least || most.start > least.start) ? 'most' : least ? 'least' : undefined,
    start: starts.length > 0 ? Math.min(...starts) : at.start,
    clause,
  };
}

function clauseOf(flow: Flow, sentence: Range, at: number): Range {
  let start = at;
  while (start > sentence.start && !'，；：、。\t'.includes(flow.chars[start - 1] as string)) start -= 1;
  // 「甲、乙不得低于2次」: a list of subjects is one clause unless a number of times stands in it.
  while (flow.chars[start - 1] === '、' && start > sentence.start) {
    let previous = start - 1;
    while (previous > sentence.start && !'，；：、。\t'.includes(flow.chars[previous - 1] as string)) previous -= 1;
    if (/次$/.test(flow.chars.slice(previous, start - 1))) break;
    start = previous;
  }
  let end = at;
  while (end < sentence.end && !'，；。\t'.includes(flow.chars[end] as string)) end += 1;
  return { start, end };
}

function single(flow: Flow, context: Context, sentence: Range, at: Match<number>): Frequency[] {
  const bound = boundOf(flow, sentence, at);
  if (bound.rate === undefined || otherActs.test(flow.chars.slice(Math.max(bound.clause.start, at.start - 12), Math.min(bound.clause.end, at.end + 8))) || isJoint(flow, sentence, bound.clause)) return [];
  const subject = subjectOf(flow, sentence, bound, at);
  const words = wordsOf(flow, subject);
  const whole = { start: subject.start < at.start && subject.end > bound.clause.start ? Math.min(subject.start, bound.start) : bound.start, end: at.end };
  // 「对A、B类每年不超过1次」 says it of two classes of what was divided before.
  const classes = /^([A-Z](?:、[A-Z])*)类$/.exec(words)?.[1]?.split('、');
  const head = classes ? classified(flow.chars.slice(Math.max(sentence.start, at.start - 160), at.start)) : '';
  return classes ? classes.map((letter) => frequency(flow, context, `${head}${letter}类`, bound, at.value, whole)) : [frequency(flow, context, words, bound, at.value, whole)];
}

/** Joint inspections are counted by the joint minimums; a clause that says whom to inspect stands by itself. */
function isJoint(flow: Flow, sentence: Range, clause: Range): boolean {
  const joint = /联合(?:执法|检查|抽查|监管)/;
  const own = flow.chars.slice(clause.start, clause.end);
  return joint.test(own) || joint.test(flow.chars.slice(sentence.start, sentence.end)) && !/对[^，]*(?:企业|单位|对象|矿)/.test(own);
}

function frequency(flow: Flow, context: Context, subject: string, { rate, bound }: Bound, value: number, range: Range): Frequency {
  const yearly = Math.round(value * (rate ?? 1) * 10_000) / 10_000;
  return {
    path: context.section.path, subject, industry: industryIn(subject) ?? context.industry,
    atLeastPerYear: bound === 'most' ? null : yearly, atMostPerYear: bound === 'most' ? yearly : null,
    per: /交叉|大检查|带队|集中|互查|异地/.test(subject) || subject === '' ? 'bureau' : /^各?[^，]{0,8}(?:科|股|室|中队|大队)$/.test(subject) ? 'section' : 'unit',
    span: spanOf(flow, range),
  };
}

const subjectLeads = /^(?:原则上|其中|同时|另外|并且|要|应当?|须|必须|确保|做到|实行|坚持|严格|的|，|对于|对|在|由|县级|各(?=科|部门)|计划|安排|组织|开展|（[一二三四五六七八九十]+）|\d+[.、])+/;
const subjectTails = /(?:每年|每季度|每月|的?(?:现场|监督|日常|执法|重点|入企)*(?:检查|执法|抽查|巡查|巡视|监察|督查|监管)(?:频次|次数)?|频次|次数|应当?|须|原则上|要|必须|进行|开展|实施|累计|，|：|的|现场|一般|均|每企|每矿|每家|要做到|做到)+$/;

/** Whose frequency it is: the words between 对 (or the clause's start) and the figure; failing those, the clause or the heading before. */
function subjectOf(flow: Flow, sentence: Range, bound: Bound, at: Match<number>): Range {
  const own = trimmed(flow, { start: bound.clause.start, end: bound.start });
  const between = trimmed(flow, { start: bound.start, end: at.start }, true);
  // 「安监办每月对各单位巡查一次」: the office acts, the units are inspected.
  const isActor = /(?:[科股室队办局长人站所会]|科在|班子成员|领导|主任)$/.test(flow.chars.slice(own.start, own.end)) && !/(?:单位|企业|场所|研究所|加油站|站点)$/.test(flow.chars.slice(own.start, own.end));
  if (isActor && between.end - between.start >= 2) return between;
  if (own.end - own.start >= 2) return own;
  if (between.end - between.start >= 2) return between;
  const behind = behindTimes(flow, sentence, at);
  if (behind) return behind;
  const object = [...flow.chars.slice(sentence.start, bound.clause.start).matchAll(/(?:对|：|^)([^，。；：]{2,40}?)(?:，|开展|进行|实施|$)/g)].at(-1);
  if (object?.[1] === undefined) return { start: at.start, end: at.start };
  const start = sentence.start + object.index + object[0].indexOf(object[1]);
  return trimmed(flow, { start, end: start + object[1].length });
}

function trimmed(flow: Flow, range: Range, behindRate = false): Range {
  let { start, end } = range;
  let text = flow.chars.slice(start, end);
  if (behindRate) {
    const bounds = [...findAll(atMost, text, 0, text.length), ...findAll(atLeast, text, 0, text.length)];
    let from = 0;
    for (let lead = leadOf(text, 0); lead; lead = leadOf(text, from)) from = lead.end;
    const to = Math.min(text.length, ...bounds.filter(({ start: s }) => s >= from).map(({ start: s }) => s));
    start += from;
    end = range.start + to;
    text = flow.chars.slice(start, Math.max(start, end));
  }
  const object = text.lastIndexOf('对');
  if (object >= 0 && text[object + 1] !== '象') { start += object + 1; text = text.slice(object + 1); }
  const lead = subjectLeads.exec(text);
  if (lead) { start += lead[0].length; text = text.slice(lead[0].length); }
  const counted = /^\d+(?:家|处|座|户|个|所)/.exec(text);
  if (counted) { start += counted[0].length; text = text.slice(counted[0].length); }
  const of = /^(?:已|可)[^的]{2,16}的/.exec(text);
  if (of) { start += of[0].length; text = text.slice(of[0].length); }
  const tail = subjectTails.exec(text);
  // 交叉检查, 大检查 and the like are themselves what is counted.
  const length = tail && !/(?:交叉|大|带队|督导|互查)(?:执法)?(?:检查|执法|巡查)$/.test(text) ? tail.index : text.length;
  return { start, end: start + Math.max(0, length) };
}

function leadOf(text: string, at: number): Match<unknown> | undefined {
  return perYear(text, at) ?? atMost(text, at) ?? atLeast(text, at);
}

/** 「进行1次重点执法检查」 names no subject behind the figure; 「开展1次全面检查」 neither: the act is no subject, but 「检查1次重点企业」 is. */
function behindTimes(flow: Flow, sentence: Range, at: Match<number>): Range | undefined {
  const text = flow.chars.slice(at.end, Math.min(sentence.end, at.end + 16)).split(/[，；。：、]/)[0] ?? '';
  return /(?:企业|单位|矿山|煤矿|机构)$/.test(text) && text.length >= 3 ? { start: at.end, end: at.end + text.length } : undefined;
}

/** 「分别不超过2次、4次、6次」: the figures of one list, from the i-th on. */
function listedFrom(flow: Flow, found: readonly Match<number>[], i: number): readonly Match<number>[] {
  const list = [found[i] as Match<number>];
  for (let k = i + 1; k < found.length; k += 1) {
    const gap = flow.chars.slice((found[k - 1] as Match<number>).end, (found[k] as Match<number>).start);
    if (gap !== '、' && gap !== '和' && gap !== '，') break;
    list.push(found[k] as Match<number>);
  }
  return list;
}

function distributed(flow: Flow, context: Context, sentence: Range, list: readonly Match<number>[]): Frequency[] {
  const first = list[0] as Match<number>;
  const labels = list.length > MAX_LIST ? undefined : labelsFor(flow.chars.slice(Math.max(sentence.start, first.start - REACH), first.start), list.length);
  if (!labels) return list.flatMap((at) => single(flow, context, around(sentence, at), at));
  const bound = boundOf(flow, around(sentence, first), first);
  return labels.map((label, i) => frequency(flow, context, label, { ...bound, rate: bound.rate ?? 1, bound: bound.bound ?? 'most' }, (list[i] as Match<number>).value, { start: (list[i] as Match<number>).start, end: (list[i] as Match<number>).end }));
}

/** What is said to be divided into classes: 「煤矿按照风险高低分为A、B两类」. */
function classified(text: string): string {
  return /(?:^|[。，；：将把])([^，。；：（将把对]{2,16}?)(?:按照?|根据)[^，。；]{2,24}?分为/.exec(text)?.[1] ?? '';
}

const classItem = '(?:标准化)?(?:[A-Z]|[一二三四五]级|[一二三四五]|未定级)(?:（[^）]*）)?(?:类|级)?';

/** The classes a list of figures is handed to: 煤矿分为A、B、C三类，…分别…, 甲企业：一级、二级和未定级企业…分别…, A类、B类煤矿…分别…. */
function labelsFor(before: string, count: number): readonly string[] | undefined {
  const text = before.slice(-160);
  const head = classified(text);
  const item = `[^，。；：、（）对]{1,16}(?:（[^）]*）)?`;
  const list = (each: string, last: string): string => `((?:${each}[、和]){${count - 1}}${last})`;
  const classes = [...text.matchAll(new RegExp(`${list(classItem, classItem)}(类|级|[一二三四五六]类|[一二三四五六]级)?([^、，。；：]{0,12}?)(?=[，的年每累分]|现场|执法|$)[^。；A-Z]{0,24}分别`, 'g'))].at(-1);
  if (classes?.[1] !== undefined && (head !== '' || classes[3] !== '' || classes.index > 0)) {
    const suffix = /[类级]$/.exec(classes[2] ?? '')?.[0] ?? '';
    const noun = (classes[3] ?? '').replace(subjectTails, '');
    const above = head !== '' ? head : /([^，。；]{2,24})：[^：，。；]*$/.exec(text.slice(0, classes.index))?.[1]?.replace(/^其中/, '') ?? '';
    const kind = /^标准化/.exec(classes[1])?.[0] ?? '';
    return classes[1].split(/[、和]/).map((label) => {
      const bare = label.replace(/（[^）]*）/g, '').replace(/^标准化/, '');
      const whole = /[类级]$/.test(bare) ? bare : bare + (suffix || '类');
      return above === '' ? `${bare === '未定级' ? '' : kind}${whole}${noun.replace(/^[类级]/, '')}` : `${above}${bare === '未定级' ? '' : kind}${whole}`;
    });
  }
  const listed = new RegExp(`(?:^|[，：；的。对])${list(item, item.replace('1,16', '1,24') + '?')}(?:[^、。；]{0,24})分别`).exec(text);
  const labels = listed?.[1]?.split(/[、和]/).map((label) => label.replace(/（[^）]*）/g, ''));
  if (labels?.length !== count) return undefined;
  const shared = /^(?:[A-Z]类|[一二三四五]级|未定级|[一二三四五]类)(.*)$/.exec(labels.at(-1) as string)?.[1]?.replace(subjectTails, '') ?? '';
  return labels.map((label) => label.replace(subjectTails, '')).map((label) => (label.endsWith(shared) ? label : label + shared));
}
