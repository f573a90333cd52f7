import { linesInReadingOrder } from './columns.ts';
import { isChinese } from './join-pieces.ts';
import { linesOf, textOfLines } from './page-lines.ts';
import type { Piece } from './page-pieces.ts';
import { firstAtLeast, type Grid } from './ruled-tables.ts';

/** One page → its lines, top to bottom: running text between tables, and each table row as one line with every cell ended by a tab. */
export function pageText(pieces: readonly Piece[], grids: readonly Grid[]): string {
  const inside = grids.map((): Piece[] => []);
  const running: Piece[] = [];
  for (const piece of pieces) {
    const grid = grids.findIndex((candidate) => holds(candidate, piece));
    (inside[grid] ?? running).push(piece);
  }
  const tables = grids.map((grid, i) => ({ top: grid.rows[0] ?? 0, lines: tableLines(grid, inside[i] ?? []) }))
    .filter((table) => table.lines.some((line) => line.trim() !== '')).sort((a, b) => a.top - b.top);
  const lines: string[] = [];
  let left = running;
  for (const table of tables) {
    const above = left.filter((piece) => piece.baseline < table.top + NUDGE);
    left = left.filter((piece) => piece.baseline >= table.top + NUDGE);
    lines.push(...textOfLines(linesInReadingOrder(above)), ...table.lines);
  }
  lines.push(...textOfLines(linesInReadingOrder(left)));
  return lines.map((line) => `${line}\n`).join('');
}

const NUDGE = 1;

/** A piece lies where the middle of its glyphs does; the baseline may stand on a rule. */
function middleOf(piece: Piece): readonly [number, number] {
  return [piece.left + Math.min(piece.right - piece.left, piece.size) / 2, piece.baseline - piece.size * 0.35];
}

function holds(grid: Grid, piece: Piece): boolean {
  const [x, y] = middleOf(piece);
  return x > (grid.columns[0] ?? 0) && x < (grid.columns.at(-1) ?? 0) && y > (grid.rows[0] ?? 0) && y < (grid.rows.at(-1) ?? 0);
}

function tableLines(grid: Grid, pieces: readonly Piece[]): string[] {
  const [width, height] = [grid.columns.length - 1, grid.rows.length - 1];
  const cells = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const [x, y] = middleOf(piece);
    const [row, column] = grid.owner(firstAtLeast(grid.rows, y) - 1, firstAtLeast(grid.columns, x) - 1);
    const key = row * width + column;
    const cell = cells.get(key);
    if (cell) cell.push(piece);
    else cells.set(key, [piece]);
  }
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_unused, column) => `${cellText(cells.get(row * width + column) ?? [])}\t`).join(''));
}

/** Lines of a cell are one text that was broken to fit: Chinese goes on without a space. */
function cellText(pieces: readonly Piece[]): string {
  return linesOf(pieces).map((line) => textOfLines([line])[0] ?? '').map((line) => line.trim()).filter((line) => line !== '')
    .reduce((text, line) => text + (text === '' || isChinese(text.at(-1)) || isChinese(line.at(0)) ? '' : ' ') + line, '');
}
