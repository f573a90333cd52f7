/**
 * Mentions (提及): each place where the plan names a unit, with what that place says of it: office, quarter or month, kind. A unit's facts are then
 * gathered from all its mentions.
 */
import type { Industry, Mode, Period } from '../facts.ts';
import { findAll, map, opt, seq, shape, word } from '../grammar.ts';
import type { Parser } from '../grammar.ts';
import type { Flow, Range } from '../text/flow.ts';
import { wordsOf } from '../text/flow.ts';
import type { Context, PlanText } from './context.ts';
import { splitRange } from './context.ts';
import { sentencesOf } from './counts.ts';
import { findNameLists, isUnitName } from './names.ts';
import type { Section } from '../text/outline.ts';
import type { Name } from './names.ts';
import type { TableTarget } from './table-targets.ts';
import { actingOffices, firstModeIn, officeEndingAt, period } from './phrases.ts';

export interface Mention {
  readonly name: Name;
  readonly context: Context;
  readonly office: string | null;
  readonly period: Period | null;
  readonly kind: string | null;
  readonly mode: Mode | null;
  /** Where the place itself says it, as a table's column does. */
  readonly industry: Industry | null;
  readonly isRow: boolean;
  /** The visit and its re-inspection in one period: 二季度执法并复查. */
  readonly isReinspected: boolean;
}

/** 「四季度，对第三季度检查企业复查」: what was visited in `visited` is re-inspected in `on`. */
export interface ReinspectionOrder { readonly visited: Period; readonly on: Period; readonly path: string; readonly annex: string }

export interface Mentions { readonly mentions: readonly Mention[]; readonly reinspections: readonly ReinspectionOrder[] }

const again = word('复查', '进行复查', '开展复查', '予以复查');
const reinspection: Parser<Period> = map(
  seq(word('对', '并对', '复查'), period, shape(/[^，。；、：\d]{0,16}/), opt(again)),
  ([lead, visited, between, tail]) => (lead === '复查' || tail !== undefined || between.endsWith('复查') ? visited : undefined),
);

/** Every named unit and every order of re-inspection, in reading order. Cost: linear. */
export function readMentions({ flow, contexts }: PlanText): Mentions {
  const mentions: Mention[] = [];
  const reinspections: ReinspectionOrder[] = [];
  for (const context of contexts) {
    if (context.isBasis || context.isContent) continue;
    for (const sentence of sentencesOf(flow, context)) {
      const orders = findAll(reinspection, flow.chars, sentence.start, sentence.end);
      const governing = governingPeriods(flow, sentence, orders);
      for (const order of orders) {
        const on = governing(order.start);
        if (on) reinspections.push({ visited: order.value, on, path: context.section.path, annex: context.annex });
      }
      for (const list of findNameLists(flow, sentence)) {
        const segment = segmentOf(flow, sentence, list.range.start);
        const behind = flow.chars.slice(list.range.end, Math.min(sentence.end, list.range.end + 14));
        const shared = {
          context, industry: null, isRow: false,
          office: actingOffices(flow.chars, segment.start, list.range.start).at(-1)?.name ?? officeLabel(flow, sentence, list.range.start) ?? officeBehind(flow, list.range.end, sentence.end) ?? context.office,
          period: governing(list.range.start) ?? periodBehind(flow, list.range.end, sentence.end) ?? null,
          kind: kindOf(flow, context, sentence, list.range.start) ?? kindBehind(flow, list.range.end),
          mode: firstModeIn(flow.chars.slice(segment.start, list.range.start)) ?? modeBehind(flow, sentence, list.range.end) ?? context.mode,
          isReinspected: /^[^，。；]{0,8}并[^，。；对]{0,4}复查/.test(behind),
        };
        mentions.push(...list.names.map((name) => timedByNote({ name, ...shared })));
      }
    }
  }
  return { mentions, reinspections };
}

