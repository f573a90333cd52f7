/**
 * A list number as Word prints it: ST_NumberFormat, ECMA-376 part 1 §17.18.59, as far as Chinese documents use it.
 * A format not known here gives `undefined`.
 */
export function formatNumber(value: number, format: string): string | undefined {
  return FORMATS[format]?.(value);
}

const CHINESE_DIGITS = '〇一二三四五六七八九';
const LEGAL_SIMPLIFIED = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸';
const EARTHLY_BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  numberInDash: (n) => `- ${n} -`,
  ordinal: (n) => `${n}`,
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (n) => letters(n).toLowerCase(),
  decimalEnclosedCircle: (n) => circled(n),
  decimalEnclosedCircleChinese: (n) => circled(n),
  decimalEnclosedParen: (n) => enclosed(n, 0x2474, 20, `(${n})`),
  decimalEnclosedFullstop: (n) => enclosed(n, 0x2488, 20, `${n}.`),
  ideographEnclosedCircle: (n) => enclosed(n, 0x3280, 10, String(n)),
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseCounting: (n) => (n < 100 ? counting(n, CHINESE_DIGITS, '十百千') : digitByDigit(n)),
  taiwaneseCounting: (n) => (n < 100 ? counting(n, CHINESE_DIGITS, '十百千') : digitByDigit(n)),
  chineseCountingThousand: (n) => counting(n, CHINESE_DIGITS, '十百千'),
  taiwaneseCountingThousand: (n) => counting(n, CHINESE_DIGITS, '十百千'),
  japaneseCounting: (n) => counting(n, CHINESE_DIGITS, '十百千'),
  chineseLegalSimplified: (n) => counting(n, LEGAL_SIMPLIFIED, '拾佰仟'),
  ideographLegalTraditional: (n) => counting(n, LEGAL_TRADITIONAL, '拾佰仟'),
  ideographTraditional: (n) => HEAVENLY_STEMS[n - 1] ?? String(n),
  ideographZodiac: (n) => EARTHLY_BRANCHES[n - 1] ?? String(n),
  none: () => '',
};

/** 十一, 二十, 一百零一; legal numerals write 壹拾壹. From ten thousand on, and below one, plain figures. */
function counting(value: number, digits: string, units: string): string {
  if (value < 1 || value > 9999) return String(value);
  let text = '';
  let gap = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += (gap ? '零' : '') + (digits[digit] ?? '') + (power === 0 ? '' : (units[power - 1] ?? ''));
    gap = false;
  }
  return text.replace(/^一十/, '十');
}

function digitByDigit(value: number): string {
  return Array.from(String(value), (digit) => CHINESE_DIGITS[Number(digit)] ?? digit).join('');
}

function fullWidth(value: number): string {
  return Array.from(String(value), (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
}

/** ① to ⑳, then ㉑ to ㊿. */
function circled(value: number): string {
  if (value === 0) return '⓪';
  if (value <= 20) return enclosed(value, 0x2460, 20, String(value));
  return value <= 35 ? enclosed(value - 20, 0x3251, 15, '') : enclosed(value - 35, 0x32b1, 15, String(value));
}

function enclosed(value: number, first: number, last: number, otherwise: string): string {
  return value >= 1 && value <= last ? String.fromCharCode(first + value - 1) : otherwise;
}

function roman(value: number): string {
  let left = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (left >= worth && text.length < 32) {
      text += sign;
      left -= worth;
    }
  }
  return text;
}

/** A … Z, AA, BB, as Word counts (not as Excel does). */
function letters(value: number): string {
  if (value < 1) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(8, Math.floor((value - 1) / 26) + 1));
}
