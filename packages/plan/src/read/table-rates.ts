/** Rates and frequencies in tables (表中比例与频次): 抽查比例 and 检查频次 columns, of the objects of their row where the cell does not say of what. */
import type { Frequency, Mode, Rate, Span } from '../facts.ts';
import type { ColumnRole } from '../lexicon-tables.ts';
import type { Flow } from '../text/flow.ts';
import { spanOf } from '../text/flow.ts';
import { fold } from '../text/fold.ts';
import type { PlanText } from './context.ts';
import { splitRange } from './context.ts';
import { frequenciesIn } from './frequencies.ts';
import { industryIn, modeIn } from './phrases.ts';
import { readProgramme } from './programme.ts';
import { ratesIn } from './rates.ts';
import type { Cell } from './table-lines.ts';
import type { Table } from './tables.ts';

const rateRoles: readonly (ColumnRole | undefined)[] = ['rate', 'frequency', 'cap', 'objects', 'other'];
const timesRoles: readonly (ColumnRole | undefined)[] = ['frequency', 'cap', 'rate', 'objects'];
const bareRate = /^(?:(?:总体|抽查|检查|抽取)?比例)?[为：]?(?:每年|全年|年度)?(?:约|不低于|不少于|不超过|不高于)?(\d+(?:\.\d+)?)%?(?:[-~—至]\d+(?:\.\d+)?)?%(?:以上|左右)?$/;

/** Cost: linear in the cells. */
export function readTableRates({ flow }: PlanText, tables: readonly Table[]): readonly Rate[] {
  return tables.flatMap((table) => {
    let objects = '';
    return table.rows.flatMap((row) => {
      objects = textOf(table, row, 'objects') || textOf(table, row, 'item') || objects;
      return row.flatMap((cell, c) => rateRoles.includes(table.columns[c]) ? ratesOfCell(flow, table, row, cell, c, objects) : []);
    });
  });
}

function ratesOfCell(flow: Flow, table: Table, row: readonly Cell[], cell: Cell, column: number, objects: string): Rate[] {
  const text = flow.chars.slice(cell.range.start, cell.range.end).replaceAll('\t', '');
  const head = fold(table.header[column]?.text ?? '');
  const isPlain = table.columns[column] === 'rate' && head.includes('%') && /^\d+(?:\.\d+)?$/.test(text);
  if (!isPlain && !text.includes('%')) return [];
  const mode: Mode | null = modeIn(text) ?? modeIn(head) ?? modeIn(textOf(table, row, 'method')) ?? modeIn(table.title) ?? (table.header.some((h) => modeIn(h.text) === 'spotCheck') ? 'spotCheck' : table.context.mode);
  const bare = bareRate.exec(text)?.[1] ?? (isPlain ? text : undefined);
  if (bare !== undefined) return [{ path: table.context.section.path, mode, industry: industryIn(fold(objects)) ?? table.context.industry, percent: Number(bare), base: objects, span: spanOf(flow, cell.range) }];
  return splitRange(flow, cell.range, '；。\t').flatMap((part) => ratesIn(flow, table.context, part, objects)).map((rate) => ({ ...rate, mode: rate.mode ?? mode }));
}

const MAX_OBJECTS = 30;

/** One frequency a row of a programme that states one; where its cell tells several apart (重点企业2次/年；其他企业1次/年), one each. Cost: linear. */
export function readTableFrequencies(text: PlanText, tables: readonly Table[]): readonly Frequency[] {
  return tables.flatMap((table) => {
    const { path } = table.context.section;
    const rows = readProgramme(text, [table]).filter((row) => row.atLeastPerYear !== null || row.atMostPerYear !== null);
    const whole = rows.map((row): Frequency => {
      // The objects where they are one noun phrase; sentences with figures of their own are not.
      const isPhrase = row.objects.length >= 2 && row.objects.length <= MAX_OBJECTS && !/[，。；\d]/.test(fold(row.objects));
      const subject = isPhrase ? row.objects : row.item;
      return { path, subject, industry: industryIn(fold(subject)) ?? industryIn(fold(row.item)) ?? table.context.industry, atLeastPerYear: rounded(row.atLeastPerYear), atMostPerYear: rounded(row.atMostPerYear), per: 'unit', span: row.span };
    });
    const told = table.rows.flatMap((row) => row.flatMap((cell, c) => {
      const range = cell.range;
      if (!timesRoles.includes(table.columns[c]) || range.end === range.start || whole.some(({ span }) => contains(span, spanOf(text.flow, range)))) return [];
      return splitRange(text.flow, range, '；。\t').flatMap((part) => frequenciesIn(text.flow, table.context, part, true)).filter(({ subject }) => subject !== '');
    }));
    return [...whole, ...told];
  });
}

function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}

function textOf(table: Table, row: readonly Cell[], role: ColumnRole): string {
  return row[table.columns.indexOf(role)]?.text ?? '';
}
