/** Names of watched units in tables (名单): which columns hold them. */
import { unitEndings } from '../lexicon.ts';
import type { Table } from './tables.ts';

const endings = [...unitEndings];

export function looksLikeUnit(text: string): boolean {
  const bare = text.replace(/（[^）]*）$/, '');
  return bare.length >= 3 && bare.length <= 60 && endings.some((e) => bare.endsWith(e)) && !/[，。；：、]/.test(bare);
}

/** The share of filled cells in the name column that read like a unit's name. */
export function unitNameShare(table: Table): number {
  const column = table.columns.indexOf('name');
  const names = table.rows.map((r) => r[column]?.text ?? '').filter((t) => t !== '');
  return names.length === 0 ? 0 : names.filter(looksLikeUnit).length / names.length;
}
