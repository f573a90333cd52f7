/**
 * Outline (提纲): marks grown into a tree of sections by the sequence of their numbers. Section bodies partition the flow, so that each character
 * of the document belongs to one section.
 */
import type { Flow, Range } from './flow.ts';
import { NO_BREAK, PAGE_BREAK, wordsOf } from './flow.ts';
import type { Mark, MarkStyle } from './markers.ts';
import { findMarks } from './markers.ts';

export interface Section {
  /** 附件1/三/（一）/1; empty for what stands before the first heading. */
  readonly path: string;
  readonly title: string;
  readonly titleRange: Range;
  /** From behind the title to the next mark. */
  readonly body: Range;
  /** The whole: mark, title and body. */
  readonly range: Range;
  readonly mark: Mark | undefined;
  readonly parent: Section | undefined;
  readonly depth: number;
}

/** A heading whose number does not follow, with the number that was due. */
export interface Irregular { readonly mark: Mark; readonly due: number; readonly parentLabel: string }

export interface Outline { readonly sections: readonly Section[]; readonly irregular: readonly Irregular[] }

interface Open { readonly mark: Mark; readonly path: string }

const rank: Readonly<Record<MarkStyle, number>> = { annex: 0, chapter: 1, han: 2, article: 2, hanBracket: 3, digit: 4, digitBracket: 5, digitClose: 5, circled: 6 };

/** Chooses the marks that are headings and builds their paths. Cost: linear in the marks. */
export function readOutline(flow: Flow): Outline {
  const { accepted, irregular } = acceptMarks(findMarks(flow));
  return { sections: cutSections(flow, accepted), irregular };
}

interface Accepted { readonly mark: Mark; readonly path: string; readonly parent: number; readonly depth: number }

function acceptMarks(marks: readonly Mark[]): { accepted: Accepted[]; irregular: Irregular[] } {
  const accepted: Accepted[] = [];
  const irregular: Irregular[] = [];
  let stack: { open: Open; index: number }[] = [];
  for (const [i, mark] of marks.entries()) {
    const level = stack.findIndex(({ open }) => open.mark.style === mark.style);
    const due = level < 0 ? 1 : (stack[level] as { open: Open }).open.mark.number + 1;
    if (!isPlausible(mark, due, level >= 0, marks, i)) continue;
    if (mark.style === 'annex') stack = [];
    // A list that starts again at one stands beside the old one, not inside of it.
    else if (level >= 0) stack = stack.slice(0, level);
    else stack = stack.filter(({ open }) => rank[open.mark.style] < rank[mark.style] || (rank[open.mark.style] === rank[mark.style] && open.mark.style !== mark.style));
    if (mark.number !== due && mark.number !== 1 && mark.style !== 'annex') irregular.push({ mark, due, parentLabel: stack.at(-1)?.open.path ?? '' });
    const parent = stack.at(-1);
    const path = parent === undefined ? mark.label : `${parent.open.path}/${mark.label}`;
    stack = [...stack, { open: { mark, path }, index: accepted.length }];
    accepted.push({ mark, path, parent: parent?.index ?? -1, depth: stack.length });
  }
  return { accepted, irregular };
}

const FAR = 3;

function isPlausible(mark: Mark, due: number, isOpen: boolean, marks: readonly Mark[], index: number): boolean {
  if (mark.style === 'annex') return mark.number <= 30;
  if (mark.number === due || mark.number === 1) return true;
  if (mark.style === 'digit' || mark.style === 'digitClose' || mark.style === 'circled') {
    // A lone «7.» in running text is no item; one that is followed by its successor soon is.
    return mark.atLineStart && isFollowed(mark, marks, index) && (isOpen || mark.number <= FAR);
  }
  if (!mark.atLineStart) return false;
  // A fragment may begin in the middle: its first heading has any number.
  return isOpen ? mark.number > due - FAR - 1 && mark.number < due + FAR : mark.style === 'han' || mark.style === 'hanBracket' || mark.number <= FAR || isFollowed(mark, marks, index);
}

function isFollowed(mark: Mark, marks: readonly Mark[], index: number): boolean {
  return marks.slice(index + 1, index + 6).some((next) => next.style === mark.style && next.number === mark.number + 1);
}

function cutSections(flow: Flow, accepted: readonly Accepted[]): Section[] {
  const width = usualLineWidth(flow);
  const sections: Section[] = [];
  const firstStart = accepted[0]?.mark.start ?? flow.chars.length;
  const preamble: Section = {
    path: '', title: '', titleRange: { start: 0, end: 0 }, body: { start: 0, end: firstStart }, range: { start: 0, end: firstStart }, mark: undefined, parent: undefined, depth: 0,
  };
  for (const [i, { mark, path, parent, depth }] of accepted.entries()) {
    const end = accepted[i + 1]?.mark.start ?? flow.chars.length;
    const titleEnd = endOfTitle(flow, mark, end, width);
    sections.push({
      path, title: wordsOf(flow, { start: mark.bodyStart, end: titleEnd }), titleRange: { start: mark.start, end: titleEnd },
      body: { start: titleEnd, end }, range: { start: mark.start, end }, mark, parent: parent < 0 ? undefined : sections[parent], depth,
    });
  }
  return firstStart > 0 ? [preamble, ...sections] : sections;
}

const MAX_TITLE = 60;
/** No page is set this narrow: the lines of such a text are its own. */
const NARROW = 20;