/** 「甲公司（3月）」: a note that is a time is one. */
function timedByNote(mention: Mention): Mention {
  const times = mention.name.notes.flatMap((note) => {
    const match = period(note, 0);
    return match && match.end === note.length ? [match.value] : [];
  });
  if (times.length === 0) return mention;
  const notes = mention.name.notes.filter((note) => period(note, 0)?.end !== note.length);
  const quarters = times.flatMap((t) => t.quarters ?? []);
  const months = times.flatMap((t) => t.months ?? []);
  return { ...mention, isRow: true, name: { ...mention.name, notes }, period: { ...(quarters.length > 0 ? { quarters } : {}), ...(months.length > 0 ? { months } : {}) } };
}

/** The units that tables name, as mentions among those of the text. */
export function withTableMentions({ mentions, reinspections }: Mentions, tables: readonly TableTarget[]): Mentions {
  const named = tables.map(({ target, context, range }): Mention => ({
    name: { name: target.name, notes: target.notes, range }, context, office: target.department, kind: target.kind, mode: target.mode, industry: target.industry, isReinspected: false, isRow: true,
    period: target.quarters.length + target.months.length === 0 ? null : { ...(target.quarters.length > 0 ? { quarters: target.quarters } : {}), ...(target.months.length > 0 ? { months: target.months } : {}) },
  }));
  return { mentions: [...mentions, ...named].sort((a, b) => a.name.range.start - b.name.range.start), reinspections };
}

/** 「对甲、乙等2处煤矿开展检查，由煤矿科牵头」: the office, and the noun, stand behind the names. */
function officeBehind(flow: Flow, from: number, to: number): string | null {
  const offices = actingOffices(flow.chars, from, to);
  const acting = offices.find(({ start }) => flow.chars[start - 1] === '由')?.name;
  if (acting !== undefined) return acting;
  const label = findAll(responsible, flow.chars, from, to)[0];
  const end = label && endOfWords(flow, label.end, to);
  return label && end !== undefined ? (officeEndingAt(flow.chars, label.end, end)?.name ?? null) : null;
}

const responsible = word('责任科室：', '责任单位：', '承办科室：', '牵头科室：', '责任部门：', '承办单位：', '实施科室：', '检查科室：', '承办机构：', '责任科室为', '牵头单位：');

function endOfWords(flow: Flow, from: number, to: number): number {
  let end = from;
  while (end < to && !'，；。、（'.includes(flow.chars[end] as string)) end += 1;
  return end;
}

/** 「危化科：甲公司、乙公司」. */
function officeLabel(flow: Flow, sentence: Range, at: number): string | null {
  if (flow.chars[at - 1] !== '：') return null;
  let start = at - 1;
  while (start > sentence.start && !'，；。、：'.includes(flow.chars[start - 1] as string)) start -= 1;
  const office = officeEndingAt(flow.chars, start, at - 1);
  return office && /[科股室队]$/.test(office.name) ? office.name : null;
}

const timed = word('检查时间为', '执法时间为', '时间为', '时间：', '时间安排在', '安排在', '计划于', '拟于', '定于');

/** 「对甲公司的检查由执法大队负责，时间为第四季度」. */
function periodBehind(flow: Flow, from: number, to: number): Period | undefined {
  const at = findAll(timed, flow.chars, from, to)[0];
  return at && period(flow.chars, at.end)?.value;
}

function kindBehind(flow: Flow, from: number): string | null {
  const noun = /^(?:（[^）]*）)?等?(?:共|共计)?\d+(?:家|处|座|户|所|个)([^，。；：、\d（的]{2,12}?)(?:开展|进行|实施|作为|列为|列入|，|。|；)/.exec(flow.chars.slice(from, from + 40))?.[1];
  return noun !== undefined && isKind(noun) && noun !== '企业' && noun !== '单位' ? noun : null;
}

/** 「将甲列入2024年重点执法对象」: the mode stands behind the name. */
function modeBehind(flow: Flow, sentence: Range, from: number): Mode | undefined {
  const behind = flow.chars.slice(from, Math.min(sentence.end, from + 24));
  return /^(?:等?\d*[家处座户]?[^，。；]{0,6})?(?:列入|纳入|作为|列为|确定为)/.test(behind) ? firstModeIn(behind) : undefined;
}

