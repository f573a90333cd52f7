/** Tables with a row on a line (一行一列表行): | a | b |, a | b |, or a and b parted by a tab; a cell's own line breaks run on. */
import { chromeWords, tableNotes } from '../lexicon-tables.ts';
import type { Flow, Range } from '../text/flow.ts';
import { isHead, rolesOf } from './table-head.ts';
import type { TableLine } from './table-lines.ts';
import { cellOf, folded } from './table-lines.ts';
import type { FoundTable, RawRow } from './table-rows.ts';
import { fitRows } from './table-rows.ts';

const MAX_HEAD_LINES = 12;
const LOOK_AHEAD = 40;

interface Gathered { readonly cells: Range[]; readonly next: number; readonly closed: boolean }

interface Style { readonly opens: boolean; readonly closes: boolean; readonly width: number; readonly hasNumbers: boolean }

export function readRowTable(flow: Flow, lines: readonly TableLine[], at: number): FoundTable | undefined {
  const first = lines[at];
  if (!first || first.cells.length < 2 || first.isRule || countFilled(first.cells) < 2) return undefined;
  const gathered = gatherHead(flow, lines, at);
  const heads = dropLastEmpty(flow, gathered.cells);
  const texts = heads.map((h) => folded(flow, h));
  if (texts.some((t) => chromeWords.some((w) => t.startsWith(w)))) return undefined;
  const known = isHead(texts);
  if (!known && !(heads.length >= 2 && isFigureTable(flow, lines, at, texts))) return undefined;
  const second = known ? secondHead(flow, lines, gathered.next, heads) : undefined;
  const merged = second ? mergeHeads(texts, second.texts) : texts;
  const style: Style = { opens: first.opens, closes: (lines[gathered.next - 1] as TableLine).closes, width: heads.length, hasNumbers: rolesOf(texts).includes('number') };
  const { rows, next, end } = gatherRows(flow, lines, second ? second.next : gathered.next, style, texts);
  const columns = rolesOf(merged);
  const header = heads.map((range, i) => ({ range, text: second ? merged[i] as string : cellOf(flow, range).text }));
  const isCut = rows.at(-1)?.isCut ?? false;
  return { range: { start: first.range.start, end }, header, rows: fitRows(flow, rows, columns, false), columns, isCut, nextLine: next };
}

function countFilled(cells: readonly Range[]): number {
  return cells.filter((c) => c.end > c.start).length;
}

function dropLastEmpty(flow: Flow, cells: readonly Range[]): Range[] {
  let end = cells.length;
  while (end > 1 && folded(flow, cells[end - 1] as Range) === '') end -= 1;
  return cells.slice(0, end);
}

/** A head may run over lines; with bars at both ends it goes on until the next line that opens with one. */
function gatherHead(flow: Flow, lines: readonly TableLine[], at: number): Gathered {
  const first = lines[at] as TableLine;
  let gathered: Gathered = { cells: [...first.cells], next: at + 1, closed: first.closes };
  const runsOn = first.opens || (!first.closes && lines.slice(at + 1, at + 4).some((l) => l.closes) && !(lines[at + 1]?.cells.length === first.cells.length && !(lines[at + 1]?.closes)));
  while (runsOn && gathered.next < lines.length && gathered.next - at < MAX_HEAD_LINES) {
    const line = lines[gathered.next] as TableLine;
    if (line.opens || line.isRule || (gathered.closed && !first.opens)) break;
    if (gathered.closed && line.cells.length < 2 && !line.closes) break;
    if (!gathered.closed && line.range.end - line.range.start > 60) break;
    gathered = append(flow, gathered, line);
  }
  return gathered;
}

function append(flow: Flow, row: Gathered, line: TableLine): Gathered {
  const cells = [...row.cells];
  const [head, ...rest] = line.cells;
  if (!row.closed && head && cells.length > 0) cells[cells.length - 1] = { start: (cells.at(-1) as Range).start, end: head.end };
  else if (head) cells.push(head);
  return { cells: [...cells, ...rest], next: row.next + 1, closed: line.closes };
}

/** Heads in two storeys: 「检查家数」 over 「重点」 and 「一般」, read 重点检查家数. The second storey is empty under what stands alone. */
function secondHead(flow: Flow, lines: readonly TableLine[], at: number, heads: readonly Range[]): { texts: string[]; next: number } | undefined {
  const line = lines[at];
  if (!line || line.cells.length < 2 || line.cells.length > heads.length) return undefined;
  const texts = line.cells.map((c) => folded(flow, c));
  const filled = texts.filter((t) => t !== '');
  if (texts[0] !== '' || filled.length < 2 || filled.some((t) => t.length > 10 || /\d|^[是否]$/.test(t)) || texts.length !== heads.length) return undefined;
  return { texts, next: at + 1 };
}

