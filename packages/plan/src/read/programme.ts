/** Inspection programmes (涉企行政检查计划表, 双随机抽查计划表): one planned check a row, with its objects, laws, times and offices. */
import type { ProgrammeRow, Span } from '../facts.ts';
import type { ColumnRole } from '../lexicon-tables.ts';
import type { Flow } from '../text/flow.ts';
import { cellJoint, cellPeriod, cellTimes, saysNothing, splitOffices } from './cell-values.ts';
import { splitBases, splitContents } from './cell-lists.ts';
import type { PlanText } from './context.ts';
import type { Cell } from './table-lines.ts';
import { rowRange } from './table-rows.ts';
import { unitNameShare } from './table-names.ts';
import type { Table } from './tables.ts';

const planRoles: readonly ColumnRole[] = ['objects', 'basis', 'method', 'period', 'frequency', 'cap', 'department', 'rate', 'joint', 'contents', 'initiator', 'kind'];

/** Is the table a programme? It names what is checked and at least two things that belong to planning a check; lists of firms and results do not. */
export function isProgramme(table: Table): boolean {
  const roles = new Set(table.columns);
  if (roles.has('result') || roles.has('days') || (roles.has('name') && unitNameShare(table) > 0.5)) return false;
  const named = roles.has('item') || roles.has('matter') || roles.has('contents');
  const planned = planRoles.filter((r) => roles.has(r)).length;
  return named && (planned >= 2 || planned === 1 && (roles.has('number') || roles.has('item')));
}

/** Cost: linear. */
export function readProgramme({ flow }: PlanText, tables: readonly Table[]): readonly ProgrammeRow[] {
  return tables.filter(isProgramme).flatMap((table) => rowsOf(flow, table));
}

interface Columns { readonly item: number; readonly contents: number; readonly objects: number; readonly of: (role: ColumnRole) => number }

/** 检查事项 is the item, unless a 任务名称 or 抽查领域 stands beside it; without either the content is. */
function columnsOf(table: Table): Columns {
  const of = (role: ColumnRole): number => table.columns.indexOf(role);
  const contentsColumn = of('contents');
  const hasOwnItem = of('item') >= 0;
  const fieldIsItem = !hasOwnItem && of('field') >= 0 && of('matter') >= 0 && contentsColumn < 0;
  const item = hasOwnItem ? of('item') : fieldIsItem ? of('field') : of('matter') >= 0 ? of('matter') : contentsColumn;
  const contents = contentsColumn >= 0 ? contentsColumn : hasOwnItem || fieldIsItem ? of('matter') : -1;
  const isIndustryList = hasOwnItem && /行业/.test(table.header[of('item')]?.text ?? '');
  const objects = of('objects') >= 0 ? of('objects') : of('name') >= 0 ? of('name') : isIndustryList ? item : -1;
  return { item, contents, objects, of };
}

function rowsOf(flow: Flow, table: Table): ProgrammeRow[] {
  const columns = columnsOf(table);
  const rows: ProgrammeRow[] = [];
  let opening = '';
  for (const [index, cells] of table.rows.entries()) {
    const isCut = table.isCut && index === table.rows.length - 1;
    const item = cells[columns.item]?.text ?? '';
    const contents = splitContents(cells[columns.contents]?.text ?? '', isCut);
    const above = rows.at(-1);
    const number = numberOf(cells[columns.of('number')]);
    if (item === '' || (number === null && columns.of('number') >= 0 && above !== undefined && cells.filter((c) => c.text !== '').length <= 2)) {
      const more = contents.length > 0 ? cells[columns.contents]?.text ?? '' : item;
      // Under a merged cell whose items are numbered, what bears no number belongs to another column.
      if (above && number === null && (isNumbered(more) || !isNumbered(opening))) rows[rows.length - 1] = { ...above, contents: [...above.contents, ...splitContents(more, isCut)] };
      continue;
    }
    opening = cells[columns.contents]?.text ?? '';
    if (cells.filter((c) => c.text !== '').length < 2 && table.columns.length > 2 && !isCut) continue;
    rows.push(rowOf(flow, cells, columns, { number, item, contents, isCut }));
  }
  return rows;
}

