/**
 * Workload (工作日测算) of plans made by 安监总政法〔2017〕150号: officers, statutory days, what goes to other enforcement and to other work, and what is
 * left for inspections. Figures are taken as stated; whether they agree is for the checks.
 */
import type { Workload, WorkloadItem } from '../facts.ts';
import { findAll, map, opt, seq, word } from '../grammar.ts';
import type { Match, Parser } from '../grammar.ts';
import type { Flow, Range } from '../text/flow.ts';
import { spanOf, wordsOf } from '../text/flow.ts';
import type { Context, PlanText } from './context.ts';
import { arabicNumber } from './phrases.ts';

export const days: Parser<number> = map(seq(arabicNumber, opt(word('个')), word('法定工作日', '工作日', '人·天', '人天', '人日', '天', '日')), ([n]) => n);
const people: Parser<number> = map(seq(arabicNumber, word('人', '名')), ([n]) => n);

type Key = 'statutoryDaysPerPerson' | 'totalStatutoryDays' | 'otherEnforcementDays' | 'nonEnforcementDays' | 'inspectionDays' | 'keyInspectionDays' | 'generalInspectionDays';

/** Words that name a figure; where one holds another (总法定工作日, 法定工作日) the longer is meant. */
const labels = word('总法定工作日', '国家法定工作日', '每人法定工作日', '人均法定工作日', '法定工作日', '其他执法工作日', '其它执法工作日', '非执法工作日', '监督检查工作日', '监督检查执法工作日', '重点检查工作日', '一般检查工作日', '执法检查工作日', '检查工作日', '监察工作日', '监管执法工作日', '重点执法工作日', '一般执法工作日');
const keyOf: Readonly<Record<string, Key>> = {
  总法定工作日: 'totalStatutoryDays', 国家法定工作日: 'statutoryDaysPerPerson', 每人法定工作日: 'statutoryDaysPerPerson', 人均法定工作日: 'statutoryDaysPerPerson', 法定工作日: 'statutoryDaysPerPerson',
  其他执法工作日: 'otherEnforcementDays', 其它执法工作日: 'otherEnforcementDays', 非执法工作日: 'nonEnforcementDays', 监督检查工作日: 'inspectionDays', 监督检查执法工作日: 'inspectionDays', 监管执法工作日: 'inspectionDays',
  执法检查工作日: 'inspectionDays', 检查工作日: 'inspectionDays', 监察工作日: 'inspectionDays', 重点检查工作日: 'keyInspectionDays', 一般检查工作日: 'generalInspectionDays', 重点执法工作日: 'keyInspectionDays', 一般执法工作日: 'generalInspectionDays',
};

/** The workload a plan states, or null if it states none. Cost: linear. */
export function readWorkload({ flow, contexts }: PlanText): Workload | null {
  const named = findAll(labels, flow.chars, 0, flow.chars.length);
  if (named.length === 0) return null;
  const stated = new Map<Key, number>();
  for (const [i, label] of named.entries()) {
    const key = keyOf[label.value] as Key;
    const limit = Math.min(flow.chars.length, label.end + REACH, named[i + 1]?.start ?? Infinity);
    const value = stated.has(key) ? undefined : figureAfter(flow, label, limit);
    if (value !== undefined) stated.set(key, value);
  }
  const groups = contexts.flatMap((context) => groupOf(context) ?? []);
  for (const { group, context } of groups) {
    const key = ({ otherEnforcement: 'otherEnforcementDays', nonEnforcement: 'nonEnforcementDays', inspection: 'inspectionDays' } as const)[group];
    const total = stated.has(key) ? undefined : totalIn(flow, context);
    if (total !== undefined) stated.set(key, total);
  }
  const items = [...new Map(groups.flatMap(({ group, context }) => itemsOf(flow, contexts, group, context)).map((i) => [`${i.group}${i.span?.[0]}`, i])).values()];
  const calendar = calendarOf(flow);
  const perPerson = stated.get('statutoryDaysPerPerson') ?? calendar.statutory;
  const officers = officersOf(flow, named, perPerson);
  if (stated.size === 0 && items.length === 0) return null;
  const value = (key: Key): number | null => stated.get(key) ?? null;
  return {
    officers, statutoryDaysPerPerson: perPerson ?? null, totalStatutoryDays: value('totalStatutoryDays'), otherEnforcementDays: value('otherEnforcementDays'),
    nonEnforcementDays: value('nonEnforcementDays'), inspectionDays: value('inspectionDays'), keyInspectionDays: value('keyInspectionDays'), generalInspectionDays: value('generalInspectionDays'),
    items, calendarDays: calendar.days, weekendDays: calendar.weekends, holidayDays: calendar.holidays,
  };
}

