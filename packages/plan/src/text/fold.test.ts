import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test('full-width figures, traditional characters and odd brackets fold to one form', () => {
  expect(fold('衡應急﹝２０２３﹞９２號（试行），共１２家')).toBe('衡应急〔2023〕92号（试行），共12家');
});

test('half-width punctuation becomes the Chinese one, a decimal point stays', () => {
  expect(fold('约5.2万家,其中(甲):2家;')).toBe('约5.2万家，其中（甲）：2家；');
});

test('a Kangxi radical reads as the character it looks like', () => {
  expect(fold('⼈⺠⽣产')).toBe('人民生产');
});

test('folding never changes the length, so that no offset is lost', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length));
});
