import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.d.ts';
import { normaliseGlyphs } from './normalise-glyphs.ts';

/** A run of glyphs on the page, in points, x to the right and y down, turned so that most of the page's text runs left to right. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line on which the glyphs stand. */
  readonly baseline: number;
  readonly size: number;
}

export interface PagePieces {
  readonly upright: readonly Piece[];
  /** Text at right angles to the rest (a caption along a table), each direction by itself. */
  readonly turned: readonly (readonly Piece[])[];
  /** At other angles: nearly always a watermark. */
  readonly slanted: string;
  /** Quarter turns taken out of the page's coordinates; lines drawn on the page are turned by as many. */
  readonly turns: Quarter;
}

export type Quarter = 0 | 1 | 2 | 3;
type Matrix = readonly number[];

export function pagePieces(items: readonly (TextItem | TextMarkedContent)[], viewport: Matrix): PagePieces {
  const byQuarter: [Piece[], Piece[], Piece[], Piece[]] = [[], [], [], []];
  let slanted = '';
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const matrix = multiply(viewport, item.transform as number[]);
    const quarter = quarterOf(matrix);
    if (quarter === undefined) slanted += item.str;
    else byQuarter[quarter].push(pieceOf(item, matrix, quarter));
  }
  const turns = ([0, 1, 2, 3] as const).reduce((most, quarter) => (weight(byQuarter[quarter]) > weight(byQuarter[most]) ? quarter : most), 0 as Quarter);
  const turned = ([0, 1, 2, 3] as const).filter((quarter) => quarter !== turns && byQuarter[quarter].length > 0).map((quarter) => byQuarter[quarter]);
  return { upright: withoutDoubles(byQuarter[turns]), turned, slanted: normaliseGlyphs(slanted.trim()), turns };
}

function pieceOf(item: TextItem, matrix: Matrix, quarter: Quarter): Piece {
  const [x, y] = turnPoint(matrix[4] ?? 0, matrix[5] ?? 0, quarter);
  const size = Math.hypot(matrix[2] ?? 0, matrix[3] ?? 0) || item.height || 1;
  return { text: normaliseGlyphs(item.str), left: x, right: x + item.width, baseline: y, size };
}

/** Undoes `quarter` quarter turns clockwise. */
export function turnPoint(x: number, y: number, quarter: Quarter): readonly [number, number] {
  switch (quarter) {
    case 0: return [x, y];
    case 1: return [y, -x];
    case 2: return [-x, -y];
    case 3: return [-y, x];
  }
}

export function multiply(m: Matrix, n: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [A = 1, B = 0, C = 0, D = 1, E = 0, F = 0] = n;
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];
}

function quarterOf(matrix: Matrix): Quarter | undefined {
  const turns = Math.atan2(matrix[1] ?? 0, matrix[0] ?? 0) / (Math.PI / 2);
  const nearest = Math.round(turns);
  return Math.abs(turns - nearest) > 0.05 ? undefined : ((((nearest % 4) + 4) % 4) as Quarter);
}

function weight(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}

/** Bold is often made by drawing the same glyphs again a hair's breadth aside. */
function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  const byText = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const same = byText.get(piece.text) ?? [];
    const near = piece.size * 0.15;
    if (same.some((other) => Math.abs(other.left - piece.left) < near && Math.abs(other.baseline - piece.baseline) < near)) continue;
    byText.set(piece.text, [...same.slice(-8), piece]);
    kept.push(piece);
  }
  return kept;
}
