/**
 * Displaced text (错位): PDF extraction sometimes sets a block of a page before the text it continues. The numbers of the headings betray it: （三）
 * stands before （二）, or （一） of a section before the section itself. Such a block is put back where its sentence goes on, and the move is
 * reported; nothing is moved without a gap in the numbering that it fills.
 */
import type { Flow, Range } from './flow.ts';
import { cut, join, NO_BREAK, PAGE_BREAK, reorder, spanOf } from './flow.ts';
import { findMarks } from './markers.ts';
import type { Section } from './outline.ts';
import { readOutline } from './outline.ts';
import type { Span } from '../facts.ts';

export interface Move {
  readonly label: string;
  /** Source places of the block and of the text it now precedes. */
  readonly block: Span;
  readonly before: Span;
  /** The first words of that text, as they read. */
  readonly beforeWords: string;
}

const MAX_MOVES = 24;
const MAX_BLOCK = 3000;
/** Displaced blocks come from the same page: this many headings around one are looked at. */
const NEAR = 120;

/** Puts displaced blocks back, within the main text and within each annex. Cost: linear, times the moves of one annex (at most 24). */
export function restoreOrder(flow: Flow): { flow: Flow; moves: readonly Move[] } {
  const cuts = [0, ...findMarks(flow).filter((m) => m.style === 'annex' && m.start > 0).map((m) => m.start), flow.chars.length];
  const parts = cuts.slice(1).map((end, i) => restorePart(cut(flow, { start: cuts[i] as number, end })));
  return { flow: join(flow.source, parts.map((p) => p.flow)), moves: parts.flatMap((p) => p.moves) };
}

function restorePart(flow: Flow): { flow: Flow; moves: readonly Move[] } {
  const moves: Move[] = [];
  let current = flow;
  for (let turn = 0; turn < MAX_MOVES; turn += 1) {
    const step = nextMove(current) ?? nextFragment(current);
    if (!step) break;
    moves.push({ label: step.label, block: spanOf(current, step.block), before: spanOf(current, { start: step.target, end: Math.min(current.chars.length, step.target + 12) }), beforeWords: current.chars.slice(step.target, step.target + 12) });
    current = reorder(current, step.block, step.target);
  }
  return { flow: current, moves };
}

interface Step { readonly label: string; readonly block: Range; readonly target: number }

function nextMove(flow: Flow): Step | undefined {
  const { sections } = readOutline(flow);
  const lastChild = new Map<Section | undefined, Map<string, number>>();
  for (const [index, section] of sections.entries()) {
    const { mark, parent } = section;
    if (!mark || mark.style === 'annex' || !['han', 'hanBracket', 'article', 'chapter'].includes(mark.style)) continue;
    const chains = lastChild.get(parent) ?? new Map<string, number>();
    lastChild.set(parent, chains);
    const previous = chains.get(mark.style);
    const due = (previous ?? 0) + 1;
    chains.set(mark.style, mark.number);
    if (mark.number <= due || parent === undefined && previous === undefined) continue;
    const step = fillGap(flow, sections, index, due);
    if (step) return step;
  }
  return undefined;
}

/** The heading at `index` comes too early: the one numbered `due` is missing before it. */
function fillGap(flow: Flow, sections: readonly Section[], index: number, due: number): Step | undefined {
  const late = sections[index] as Section;
  const style = late.mark?.style;
  // 3 before 2: either 3 is displaced (its sentence is cut off) or 2 is.
  const next = sections.slice(index + 1, index + 8).find((s) => s.mark?.style === style);
  if (next?.mark?.number === due && next.parent === late.parent && late.mark?.number === due + 1) {
    const block = withLead(flow, { start: late.range.start, end: next.range.start });
    if (!endsFinished(flow, block.end) && block.end - block.start < MAX_BLOCK) {
      const after = sections.slice(index + 1, index + NEAR).find((s) => s.range.start > next.range.start && s.depth <= next.depth);
      const region = { start: next.body.start, end: after?.range.start ?? flow.chars.length };
      return { label: late.mark.label, block, target: joinPoint(flow, block, region) };
    }
  }
  for (let i = index - 1; i >= Math.max(0, index - 40); i -= 1) {
    const orphan = sections[i] as Section;
    if (orphan.mark?.style !== style || orphan.mark?.number !== due || orphan.parent === late.parent) continue;
    const end = sections.slice(i + 1, i + NEAR).find((s) => s.depth <= orphan.depth || s.mark?.style === style)?.range.start ?? flow.chars.length;
    const block = withLead(flow, { start: orphan.range.start, end });
    const regionStart = due === 1 ? (late.parent?.titleRange.end ?? end) : (previousSibling(sections, index)?.body.start ?? end);
    if (block.end - block.start > MAX_BLOCK || regionStart < block.end || hasPredecessor(sections, i)) continue;
    return { label: orphan.mark.label, block, target: joinPoint(flow, block, { start: regionStart, end: late.range.start }) };
  }
  return undefined;
}

function previousSibling(sections: readonly Section[], index: number): Section | undefined {
  const section = sections[index] as Section;
  return sections.slice(Math.max(0, index - 60), index).reverse().find((s) => s.parent === section.parent && s.mark?.style === section.mark?.style);
}