function mergeHeads(upper: readonly string[], lower: readonly string[]): string[] {
  let spanning = '';
  return upper.map((head, i) => {
    if (head !== '') spanning = head;
    const below = lower[i] ?? '';
    if (below === '') return head;
    return /(?:数|数量)$/.test(spanning) ? `${below}${spanning}` : `${spanning}${below}`;
  });
}

const figure = /^约?\d[\d，.]*(?:家|户|处|座|所|个|%)?$/;

/** A table whose heads are not known words is one where most cells below are figures. */
function isFigureTable(flow: Flow, lines: readonly TableLine[], at: number, heads: readonly string[]): boolean {
  if (heads.some((h) => h === '' || h.length > 20 || /^\d+$/.test(h))) return false;
  const below = lines.slice(at + 1, at + 4).filter((l) => l.cells.length === heads.length);
  if (below.length < 2) return false;
  const cells = below.flatMap((l) => l.cells.slice(1)).map((c) => folded(flow, c));
  return cells.filter((c) => figure.test(c)).length * 3 >= cells.length * 2;
}

function gatherRows(flow: Flow, lines: readonly TableLine[], from: number, style: Style, heads: readonly string[]): { rows: RawRow[]; next: number; end: number } {
  const rows: RawRow[] = [];
  let next = from;
  let end = (lines[from - 1] as TableLine).range.end;
  while (next < lines.length) {
    const line = lines[next] as TableLine;
    if (line.isRule) { next += 1; continue; }
    if (!startsRow(line, style)) {
      const resumed = resumesAt(flow, lines, next, rows.length, style, heads);
      if (resumed === undefined) break;
      next = resumed;
      continue;
    }
    const row = gatherRow(flow, lines, next, style);
    const texts = row.cells.map((c) => folded(flow, c));
    next = row.next;
    end = (lines[next - 1] as TableLine).range.end;
    if (tableNotes.some((w) => (texts[0] as string).replace(/:/g, '：').startsWith(w)) && texts.slice(1).every((t) => t === '')) break;
    if (texts.join('') === heads.join('')) continue;
    if (texts.every((t) => t === '')) continue;
    const isCut = end >= flow.chars.length && countFilled(row.cells) < style.width && !row.closed;
    rows.push({ cells: row.cells, isCut, isContinued: style.hasNumbers && !/^\d{1,3}$/.test(texts[0] as string) });
  }
  return { rows, next, end };
}

function startsRow(line: TableLine, style: Style): boolean {
  if (style.opens) return line.opens;
  return line.cells.length >= 2 || (style.closes && line.closes && line.cells.length === 1);
}

function gatherRow(flow: Flow, lines: readonly TableLine[], at: number, style: Style): Gathered {
  const first = lines[at] as TableLine;
  let row: Gathered = { cells: [...first.cells], next: at + 1, closed: first.closes };
  while (style.closes && row.next < lines.length) {
    const line = lines[row.next] as TableLine;
    if (style.opens ? line.opens : row.closed && (!style.hasNumbers || isNumbered(flow, line))) break;
    if (row.closed && row.cells.length >= style.width) break;
    if (!line.closes && line.cells.length < 2 && !goesOn(flow, lines, row.next, style)) break;
    if (row.closed && !style.opens && line.cells.length + row.cells.length > style.width) break;
    row = append(flow, row, line);
  }
  return row;
}

function isNumbered(flow: Flow, line: TableLine): boolean {
  return /^\d{1,3}$/.test(folded(flow, line.cells[0] as Range));
}

/** Does a cell that broke off at a line's end come to its bar, or the text to its end, before anything else begins? */
function goesOn(flow: Flow, lines: readonly TableLine[], at: number, style: Style): boolean {
  for (let i = at; i < Math.min(lines.length, at + LOOK_AHEAD); i += 1) {
    const line = lines[i] as TableLine;
    if (style.opens && line.opens) return i > at;
    if (line.closes) return true;
    if (/^[一二三四五六七八九十]{1,3}、/.test(folded(flow, line.range).slice(0, 5))) return false;
  }
  return lines.length <= at + LOOK_AHEAD;
}

/** A running head or a page's edge may part a table; it goes on where the next row's number or the head stands again. */
function resumesAt(flow: Flow, lines: readonly TableLine[], at: number, rows: number, style: Style, heads: readonly string[]): number | undefined {
  for (let i = at + 1; i <= at + 2 && i < lines.length; i += 1) {
    const line = lines[i] as TableLine;
    const first = line.cells[0];
    if (!first || line.cells.length < 2 || !startsRow(line, style)) continue;
    const text = folded(flow, first);
    if (line.cells.length >= style.width - 1 && style.hasNumbers && Number(text) === rows + 1) return i;
    if (rows > 0 && line.cells.map((c) => folded(flow, c)).join('') === heads.join('') && !/表|附/.test(folded(flow, (lines[at] as TableLine).range))) return i;
  }
  return undefined;
}
