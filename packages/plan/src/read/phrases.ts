/** Phrases that every reader uses: numbers, quantities, periods, offices. */
import { alt, findAll, findFirst, map, meaning, opt, sepBy, seq, shape, word } from '../grammar.ts';
import type { Match, Parser } from '../grammar.ts';
import { industryWords, modeWords, officeEndings, otherUnits, units } from '../lexicon.ts';
import type { Industry, Mode, Period, Qualifier } from '../facts.ts';

const hanValue: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** 一百二十三 as 123; undefined for what is no numeral. */
export function readHanNumeral(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  for (const ch of text) {
    const scale = { 十: 10, 百: 100, 千: 1000 }[ch];
    if (scale !== undefined) {
      total += (digit ?? 1) * scale;
      digit = undefined;
    } else if (digit !== undefined) {
      return undefined;
    } else {
      digit = hanValue[ch];
      if (digit === undefined) return undefined;
    }
  }
  return total + (digit ?? 0);
}

const arabic: Parser<number> = map(shape(/\d{1,3}(?:，\d{3})+(?!\d)|\d+(?:\.\d+)?/, '0123456789'), (digits) => Number(digits.replaceAll('，', '')));
const hanNumeral: Parser<number> = map(shape(/[一二两三四五六七八九十百千]{1,7}/, '一二两三四五六七八九十百千'), readHanNumeral);
export const number: Parser<number> = alt(arabic, hanNumeral);
export const arabicNumber = arabic;

export const qualifierBefore: Parser<Qualifier> = meaning<Qualifier>({
  不少于: 'atLeast', 不低于: 'atLeast', 至少: 'atLeast', 不得少于: 'atLeast', 不得低于: 'atLeast', 最少: 'atLeast', 不小于: 'atLeast', 超过: 'atLeast', 不少於: 'atLeast',
  不超过: 'atMost', 不得超过: 'atMost', 不高于: 'atMost', 至多: 'atMost', 最多: 'atMost', 不多于: 'atMost', 上限为: 'atMost', 上限: 'atMost', 控制在: 'atMost',
  约: 'approximately', 大约: 'approximately', 近: 'approximately', 将近: 'approximately', 近约: 'approximately', 约为: 'approximately', 约有: 'approximately', 大概: 'approximately', 预计: 'approximately',
});
const qualifierAfter: Parser<Qualifier> = meaning<Qualifier>({ 以上: 'atLeast', 及以上: 'atLeast', 左右: 'approximately', 以内: 'atMost', 以下: 'atMost' });

export interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly qualifier: Qualifier;
}

const unit = word(...units);
const overWord = word('余', '多', '来');
const otherUnit = word(...otherUnits);

/** 约5.2万家, 12家以上, 各1家: the number with its unit and what qualifies it; what stands before the number is left to the caller. */
export const quantity: Parser<Quantity> = Object.assign(quantityAt, number.first ? { first: number.first } : {});

function quantityAt(text: string, at: number): Match<Quantity> | undefined {
  const digits = number(text, at);
  if (!digits) return undefined;
  const over = overWord(text, digits.end);
  const afterOver = over?.end ?? digits.end;
  if (otherUnit(text, afterOver)) return undefined;
  const measured = unit(text, afterOver);
  if (!measured) return undefined;
  const after = qualifierAfter(text, measured.end);
  const qualifier: Qualifier = after?.value ?? (over ? 'approximately' : 'exact');
  return { value: { value: digits.value, unit: measured.value, qualifier }, start: at, end: after?.end ?? measured.end };
}

const quarterNumber = meaning<number>({ 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 });
const to = word('至', '到', '-', '—', '~', '——');
const and = word('、', '和', '及', '，');

const quarters: Parser<Period> = map(
  seq(opt(word('第')), sepBy(seq(opt(word('第')), quarterNumber), and), word('季度', '季')),
  ([, numbers]) => ({ quarters: ascending(numbers.map(([, n]) => n)) }),
);
const quarterRange: Parser<Period> = map(
  seq(opt(word('第')), quarterNumber, opt(word('季度')), to, opt(word('第')), quarterNumber, word('季度')),
  ([, first, , , , last]) => quarterSpan(from(first, last)),
);
const halfYears: Parser<Period> = meaning<Period>({ 上半年: { quarters: [1, 2] }, 下半年: { quarters: [3, 4] } });
const monthNumber: Parser<number> = map(alt(map(shape(/1[0-2]|0?[1-9]/, '0123456789'), Number), map(shape(/十[一二]?|[一二三四五六七八九]/, '一二三四五六七八九十'), readHanNumeral)), (n) => (n >= 1 && n <= 12 ? n : undefined));
const yearBefore = opt(shape(/(?:20\d\d|本|当)年/, '2本当'));
const monthRange: Parser<Period> = map(
  seq(yearBefore, monthNumber, opt(word('月份', '月', '月初', '月底')), to, yearBefore, monthNumber, word('月份', '月底', '月')),
  ([, first, , , , last]) => monthSpan(from(first, last)),
);
const months: Parser<Period> = map(seq(yearBefore, sepBy(monthNumber, and), word('月份', '月')), ([, numbers]) => ({ months: ascending(numbers) }));

