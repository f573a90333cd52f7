import type { Piece } from './page-pieces.ts';

/**
 * Pieces of one line → its words. A PDF has no spaces where Chinese is merely spread to fill the line, and pdf.js reports such gaps as
 * spaces; real ones stay. A gap becomes a space only where it parts words; a tab where the caller knows of a column there.
 */
export function joinPieces(pieces: readonly Piece[], isColumnGap: (left: number, right: number, size: number) => boolean): string {
  let line = '';
  let previous: Piece | undefined;
  for (const piece of pieces) {
    if (previous) line += between(previous, piece, isColumnGap);
    line += piece.text;
    previous = piece;
  }
  return withoutSpreading(line.trimEnd());
}

/** Widths in ems at which a gap is a space: between Chinese, between Chinese and other script, between other script. */
const CHINESE_SPACE = 0.8;
const MIXED_SPACE = 0.45;
const LATIN_SPACE = 0.15;

function between(before: Piece, after: Piece, isColumnGap: (left: number, right: number, size: number) => boolean): string {
  const size = Math.max(before.size, after.size);
  const gap = (after.left - before.right) / size;
  if (/\s$/.test(before.text) || /^\s/.test(after.text)) return gap > CHINESE_SPACE && isColumnGap(before.right, after.left, size) ? '\t' : '';
  if (gap > CHINESE_SPACE && isColumnGap(before.right, after.left, size)) return '\t';
  const [wideBefore, wideAfter] = [isChinese(before.text.at(-1)), isChinese(after.text.at(0))];
  const enough = wideBefore && wideAfter ? CHINESE_SPACE : wideBefore || wideAfter ? MIXED_SPACE : LATIN_SPACE;
  return gap >= enough ? ' ' : '';
}

export function isChinese(character: string | undefined): boolean {
  return character !== undefined && /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—·\ud840-\ud87f\udc00-\udfff]/.test(character);
}

const CHINESE_PAIR = /(?<=[\u3400-\u9fff\uff00-\uffef\u3001-\u3017])( ?)(?=[\u3400-\u9fff\uff00-\uffef\u3001-\u3017])/g;
const FEWEST_PAIRS = 4;

/** A line whose Chinese characters are mostly parted by single spaces was spread out; then those spaces mean nothing. */
function withoutSpreading(line: string): string {
  let pairs = 0;
  let spaced = 0;
  for (const match of line.matchAll(CHINESE_PAIR)) {
    pairs += 1;
    if (match[1] === ' ') spaced += 1;
  }
  return pairs >= FEWEST_PAIRS && spaced > pairs / 2 ? line.replace(CHINESE_PAIR, '') : line;
}
