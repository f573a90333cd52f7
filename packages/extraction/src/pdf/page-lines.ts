import { joinPieces } from './join-pieces.ts';
import type { Piece } from './page-pieces.ts';

/** A printed line: pieces on about the same baseline, left to right. */
export interface Line { readonly pieces: readonly Piece[]; readonly baseline: number; readonly left: number; readonly right: number; readonly size: number }

/** How far from a line's baseline, in ems, a piece still belongs to it: raised note numbers and mixed fonts do. */
const SAME_LINE = 0.45;

export function linesOf(pieces: readonly Piece[]): Line[] {
  const sorted = [...pieces].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const groups: Piece[][] = [];
  let anchor: Piece | undefined;
  for (const piece of sorted) {
    const group = groups.at(-1);
    if (group && anchor && piece.baseline - anchor.baseline < SAME_LINE * Math.max(anchor.size, piece.size)) {
      group.push(piece);
      if (piece.size > anchor.size) anchor = { ...piece, baseline: anchor.baseline };
    } else {
      groups.push([piece]);
      anchor = piece;
    }
  }
  return groups.map(lineOf);
}

function lineOf(group: Piece[]): Line {
  const pieces = group.sort((a, b) => a.left - b.left);
  const largest = group.reduce((most, piece) => (piece.size > most.size ? piece : most));
  return {
    pieces, size: largest.size, baseline: largest.baseline,
    left: pieces[0]?.left ?? 0, right: pieces.reduce((most, piece) => Math.max(most, piece.right), 0),
  };
}

/** A gap is a column's when a line next to it has a gap in the same place; titles spread letter by letter have none. */
export function textOfLines(lines: readonly Line[]): string[] {
  return lines.map((line, at) => {
    const neighbours = [lines[at - 1], lines[at + 1]].filter((other) => other !== undefined).filter((other) => isNext(line, other));
    const singles = line.pieces.every((piece) => piece.text.trim().length === 1);
    return joinPieces(line.pieces, (left, right, size) => !singles && neighbours.some((other) => hasGap(other, left, right, size)));
  });
}

/** Baselines apart, in ems, of lines that still belong together. */
const NEXT_LINE = 4;

function isNext(line: Line, other: Line): boolean {
  return Math.abs(line.baseline - other.baseline) <= NEXT_LINE * Math.max(line.size, other.size);
}

const COLUMN_GAP = 0.8;

function hasGap(line: Line, left: number, right: number, size: number): boolean {
  for (let at = 0; at + 1 < line.pieces.length; at += 1) {
    const [before, after] = [line.pieces[at], line.pieces[at + 1]];
    if (before && after && Math.min(after.left, right) - Math.max(before.right, left) > COLUMN_GAP * size) return true;
  }
  return false;
}
