import type { Span } from '@hengjian/plan';
import { blockAt, type SourceBlock, type TextRange } from './source-layout.ts';

/** What is marked in the source, from the quietest to the loudest; where marks overlap, the loudest gives the colour. */
export const markKinds = ['heading', 'basis', 'item', 'rule', 'count', 'target', 'info', 'warning', 'error', 'found', 'opened'] as const;
export type MarkKind = (typeof markKinds)[number];

/** A stretch of the source that a fact or a finding stands on. `key` names the fact, so that a click opens it. */
export interface Mark { readonly span: Span; readonly kind: MarkKind; readonly key: string }

/** Characters that look alike: the same marks cover all of them. */
export interface Segment extends TextRange { readonly marks: readonly Mark[] }

/** The marks of every block, each in all the blocks it touches. n marks over m blocks: n log m. */
export function marksByBlock(blocks: readonly SourceBlock[], marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const mark of marks) {
    const [start, end] = mark.span;
    for (let index = Math.max(0, blockAt(blocks, start)); index < blocks.length; index += 1) {
      const block = blocks[index];
      if (block === undefined || block.start >= end) break;
      const list = found.get(index);
      if (list === undefined) found.set(index, [mark]);
      else list.push(mark);
    }
  }
  return found;
}

/** Cuts a block's pieces where a mark begins or ends. Joined, the segments give exactly the pieces. */
export function segmentsOf(block: SourceBlock, marks: readonly Mark[]): readonly Segment[] {
  const cuts = [...new Set(marks.flatMap((mark) => [mark.span[0], mark.span[1]]))].sort((a, b) => a - b);
  return block.pieces.flatMap((piece) => {
    const bounds = [piece.start, ...cuts.filter((cut) => cut > piece.start && cut < piece.end), piece.end];
    return bounds.slice(0, -1).map((start, index) => {
      const end = bounds[index + 1] ?? piece.end;
      return { start, end, marks: marks.filter((mark) => mark.span[0] <= start && mark.span[1] >= end) };
    });
  });
}

/** The loudest of the marks; of two as loud, the shorter, which says more. */
export function loudest(marks: readonly Mark[]): Mark | undefined {
  return marks.reduce<Mark | undefined>((best, mark) => (best === undefined || isLouder(mark, best) ? mark : best), undefined);
}

/** Every place where the words stand, line breaks between them or not; at most `most`. */
export function findWords(text: string, words: string, most = 500): readonly Span[] {
  const characters = [...words.replace(/\s+/gu, '')];
  if (characters.length === 0) return [];
  const pattern = new RegExp(characters.map((character) => character.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')).join('\\s*'), 'giu');
  const found: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    if (found.length === most) break;
    found.push([match.index, match.index + match[0].length]);
  }
  return found;
}

function isLouder(mark: Mark, than: Mark): boolean {
  const difference = markKinds.indexOf(mark.kind) - markKinds.indexOf(than.kind);
  return difference > 0 || (difference === 0 && mark.span[1] - mark.span[0] < than.span[1] - than.span[0]);
}
