/** Tables with a cell on a line, ended by a bar, or with bars alone on lines between (一格一行): the heads' count and the row numbers make the rows. */
import { chromeWords, tableNotes } from '../lexicon-tables.ts';
import type { Flow, Range } from '../text/flow.ts';
import { NO_BREAK } from '../text/flow.ts';
import { isHead, roleOf, rolesOf } from './table-head.ts';
import type { TableLine } from './table-lines.ts';
import { cellOf, droppedNumber, folded } from './table-lines.ts';
import type { FoundTable, RawRow } from './table-rows.ts';
import { fitRows } from './table-rows.ts';

const MAX_HEADS = 30;
const MAX_CELL = 4000;
const MAX_PROSE_CELL = 600;

interface Unit { readonly range: Range; readonly text: string; readonly closed: boolean; /** A heading and no bar ends it. */ readonly beforeHeading: boolean }

export function readCellTable(flow: Flow, lines: readonly TableLine[], at: number): FoundTable | undefined {
  const line = lines[at];
  if (!line || line.cells.length !== 1 || !opensCells(flow, lines, at)) return undefined;
  const units = unitsFrom(flow, (line.cells[0] as Range).start);
  const head = readHead(units);
  if (!head) return undefined;
  const { width, columns, hasNumbers } = head;
  const { rows, end } = hasNumbers ? numberedRows(flow, units, head.after, width) : countedRows(flow, units, head.after, width);
  const header = head.heads.map(({ range }) => cellOf(flow, range));
  let next = at;
  while (next < lines.length && (lines[next] as TableLine).range.start < end) next += 1;
  return { range: { start: line.range.start, end }, header, rows: fitRows(flow, rows, columns, false), columns, isCut: rows.at(-1)?.isCut ?? false, nextLine: next };
}

function opensCells(flow: Flow, lines: readonly TableLine[], at: number): boolean {
  const line = lines[at] as TableLine;
  const text = folded(flow, line.cells[0] as Range);
  if (text === '' || text.length > 40 || chromeWords.some((w) => text.startsWith(w))) return false;
  const closed = line.closes || (lines[at + 1] !== undefined && folded(flow, (lines[at + 1] as TableLine).range) === '\t');
  return closed && roleOf(text) !== undefined;
}

/** The stretches between bars from a place on, read as they are asked for. */
interface Units { readonly at: (index: number) => Unit | undefined }

function unitsFrom(flow: Flow, from: number): Units {
  const read: Unit[] = [];
  let position = from;
  let done = false;
  const more = (): void => {
    const limit = Math.min(flow.chars.length, position + MAX_CELL);
    let end = position;
    while (end < limit && flow.chars[end] !== '\t') end += 1;
    const heading = end < limit ? undefined : headingIn(flow, position, end);
    const closed = end < limit || heading !== undefined;
    if (heading !== undefined) end = heading;
    const range = { start: position, end };
    const number = range.start === range.end ? droppedNumber(flow, end) : undefined;
    read.push({ range, text: number === undefined ? folded(flow, range) : String(number), closed, beforeHeading: heading !== undefined });
    position = end + 1;
    done = !closed || heading !== undefined;
  };
  return { at: (index) => { while (read.length <= index && !done) more(); return read[index]; } };
}

const MAX_LAST_CELL = 200;

/** The last cell of a table has no bar behind it where bars stand between cells; the next heading ends it. */
function headingIn(flow: Flow, from: number, to: number): number | undefined {
  for (let i = from + 1; i < Math.min(to, from + MAX_LAST_CELL); i += 1) {
    if (flow.breaks[i] !== NO_BREAK && /^(?:[一二三四五六七八九十]{1,3}、|附件|第[一二三四五六七八九十]{1,3}章)/.test(flow.chars.slice(i, i + 5))) return i;
  }
  return undefined;
}

interface Head { readonly heads: readonly Unit[]; readonly width: number; readonly after: number; readonly columns: FoundTable['columns']; readonly hasNumbers: boolean }

function readHead(units: Units): Head | undefined {
  const hasNumbers = roleOf(units.at(0)?.text ?? '') === 'number';
  let count = 0;
  for (; count < MAX_HEADS; count += 1) {
    const unit = units.at(count);
    if (!unit || !unit.closed) break;
    if (hasNumbers ? unit.text === '1' : roleOf(unit.text) === undefined) break;
    if (unit.text.length > 60) return undefined;
  }
  if (hasNumbers && units.at(count)?.text !== '1') return undefined;
  let width = count;
  while (width > 0 && units.at(width - 1)?.text === '') width -= 1;
  const heads = Array.from({ length: width }, (_, i) => units.at(i) as Unit);
  const texts = heads.map((h) => h.text);
  return width >= 2 && isHead(texts) ? { heads, width, after: count, columns: rolesOf(texts), hasNumbers } : undefined;
}

