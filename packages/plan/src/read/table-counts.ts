/**
 * Counts in tables (表中数量): 行业 × 重点/一般/合计, 县区 × 企业数, and the 基数 and 数量 columns of a programme. What a figure counts is said by its row
 * and its column together; 合计 is the total of its row or column, and what stands before it a part.
 */
import type { Count, Mode } from '../facts.ts';
import { countedNouns, units } from '../lexicon.ts';
import type { ColumnRole } from '../lexicon-tables.ts';
import type { Range } from '../text/flow.ts';
import { spanOf } from '../text/flow.ts';
import { fold } from '../text/fold.ts';
import { cellPeriod } from './cell-values.ts';
import type { PlanText } from './context.ts';
import { firstModeIn, industryIn, modesIn } from './phrases.ts';
import { isProgramme } from './programme.ts';
import { readProgrammeCounts } from './programme-counts.ts';
import type { Figure, TableCount } from './table-figures.ts';
import { figureOf } from './table-figures.ts';
import { withoutBrackets } from './table-head.ts';
import type { Cell } from './table-lines.ts';
import type { Table } from './tables.ts';

/** Cost: linear in the cells. */
export function readTableCounts(text: PlanText, tables: readonly Table[]): readonly TableCount[] {
  const counts: TableCount[] = [];
  for (const table of tables) {
    const found = isProgramme(table) ? readProgrammeCounts(text, table) : countsOf(text, table);
    const base = counts.length;
    counts.push(...found.map((c) => ({ ...c, partOf: c.partOf === null ? null : c.partOf + base })));
  }
  return counts;
}

const notCounted = /人数|人员|工作日|天数|金额|万元|电话|%|比例|占比|编号|年份|时间|日期|面积|产能|吨|分值|得分|级别|等级|频次|次数|编码|代码/;
const labelRoles: readonly (ColumnRole | undefined)[] = ['industry', 'area', 'field', 'kind', 'department', 'name', 'item', 'matter', 'objects', undefined];

interface Layout { readonly figures: readonly number[]; readonly labels: readonly number[]; readonly titleUnit: string | null }

function layoutOf(folded: (cell: Cell) => string, table: Table): Layout | undefined {
  const figures: number[] = [];
  const labels: number[] = [];
  table.columns.forEach((role, c) => {
    const cells = table.rows.map((row) => folded(row[c] as Cell)).filter((t) => t !== '' && !/^[/—-]$/.test(t));
    const share = cells.length === 0 ? 0 : cells.filter((t) => figureOf(t) !== undefined).length / cells.length;
    const head = fold(table.header[c]?.text ?? '');
    if (role === 'number' || role === 'days' || role === 'rate' || role === 'other' || notCounted.test(head)) return;
    if (share >= 0.75) figures.push(c);
    else if (share < 0.3 && labelRoles.includes(role) && figures.length === 0) labels.push(c);
  });
  return figures.length > 0 && labels.length > 0 ? { figures, labels, titleUnit: /单位：(?:[（]?)(家|户|处|座|所|个|家次|户次)/.exec(table.title)?.[1] ?? null } : undefined;
}

const totalWords = /^(?:合计|总计|共计|总数|总和|小计|合计数)$/;

function countsOf({ flow }: PlanText, table: Table): TableCount[] {
  const folded = (cell: Cell): string => flow.chars.slice(cell.range.start, cell.range.end).replaceAll('\t', '');
  const layout = layoutOf(folded, table);
  if (!layout) return [];
  const heads = table.header.map((h) => fold(h.text));
  const counts: TableCount[] = [];
  const indexAt = new Map<string, number>();
  const carried = layout.labels.map(() => '');
  const rowLabels = table.rows.map((row) => layout.labels.map((c, i) => {
    const text = (row[c] as Cell).text;
    if (text !== '') { carried[i] = text; for (let k = i + 1; k < carried.length; k += 1) carried[k] = ''; }
    return carried[i] as string;
  }));
  table.rows.forEach((row, r) => {
    const labels = rowLabels[r] as string[];
    if (labels.every((l) => l === '')) return;
    for (const c of layout.figures) {
      const figure = figureOf(folded(row[c] as Cell));
      if (!figure) continue;
      indexAt.set(`${r},${c}`, counts.length);
      counts.push(countOf(table, layout, { labels, head: heads[c] as string, figure, range: (row[c] as Cell).range, span: spanOf(flow, (row[c] as Cell).range) }));
    }
  });
  return withTotals(table, layout, rowLabels, heads, counts, indexAt);
}

interface Place { readonly labels: readonly string[]; readonly head: string; readonly figure: Figure; readonly range: Range; readonly span: Count['span'] }

function countOf(table: Table, layout: Layout, { labels, head, figure, range, span }: Place): TableCount {
  const isTotal = labels.some((l) => totalWords.test(l));
  const labelOf = (role: ColumnRole): string | null => { const i = layout.labels.findIndex((c) => table.columns[c] === role); const text = i < 0 ? '' : labels[i] as string; return text === '' || totalWords.test(text) ? null : text; };
  const area = labelOf('area');
  const department = labelOf('department');
  const row = [...labels].reverse().find((l, i) => l !== '' && !['area', 'department'].includes(table.columns[layout.labels[labels.length - 1 - i] as number] ?? '')) ?? '';
  const rowWords = isTotal && totalWords.test(row) ? '' : row.replace(/^其中：?/, '');
  const column = withoutBrackets(head).replace(/^其中：?/, '');
  const industry = industryIn(rowWords) ?? industryIn(column) ?? labels.map(industryIn).find((i) => i !== undefined) ?? industryIn(table.title) ?? table.context.industry;
  return {
    path: table.context.section.path, subject: subjectOf(rowWords, column) || '合计', industry, mode: modeOf(table, column, rowWords), department, area,
    period: cellPeriod(column), value: figure.value, unit: figure.unit ?? unitOf(head) ?? layout.titleUnit ?? '家', qualifier: figure.qualifier, span, partOf: null, partition: 0, range, context: table.context,
  };
}

