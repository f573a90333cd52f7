/** Named units in tables (表中名单): 序号 | 企业名称 | 行业 | 检查时间 | 承办科室 | 备注, and schedules whose heads are quarters or months. */
import type { Mode, Period, Target } from '../facts.ts';
import type { ColumnRole } from '../lexicon-tables.ts';
import type { Range } from '../text/flow.ts';
import { spanOf, wordsOf } from '../text/flow.ts';
import { fold } from '../text/fold.ts';
import { cellPeriod, saysNothing } from './cell-values.ts';
import type { Context, PlanText } from './context.ts';
import { splitRange } from './context.ts';
import { firstModeIn, industryIn } from './phrases.ts';
import { isProgramme } from './programme.ts';
import { figureOf } from './table-figures.ts';
import type { Cell } from './table-lines.ts';
import { looksLikeUnit } from './table-names.ts';
import type { Table } from './tables.ts';

/** A target as one table names it, with where. */
export interface TableTarget { readonly target: Target; readonly context: Context; readonly range: Range }

/** Cost: linear in the cells. */
export function readTableTargets(text: PlanText, tables: readonly Table[]): readonly TableTarget[] {
  const found = tables.filter((t) => !isProgramme(t)).flatMap((table) => namedIn(text, table));
  const byName = new Map<string, TableTarget>();
  for (const named of found) {
    const known = byName.get(named.target.name);
    byName.set(named.target.name, known ? { ...known, target: together(known.target, named.target) } : named);
  }
  return [...byName.values()];
}

/** A unit that a list names twice is one unit, checked at both times. */
function together(a: Target, b: Target): Target {
  return {
    ...a, industry: a.industry ?? b.industry, kind: a.kind ?? b.kind, mode: a.mode ?? b.mode, department: a.department ?? b.department, notes: [...new Set([...a.notes, ...b.notes])],
    quarters: ascending([...a.quarters, ...b.quarters]), months: ascending([...a.months, ...b.months]), spans: [...a.spans, ...b.spans],
  };
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((x, y) => x - y);
}

const MIN_SHARE = 0.5;
const isOffice = /(?:站|所|院|中心|队|局|科|办)$/;

function namedIn({ flow }: PlanText, table: Table): TableTarget[] {
  const folded = (cell: Cell | undefined): string => (cell ? flow.chars.slice(cell.range.start, cell.range.end).replaceAll('\t', '') : '');
  const namesOf = (cell: Cell): Range[] => splitRange(flow, cell.range, '、，；。\t').map((r) => withoutItemNumber(flow.chars, r)).filter((r) => r.end > r.start);
  const timed = table.header.map((h) => cellPeriod(fold(h.text)));
  const shareOf = (c: number): number => {
    const names = table.rows.flatMap((row) => namesOf(row[c] as Cell)).map((r) => flow.chars.slice(r.start, r.end));
    const fit = table.columns[c] === 'department' ? names.filter((n) => looksLikeUnit(n) && !isOffice.test(n)) : names.filter(looksLikeUnit);
    return names.length === 0 ? 0 : fit.length / names.length;
  };
  const shares = table.columns.map((role, c) => (role === 'name' || role === 'objects' || (role === 'period' && timed[c] !== null) || role === undefined || isUnitHead(role, folded(table.header[c])) ? shareOf(c) : 0));
  const nameColumn = table.columns.indexOf('name') >= 0 && (shares[table.columns.indexOf('name')] as number) >= MIN_SHARE ? table.columns.indexOf('name') : shares.findIndex((s, c) => s >= MIN_SHARE && timed[c] === null);
  const nameColumns = nameColumn >= 0 ? [nameColumn] : shares.flatMap((s, c) => (s >= MIN_SHARE && timed[c] !== null ? [c] : []));
  const carried = new Map<number, Cell>();
  let group = '';
  return table.rows.flatMap((row) => {
    const filled = row.filter((c) => c.text !== '');
    if (filled.length === 1 && !looksLikeUnit(folded(filled[0])) && table.columns.length > 2) { group = (filled[0] as Cell).text; return []; }
    const cells = row.map((cell, c) => {
      // Merged cells stand in front of the names they group; an empty cell behind a name is empty.
      if (cell.text !== '') carried.set(c, cell);
      return cell.text === '' && c < (nameColumns[0] ?? 0) ? carried.get(c) ?? cell : cell;
    });
    return nameColumns.flatMap((c) => namesOf(row[c] as Cell).flatMap((range) => {
      const text = flow.chars.slice(range.start, range.end);
      if (figureOf(text) || saysNothing(text) || /^(?:合计|总计|小计|等)/.test(text)) return [];
      if (!looksLikeUnit(text) && (table.columns[c] !== 'name' || (shares[c] as number) < 0.8)) return [];
      return [targetOf({ flow, table, cells, folded, timed, group }, range, timed[c] ?? null)];
    }));
  });
}