interface Rows { readonly rows: RawRow[]; readonly end: number }

function numberedRows(flow: Flow, units: Units, from: number, width: number): Rows {
  const rows: RawRow[] = [];
  let end = (units.at(from) as Unit).range.end;
  let start = from;
  for (let number = 1; ; number += 1) {
    const nextStart = startOfNumber(units, start, number + 1, width);
    const limit = nextStart ?? endOfLast(flow, units, start, width);
    const cells: Unit[] = [];
    for (let i = start; i < limit; i += 1) cells.push(units.at(i) as Unit);
    const last = cells.at(-1) as Unit;
    const isCut = nextStart === undefined && !last.closed && cells.length <= width;
    rows.push({ cells: cells.slice(0, width).map((c) => c.range), isCut });
    for (const more of furtherRows(cells.slice(width))) rows.push({ cells: more.map((c) => c.range), isCut: false, isContinued: true });
    end = Math.max(end, last.closed && !last.beforeHeading ? Math.min(flow.chars.length, last.range.end + 1) : last.range.end);
    if (nextStart === undefined) return { rows, end };
    start = nextStart;
  }
}

/** A row's number is looked for where the row before is full; else behind the half of it, since figures of its own may equal the number. */
function startOfNumber(units: Units, start: number, number: number, width: number): number | undefined {
  const wanted = String(number);
  for (const full of [width, width + 1]) if (units.at(start + full)?.text === wanted) return start + full;
  for (let i = start + Math.max(2, Math.ceil(width / 2)); i < start + width * 12; i += 1) {
    const unit = units.at(i);
    if (!unit) return undefined;
    if (unit.text === wanted && unit.closed) return i;
    if (unit.text.length > MAX_PROSE_CELL && hasHeading(unit.text)) return undefined;
  }
  return undefined;
}

function hasHeading(text: string): boolean {
  return /[。；：][一二三四五六七八九十]{1,2}、/.test(text) || /^[一二三四五六七八九十]{1,2}、/.test(text);
}

/** How far the last row reaches: to its full width, or to where the text ends or goes over into sentences. */
function endOfLast(flow: Flow, units: Units, start: number, width: number): number {
  for (let i = start; ; i += 1) {
    const unit = units.at(i);
    if (!unit) return Math.max(start + 1, i);
    const isFull = i - start >= width;
    if (isFull && (!unit.closed || unit.beforeHeading || !/^(?:\d{1,2}[.、]|$)/.test(unit.text) && unit.text.length > 40 || tableNotes.some((n) => unit.text.startsWith(n)))) return i;
    if (isFull && i - start >= width * 8) return i;
    if (!unit.closed) return i > start && (hasHeading(unit.text) || unit.range.end < flow.chars.length) ? i : i + 1;
    if (i > start && !isFull && unit.text.length > MAX_PROSE_CELL && hasHeading(unit.text)) return i;
  }
}

/** Cells beyond a row's width are rows of a merged block; each ends in the empty cells that stand for what is merged. */
function furtherRows(units: readonly Unit[]): Unit[][] {
  const rows: Unit[][] = [];
  let row: Unit[] = [];
  for (const unit of units) {
    if (unit.text !== '') { row.push(unit); continue; }
    if (row.length > 0) rows.push(row);
    row = [];
  }
  return row.length > 0 ? [...rows, row] : rows;
}

/** Without row numbers, rows are counted off by the width of the head. */
function countedRows(flow: Flow, units: Units, from: number, width: number): Rows {
  const rows: RawRow[] = [];
  let end = (units.at(from - 1) as Unit).range.end + 1;
  for (let start = from; ; start += width) {
    const cells: Unit[] = [];
    for (let i = start; i < start + width; i += 1) {
      const unit = units.at(i);
      if (!unit || (!unit.closed && (i === start || hasHeading(unit.text) || unit.range.end < flow.chars.length))) break;
      if (i === start && startsLineAsProse(flow, unit)) break;
      cells.push(unit);
    }
    const last = cells.at(-1);
    if (!last || cells.every((c) => c.text === '') || (cells.length === 1 && last.beforeHeading)) return { rows, end };
    const isCut = cells.length < width || !last.closed;
    rows.push({ cells: cells.map((c) => c.range), isCut });
    end = last.closed && !last.beforeHeading ? Math.min(flow.chars.length, last.range.end + 1) : last.range.end;
    if (isCut) return { rows, end };
  }
}

function startsLineAsProse(flow: Flow, { range, text }: Unit): boolean {
  return tableNotes.some((n) => text.startsWith(n)) || (hasHeading(text) && flow.breaks[range.start] !== NO_BREAK);
}