function isNumbered(text: string): boolean {
  return /^\d{1,3}[.、]/.test(text);
}

interface Known { readonly number: number | null; readonly item: string; readonly contents: readonly string[]; readonly isCut: boolean }

function rowOf(flow: Flow, cells: readonly Cell[], columns: Columns, { number, item, contents, isCut }: Known): ProgrammeRow {
  const cell = (role: ColumnRole): Cell | undefined => whole(cells, cells[columns.of(role)], isCut);
  const text = (role: ColumnRole): string => cell(role)?.text ?? '';
  const said = (role: ColumnRole): string | null => (saysNothing(text(role)) ? null : text(role));
  const fold = (role: ColumnRole): string => foldedText(flow, cell(role));
  const own = cellTimes(fold('frequency'), 'frequency');
  const cap = cellTimes(fold('cap'), 'cap');
  const inPeriod = cellTimes(fold('period'), 'frequency');
  return {
    number,
    item: item.replace(/[；。、]+$/, ''),
    bases: splitBases(text('basis')).filter((b) => !saysNothing(b)),
    objects: cells[columns.objects]?.text ?? '',
    contents,
    method: said('method'),
    atLeastPerYear: own.atLeast ?? cap.atLeast ?? (columns.of('frequency') < 0 && columns.of('cap') < 0 ? inPeriod.atLeast : null),
    atMostPerYear: cap.atMost ?? own.atMost ?? inPeriod.atMost,
    period: cellPeriod(fold('period')),
    departments: departmentsOf(flow, cell),
    joint: jointOf(columns, fold),
    notes: said('notes'),
    span: spanOfRow(flow, cells),
  };
}

/** Where the text breaks off within a row, the last cell it reached says nothing certain. */
function whole(cells: readonly Cell[], cell: Cell | undefined, isCut: boolean): Cell | undefined {
  const last = cells.filter((c) => c.text !== '').at(-1);
  return isCut && cell === last ? undefined : cell;
}

function foldedText(flow: Flow, cell: Cell | undefined): string {
  return cell ? flow.chars.slice(cell.range.start, cell.range.end).replaceAll('\t', '') : '';
}

function numberOf(cell: Cell | undefined): number | null {
  return cell && /^\d{1,3}[.、]?$/.test(cell.text) ? Number.parseInt(cell.text, 10) : null;
}

function departmentsOf(flow: Flow, cell: (role: ColumnRole) => Cell | undefined): readonly string[] {
  const offices = (role: ColumnRole): string[] => { const found = cell(role); return found ? splitOffices(flow, found.range, found.text) : []; };
  const own = offices('department');
  return [...new Set(own.length > 0 ? own : [...offices('initiator'), ...offices('partner')])].filter((d) => !/^根据/.test(d));
}

/** Said outright, or shown by offices that take part. */
function jointOf(columns: Columns, fold: (role: ColumnRole) => string): boolean | null {
  const said = cellJoint(fold('joint'));
  if (said !== null) return said;
  const takesPart = (role: ColumnRole): boolean => { const text = fold(role); return !saysNothing(text) && !/^(?:根据|视情|否|不)/.test(text); };
  if (columns.of('partner') < 0 || !takesPart('partner')) return null;
  return columns.of('initiator') < 0 || takesPart('initiator') ? true : null;
}

/** From the first to the last character of the row, bars between them included. */
function spanOfRow(flow: Flow, cells: readonly Cell[]): Span {
  const { start, end } = rowRange(cells);
  const places = flow.at.subarray(start, end);
  return [Math.min(places[0] as number, places.at(-1) as number), Math.max(places[0] as number, places.at(-1) as number) + 1];
}