/** 检查单位 heads both who checks and who is checked; the names below tell. */
function isUnitHead(role: ColumnRole | undefined, head: string): boolean {
  return role === 'department' && /(?:检查|抽查|执法)(?:单位|企业)/.test(head);
}

function withoutItemNumber(chars: string, range: Range): Range {
  const number = /^(?:\d{1,3}[.、．](?!\d)|（\d{1,3}）)/.exec(chars.slice(range.start, Math.min(range.end, range.start + 6)));
  return number ? { start: range.start + number[0].length, end: range.end } : range;
}

interface Row { readonly flow: PlanText['flow']; readonly table: Table; readonly cells: readonly Cell[]; readonly folded: (cell: Cell | undefined) => string; readonly timed: readonly (Period | null)[]; readonly group: string }

const mark = /^(?:√|✓|✔|〇|●|○|★|▲|△|是|1|检查|计划检查)$/;
const bareMode: Readonly<Record<string, Mode>> = { 重点: 'key', 一般: 'general', 抽查: 'spotCheck', 双随机: 'spotCheck' };

function targetOf({ flow, table, cells, folded, timed, group }: Row, range: Range, headTime: Period | null): TableTarget {
  const cell = (role: ColumnRole): Cell | undefined => { const c = cells.find((x, i) => table.columns[i] === role && x.text !== ''); return c && !saysNothing(c.text) ? c : undefined; };
  const times = table.columns.flatMap((role, c) => {
    const text = folded(cells[c]);
    if (timed[c] !== null && timed[c] !== undefined && mark.test(text)) return [timed[c] as Period];
    const own = role === 'period' && text !== '' && timed[c] === null ? cellPeriod(text) : null;
    return own ? [headOfMonths(table.header[c]?.text ?? '', own)] : [];
  });
  const periods = headTime ? [...times, headTime] : times;
  const { name, nameRange, notes } = splitNotes(flow, range);
  const kinds = table.columns.flatMap((role, c) => ((role === 'industry' || role === 'field') && (cells[c]?.text ?? '') !== '' ? [(cells[c] as Cell).text] : []));
  const kind = kinds[0] ?? (group === '' ? null : group.replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.]+/, '').replace(/[（(].*$/, ''));
  const remark = cell('notes')?.text;
  const said = `${folded(cell('kind'))}`;
  const mode = firstModeIn(said) ?? bareMode[said] ?? firstModeIn(group) ?? firstModeIn(table.title) ?? firstModeIn(folded(table.header[table.columns.indexOf('name')])) ?? (table.context.isRegister ? 'register' : table.context.mode);
  return {
    target: {
      name, aliases: [], industry: industryIn(kind ?? '') ?? industryIn(group) ?? industryIn(table.title) ?? table.context.industry ?? industryIn(name) ?? null, kind,
      notes: [...notes, ...kinds.slice(1), ...(remark === undefined ? [] : [remark])], mode, department: cell('department')?.text ?? null,
      quarters: ascending(periods.flatMap((p) => p.quarters ?? [])), months: ascending(periods.flatMap((p) => p.months ?? [])), reinspectionQuarters: [],
      path: table.context.section.path, spans: [spanOf(flow, nameRange)],
    },
    context: table.context, range: nameRange,
  };
}

/** Under 检查季度 a bare 2 is a quarter, under 月份 a month. */
function headOfMonths(head: string, period: Period): Period {
  return /季度/.test(head) && period.quarters === undefined && (period.months ?? []).every((m) => m <= 4) ? { quarters: period.months ?? [] } : period;
}

/** Brackets behind a name are notes, unless they are a part of the name: （某某矿）. */
function splitNotes(flow: PlanText['flow'], range: Range): { name: string; nameRange: Range; notes: string[] } {
  const text = flow.chars.slice(range.start, range.end);
  const open = text.endsWith('）') ? text.lastIndexOf('（') : -1;
  if (open <= 0) return { name: wordsOf(flow, range), nameRange: range, notes: [] };
  const inner = { start: range.start + open + 1, end: range.end - 1 };
  if (looksLikeUnit(flow.chars.slice(inner.start, inner.end)) && /(?:公司|矿|厂|库|站|店)$/.test(flow.chars.slice(inner.start, inner.end))) return { name: wordsOf(flow, range), nameRange: range, notes: [] };
  const nameRange = { start: range.start, end: range.start + open };
  return { name: wordsOf(flow, nameRange), nameRange, notes: splitRange(flow, inner, '、，；').map((r) => wordsOf(flow, r)) };
}