const REACH = 60;

/** The figure a label leads to: directly (：632个), in brackets (（2469个工作日）), or behind the last = of a formula. */
function figureAfter(flow: Flow, label: Match<string>, limit: number): number | undefined {
  // In 总法定工作日-其他执法工作日-非执法工作日=414 the labels are terms; the result is not theirs.
  if ('-+×=—'.includes(flow.chars[label.start - 1] ?? '。') && keyOf[label.value] !== 'statutoryDaysPerPerson') return undefined;
  const text = flow.chars.slice(label.end, limit);
  const direct = /^(?:的?(?:确定|测算|数)?)?[（：为共计约是有划]*(\d+(?:\.\d+)?)(?:个|工作日|天|日|人天)/.exec(text);
  if (direct?.[1] !== undefined) return Number(direct[1]);
  // 总法定工作日=国家法定工作日×人数=249天×10人=2490个工作日: the result stands behind the last =.
  const formula = flow.chars.slice(label.end, endOfFormula(flow, label.end));
  if (!/^[^=。；，]{0,6}=/.test(formula) && !/^[=：]?总?法定工作日-/.test(formula)) return undefined;
  const result = /^(\d+(?:\.\d+)?)(?:个|工作日|天|日|人天|人·天|$)/.exec(formula.split('=').at(-1) ?? '');
  return result?.[1] === undefined ? undefined : Number(result[1]);
}

function endOfFormula(flow: Flow, from: number): number {
  let end = from;
  while (end < flow.chars.length && end - from < 160 && !'。；，：（\t'.includes(flow.chars[end] as string)) end += 1;
  return end;
}

interface Group { readonly group: WorkloadItem['group']; readonly context: Context }

function groupOf(context: Context): Group | undefined {
  const title = context.section.title.slice(0, 24);
  if (/其[他它]执法(?:工作)?(?:工作日|日|天)?/.test(title) && /工作日|天数|其[他它]执法/.test(title) && !/、/.test(title)) return { group: 'otherEnforcement', context };
  if (/非执法/.test(title) && !/、/.test(title)) return { group: 'nonEnforcement', context };
  if (/(?:监督|执法)检查(?:执法)?工作日/.test(title) && !/、|测算/.test(title)) return { group: 'inspection', context };
  return undefined;
}

/** 「总计：1035个工作日」 at the end of a group, where its heading gives none. */
function totalIn(flow: Flow, context: Context): number | undefined {
  const range = subtree(flow, context);
  const total = findAll(totals, flow.chars, range.start, range.end).filter(({ start }) => !isOfItem(flow, start)).map(({ end }) => /^[：为共约]*(\d+)(?:个|工作日|天|日)/.exec(flow.chars.slice(end, end + 16))?.[1]).filter((n) => n !== undefined).at(-1);
  if (total !== undefined) return Number(total);
  const heading = /（(?:共|共计|合计|约)?(\d+)(?:个|工作日|天|日)/.exec(context.section.title);
  return heading?.[1] === undefined ? undefined : Number(heading[1]);
}

const totals = word('总计', '合计', '共计', '小计', '总共');

/** 「每人约100天，总计400个工作日」: the total of an item, not of its group. */
function isOfItem(flow: Flow, at: number): boolean {
  return /(?:每人|人均)[^。；]{1,16}$/.test(flow.chars.slice(Math.max(0, at - 20), at));
}

function subtree(flow: Flow, context: Context): Range {
  const { section } = context;
  let end = section.range.end;
  // Items are sections of their own below the heading; they reach to the next heading of its rank.
  const rest = flow.chars.slice(end, end + 1200);
  const next = /（[一二三四五六七八九十]{1,2}）|[。；\d）][一二三四五六七八九十]{1,2}、/.exec(rest);
  end += next ? next.index + 1 : rest.length;
  return { start: section.range.start, end };
}

function itemsOf(flow: Flow, contexts: readonly Context[], group: WorkloadItem['group'], owner: Context): WorkloadItem[] {
  const children = contexts.filter(({ section }) => section.parent === owner.section);
  const items = children.flatMap(({ section }) => item(flow, group, { start: section.mark?.bodyStart ?? section.range.start, end: section.range.end }));
  return items.length > 0 ? items : split(flow, group, owner, children);
}

