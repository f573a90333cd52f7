/** Lines of the flow as rows of cells (表行): where a bar or a tab parts, what it opened and closed, and the empty cells whose tabs were trimmed away. */
import type { Flow, Range } from '../text/flow.ts';
import { NO_BREAK, wordsOf } from '../text/flow.ts';

export interface Cell { readonly range: Range; readonly text: string }

export interface TableLine {
  readonly range: Range;
  readonly cells: readonly Range[];
  /** A bar stands before the first cell. */
  readonly opens: boolean;
  /** A bar or tab ends the last cell. */
  readonly closes: boolean;
  /** |---|---| as some converters draw below a head. */
  readonly isRule: boolean;
}

/** A cell's words; 【法律】 keeps its brackets, which tell a tag from a document number. */
export function cellOf(flow: Flow, range: Range): Cell {
  const words = [...wordsOf(flow, range)].map((ch, i) => keptBrackets.has(flow.source[flow.at[range.start + i] as number] as string) ? flow.source[flow.at[range.start + i] as number] as string : ch);
  return { range, text: words.join('').replaceAll('|', '').replaceAll('\t', '') || droppedText(flow, range) };
}

const keptBrackets = new Set(['【', '】']);

/** Folded characters of a cell; the number of an empty one that was taken for a page's. */
export function folded(flow: Flow, range: Range): string {
  return range.end > range.start ? flow.chars.slice(range.start, range.end) : droppedText(flow, range);
}

function droppedText(flow: Flow, range: Range): string {
  return range.end > range.start ? '' : String(droppedNumber(flow, range.start) ?? '');
}

/** Cost: linear. */
export function readTableLines(flow: Flow): TableLine[] {
  const lines: TableLine[] = [];
  let start = 0;
  for (let i = 1; i <= flow.chars.length; i += 1) {
    if (i < flow.chars.length && flow.breaks[i] === NO_BREAK) continue;
    lines.push(lineOf(flow, { start, end: i }));
    start = i;
  }
  return lines;
}

function lineOf(flow: Flow, range: Range): TableLine {
  const pieces: Range[] = [];
  let from = range.start;
  for (let i = range.start; i < range.end; i += 1) {
    if (flow.chars[i] !== '\t') continue;
    pieces.push({ start: from, end: i });
    from = i + 1;
  }
  pieces.push({ start: from, end: range.end });
  const first = flow.chars[range.start] === '\t';
  const opens = first && flow.source[flow.at[range.start] as number] !== '\t';
  if (opens) pieces.shift();
  const closesInFlow = flow.chars[range.end - 1] === '\t';
  // A bar alone on a line opens and closes one empty cell.
  if (closesInFlow && pieces.length > 1) pieces.pop();
  const before = tabsBeside(flow, range.start, -1);
  const after = closesInFlow ? 0 : tabsBeside(flow, range.end - 1, 1);
  const cells = pieces.length < 2 && after === 0 ? pieces : [
    ...Array.from({ length: opens ? 0 : before }, () => ({ start: range.start, end: range.start })), ...pieces,
    ...Array.from({ length: Math.max(0, after - 1) }, () => ({ start: range.end, end: range.end })),
  ];
  const isRule = pieces.length > 1 && pieces.every((p) => /^[-:：—=]+$/.test(folded(flow, p)));
  return { range, cells, opens, closes: closesInFlow || after > 0, isRule };
}

/** Tabs that trimming took from the edge of a line: each ended a cell that is empty. */
function tabsBeside(flow: Flow, at: number, step: 1 | -1): number {
  let tabs = 0;
  for (let i = (flow.at[at] as number) + step; i >= 0 && i < flow.source.length; i += step) {
    const ch = flow.source[i] as string;
    if (ch === '\t') tabs += 1;
    else if (ch === '\n' || ch === '\r' || ch === '\f' || !/\s/.test(ch)) break;
  }
  return tabs;
}

/** A number that stood alone between two characters of the flow and was taken for a page's; in a table it is a row's. */
export function droppedNumber(flow: Flow, at: number): number | undefined {
  if (at <= 0 || at >= flow.chars.length) return undefined;
  const from = (flow.at[at - 1] as number) + 1;
  const to = flow.at[at] as number;
  if (to - from < 3 || to - from > 40) return undefined;
  const match = /^\s*\n[ \t]*(\d{1,3})[ \t]*\r?\n\s*$/.exec(flow.source.slice(from, to));
  return match ? Number(match[1]) : undefined;
}
