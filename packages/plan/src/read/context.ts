/** What a section's headings say about everything below them: industry, mode, whether figures are statistics. */
import type { Industry, Mode } from '../facts.ts';
import type { Flow, Range } from '../text/flow.ts';
import type { Section } from '../text/outline.ts';
import { basisHeadings, contentHeadings, registerHeadings, scheduleHeadings } from '../lexicon.ts';
import { firstModeIn, industryIn, officeEndingAt } from './phrases.ts';

export interface Context {
  readonly section: Section;
  readonly industry: Industry | null;
  readonly mode: Mode | null;
  readonly isRegister: boolean;
  readonly isSchedule: boolean;
  readonly isContent: boolean;
  readonly isBasis: boolean;
  /** 附件2, or '' for the main text. */
  readonly annex: string;
  /** The office a heading names by itself: 「（一）危化科」. */
  readonly office: string | null;
  /** The body without the tables in it. */
  readonly prose: readonly Range[];
}

export interface PlanText {
  readonly flow: Flow;
  readonly contexts: readonly Context[];
}

/** The context of each section, in reading order. Cost: linear. */
export function readContexts(flow: Flow, sections: readonly Section[]): readonly Context[] {
  const bySection = new Map<Section, Context>();
  for (const section of sections) {
    const above = section.parent ? bySection.get(section.parent) : undefined;
    const title = section.title.length <= 60 ? section.title : '';
    const restarts = section.mark?.style === 'annex';
    const own = headingWords(title);
    bySection.set(section, {
      section,
      industry: industryIn(headOf(title)) ?? above?.industry ?? null,
      mode: (own.isRegister ? 'register' : firstModeIn(headOf(title))) ?? (restarts ? undefined : above?.mode) ?? null,
      isRegister: own.isRegister || (above?.isRegister ?? false),
      isSchedule: own.isSchedule || (above?.isSchedule ?? false),
      isContent: own.isContent || (above?.isContent ?? false) && !own.isBasis,
      isBasis: own.isBasis || (above?.isBasis ?? false),
      annex: restarts ? section.path : (above?.annex ?? ''),
      office: officeOf(title) ?? (restarts ? null : above?.office) ?? null,
      prose: [section.body],
    });
  }
  return sections.map((s) => bySection.get(s) as Context);
}

/** The plan text with its tables marked as no prose. Ranges are in reading order. Cost: linear. */
export function withoutTables(text: PlanText, tables: readonly Range[]): PlanText {
  let next = 0;
  const contexts = text.contexts.map((context) => {
    const { start, end } = context.section.body;
    while (next < tables.length && (tables[next] as Range).end <= start) next += 1;
    const prose: Range[] = [];
    let from = start;
    for (let i = next; i < tables.length && (tables[i] as Range).start < end; i += 1) {
      const table = tables[i] as Range;
      if (table.start > from) prose.push({ start: from, end: table.start });
      from = Math.max(from, Math.min(end, table.end));
    }
    if (from < end) prose.push({ start: from, end });
    return { ...context, prose };
  });
  return { flow: text.flow, contexts };
}

function officeOf(title: string): string | undefined {
  const name = title.replace(/[：（].*$/, '').replace(/(?:牵头|负责|承担)(?:执法|检查|监管)*(?:任务|对象|企业|单位)?$/, '');
  const office = name.length <= 16 ? officeEndingAt(name, 0, name.length) : undefined;
  return office?.start === 0 && /[科股室队处]$/.test(name) ? name : undefined;
}

/** The part of a title that is a heading and not yet a sentence. */
function headOf(title: string): string {
  return title.split('，')[0] ?? '';
}

function headingWords(title: string): { isRegister: boolean; isSchedule: boolean; isContent: boolean; isBasis: boolean } {
  const ends = (words: readonly string[]): boolean => title.length <= 30 && words.some((w) => title.includes(w));
  return { isRegister: ends(registerHeadings), isSchedule: ends(scheduleHeadings), isContent: ends(contentHeadings) && !/(?:对象|方式|名单|检查重点(?:企业|单位))/.test(title), isBasis: ends(basisHeadings) && title.length <= 16 };
}

/** Cuts a range at the characters given, brackets and book titles kept whole; separators are left out. */
export function splitRange(flow: Flow, range: Range, separators: string): Range[] {
  const parts: Range[] = [];
  let start = range.start;
  let depth = 0;
  for (let i = range.start; i < range.end; i += 1) {
    const ch = flow.chars[i] as string;
    if (ch === '（' || ch === '《') depth += 1;
    else if (ch === '）' || ch === '》') depth = Math.max(0, depth - 1);
    if (separators.includes(ch) && (depth === 0 || ch === '。')) {
      if (start < i) parts.push({ start, end: i });
      start = i + 1;
      depth = 0;
    }
  }
  if (start < range.end) parts.push({ start, end: range.end });
  return parts;
}
