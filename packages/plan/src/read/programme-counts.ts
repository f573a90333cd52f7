/** Counts in the rows of a programme: what the 对象 cell states in words, and what 基数 and 数量 columns state in figures. */
import type { Count, Mode, Period } from '../facts.ts';
import type { ColumnRole } from '../lexicon-tables.ts';
import { spanOf } from '../text/flow.ts';
import { cellPeriod, splitOffices } from './cell-values.ts';
import type { Context, PlanText } from './context.ts';
import { readCounts } from './counts.ts';
import { firstModeIn, industryIn } from './phrases.ts';
import type { TableCount } from './table-figures.ts';
import { figureOf } from './table-figures.ts';
import type { Cell } from './table-lines.ts';
import type { Table } from './tables.ts';

/** Cost: linear in the cells. */
export function readProgrammeCounts(text: PlanText, table: Table): TableCount[] {
  const counts: TableCount[] = [];
  for (const [index, row] of table.rows.entries()) {
    const isCut = table.isCut && index === table.rows.length - 1;
    for (const count of rowCounts(text, table, row, isCut)) counts.push({ ...count, partOf: count.partOf === null ? null : count.partOf + counts.length - count.at });
  }
  return counts;
}

interface RowCount extends TableCount { /** Place among the row's counts, to which `partOf` also refers. */ readonly at: number }

function rowCounts(text: PlanText, table: Table, row: readonly Cell[], isCut: boolean): RowCount[] {
  const { flow } = text;
  const cell = (role: ColumnRole): Cell | undefined => { const found = row[table.columns.indexOf(role)]; return found && found.text !== '' ? found : undefined; };
  const folded = (c: Cell | undefined): string => (c ? flow.chars.slice(c.range.start, c.range.end).replaceAll('\t', '') : '');
  const item = cell('item') ?? cell('matter') ?? cell('field');
  const objects = cell('objects');
  const office = cell('department');
  const offices = office && !isCut ? splitOffices(flow, office.range, office.text).join('、') : '';
  const period = isCut ? null : cellPeriod(folded(cell('period')));
  const industry = industryIn(folded(objects)) ?? industryIn(folded(item)) ?? table.context.industry;
  const rowMode = firstModeIn(`${folded(cell('kind'))}${folded(cell('method'))}`) ?? firstModeIn(folded(item)) ?? firstModeIn(table.title) ?? table.context.mode;
  const planned = { department: offices === '' ? null : offices, period };
  const found: TableCount[] = objects ? wordedCounts(text, table, objects, planned, isCut) : [];
  for (const role of ['base', 'count', 'rate'] as const) {
    const column = table.columns.indexOf(role);
    const figure = figureOf(folded(row[column]));
    if (!figure || (role === 'rate' && figure.unit === null)) continue;
    const range = (row[column] as Cell).range;
    const mode: Mode | null = role === 'base' ? 'register' : /抽/.test(table.header[column]?.text ?? '') ? 'spotCheck' : rowMode;
    found.push({
      path: table.context.section.path, subject: subjectOf(objects?.text, item?.text), industry, mode, area: null, ...(role === 'base' ? { department: null, period: null } : planned),
      value: figure.value, unit: figure.unit ?? '家', qualifier: /大约|约/.test(table.header[column]?.text ?? '') ? 'approximately' : figure.qualifier, span: spanOf(flow, range), partOf: null, partition: 0, range, context: table.context,
    });
  }
  return found.map((count, at) => ({ ...count, at }));
}

function subjectOf(objects: string | undefined, item: string | undefined): string {
  return objects !== undefined && objects.length <= 40 ? objects : item ?? objects ?? '';
}

/** The 对象 cell is a sentence of its own: 共58家，确定11家重点检查…. Where the text breaks off in it, its last figure is not trusted. */
function wordedCounts(text: PlanText, table: Table, objects: Cell, planned: { readonly department: string | null; readonly period: Period | null }, isCut: boolean): TableCount[] {
  const { start } = objects.range;
  const section = { ...table.context.section, title: '', titleRange: { start, end: start }, body: objects.range, range: objects.range, mark: undefined };
  const context: Context = { ...table.context, section, prose: [objects.range], mode: null, isRegister: false, isSchedule: false, isContent: false, isBasis: false };
  const facts = readCounts({ flow: text.flow, contexts: [context] }).filter((f) => !isCut || f.range.end < text.flow.chars.length);
  return facts.map(({ count, partition, range }) => {
    const { id: _id, partOf, ...stated }: Count = count;
    const owner = partOf === null ? -1 : facts.findIndex((f) => f.count.id === partOf);
    // 共58家 before what is chosen of them is what there is.
    const mode = stated.mode ?? (/共|总数|现有|辖区|登记/.test(text.flow.chars.slice(start, range.end)) && facts.length > 1 && facts[0]?.count.value === stated.value ? 'register' : null);
    return { ...stated, mode, ...(mode === 'register' ? {} : { department: stated.department ?? planned.department, period: stated.period ?? planned.period }), partOf: owner < 0 ? null : owner, partition, range, context: table.context };
  });
}