/** A title ends with its sentence or, where its line stops short of the margin, with its line. */
function endOfTitle(flow: Flow, mark: Mark, limit: number, width: number): number {
  let lineStart = mark.start;
  while (lineStart > 0 && mark.start - lineStart < LONGEST_LINE && flow.breaks[lineStart] === NO_BREAK) lineStart -= 1;
  let depth = 0;
  const isRunTogether = lengthOfLine(flow, mark.start) > LONG_LINE;
  for (let i = mark.bodyStart; i < limit; i += 1) {
    const ch = flow.chars[i] as string;
    if (isRunTogether && flow.spaced[i] === 1 && depth === 0 && i - mark.bodyStart >= 3 && i - mark.bodyStart <= 24) return i;
    if (i > mark.bodyStart && flow.breaks[i] !== NO_BREAK) {
      const lineWidth = i - lineStart;
      const isShort = lineWidth < width - 2 || width < NARROW;
      if (isShort && depth === 0 && (mark.style !== 'annex' || i - mark.bodyStart > 0) && !/[，、（《“]/.test(flow.chars[i - 1] as string)) {
        if (mark.style === 'annex' ? continuesTitle(flow, i, limit) : isTorn(flow, mark, i, limit)) { lineStart = i; continue; }
        return i;
      }
      lineStart = i;
    }
    if ('（《“〔'.includes(ch)) depth += 1;
    if ('）》”〕'.includes(ch)) depth = Math.max(0, depth - 1);
    if (ch === '）' && depth === 0 && /（共?\d+[家座处户所个]）$/.test(flow.chars.slice(Math.max(mark.bodyStart, i - 8), i + 1))) return i + 1;
    if (depth === 0 && '。：；\t'.includes(ch)) return i;
    if (i - mark.bodyStart > MAX_TITLE) return Math.min(limit, firstLineEnd(flow, mark, limit));
  }
  return limit;
}

const LONG_LINE = 90;
/** No page holds a longer line; a longer one is a text without breaks. */
const LONGEST_LINE = 300;

/** Characters of the line from the place on, counted no further than needed. */
function lengthOfLine(flow: Flow, from: number): number {
  let end = from + 1;
  while (end < flow.chars.length && end - from <= LONG_LINE && flow.breaks[end] === NO_BREAK) end += 1;
  return end - from;
}

const headingEnd = /(?:依据|情况|方式|内容|安排|要求|措施|任务|目标|原则|范围|计划|办理|重点|执法|检查|抽查|时间|对象|领导|监管|责任|职责|宣传|教育|问责|编制|程序|事项|单位|企业|机构|行业|领域|人员|工作日|测算|数量|频次|保障|步骤|阶段|方法|思想|意义|概况|现状|组织|管理|监察|其他|说明|名单|表|目的|制度|机制|建设|落实|纪律|监督|公开|考核|流程|分工|规定|标准|法|家）|处）|座）|）)$/;
const TORN = 14;

/** A heading whose line was broken off inside a word: it does not end as headings do, and a scrap of a line follows. */
function isTorn(flow: Flow, mark: Mark, at: number, limit: number): boolean {
  let end = at + 1;
  while (end < limit && flow.breaks[end] === NO_BREAK && !'。；，：（\t'.includes(flow.chars[end] as string)) end += 1;
  if (flow.chars[end] === '\t') return false;
  const scrap = end - at;
  if (headingEnd.test(flow.chars.slice(Math.max(mark.bodyStart, at - 4), at))) return scrap <= (flow.breaks[at] === PAGE_BREAK ? TORN : 4) && flow.breaks[end] !== NO_BREAK && headingEnd.test(flow.chars.slice(at, end));
  if (flow.breaks[end] !== NO_BREAK && headingEnd.test(flow.chars.slice(Math.max(at, end - 4), end)) && scrap <= MAX_TITLE) return true;
  return scrap <= (at - mark.bodyStart <= 3 ? 2 * TORN : TORN);
}

/** An annex title may run over lines: 「2024年度安全生产培训（考试）」「监管执法计划」. */
function continuesTitle(flow: Flow, from: number, limit: number): boolean {
  let end = from + 1;
  while (end < limit && flow.breaks[end] === NO_BREAK) end += 1;
  const line = flow.chars.slice(from, end);
  return line.length <= 30 && /(?:计划|方案|名单|安排表?|计划表|一览表|要点|表|目录|清单|统计表)$/.test(line) && !/[。，；]/.test(line);
}

function firstLineEnd(flow: Flow, mark: Mark, limit: number): number {
  for (let i = mark.bodyStart + 1; i < limit; i += 1) {
    if (flow.breaks[i] !== NO_BREAK || flow.chars[i] === '，') return i;
  }
  return limit;
}

/** The width most full lines have: the ninth decile of line lengths. */
function usualLineWidth(flow: Flow): number {
  const histogram = new Uint32Array(201);
  let lines = 0;
  let last = 0;
  for (let i = 1; i <= flow.chars.length; i += 1) {
    if (i < flow.chars.length && flow.breaks[i] === NO_BREAK) continue;
    histogram[Math.min(200, i - last)] = (histogram[Math.min(200, i - last)] ?? 0) + 1;
    lines += 1;
    last = i;
  }
  let seen = 0;
  for (let width = 200; width > 0; width -= 1) {
    seen += histogram[width] ?? 0;
    if (seen >= lines / 10) return width;
  }
  return 1;
}
