/**
 * The source text as blocks to show one under the other. Nothing is changed: a block is a range of the text and the pieces of it that
 * are shown, so that every shown character keeps its offset. A PDF's text comes cut at the right margin; `joined` shows a sentence that
 * was cut as one paragraph, `asExtracted` shows each line as it came.
 */
export type LayoutMode = 'joined' | 'asExtracted';

/** [start, end) in UTF-16 code units. */
export interface TextRange { readonly start: number; readonly end: number }

export interface SourceBlock extends TextRange { readonly pieces: readonly TextRange[]; readonly heading: boolean }

/** Longer blocks are cut, so that a text without any line break still scrolls smoothly. */
const LONGEST_BLOCK = 3000;

/** A line this much shorter than the usual one ended by itself, not at the margin. */
const SHORT_LINE = 0.7;

const opensParagraph = /^(?:[一二三四五六七八九十百]+[、．.]|[（(][一二三四五六七八九十百\d]+[)）]|\d{1,3}[.．、]|附件|附表|第[一二三四五六七八九十百\d]+[章条节])/u;
const endsParagraph = /[。！？；;：:]$/u;
/** A line that cannot begin a sentence: the margin cut the one before. */
const fragment = /^[，。；、：）》”！？]/u;
const tableRow = /[|\t│]/u;
const pageNumber = /^[—\-－–\s]*\d{1,4}[—\-－–\s]*$/u;

/** Linear in the text. `headings` are offsets at which a heading begins; a block begins at each. */
export function layoutSource(text: string, mode: LayoutMode, headings: readonly number[] = []): readonly SourceBlock[] {
  const lines = linesOf(text);
  const starts = new Set(headings);
  const usual = usualLength(lines);
  const blocks: SourceBlock[] = [];
  let open: TextRange[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(...cut(open, starts));
    open = [];
  };
  for (const line of lines) {
    const previous = open.at(-1);
    const words = text.slice(line.start, line.end);
    if (previous !== undefined && (mode === 'asExtracted' || !continues(text.slice(previous.start, previous.end), words, usual) || starts.has(line.start))) close();
    open.push(line);
  }
  close();
  return blocks;
}

/** The block that holds an offset, or the next one after it; -1 where there is none. */
export function blockAt(blocks: readonly SourceBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low < blocks.length ? low : blocks.length - 1;
}

/** Lines without the white space around them; blank ones are left out. */
function linesOf(text: string): readonly TextRange[] {
  const lines: TextRange[] = [];
  for (const match of text.matchAll(/[^\r\n\f\v\u2028\u2029]+/gu)) {
    const words = match[0].trim();
    if (words === '') continue;
    const start = match.index + match[0].indexOf(words);
    lines.push({ start, end: start + words.length });
  }
  return lines;
}

/** The length that nine in ten lines do not exceed: where the margin is. */
function usualLength(lines: readonly TextRange[]): number {
  const lengths = lines.map((line) => line.end - line.start).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

function continues(previous: string, line: string, usual: number): boolean {
  if (opensParagraph.test(line) || tableRow.test(line) || tableRow.test(previous)) return false;
  if (pageNumber.test(line) || pageNumber.test(previous)) return false;
  if (fragment.test(line)) return true;
  return !endsParagraph.test(previous) && (previous.length >= usual * SHORT_LINE || fragment.test(previous));
}

function cut(pieces: readonly TextRange[], starts: ReadonlySet<number>): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let open: TextRange[] = [];
  const close = (): void => {
    const first = open[0];
    const last = open.at(-1);
    if (first !== undefined && last !== undefined) blocks.push({ start: first.start, end: last.end, pieces: open, heading: starts.has(first.start) });
    open = [];
  };
  for (const piece of pieces) {
    for (let start = piece.start; start < piece.end; start += LONGEST_BLOCK) {
      const part = { start, end: Math.min(piece.end, start + LONGEST_BLOCK) };
      if (part.end - (open[0]?.start ?? part.start) > LONGEST_BLOCK) close();
      open.push(part);
    }
  }
  close();
  return blocks;
}
