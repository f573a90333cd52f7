/** What single cells of a table say (单元格): times, frequencies with floor and cap, offices, yes and no. All take folded characters. */
import type { Period } from '../facts.ts';
import { alt, findAll, map, meaning, opt, seq, shape, word } from '../grammar.ts';
import type { Parser } from '../grammar.ts';
import { carrierEndings, emptyWords } from '../lexicon-tables.ts';
import type { Flow, Range } from '../text/flow.ts';
import { number, period } from './phrases.ts';

export function saysNothing(text: string): boolean {
  return (emptyWords as readonly string[]).includes(text);
}

// --- time -------------------------------------------------------------------------------------------------------------------------------------

const monthOfDate: Parser<number> = map(seq(opt(shape(/20\d\d[年.\-/]/)), shape(/(?:1[0-2]|0?[1-9])/), shape(/月(?:\d{1,2}[日号])?|[.\-/]\d{1,2}[日号]?(?!\d)|(?=[至\-—~到]|$)/)), ([, month]) => Number(month));
const to = word('至', '到', '-', '—', '~', '——', '起至', '起-');
/** 2026.01.01-2026.12.31, 3月1日至10月31日, 2025.3-2025.10, 2019年9月至11. */
const dateRange: Parser<Period> = map(seq(monthOfDate, to, monthOfDate), ([first, , last]) => (first <= last ? { months: span(first, last) } : undefined));
const everyPart: Parser<Period> = meaning<Period>({ 每季度: { quarters: [1, 2, 3, 4] }, 各季度: { quarters: [1, 2, 3, 4] }, 每季: { quarters: [1, 2, 3, 4] }, 每月: { months: span(1, 12) }, 逐月: { months: span(1, 12) } });
const time: Parser<Period> = alt(dateRange, period, everyPart);

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** All times a cell names, together. A whole year names none. */
export function cellPeriod(text: string): Period | null {
  const found = findAll(time, text, 0, text.length).filter(({ start }) => !/\d/.test(text[start - 1] ?? '')).map((m) => m.value);
  const quarters = ascending(found.flatMap((p) => p.quarters ?? []));
  const months = ascending(found.flatMap((p) => p.months ?? []));
  const bare = /^(?:1[0-2]|[1-9])$/.test(text) ? [Number(text)] : months;
  return quarters.length === 0 && bare.length === 0 ? null : { ...(quarters.length > 0 ? { quarters } : {}), ...(bare.length > 0 ? { months: bare } : {}) };
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

// --- frequency --------------------------------------------------------------------------------------------------------------------------------

export interface YearlyTimes { readonly atLeast: number | null; readonly atMost: number | null }

type Bound = 'floor' | 'cap' | 'plain';
interface Times { readonly low: number; readonly high: number; readonly bound: Bound }

const perYear = meaning<number>({
  每年度: 1, 每年: 1, 年度内: 1, 年度: 1, 年内: 1, 全年: 1, 年均: 1, 一年: 1, 每两年: 1 / 2, 每2年: 1 / 2, 每二年: 1 / 2, 每三年: 1 / 3, 每3年: 1 / 3, 每四年: 1 / 4, 每五年: 1 / 5, 每5年: 1 / 5,
  每半年: 2, 半年: 2, 每季度: 4, 每季: 4, 每月: 12, 每个月: 12, 每周: 52, 两年: 1 / 2, 三年: 1 / 3, 每两个月: 6,
});
const bound = meaning<Bound>({
  至少: 'floor', 不少于: 'floor', 不低于: 'floor', 不得少于: 'floor', 不得低于: 'floor', 原则上不少于: 'floor', 最少: 'floor', 不超过: 'cap', 不得超过: 'cap', 最多: 'cap', 至多: 'cap', 不多于: 'cap', 累计不超过: 'cap', 不高于: 'cap', 控制在: 'cap', 上限为: 'cap', 上限: 'cap', '上限：': 'cap', '频次上限：': 'cap', 频次上限为: 'cap',
});
const filler = shape(/(?:对?(?:每[家户企矿个]|各|每个?(?:企业|单位|对象)|同一(?:企业|单位|对象)|组织|开展|进行|实施|随机|执法|监督|抽查|检查|覆盖|现场|累计|原则上|内|，)+)/);
const range: Parser<readonly [number, number]> = alt(
  map(seq(number, word('-', '~', '—', '至', '到'), number), ([low, , high]) => [low, high] as const),
  map(number, (n) => [n, n] as const),
);
const unitOfTime = shape(/次(?:数)?/);
const slash = seq(shape(/[\/每]/), opt(shape(/(?:家|户|企|单位|企业|人)[\/·]?/)), meaning<number>({ 年: 1, 年度: 1, 季度: 4, 季: 4, 月: 12, 半年: 2, 周: 52, 两年: 1 / 2, 三年: 1 / 3, '2年': 1 / 2, '3年': 1 / 3 }));

/** 每三年至少抽查一次, 每季度各抽查1次, 每年不超过2次. */
const timesBehind: Parser<Times> = map(
  seq(perYear, opt(filler), opt(bound), opt(filler), opt(bound), range, unitOfTime),
  ([factor, , before, , again, [low, high]]) => ({ low: low * factor, high: high * factor, bound: before ?? again ?? 'plain' }),
);
/** 上限：2次/年/单位, 1次/年, 不超过2次. */
const timesBefore: Parser<Times> = map(
  seq(opt(bound), opt(filler), range, unitOfTime, opt(slash), opt(shape(/以[上下]|以内/))),
  ([before, , [low, high], , per, after]) => {
    const factor = per?.[2] ?? 1;
    return { low: low * factor, high: high * factor, bound: after === '以上' ? 'floor' : after === undefined ? before ?? 'plain' : 'cap' };
  },
);

/** What a cell says of times a year. `column` tells what a bare 1次/年 is. Where a cell gives several figures for several classes, none is the row's. */
export function cellTimes(text: string, column: 'frequency' | 'cap'): YearlyTimes {
  const found = findAll(alt(timesBehind, timesBefore), text, 0, text.length).map(({ value, start }) => ({ ...value, bound: value.bound === 'plain' ? boundBefore(text, start) : value.bound }));
  const bare = found.length === 0 && /^\d{1,2}$/.test(text) ? [{ low: Number(text), high: Number(text), bound: 'plain' as Bound }] : found;
  const floors = bare.flatMap((t) => (t.bound === 'floor' || t.bound === 'plain' && column === 'frequency' ? [t.low] : []));
  const caps = bare.flatMap((t) => (t.bound === 'cap' || t.bound === 'plain' && (column === 'cap' || t.high > t.low) ? [t.high] : []));
  const implied = column === 'cap' && floors.length === 0 ? bare.flatMap((t) => (t.bound === 'plain' && t.high > t.low ? [t.low] : [])) : [];
  return { atLeast: sole(floors.length > 0 ? floors : implied), atMost: sole(caps) };
}

function boundBefore(text: string, at: number): Bound {
  const clause = /[^，。；]*$/.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  if (/上限|不超过|不得超过|最多/.test(clause)) return 'cap';
  return /至少|不少于|不低于/.test(clause) ? 'floor' : 'plain';
}

function sole(values: readonly number[]): number | null {
  return new Set(values).size === 1 ? (values[0] as number) : null;
}

// --- offices and joint checks -----------------------------------------------------------------------------------------------------------------

/** The offices a cell lists, parted by 、，；, by blanks or by line ends; a part that is no office's name belongs to the next. */
export function splitOffices(flow: Flow, { start, end }: Range, text: string): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (let i = start; i < end; i += 1) {
    const ch = flow.chars[i] as string;
    const gap = i > start && (flow.at[i] as number) > (flow.at[i - 1] as number) + 1;
    if (gap && depth === 0 && endsAsCarrier(part)) { parts.push(part); part = ''; }
    if (ch === '（') depth += 1;
    if (ch === '）') depth = Math.max(0, depth - 1);
    if ('、，；/'.includes(ch) && depth === 0 && (endsAsCarrier(part) || ch === '；')) { parts.push(part); part = ''; }
    else part += text[i - start] ?? '';
  }
  return [...parts, part].map((p) => p.replace(/[、，；。]+$/, '')).filter((p) => !saysNothing(p));
}

function endsAsCarrier(part: string): boolean {
  const bare = part.replace(/（[^）]*）$/, '');
  return bare.length >= 2 && carrierEndings.some((e) => bare.endsWith(e));
}

/** 是, 否, or who leads and who helps; 根据需要 is neither. */
export function cellJoint(text: string): boolean | null {
  if (/^(?:否|不是|不属于|不涉及|非|×|无$)/.test(text)) return false;
  if (/^(?:是|√|属于|跨部门|联合)/.test(text)) return true;
  return /(?:牵头|发起).*(?:配合|参与|联合)|(?:配合|参与).*(?:牵头|发起)/.test(text) ? true : null;
}
