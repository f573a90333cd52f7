import { expect, test } from 'vitest';
import { formatNumber } from './format-number.ts';

test.each([
  ['chineseCounting', 1, '一'], ['chineseCounting', 10, '十'], ['chineseCounting', 12, '十二'], ['chineseCounting', 20, '二十'], ['chineseCounting', 99, '九十九'],
  ['chineseCountingThousand', 100, '一百'], ['chineseCountingThousand', 101, '一百零一'], ['chineseCountingThousand', 110, '一百一十'],
  ['chineseCountingThousand', 1001, '一千零一'], ['taiwaneseCountingThousand', 23, '二十三'], ['japaneseCounting', 11, '十一'],
  ['chineseLegalSimplified', 12, '壹拾贰'], ['ideographTraditional', 3, '丙'], ['ideographZodiac', 2, '丑'], ['ideographDigital', 10, '一〇'],
  ['decimalEnclosedCircleChinese', 3, '③'], ['decimalEnclosedCircle', 21, '㉑'], ['decimalEnclosedCircle', 36, '㊱'], ['decimalEnclosedParen', 2, '⑵'],
  ['decimalFullWidth', 12, '１２'], ['decimalZero', 7, '07'], ['lowerRoman', 14, 'xiv'], ['upperLetter', 28, 'BB'], ['none', 5, ''],
])('%s of %i is %s', (format, value, text) => {
  expect(formatNumber(value, format)).toBe(text);
});

test('a format that nobody knows has no text', () => {
  expect(formatNumber(1, 'thaiCounting')).toBeUndefined();
});
