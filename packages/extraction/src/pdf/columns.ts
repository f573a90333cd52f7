import { linesOf, type Line } from './page-lines.ts';
import type { Piece } from './page-pieces.ts';

/**
 * Running text in two columns (bulletins, official gazettes) is read down the left column, then down the right; lines that cross both,
 * such as titles, part the page into bands. A table without rules also has a gap in the middle, but its cells do not fill their
 * columns as running text does.
 */
const FEWEST_LINES = 6;
const FILLED = 0.75;
/** In ems; shorter lines are cells or names, not running text. */
const SHORTEST_LINE = 14;
const MOST_CROSSING = 0.3;
const TRIED = 31;

export function linesInReadingOrder(pieces: readonly Piece[]): Line[] {
  const lines = linesOf(pieces);
  const gutter = findGutter(lines);
  if (gutter === undefined) return lines;
  const ordered: Line[] = [];
  let band: Piece[] = [];
  const flush = () => {
    ordered.push(...linesOf(band.filter((piece) => piece.right <= gutter)), ...linesOf(band.filter((piece) => piece.right > gutter)));
    band = [];
  };
  for (const line of lines) {
    if (!crosses(line, gutter)) band.push(...line.pieces);
    else {
      flush();
      ordered.push(line);
    }
  }
  flush();
  return ordered;
}

function findGutter(lines: readonly Line[]): number | undefined {
  if (lines.length < FEWEST_LINES) return undefined;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  let best: { at: number; crossing: number } | undefined;
  for (let step = 0; step < TRIED; step += 1) {
    const at = left + (right - left) * (0.35 + (0.3 * step) / (TRIED - 1));
    const crossing = lines.filter((line) => crosses(line, at)).length;
    if (!best || crossing < best.crossing) best = { at, crossing };
  }
  if (!best || best.crossing > lines.length * MOST_CROSSING) return undefined;
  const { at } = best;
  const open = lines.filter((line) => !crosses(line, at));
  const fillLeft = fill(open, (piece) => piece.right <= at);
  const fillRight = fill(open, (piece) => piece.right > at);
  return fillLeft >= FILLED && fillRight >= FILLED ? at : undefined;
}

function crosses(line: Line, x: number): boolean {
  return line.pieces.some((piece) => piece.left < x && piece.right > x);
}

/** Median width of the lines on one side against the widest of them; 0 when there are too few. */
function fill(lines: readonly Line[], isOnSide: (piece: Piece) => boolean): number {
  const widths = lines.flatMap((line) => {
    const side = line.pieces.filter(isOnSide);
    return side.length === 0 ? [] : [Math.max(...side.map((piece) => piece.right)) - Math.min(...side.map((piece) => piece.left))];
  }).sort((a, b) => a - b);
  const median = widths[Math.floor(widths.length / 2)] ?? 0;
  const em = lines[0]?.size ?? 1;
  return widths.length < FEWEST_LINES || median < SHORTEST_LINE * em ? 0 : median / (widths.at(-1) ?? 1);
}