/** The period that holds at a place: the last one named before it in its sentence, those of re-inspection orders left out. */
function governingPeriods(flow: Flow, sentence: Range, orders: readonly Range[]): (at: number) => Period | undefined {
  const periods = findAll(period, flow.chars, sentence.start, sentence.end).filter(({ start }) => !orders.some((o) => o.start <= start && start < o.end));
  return (at) => periods.filter(({ start }) => start < at).at(-1)?.value;
}

function segmentOf(flow: Flow, sentence: Range, at: number): Range {
  return splitRange(flow, sentence, '；').find((part) => part.start <= at && at < part.end) ?? sentence;
}

/** 「地下矿山（9家）：」 before the list, or the heading 「危险化学品（共13家）」 above it. */
function kindOf(flow: Flow, context: Context, sentence: Range, at: number): string | null {
  const label = labelBefore(flow, sentence, at);
  if (label !== undefined) return label;
  const kind = headingKind(context.section);
  if (kind !== null) return kind;
  const counted = flow.chars.slice(sentence.start, at).match(/\d+(?:家|处|座|户|所|个)(?:[^，。；：、\d]{0,16}的)?([^，。；：、\d的为是]{2,12}?)(?:进行|开展|实施|为|，|：|是|作|列)/g)?.at(-1);
  const noun = counted?.replace(/^\d+(?:家|处|座|户|所|个)(?:.*的)?/, '').replace(/(?:进行|开展|实施|为|，|：|是|作|列)$/, '');
  return noun !== undefined && isKind(noun) && noun.length >= 2 && noun !== '企业' ? noun : null;
}

/** A heading that is a kind of unit, 「1.危险化学品（共13家）」, 「二、煤矿（2家）」; over an item that is itself a unit, the heading above. */
function headingKind(section: Section): string | null {
  const title = section.title.replace(/（[^）]*）/g, '').replace(/[：，].*$/, '');
  if (isUnitName(title)) return section.parent ? headingKind(section.parent) : null;
  const isCounted = /（共?\d+[家座处户所个]）/.test(section.title);
  const mark = section.mark?.style;
  return mark && (isCounted || !['han', 'hanBracket', 'annex', 'chapter', 'article'].includes(mark)) && isKind(title) ? title : null;
}

function isKind(text: string): boolean {
  return text.length >= 2 && text.length <= 16 && !/(?:重点|执法|检查|抽查|安排|季度|月|负责|组织|分别|如下|对象|其中|计划|名单|方式|全市|共有|目前|责任)/.test(text) && !/[科股室队局]$/.test(text);
}

function labelBefore(flow: Flow, sentence: Range, at: number): string | undefined {
  for (let i = at - 1; i >= sentence.start; i -= 1) {
    const ch = flow.chars[i] as string;
    if (ch === '；') return undefined;
    if (ch !== '：' && ch !== '）') continue;
    const close = ch === '：' ? i : i + 1;
    if (ch === '）' && !/（共?\d+[家座处户所个]）$/.test(flow.chars.slice(Math.max(sentence.start, i - 8), i + 1))) continue;
    let start = close;
    while (start > sentence.start && !'，；：。、'.includes(flow.chars[start - 1] as string)) start -= 1;
    const words = wordsOf(flow, { start, end: close }).replace(/（[^）]*）$/, '').replace(/^[（]?[\d一二三四五六七八九十]+[.．、）]/, '').replace(/^.*(?:分别是|分别为|具体为|包括)/, '').replace(/^(.*?)(?:共有|共)?\d+(?:家|处|座|户|所|个)(.*)$/, (_, before: string, after: string) => (after.length >= 2 ? after : before)).replace(/^.*(?:现有|共有|设有|拥有)/, '');
    if (isKind(words)) return words;
    if (ch === '：') return undefined;
  }
  return undefined;
}

/** The office a section as a whole assigns its units to: 「作为…非煤矿山科直接监督检查对象」. */
export function sectionOffice(flow: Flow, context: Context): string | null {
  const { body } = context.section;
  for (const { start } of findAll(word('直接监督检查对象', '直接执法对象', '监督检查对象', '重点执法对象', '直接检查对象', '执法检查对象'), flow.chars, body.start, body.end)) {
    const office = officeEndingAt(flow.chars, Math.max(body.start, start - 30), start);
    if (office && !/局$/.test(office.name)) return office.name;
  }
  return null;
}
