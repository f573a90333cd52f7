/**
 * Flow (文流): the document's characters in reading order, folded, white space removed, each tied to its place in the source. Line breaks are kept
 * beside the characters and not among them, since extraction breaks lines anywhere, even inside a name. Tabs and bars stay, as \t: they part cells.
 */
import type { Span } from '../facts.ts';
import { foldWidth } from './fold.ts';
import type { Line } from './lines.ts';

export const NO_BREAK = 0;
export const LINE_BREAK = 1;
export const PAGE_BREAK = 2;

export interface Flow {
  readonly source: string;
  readonly chars: string;
  /** Source offset of each character. */
  readonly at: Int32Array;
  /** NO_BREAK, LINE_BREAK or PAGE_BREAK before each character. */
  readonly breaks: Uint8Array;
  /** 1 where white space stood before the character: in a text whose lines were run together, all that is left of them. */
  readonly spaced: Uint8Array;
}

export interface Range { readonly start: number; readonly end: number }

const skipped = /[\s\u00a0\u200b-\u200f\u2028\u2029\u3000\ufeff]/;

/** Pours lines into a flow. Cost: linear. */
export function pour(source: string, lines: readonly Line[]): Flow {
  const total = lines.reduce((sum, line) => sum + line.text.length, 0);
  const at = new Int32Array(total);
  const breaks = new Uint8Array(total);
  const spaced = new Uint8Array(total);
  const parts: string[] = [];
  const annotated = countOf(lines, pinyin) >= MANY_PINYIN;
  let length = 0;
  for (const line of lines) {
    let pending = line.startsPage ? PAGE_BREAK : LINE_BREAK;
    let kept = '';
    for (let i = 0; i < line.text.length; i += 1) {
      if (annotated && line.text[i] === '（') i = behindPinyin(line.text, i);
      if (i >= line.text.length) break;
      const raw = line.text[i] as string;
      const ch = raw === '|' ? '\t' : raw;
      if (ch !== '\t' && skipped.test(ch)) { spaced[length] = 1; continue; }
      at[length] = line.start + i;
      breaks[length] = pending;
      pending = NO_BREAK;
      kept += ch;
      length += 1;
    }
    parts.push(kept);
  }
  return { source, chars: parts.join(''), at: at.subarray(0, length), breaks: breaks.subarray(0, length), spaced: spaced.subarray(0, length) };
}

// Some web pages annotate characters with their sound, 產(chǎn)品: noise between the characters of a word.
const pinyin = /[\u4e00-\u9fff]（[a-züāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]{1,7}）/g;
const pinyinHere = /（[a-züāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]{1,7}）/y;
const MANY_PINYIN = 4;

function countOf(lines: readonly Line[], pattern: RegExp): number {
  return lines.reduce((sum, line) => sum + (line.text.match(pattern)?.length ?? 0), 0);
}

function behindPinyin(text: string, i: number): number {
  let next = i;
  for (pinyinHere.lastIndex = next; pinyinHere.test(text); pinyinHere.lastIndex = next) next = pinyinHere.lastIndex;
  return next;
}

/** The same characters with the range `moved` taken out and put before `target` (which lies outside of it). */
export function reorder(flow: Flow, moved: Range, target: number): Flow {
  const order: Range[] = target >= moved.end
    ? [{ start: 0, end: moved.start }, { start: moved.end, end: target }, moved, { start: target, end: flow.chars.length }]
    : [{ start: 0, end: target }, moved, { start: target, end: moved.start }, { start: moved.end, end: flow.chars.length }];
  const at = new Int32Array(flow.chars.length);
  const breaks = new Uint8Array(flow.chars.length);
  const spaced = new Uint8Array(flow.chars.length);
  let chars = '';
  for (const { start, end } of order) {
    at.set(flow.at.subarray(start, end), chars.length);
    breaks.set(flow.breaks.subarray(start, end), chars.length);
    spaced.set(flow.spaced.subarray(start, end), chars.length);
    chars += flow.chars.slice(start, end);
  }
  return { source: flow.source, chars, at, breaks, spaced };
}

/** A stretch of the flow by itself. */
export function cut(flow: Flow, { start, end }: Range): Flow {
  return { source: flow.source, chars: flow.chars.slice(start, end), at: flow.at.subarray(start, end), breaks: flow.breaks.subarray(start, end), spaced: flow.spaced.subarray(start, end) };
}

/** Stretches joined to one flow again. */
export function join(source: string, flows: readonly Flow[]): Flow {
  const length = flows.reduce((sum, flow) => sum + flow.chars.length, 0);
  const at = new Int32Array(length);
  const breaks = new Uint8Array(length);
  const spaced = new Uint8Array(length);
  let from = 0;
  for (const flow of flows) {
    at.set(flow.at, from);
    breaks.set(flow.breaks, from);
    spaced.set(flow.spaced, from);
    from += flow.chars.length;
  }
  return { source, chars: flows.map((flow) => flow.chars).join(''), at, breaks, spaced };
}

const onlySpace = /^[\s\u00a0\u200b-\u200f\u3000\ufeff]*$/;

/** The source places of a range: one span where it stands together, several where furniture or displaced text parts it. */
export function piecesOf(flow: Flow, range: Range): Span[] {
  const pieces: Span[] = [];
  let from = range.start;
  for (let i = range.start + 1; i <= range.end; i += 1) {
    const previous = flow.at[i - 1] as number;
    const joined = i < range.end && (flow.at[i] as number) > previous && ((flow.at[i] as number) === previous + 1 || onlySpace.test(flow.source.slice(previous + 1, flow.at[i])));
    if (joined) continue;
    if (from < i) pieces.push([flow.at[from] as number, previous + 1]);
    from = i;
  }
  return pieces;
}

/** One source span for a range: the longest piece where displaced text parts it. */
export function spanOf(flow: Flow, range: Range): Span {
  const pieces = piecesOf(flow, range);
  return pieces.reduce((best, piece) => (piece[1] - piece[0] > best[1] - best[0] ? piece : best), pieces[0] ?? [0, 0]);
}

/** What the source says in a range, line breaks and spaces removed, in usual widths, so that a name is one name however it was typed. */
export function wordsOf(flow: Flow, range: Range): string {
  let words = '';
  for (let i = range.start; i < range.end; i += 1) words += foldWidth(flow.source.charCodeAt(flow.at[i] as number));
  return words;
}
