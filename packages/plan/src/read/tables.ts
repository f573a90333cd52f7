/**
 * Tables (表格) that were flattened to text: a row a line or a cell a line, parted by bars, tabs or by nothing but line ends. A head known by its
 * words opens a table; row numbers, bars and the heads' count say where rows begin.
 */
import type { ColumnRole } from '../lexicon-tables.ts';
import type { Flow, Range } from '../text/flow.ts';
import type { Context, PlanText } from './context.ts';
import { readCellTable } from './table-by-cells.ts';
import { readLineTable } from './table-by-lines.ts';
import type { Cell, TableLine } from './table-lines.ts';
import { readTableLines } from './table-lines.ts';
import { readRowTable } from './table-by-rows.ts';

export type { Cell } from './table-lines.ts';

export interface Table {
  /** From the first head to the end of the last row and of the notes under it: nothing in it is running text. */
  readonly range: Range;
  readonly header: readonly Cell[];
  /** Each row has as many cells as the head; what a row lacks is empty. */
  readonly rows: readonly (readonly Cell[])[];
  readonly context: Context;
  readonly columns: readonly (ColumnRole | undefined)[];
  /** What stands above the table. */
  readonly title: string;
  /** The text ends within the last row. */
  readonly isCut: boolean;
}

/** Cost: linear; looking ahead is bounded. */
export function readTables({ flow, contexts }: PlanText): readonly Table[] {
  const lines = readTableLines(flow);
  const tables: Table[] = [];
  let contextIndex = 0;
  for (let i = 0; i < lines.length;) {
    const found = readRowTable(flow, lines, i) ?? readCellTable(flow, lines, i) ?? readLineTable(flow, lines, i);
    if (!found || found.rows.length === 0) { i = Math.max(found?.nextLine ?? 0, i + 1); continue; }
    while (contextIndex + 1 < contexts.length && (contexts[contextIndex + 1] as Context).section.range.start <= found.range.start) contextIndex += 1;
    const context = contexts[contextIndex];
    if (context) tables.push({ range: found.range, header: found.header, rows: found.rows, columns: found.columns, isCut: found.isCut, context, title: titleAbove(flow, lines, i) });
    i = Math.max(found.nextLine, i + 1);
  }
  return tables;
}

/** The places that tables cover: readers of running text pass them by. */
export function tableRanges(tables: readonly Table[]): readonly Range[] {
  return tables.map(({ range }) => range);
}

const MAX_TITLE = 50;
const LINES_ABOVE = 3;

function titleAbove(flow: Flow, lines: readonly TableLine[], at: number): string {
  const above: string[] = [];
  for (let i = at - 1; i >= 0 && i >= at - LINES_ABOVE; i -= 1) {
    const { range } = lines[i] as TableLine;
    const text = flow.chars.slice(range.start, range.end).replaceAll('\t', '');
    if (text.length > MAX_TITLE || /[。；]$/.test(text)) break;
    above.unshift(text);
  }
  return above.join('');
}