/** 「事故调查处理：预计300个工作日」. An item without days (窗口办理) gives none. */
function item(flow: Flow, group: WorkloadItem['group'], range: Range): WorkloadItem[] {
  const total = findAll(totals, flow.chars, range.start, range.end).find(({ start }) => !isOfItem(flow, start));
  const cut = total?.start ?? range.end;
  const all = findAll(days, flow.chars, range.start, cut).filter(({ start }) => !/每人约?$/.test(flow.chars.slice(Math.max(0, start - 4), start)));
  const found = all.length > 1 ? all.find(({ start }) => /(?:共|共计|总计|合计|约|需)$/.test(flow.chars.slice(Math.max(0, start - 2), start))) ?? all[0] : all[0];
  if (!found) return [];
  const label = flow.chars.slice(range.start, found.start);
  const end = range.start + (/[：，。]|（(?=\d|共|其中|约)|预计|约需|每人|需(?=\d|约)|共需/.exec(label)?.index ?? label.length);
  const words = wordsOf(flow, { start: range.start, end: Math.max(range.start, end) }).replace(/[：，；。约共计需]+$/, '');
  return words.length >= 2 ? [{ group, label: words, days: found.value, span: spanOf(flow, { start: range.start, end: found.end }) }] : [];
}

/** 「总计1035个工作日（其中甲科375个工作日、乙队660个工作日）」: what each office gives, where no item has days of its own. */
function split(flow: Flow, group: WorkloadItem['group'], owner: Context, children: readonly Context[]): WorkloadItem[] {
  const end = Math.max(owner.section.range.end, ...children.map(({ section }) => section.range.end));
  const text = flow.chars.slice(owner.section.range.start, end);
  const among = /（其中：?([^）]*)）/.exec(text);
  if (!among?.[1]) return [];
  let at = owner.section.range.start + among.index + among[0].indexOf(among[1]);
  return among[1].split(/[、，；]/).flatMap((part) => {
    const start = at;
    at += part.length + 1;
    const figure = /^(.{2,20}?)(\d+)个?(?:工作日|天|人天)$/.exec(part);
    return figure?.[1] === undefined ? [] : [{ group, label: wordsOf(flow, { start, end: start + figure[1].length }), days: Number(figure[2]), span: spanOf(flow, { start, end: start + part.length }) }];
  });
}

interface Calendar { readonly days: number | null; readonly weekends: number | null; readonly holidays: number | null; readonly statutory: number | undefined }

/** 365-104-11=250: days of the year, weekends, holidays, what is left. */
function calendarOf(flow: Flow): Calendar {
  const formula = /(36[56])(?:天|日)?[^=\d。；]{0,10}[-—](?:双休日)?(\d{1,3})(?:天|日)?[^=\d。；]{0,6}[-—](?:法定(?:节)?假日|双休日)?(\d{1,3})(?!\d)(?:天|日)?(?:=(\d{3}))?/.exec(flow.chars);
  if (formula) return { days: Number(formula[1]), weekends: Math.max(Number(formula[2]), Number(formula[3])), holidays: Math.min(Number(formula[2]), Number(formula[3])), statutory: formula[4] === undefined ? undefined : Number(formula[4]) };
  const worded = (pattern: RegExp): number | null => {
    const match = pattern.exec(flow.chars)?.[1];
    return match === undefined ? null : Number(match);
  };
  return { days: worded(/(?:全年|总天数|日历天数)[^，。；\d]{0,8}(36[56])(?:天|日)/), weekends: worded(/(?:双休日|周末|公休日|休息日)[^，。；\d]{0,6}(\d{2,3})(?:天|日)/), holidays: worded(/法定(?:节)?假日[^，。；\d]{0,6}(\d{1,2})(?:天|日)/), statutory: undefined };
}

/** Officers: the factor of the statutory days in the formula; failing that, the people said to be counted in. */
function officersOf(flow: Flow, named: readonly Match<string>[], perPerson: number | undefined): number | null {
  for (const label of named) {
    if (keyOf[label.value] !== 'totalStatutoryDays') continue;
    const formula = flow.chars.slice(label.end, endOfFormula(flow, label.end));
    const product = /(\d+)(?:天|日|人|名|个工作日)?[×xX](\d+)(?:天|日|人|名|个工作日)?[=＝]/.exec(formula);
    if (!product) continue;
    const [a, b] = [Number(product[1]), Number(product[2])];
    if (/人|名/.test(product[0].split(/[×xX]/)[1] ?? '')) return b;
    if (a === perPerson) return b;
    if (b === perPerson) return a;
    return Math.min(a, b);
  }
  const counted = findAll(people, flow.chars, 0, flow.chars.length).filter(({ start }) => /(?:执法人员|监管人员|人员)[^。；]{0,16}$/.test(flow.chars.slice(Math.max(0, start - 22), start)));
  const included = counted.find(({ start }) => /(?:纳入|合计|总计|参加|取)[^，。；]{0,12}$/.test(flow.chars.slice(Math.max(0, start - 16), start)));
  return (included ?? counted[0])?.value ?? null;
}
