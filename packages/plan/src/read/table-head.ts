/** Heads of tables (表头): which words name a column and what the column holds. */
import type { ColumnRole } from '../lexicon-tables.ts';
import { headParts, headWords } from '../lexicon-tables.ts';

const MAX_HEAD = 26;
const MAX_BRACKETED_HEAD = 60;

/** The role of a column by its head in folded characters; undefined for words that head no column. Cost: the words of the lexicon. */
export function roleOf(head: string): ColumnRole | undefined {
  if (head === '' || head.length > MAX_BRACKETED_HEAD || /[。；]/.test(head)) return undefined;
  const bare = withoutBrackets(head);
  if (bare.length > MAX_HEAD) return undefined;
  if (/（[^）]*联查部门/.test(head)) return 'partner';
  const whole = headWords[bare];
  if (whole !== undefined) return whole;
  if (/[，：\d]|^第/.test(bare)) return undefined;
  return headParts.find(([part]) => bare.includes(part) && standsAsHead(bare, part))?.[1];
}

/** «检查时间安排» is a head, «对…时间进行检查» a sentence: a head is short round its word. */
function standsAsHead(bare: string, part: string): boolean {
  return bare.length - part.length <= 14 && !/(?:进行|开展|情况|是否(?!属|联合|跨|涉|采取)|应当|予以)/.test(bare);
}

export function withoutBrackets(text: string): string {
  return text.replace(/（[^（）]*(?:（[^（）]*）[^（）]*)*）?/g, '').replace(/[“”]/g, '');
}

/** The roles of all columns; a head that stands twice means the thing beside it the second time. */
export function rolesOf(heads: readonly string[]): (ColumnRole | undefined)[] {
  const roles = heads.map(roleOf);
  return roles.map((role, i) => {
    const repeats = heads.indexOf(heads[i] as string) < i;
    if (role === 'kind' && repeats && !roles.includes('matter') && !roles.includes('item')) return 'matter';
    return role;
  });
}

/** Does a row of heads open a table? Three heads, or two of which one is 序号 or names what is checked. */
export function isHead(heads: readonly string[]): boolean {
  const filled = heads.filter((h) => h !== '');
  const roles = filled.map(roleOf);
  const known = roles.filter((r) => r !== undefined);
  if (filled.length < 2 || known.length * 2 < filled.length || new Set(known).size < 2) return false;
  return known.length >= 3 || roles.includes('number') || (known.length >= 2 && filled.length <= 3 && roles.some((r) => r === 'name' || r === 'item' || r === 'area' || r === 'industry'));
}
