/**
 * Titles in 《》 (书名号) as they stand in the flow: nested ones kept whole, and those whose other mark was lost in copying cut where the name ends.
 */
import type { Flow, Range } from '../text/flow.ts';
import { actEndings, carriers } from './lexicon-citations.ts';

export interface BookTitle {
  /** The words of the name, without its marks. */
  readonly name: Range;
  /** With the marks, as far as they are there. */
  readonly whole: Range;
  readonly isClosed: boolean;
}

const MAX_NAME = 140;
const MAX_DEPTH = 3;

/** Every title, in order. Cost: linear. */
export function bookTitles(flow: Flow): readonly BookTitle[] {
  const titles: BookTitle[] = [];
  let i = 0;
  while (i < flow.chars.length) {
    const ch = flow.chars[i];
    const title = ch === '《' ? titleFrom(flow.chars, i) : (ch === '》' ? titleBefore(flow.chars, i, titles.at(-1)?.whole.end ?? 0) : undefined);
    if (title) titles.push(title);
    i = Math.max(i + 1, title?.whole.end ?? 0);
  }
  return titles;
}

function titleFrom(text: string, open: number): BookTitle | undefined {
  const limit = Math.min(text.length, open + MAX_NAME);
  let depth = 1;
  for (let i = open + 1; i < limit; i += 1) {
    const ch = text[i] as string;
    if (ch === '《') {
      if (!carriers.some((w) => text.endsWith(w, i) || endsAt(text, w, i))) return unclosed(text, open, i);
      if (depth === MAX_DEPTH) return unclosed(text, open, i);
      depth += 1;
    } else if (ch === '》') {
      depth -= 1;
      // 《关于印发《甲办法》的通知》: the inner mark closes first; where the outer one was left out, the name goes on to its ending.
      if (depth === 0 || !closesLater(text, i, limit)) return { name: { start: open + 1, end: depth === 0 ? i : withTail(text, i) }, whole: { start: open, end: depth === 0 ? i + 1 : withTail(text, i) }, isClosed: true };
    } else if ('。；！\t'.includes(ch)) {
      return unclosed(text, open, i);
    }
  }
  return unclosed(text, open, limit);
}

function endsAt(text: string, w: string, end: number): boolean {
  return end >= w.length && text.startsWith(w, end - w.length);
}

function closesLater(text: string, from: number, limit: number): boolean {
  for (let i = from + 1; i < limit; i += 1) {
    if (text[i] === '》') return true;
    if ('《。；！\t'.includes(text[i] as string)) return false;
  }
  return false;
}

function withTail(text: string, close: number): number {
  return /^》的(?:通知|意见|决定|公告|函)/.test(text.slice(close, close + 6)) ? close + 2 + (text.slice(close + 2, close + 4).startsWith('函') ? 1 : 2) : close;
}

const endings = [...actEndings].sort((a, b) => b.length - a.length);
const tail = /^（(?:试行|暂行|修订|修正|草案|\d{4}年?(?:版|修订|修正)?)）/;

/** A title whose 》 is lost ends with the first word that ends acts and stands before punctuation; with none, there is no telling where it ends. */
function unclosed(text: string, open: number, limit: number): BookTitle | undefined {
  for (let i = open + 3; i <= limit; i += 1) {
    const next = text[i] ?? '';
    if (i < limit && !'、，）（和及等'.includes(next)) continue;
    const ends = endings.some((e) => e.length > 1 && endsAt(text, e, i) || e === '法' && endsAt(text, e, i));
    if (!ends || i === text.length) continue;
    const end = i + (tail.exec(text.slice(i, i + 12))?.[0].length ?? 0);
    return { name: { start: open + 1, end }, whole: { start: open, end }, isClosed: false };
  }
  return undefined;
}

/** A title whose 《 is lost begins behind the punctuation, or the word of citing, before it. */
function titleBefore(text: string, close: number, from: number): BookTitle | undefined {
  let start = close;
  while (start > from && close - start < 60 && !'、，。；：《》（）\t“”'.includes(text[start - 1] as string)) start -= 1;
  if (text[start - 1] === '（' || close - start < 4) return undefined;
  const lead = /^(?:根据|依据|按照|依照|和|及|与|以及)/.exec(text.slice(start, start + 2));
  if (lead) start += lead[0].length;
  if (!endings.some((e) => endsAt(text, e, close))) return undefined;
  return { name: { start, end: close }, whole: { start, end: close + 1 }, isClosed: false };
}
