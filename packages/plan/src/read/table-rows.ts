/** Rows brought to the width of their table's head. */
import type { ColumnRole } from '../lexicon-tables.ts';
import type { Flow, Range } from '../text/flow.ts';
import { alignCells } from './table-align.ts';
import type { Cell } from './table-lines.ts';
import { cellOf, folded } from './table-lines.ts';

export interface RawRow { readonly cells: readonly Range[]; readonly isCut: boolean; /** A line that goes on with the row above. */ readonly isContinued?: boolean }

/** What a reader of one layout finds: `nextLine` is the first line behind the table. */
export interface FoundTable { readonly range: Range; readonly header: readonly Cell[]; readonly rows: readonly (readonly Cell[])[]; readonly columns: readonly (ColumnRole | undefined)[]; readonly isCut: boolean; readonly nextLine: number }

/** Cost: linear in the cells, times the columns. */
export function fitRows(flow: Flow, rows: readonly RawRow[], columns: readonly (ColumnRole | undefined)[], mayJoin: boolean): Cell[][] {
  const before: Set<string>[] = columns.map(() => new Set());
  const width = columns.length;
  return rows.map(({ cells, isCut, isContinued }) => {
    const trimmed = trimEmpty(cells, width);
    const at = trimmed.length === width || (isCut && trimmed.length < width && !mayJoin)
      ? trimmed.map((_, i) => i)
      : trimmed.length < width || mayJoin ? placed(flow, trimmed, columns, before, mayJoin, isContinued ?? false) : trimmed.slice(0, width).map((_, i) => i);
    const last = trimmed.at(-1)?.end ?? 0;
    const nothing: Range = { start: last, end: last };
    const ranges: Range[] = columns.map(() => nothing);
    at.forEach((column, i) => {
      const cell = trimmed[i] as Range;
      if (folded(flow, cell) === '') return;
      const held = ranges[column] as Range;
      ranges[column] = held !== nothing && mayJoin ? { start: held.start, end: cell.end } : cell;
    });
    const result = ranges.map((range) => (range === nothing ? { range, text: '' } : cellOf(flow, range)));
    if (!isCut) result.forEach(({ range }, c) => { if (range.end > range.start) before[c]?.add(folded(flow, range)); });
    return result;
  });
}

function placed(flow: Flow, cells: readonly Range[], columns: readonly (ColumnRole | undefined)[], before: readonly ReadonlySet<string>[], mayJoin: boolean, isContinued: boolean): readonly number[] {
  const filled = isContinued ? cells.filter((c) => folded(flow, c) !== '') : cells;
  const texts = filled.map((c) => folded(flow, c));
  const at = alignCells(texts, columns, before, mayJoin, isContinued);
  if (filled.length === cells.length) return at;
  let next = 0;
  let column = -1;
  return cells.map((c) => { if (folded(flow, c) !== '') { column = at[next] as number; next += 1; } return Math.max(0, column); });
}

function trimEmpty(cells: readonly Range[], width: number): readonly Range[] {
  let end = cells.length;
  while (end > width && (cells[end - 1] as Range).end === (cells[end - 1] as Range).start) end -= 1;
  return cells.slice(0, end);
}

/** The stretch from the first to the last character of a row's cells. */
export function rowRange(row: readonly Cell[]): Range {
  const filled = row.filter(({ range }) => range.end > range.start);
  return { start: Math.min(...filled.map((c) => c.range.start)), end: Math.max(...filled.map((c) => c.range.end)) };
}
