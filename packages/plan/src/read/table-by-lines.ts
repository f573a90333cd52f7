/** Tables with a cell on a line and nothing between (无分隔): only heads that are known and row numbers that count 1, 2, 3 … make one. */
import { tableNotes } from '../lexicon-tables.ts';
import type { Flow, Range } from '../text/flow.ts';
import { isHead, roleOf, rolesOf } from './table-head.ts';
import type { TableLine } from './table-lines.ts';
import { cellOf, droppedNumber, folded } from './table-lines.ts';
import type { FoundTable, RawRow } from './table-rows.ts';
import { fitRows } from './table-rows.ts';

const MAX_HEAD_LINES = 40;
const MAX_ROW_LINES = 120;

/** A line, or a number between two lines that was taken for a page's. */
interface Row { readonly range: Range; readonly text: string; readonly line: number }

export function readLineTable(flow: Flow, lines: readonly TableLine[], at: number): FoundTable | undefined {
  const first = lines[at];
  if (!first || roleOf(folded(flow, first.range)) !== 'number') return undefined;
  const head: Row[] = [];
  let next = at;
  for (; next < lines.length && next - at < MAX_HEAD_LINES; next += 1) {
    const entries = entriesAt(flow, lines, next);
    if (entries[0]?.text === '1') break;
    const own = entries.at(-1) as Row;
    if (own.text.length > 40 || own.text.includes('\t')) return undefined;
    head.push(own);
  }
  if (entriesAt(flow, lines, next)[0]?.text !== '1') return undefined;
  const heads = joinHeads(head);
  const texts = heads.map((h) => folded(flow, h));
  if (heads.length < 3 || !isHead(texts)) return undefined;
  const { rows, nextLine } = numberedRows(flow, lines, next, heads.length);
  if (rows.length === 0) return undefined;
  const columns = rolesOf(texts);
  const end = (rows.at(-1)?.cells.at(-1) as Range).end;
  return { range: { start: first.range.start, end }, header: heads.map((h) => cellOf(flow, h)), rows: fitRows(flow, rows, columns, true), columns, isCut: rows.at(-1)?.isCut ?? false, nextLine };
}

function entriesAt(flow: Flow, lines: readonly TableLine[], index: number): Row[] {
  const line = lines[index];
  if (!line) return [];
  const dropped = droppedNumber(flow, line.range.start);
  const own: Row = { range: line.range, text: folded(flow, line.range), line: index };
  return dropped === undefined ? [own] : [{ range: { start: line.range.start, end: line.range.start }, text: String(dropped), line: index }, own];
}

const opensHead = /^(?:抽查|检查|实施|承办|联合|具体|计划|责任|是否|执法|监管|行政检查|拟|配合|牵头|发起|年度|重点|被检查|受检|所属)$/;
const goesOn = /^(?:（|名称|对象|时间|方式|内容|依据|比例|基数|主体|事项|机构|单位|部门|频次|层级|周期|任务|上限|安排|数量|时间段|日期|类型|类别|范围|科室|处室|企业|行业|项目|要点)/;

/** Heads whose words are broken over lines are put together. */
function joinHeads(lines: readonly Row[]): Range[] {
  const heads: { range: Range; text: string }[] = [];
  for (const { range, text } of lines) {
    const last = heads.at(-1);
    const joins = last && last.text !== '序号' && (text.startsWith('（') || (opensHead.test(last.text) && goesOn.test(text)) || (roleOf(last.text) === undefined && roleOf(last.text + text) !== undefined)
      || (roleOf(text) === undefined && goesOn.test(text)) || /^(?:上限|安排|时间段|名称)$/.test(text));
    if (last && joins) heads[heads.length - 1] = { range: { start: last.range.start, end: range.end }, text: last.text + text };
    else heads.push({ range, text });
  }
  return heads.map((h) => h.range);
}

function numberedRows(flow: Flow, lines: readonly TableLine[], from: number, width: number): { rows: RawRow[]; nextLine: number } {
  const rows: Row[][] = [];
  let row: Row[] = [];
  let next = from;
  let widest = 0;
  for (; next < lines.length; next += 1) {
    const entries = entriesAt(flow, lines, next);
    const isNumbered = entries.find((e) => e.text === String(rows.length + (row.length > 0 ? 2 : 1)));
    if (isNumbered && (row.length === 0 || row.length >= Math.min(width - 1, 2)) ) {
      if (row.length > 0) { rows.push(row); widest = Math.max(widest, row.length); }
      row = entries.slice(entries.indexOf(isNumbered));
      continue;
    }
    const own = entries.at(-1) as Row;
    if (endsTable(own.text) || row.length >= MAX_ROW_LINES) break;
    // Nothing says where the last row ends: it is as long as the head is wide, or as the longest row above.
    if (!numberAhead(flow, lines, next, rows.length + 2) && row.length >= Math.max(width, widest)) break;
    row.push(own);
  }
  const isCut = next >= lines.length && row.length < width;
  if (row.length > 1) rows.push(row);
  return { rows: rows.map((r, i) => ({ cells: r.map((e) => e.range), isCut: isCut && i === rows.length - 1 })), nextLine: next };
}

function numberAhead(flow: Flow, lines: readonly TableLine[], from: number, number: number): boolean {
  for (let i = from; i < Math.min(lines.length, from + 30); i += 1) if (entriesAt(flow, lines, i)[0]?.text === String(number)) return true;
  return false;
}

function endsTable(text: string): boolean {
  return tableNotes.some((n) => text.startsWith(n)) || /^(?:[一二三四五六七八九十]{1,3}、|附件)/.test(text);
}