/** 一季度, 第二、三季度, 上半年, 3-5月, 9月份. A date such as 12月28日 is none. */
const anyPeriod = alt(quarterRange, quarters, halfYears, monthRange, months);
export const period: Parser<Period> = Object.assign(periodAt, anyPeriod.first ? { first: anyPeriod.first } : {});

function periodAt(text: string, at: number): Match<Period> | undefined {
  const match = anyPeriod(text, at);
  if (!match || /\d/.test(text[at - 1] ?? '') || /^\d{1,2}[日号]/.test(text.slice(match.end, match.end + 3)) || /^个/.test(text.slice(match.end))) return undefined;
  return match;
}

function quarterSpan(values: number[] | undefined): Period | undefined {
  return values && { quarters: values };
}

function monthSpan(values: number[] | undefined): Period | undefined {
  return values && { months: values };
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function from(first: number, last: number): number[] | undefined {
  return first <= last ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : undefined;
}

const modeWord = meaning<Mode>(modeWords);
const industryWord = meaning<Industry>(industryWords);

/** The mode named last in the text, since it stands nearest to what follows. */
export function modeIn(text: string): Mode | undefined {
  return findAll(modeWord, text, 0, text.length).at(-1)?.value;
}
export function firstModeIn(text: string): Mode | undefined {
  return findFirst(modeWord, text, 0, text.length)?.value;
}
export function modesIn(text: string): readonly Mode[] {
  return [...new Set(findAll(modeWord, text, 0, text.length).map((m) => m.value))];
}
export function industryIn(text: string): Industry | undefined {
  return findFirst(industryWord, text, 0, text.length)?.value;
}
export function industriesIn(text: string): readonly Industry[] {
  return [...new Set(findAll(industryWord, text, 0, text.length).map((m) => m.value))];
}
export function periodIn(text: string): Period | undefined {
  return findAll(period, text, 0, text.length).at(-1)?.value;
}

const acts = word('负责', '牵头', '组织', '承担', '具体负责', '具体组织', '主动', '会同', '根据', '直接', '制定', '对', '检查', '抽查', '开展', '具体实施', '分别');
const endings = [...officeEndings].sort((a, b) => b.length - a.length);
const generic = /^(?:各|有关|相关|业务|机关|各相关|本|该|上级|同级)?(?:业务|相关|有关)?(?:科室|处室|股室|部门|科|局|处|室|办|站|队)$/;

/** `together`: the offices named before it in one list, A科、B科、C科分别组织. */
export interface Office { readonly name: string; readonly start: number; readonly end: number; readonly together: readonly string[] }

/** Does the text end in the name of an office? Then where it begins. The name reaches back to a mark of punctuation or to 由. */
export function officeEndingAt(text: string, from: number, end: number): Office | undefined {
  const ending = endings.find((e) => end - e.length >= from && text.startsWith(e, end - e.length));
  if (ending === undefined) return undefined;
  let start = end - ending.length;
  while (start > from && end - start < 24) {
    const ch = text[start - 1] as string;
    if (ch === '）') {
      const open = text.lastIndexOf('（', start - 1);
      if (open < from || start - open > 12) break;
      start = open;
      continue;
    }
    if (!/[\u4e00-\u9fffA-Za-z]/.test(ch) || /[由请经从和与及]/.test(ch)) break;
    start -= 1;
  }
  let name = text.slice(start, end);
  // 「市应急管理局非煤矿山科」: the section is meant, not its bureau; 「…作为市局危化科」 likewise.
  const inner = /^.*?(?:应急管理局|安全生产监督管理局|安全监管局|安监局|应急局|市局|县局|区局|我局|局机关|本局)(?=.{2,}(?:科|室|队|股|处|办|中心)$)/.exec(name);
  if (inner) { start += inner[0].length; name = text.slice(start, end); }
  const lead = /^(?:.*(?:分别组织|组织|会同|协调|邀请|列入|指导|督促|主动商|联合)|由|除|请|对|将|为|以|因|让|如|即|同时|其中|具体|主要|原则上|并|其|个|季度|执法检查|的)+/.exec(name);
  if (lead && lead[0].length < name.length - 1) { start += lead[0].length; name = text.slice(start, end); }
  return name.length < 3 && !/[科股室]$/.test(name) || generic.test(name) || /^各/.test(name) ? undefined : { name, start, end, together: [] };
}

/** Offices that act in a stretch of text: 危化烟花科负责…, 由执法支队牵头…. */
export function actingOffices(text: string, from: number, to: number): readonly Office[] {
  return findAll(acts, text, from, to).flatMap(({ start }) => {
    const office = officeEndingAt(text, from, start);
    return office ? [{ ...office, together: listedBefore(text, from, office.start) }] : [];
  });
}

function listedBefore(text: string, from: number, at: number): string[] {
  if (text[at - 1] !== '、') return [];
  const office = officeEndingAt(text, from, at - 1);
  return office ? [...listedBefore(text, from, office.start), office.name] : [];
}
