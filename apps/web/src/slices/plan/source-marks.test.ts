import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutSource } from './source-layout.ts';
import { findWords, loudest, marksByBlock, segmentsOf, type Mark } from './source-marks.ts';

const mark = (start: number, end: number, kind: Mark['kind'] = 'count', key = 'k'): Mark => ({ span: [start, end], kind, key });

test('a mark over a line break covers exactly its words in both lines', () => {
  const text = '共有危化企\n业 13 家';
  const [block] = layoutSource(text, 'joined');
  if (block === undefined) throw new Error('no block');
  const marked = segmentsOf(block, [mark(4, 7)]).filter((segment) => segment.marks.length > 0);
  expect(marked.map((segment) => text.slice(segment.start, segment.end))).toEqual(['企', '业']);
});

test('where a finding lies over a count the finding gives the colour; of two as loud the shorter does', () => {
  expect(loudest([mark(0, 9, 'error', 'f'), mark(3, 5, 'count', 'c')])?.key).toBe('f');
  expect(loudest([mark(0, 9, 'count', 'long'), mark(3, 5, 'count', 'short')])?.key).toBe('short');
  expect(loudest([])).toBeUndefined();
});

test('a mark over three blocks stands in all three, one that ends before a block does not stand in it', () => {
  const blocks = layoutSource('一、甲\n二、乙\n三、丙', 'joined');
  expect([...marksByBlock(blocks, [mark(1, 9)]).keys()]).toEqual([0, 1, 2]);
  expect([...marksByBlock(blocks, [mark(0, 3)]).keys()]).toEqual([0]);
});

test('words are found across line breaks and spaces: 烟花爆竹零售网点17家 in a text that cuts it', () => {
  const text = '烟花爆竹零售网\n点 17 家';
  expect(findWords(text, '零售网点17家')).toEqual([[4, 14]]);
  expect(findWords('a.c abc', 'a.c')).toEqual([[0, 3]]);
  expect(findWords('任何文字', '  ')).toEqual([]);
});

test('segments of a block, joined, give its pieces again, whatever the marks', () => {
  const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => mark(Math.min(a, b), Math.max(a, b) + 1));
  fc.assert(fc.property(fc.array(span), (marks) => {
    const text = '本段文字恰好写满一行\n直到右边然后\n继续写下去直到句末。';
    for (const block of layoutSource(text, 'joined')) {
      const segments = segmentsOf(block, marks);
      expect(segments.map((s) => text.slice(s.start, s.end)).join('')).toBe(block.pieces.map((p) => text.slice(p.start, p.end)).join(''));
      for (const segment of segments) for (let at = segment.start; at < segment.end; at += 1) {
        expect(segment.marks).toEqual(marks.filter((one) => one.span[0] <= at && at < one.span[1]));
      }
    }
  }));
});