/** A heading that follows its own predecessor stands where it belongs. */
function hasPredecessor(sections: readonly Section[], index: number): boolean {
  const section = sections[index] as Section;
  const number = section.mark?.number ?? 0;
  const siblings = sections.slice(Math.max(0, index - NEAR), index + NEAR).filter((s) => s.parent === section.parent && s.mark?.style === section.mark?.style);
  const at = siblings.indexOf(section);
  if (number > 1) return siblings[at - 1]?.mark?.number === number - 1;
  return siblings[at + 1]?.mark?.number === 2;
}

const MAX_LEAD = 14;

/** 「主要任务：（一）…」: the words that introduce a displaced heading go with it. */
function withLead(flow: Flow, block: Range): Range {
  if (flow.chars[block.start - 1] !== '：') return block;
  for (let i = block.start - 1; i > Math.max(0, block.start - MAX_LEAD); i -= 1) {
    if (flow.chars[i - 1] === '。' && flow.breaks[i] !== NO_BREAK) return { start: i, end: block.end };
  }
  return block;
}

function endsFinished(flow: Flow, end: number): boolean {
  return '。；！？'.includes(flow.chars[end - 1] ?? '。');
}

/** Where the sentence cut off at the block's end goes on inside `region`; the region's end if the block is complete or nothing fits. */
function joinPoint(flow: Flow, block: Range, region: Range): number {
  if (endsFinished(flow, block.end)) return region.end;
  let best = { at: region.end, score: 1.9 };
  for (let i = region.start; i < region.end; i += 1) {
    if (i > region.start ? !'。；'.includes(flow.chars[i - 1] as string) : flow.breaks[i] === NO_BREAK) continue;
    const score = joinScore(flow, block, i);
    if (score >= best.score) best = { at: i, score };
  }
  return best.at;
}

const ORPHAN = 4;

/** How likely text at `i` continues the block: stray punctuation, a scrap before a page break, and pairs of characters the document uses elsewhere. */
function joinScore(flow: Flow, block: Range, i: number): number {
  const stray = '，、；》）：'.includes(flow.chars[i] as string) ? 6 : 0;
  let torn = 0;
  for (let k = i + 1; k <= i + ORPHAN && k < flow.chars.length; k += 1) {
    if (flow.breaks[k] === PAGE_BREAK) torn = Math.max(torn, 4);
    else if (flow.breaks[k] !== NO_BREAK) torn = Math.max(torn, 1);
  }
  const seam = flow.chars.slice(block.end - 1, block.end) + flow.chars.slice(i, i + 2);
  const known = flow.chars.includes(seam) ? 2 : (flow.chars.includes(seam.slice(0, 2)) ? 1 : 0);
  return stray + torn + known + (flow.chars[i - 1] === '。' ? 1 : 0) + (goesOnWithList(flow, block.end, i) ? 2 : 0);
}

/** A list cut off behind 、 goes on with an item of its kind: 危化监管科、| 煤矿监管科、. */
function goesOnWithList(flow: Flow, end: number, i: number): boolean {
  if (flow.chars[end - 1] !== '、') return false;
  const item = flow.chars.slice(i, i + 14);
  const comma = item.indexOf('、');
  return comma > 1 && item[comma - 1] === flow.chars[end - 2];
}

const MAX_FRAGMENT = 16;
const MAX_REACH = 600;

/** A scrap such as 「（试行）》、」 whose opening 《 stands unclosed further down. */
function nextFragment(flow: Flow): Step | undefined {
  let open = false;
  for (let i = 0; i < flow.chars.length; i += 1) {
    const ch = flow.chars[i];
    if (ch === '《') open = true;
    if (ch !== '》') continue;
    if (open) { open = false; continue; }
    const block = scrapAround(flow, i);
    const target = block && unclosedTitle(flow, block.end);
    if (block && target !== undefined) return { label: flow.chars.slice(block.start, block.end), block, target };
  }
  return undefined;
}

function scrapAround(flow: Flow, close: number): Range | undefined {
  let start = close;
  while (start > 0 && close - start < MAX_FRAGMENT && flow.breaks[start] === NO_BREAK) start -= 1;
  let end = close + 1;
  while (end < flow.chars.length && end - close < 4 && flow.breaks[end] === NO_BREAK) end += 1;
  const isWholeLine = flow.breaks[start] !== NO_BREAK && (end === flow.chars.length || flow.breaks[end] !== NO_BREAK);
  return isWholeLine && start > 0 && '。；：》'.includes(flow.chars[start - 1] as string) ? { start, end } : undefined;
}

/** The place before a 《 that opens while another title is still open: there the lost end of that title belongs. */
function unclosedTitle(flow: Flow, from: number): number | undefined {
  let open = -1;
  for (let i = from; i < Math.min(flow.chars.length, from + MAX_REACH); i += 1) {
    const ch = flow.chars[i];
    if (ch === '《' && open >= 0) return /(?:发|转|于)$/.test(flow.chars.slice(open, i)) ? undefined : i;
    if (ch === '《') open = i;
    if (ch === '》') open = -1;
  }
  return undefined;
}