const endsInNoun = (text: string): boolean => countedNouns.some((n) => text.endsWith(n));
const onlyMode = /^(?:重点|一般|抽查|双随机|专项|交叉|联合)(?:检查|执法|监管|抽查)*$/;

/** Row and column read as one phrase: 危化企业 × 重点 is 重点危化企业, 危险化学品 × 企业数 is 危险化学品企业. */
function subjectOf(row: string, column: string): string {
  const noun = column.replace(/(?:数量|家数|户数|座数|个数|总数|数)$/, '').replace(/^(?:计划|拟)/, '');
  if (noun === '' || totalWords.test(noun) || totalWords.test(column) || cellPeriod(column) !== null || /^(?:检查|执法|抽查|执法检查|监督检查)$/.test(noun) && row !== '') return row;
  if (onlyMode.test(noun)) return row === '' ? noun : `${noun}${row}`;
  return endsInNoun(row) && /^(?:企业|单位|生产经营单位|对象|检查企业)$/.test(noun) ? row : `${row}${noun}`;
}

const bareModes: Readonly<Record<string, Mode>> = { 重点: 'key', 一般: 'general', 抽查: 'spotCheck', 双随机: 'spotCheck', 专项: 'specialCampaign', 交叉: 'crossInspection', 联合: 'jointInspection' };

function modeOf(table: Table, column: string, row: string): Mode | null {
  if (/现有|基数|底数|在册|登记/.test(column) || table.context.isRegister) return 'register';
  const own = modeOfHead(column) ?? modeOfHead(row);
  if (own !== undefined) return own;
  // Where columns or rows have modes of their own, a total over them has none.
  const labels = table.columns.findIndex((r) => r !== 'number');
  if (table.header.some((h) => modeOfHead(h.text) !== undefined) || table.rows.some((r) => modeOfHead(r[labels]?.text ?? '') !== undefined)) return null;
  if (/统计|分布|底数|基本情况|现状/.test(table.title)) return 'register';
  const named = modesIn(table.title);
  return named.length === 1 ? (named[0] as Mode) : named.length === 0 ? table.context.mode : null;
}

function modeOfHead(text: string): Mode | undefined {
  const bare = Object.keys(bareModes).find((w) => text.startsWith(w) || text.startsWith(`其中${w}`) || text.startsWith(`其中：${w}`));
  return firstModeIn(text) ?? (bare === undefined ? undefined : bareModes[bare]);
}

/** （家） behind a head, or 家数, 户数, 座数. */
function unitOf(head: string): string | null {
  const bracketed = /（(?:单位：)?([^（）]{1,3})）/.exec(head)?.[1];
  if (bracketed !== undefined && (units as readonly string[]).includes(bracketed)) return bracketed;
  return /([家户座处个所])数/.exec(head)?.[1] ?? null;
}

function withTotals(table: Table, layout: Layout, rowLabels: readonly (readonly string[])[], heads: readonly string[], counts: readonly TableCount[], indexAt: ReadonlyMap<string, number>): TableCount[] {
  const isTotalRow = rowLabels.map((labels) => labels.some((l) => /^(?:合计|总计|共计|总数|总和|合计数)$/.test(l)));
  const isSubtotalRow = rowLabels.map((labels) => labels.some((l) => l === '小计'));
  const totalRow = isTotalRow.indexOf(true);
  const totalColumn = layout.figures.find((c) => totalWords.test(withoutBrackets(heads[c] as string)) || table.columns[c] === 'total') ?? -1;
  const at = (r: number, c: number): number | undefined => indexAt.get(`${r},${c}`);
  const parentOf = (r: number, c: number): { index: number | undefined; partition: number } => {
    const withIn = layout.figures[layout.figures.indexOf(c) - 1];
    if (/^其中/.test(heads[c] as string) && withIn !== undefined) {
      let owner = layout.figures.indexOf(c) - 1;
      while (owner > 0 && /^其中/.test(heads[layout.figures[owner] as number] as string)) owner -= 1;
      return { index: at(r, layout.figures[owner] as number), partition: 0 };
    }
    if (rowLabels[r]?.some((l) => /^其中/.test(l))) {
      let owner = r - 1;
      while (owner > 0 && rowLabels[owner]?.some((l) => /^其中/.test(l))) owner -= 1;
      return { index: at(owner, c), partition: 0 };
    }
    if (totalColumn >= 0 && c !== totalColumn) return { index: at(r, totalColumn), partition: r === totalRow ? 1 : 0 };
    if (totalRow >= 0 && r === totalRow) return { index: undefined, partition: 0 };
    const subtotal = isSubtotalRow[r] ? -1 : isSubtotalRow.findIndex((is, i) => is && i > r);
    return { index: subtotal >= 0 ? at(subtotal, c) : totalRow >= 0 ? at(totalRow, c) : undefined, partition: 0 };
  };
  const result = [...counts];
  for (const [key, index] of indexAt) {
    const [r = 0, c = 0] = key.split(',').map(Number);
    const parent = parentOf(r, c);
    const own = counts[index] as TableCount;
    const total = parent.index === undefined ? undefined : counts[parent.index];
    if (parent.index !== undefined && parent.index !== index && total?.unit === own.unit) result[index] = { ...own, partOf: parent.index, partition: parent.partition };
  }
  return result;
}
