import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockAt, layoutSource, type SourceBlock } from './source-layout.ts';

const shown = (text: string, block: SourceBlock) => block.pieces.map((piece) => text.slice(piece.start, piece.end)).join('');
const blocksOf = (text: string, mode: 'joined' | 'asExtracted' = 'joined', headings: readonly number[] = []) =>
  layoutSource(text, mode, headings).map((block) => shown(text, block));

const margin = '本段文字恰好写满一行直到右边';

test('a sentence that the margin cut is one block, and the line breaks in it are not shown', () => {
  expect(blocksOf(`${margin}\n\n接着写完。\n${margin}\n`)).toEqual([`${margin}接着写完。`, margin]);
});

test('as extracted, each line is a block', () => {
  expect(blocksOf(`${margin}\n\n接着写完。`, 'asExtracted')).toEqual([margin, '接着写完。']);
});

test('a heading, a numbered item and a table row each begin a block of their own', () => {
  expect(blocksOf(`${margin}\n一、总则之后\n（一）${margin}\n序号|事项|对象\n1|检查|企业`)).toHaveLength(5);
});

test('a line that begins with a full stop belongs to the sentence before it', () => {
  expect(blocksOf(`${margin}\n。 末\n字写完全句了。`)).toEqual([`${margin}。 末字写完全句了。`]);
  expect(blocksOf(`${margin}\n短行\n，接着写。`)).toEqual([`${margin}短行，接着写。`]);
});

test('a page number stands alone and joins nothing', () => {
  expect(blocksOf(`${margin}\n— 23 —\n${margin}`)).toEqual([margin, '— 23 —', margin]);
});

test('a heading from the outline begins a block although its line looks like the middle of a sentence', () => {
  const text = `${margin}\n总体要求如下`;
  expect(layoutSource(text, 'joined', [margin.length + 1]).map((block) => block.heading)).toEqual([false, true]);
});

test('a text of 10,000 characters without a line break is cut into blocks of at most 3,000', () => {
  const lengths = layoutSource('字'.repeat(10_000), 'joined').map((block) => block.end - block.start);
  expect(lengths).toEqual([3000, 3000, 3000, 1000]);
});

test('no character is lost, doubled or moved, whatever the text', () => {
  const text = fc.array(fc.constantFrom('甲', '乙丙', '。', '，', '\n', '\n\n', ' ', '\r\n', '\f', '一、', '1.', '|', '𠮷', '— 3 —')).map((parts) => parts.join(''));
  fc.assert(fc.property(text, fc.constantFrom('joined' as const, 'asExtracted' as const), (source, mode) => {
    const pieces = layoutSource(source, mode).flatMap((block) => block.pieces);
    expect(pieces.map((piece) => source.slice(piece.start, piece.end)).join('').replace(/\s/gu, '')).toBe(source.replace(/\s/gu, ''));
    pieces.forEach((piece, index) => { expect(piece.start).toBeGreaterThanOrEqual(pieces[index - 1]?.end ?? 0); });
  }));
});

test('the block of an offset is found, and an offset between blocks gives the next one', () => {
  const blocks = layoutSource('一、甲\n\n二、乙\n', 'joined');
  expect([0, 2, 3, 5, 7, 99].map((offset) => blockAt(blocks, offset))).toEqual([0, 0, 1, 1, 1, 1]);
  expect(blockAt([], 0)).toBe(-1);
});
