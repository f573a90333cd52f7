/**
 * Rows whose cells are fewer than the heads (合并单元格): extraction loses a merged cell without a trace, and counting would shift all that follow.
 * Each cell is put where its words fit its column, in order, and where the column has held the same words before.
 */
import type { ColumnRole } from '../lexicon-tables.ts';
import { carrierEndings } from '../lexicon-tables.ts';
import { periodIn } from './phrases.ts';

const SKIP = -0.6;
const JOIN = -0.8;
const SAME_AS_BEFORE = 3;

/** How well folded words fit a column: above nought they speak for it, below against. */
export function fits(role: ColumnRole | undefined, text: string): number {
  if (text === '') return 0;
  switch (role) {
    case 'number': return /^\d{1,3}$/.test(text) ? 4 : -6;
    case 'period': return isPeriod(text) ? 3 : -2;
    case 'frequency': case 'cap': return /次|频|每[年月季周]/.test(text) ? 2.5 : -1.5;
    case 'rate': return /%|比例|全覆盖|全部|[一二两三四五六七八九十]成/.test(text) ? 2.5 : -1.5;
    case 'base': case 'count': case 'total': return /^\D{0,4}\d+(?:[-~—至]\d+)?\D{0,3}$/.test(text) ? 2 : -1;
    case 'joint': return /^(?:是|否|无|不|√|根据需要)/.test(text) || /牵头|配合|联合/.test(text) ? 2.5 : -2;
    case 'method': return text.length <= 24 && /检查|抽查|核查|现场|书面|网络|非现场|资料|双随机/.test(text) ? 1.5 : -1;
    case 'department': case 'initiator': case 'partner': return text.length <= 60 && endsAsOffice(text) ? 1.5 : -1.5;
    case 'basis': return /《|法律|条例|办法/.test(text) ? 2 : -1;
    case 'item': case 'field': return (/^\d{1,2}[.、]/.test(text) ? -1.5 : 0) + unlikely(text);
    case 'contents': case 'matter': return (/^(?:\d{1,2}[.、]|（[一二三四五六七八九十\d])/.test(text) ? 1 : 0.2) + unlikely(text);
    default: return unlikely(text);
  }
}

function unlikely(text: string): number {
  return /^\d+$/.test(text) || isPeriod(text) || /^\d+%$/.test(text) ? -2 : 0;
}

function isPeriod(text: string): boolean {
  return text.length <= 40 && (periodIn(text) !== undefined || /^(?:全年|20\d\d年|20\d\d[.\-]\d|每[月季]|年内|常年|1\d?月|[一二三四]季度)/.test(text));
}

/** A row that opens has its number and its item; one that goes on under a merged cell has neither. */
function skipCost(role: ColumnRole | undefined, isContinued: boolean): number {
  if (role === 'number') return isContinued ? 0 : -4;
  if (role === 'item' || role === 'field' || role === 'name') return isContinued ? -0.2 : -1.4;
  return role === 'notes' || role === 'partner' ? -0.4 : SKIP;
}

export function endsAsOffice(text: string): boolean {
  return carrierEndings.some((e) => text.endsWith(e));
}

/**
 * For each cell the column it belongs to, ascending. With `mayJoin` several cells may share a column (words broken over lines). Cost: cells × columns.
 * `before[c]` holds what the column held in earlier rows.
 */
export function alignCells(texts: readonly string[], roles: readonly (ColumnRole | undefined)[], before: readonly ReadonlySet<string>[], mayJoin: boolean, isContinued: boolean): readonly number[] {
  const skips = roles.map((role) => skipCost(role, isContinued));
  const skipped = (from: number, to: number): number => { let cost = 0; for (let c = from; c < to; c += 1) cost += skips[c] as number; return cost; };
  const rows = texts.length;
  const columns = roles.length;
  const best: number[][] = [];
  const from: number[][] = [];
  for (let i = 0; i < rows; i += 1) {
    const scores = new Array<number>(columns).fill(-Infinity);
    const origins = new Array<number>(columns).fill(-1);
    for (let c = 0; c < columns; c += 1) {
      const text = texts[i] as string;
      const own = fits(roles[c], text) + (text.length > 1 && before[c]?.has(text) ? SAME_AS_BEFORE : 0);
      if (i === 0) { scores[c] = own + skipped(0, c); continue; }
      for (let p = mayJoin ? c : c - 1; p >= 0; p -= 1) {
        const score = ((best[i - 1] as number[])[p] as number) + (p === c ? JOIN : own + skipped(p + 1, c));
        if (score > (scores[c] as number)) { scores[c] = score; origins[c] = p; }
      }
    }
    best.push(scores);
    from.push(origins);
  }
  let column = 0;
  const last = best.at(-1) ?? [];
  last.forEach((score, c) => { if (score + skipped(c + 1, columns) > (last[column] as number) + skipped(column + 1, columns)) column = c; });
  const result = new Array<number>(rows).fill(0);
  for (let i = rows - 1; i >= 0; i -= 1) {
    result[i] = column;
    column = (from[i] as number[])[column] as number;
  }
  return result;
}
