/**
 * Heading marks (序号): 附件1, 第一章, 一、（一）1.（1）①. A mark is believed when the numbers around it make a sequence; a line that extraction happened
 * to break before 「二、三季度」 is no heading.
 */
import type { Flow } from './flow.ts';
import { NO_BREAK } from './flow.ts';

export type MarkStyle = 'annex' | 'chapter' | 'article' | 'han' | 'hanBracket' | 'digit' | 'digitBracket' | 'digitClose' | 'circled';

export interface Mark {
  readonly style: MarkStyle;
  readonly number: number;
  /** Offset in the flow of the mark's first character and of what follows the mark. */
  readonly start: number;
  readonly bodyStart: number;
  /** As it stands in a path: 附件1, 一, （一）, 1. */
  readonly label: string;
  readonly atLineStart: boolean;
}

const hanDigits = '一二三四五六七八九';

/** 一 … 九十九 as a number, or undefined. */
export function hanNumber(text: string): number | undefined {
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (!match || text === '') return undefined;
  const [, tens = '', ten = '', ones = ''] = match;
  if (ten === '') return tens !== '' && ones === '' ? hanDigits.indexOf(tens) + 1 : undefined;
  return (tens === '' ? 1 : hanDigits.indexOf(tens) + 1) * 10 + (ones === '' ? 0 : hanDigits.indexOf(ones) + 1);
}

interface Form { readonly first: string; readonly style: MarkStyle; readonly pattern: RegExp; readonly label: (digits: string) => string }

const han = '[一二三四五六七八九十]{1,3}';
const forms: readonly Form[] = [
  { first: '附', style: 'annex', pattern: new RegExp(`附(?:件|表|录)(?:之)?(\\d{1,2}|${han})(?=[^家个份、，。；）和至]|$)[：.\\-—]*`, 'y'), label: (d) => `附件${d}` },
  { first: '第', style: 'chapter', pattern: new RegExp(`第(${han}|\\d{1,2})(?:章|部分|篇)[：、]?`, 'y'), label: (d) => `第${d}章` },
  { first: '第', style: 'article', pattern: new RegExp(`第(${han}|\\d{1,2})条(?=[^第款项的规之和、，])`, 'y'), label: (d) => `第${d}条` },
  { first: '一二三四五六七八九十', style: 'han', pattern: new RegExp(`(${han})[、.．](?!${han}(?:季度|级|类|等|月|是|、|期|科|中队|大队))`, 'y'), label: (d) => d },
  { first: '（', style: 'hanBracket', pattern: new RegExp(`（(${han})）[、.]?`, 'y'), label: (d) => `（${d}）` },
  { first: '0123456789', style: 'digit', pattern: /(\d{1,2})(?:[.、．](?!\d))(?=[^%\d])/y, label: (d) => d },
  { first: '（', style: 'digitBracket', pattern: /（(\d{1,2})）[、.]?/y, label: (d) => `（${d}）` },
  { first: '0123456789', style: 'digitClose', pattern: /(\d{1,2})）(?=[^\d])/y, label: (d) => `${d}）` },
  { first: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', style: 'circled', pattern: /([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳])/y, label: (d) => d },
];

/** 「附件」 alone on its line heads the only annex; the year that begins the next line is no number of it. */
function isBareAnnex(flow: Flow, i: number): boolean {
  return flow.chars.startsWith('附件', i) && flow.breaks[i + 1] === NO_BREAK && i + 2 < flow.chars.length && flow.breaks[i + 2] !== NO_BREAK
    && !(/\d/.test(flow.chars[i + 2] as string) && flow.breaks[i + 3] !== NO_BREAK);
}

/** 「附件1」 above 「2024年度…」 reads 附件12024 in the flow; the line break says where the number ends. */
function untilBreak(flow: Flow, start: number, match: RegExpExecArray): string {
  const digits = match[1] as string;
  const from = start + match[0].indexOf(digits);
  for (let i = 1; i < digits.length; i += 1) if (flow.breaks[from + i] !== NO_BREAK) return digits.slice(0, i);
  return digits;
}

const formsByFirst: ReadonlyMap<string, readonly Form[]> = new Map([...new Set(forms.flatMap(({ first }) => [...first]))].map((ch) => [ch, forms.filter(({ first }) => first.includes(ch))]));
const firstCircled = '①'.charCodeAt(0);

function markAt(flow: Flow, i: number, atLineStart: boolean): Mark | undefined {
  if (isBareAnnex(flow, i)) return { style: 'annex', number: 1, start: i, bodyStart: i + 2, label: '附件', atLineStart };
  for (const { style, pattern, label } of formsByFirst.get(flow.chars[i] as string) ?? []) {
    pattern.lastIndex = i;
    const match = pattern.exec(flow.chars);
    if (!match) continue;
    const digits = style === 'annex' ? untilBreak(flow, i, match) : (match[1] as string);
    const number = style === 'circled' ? digits.charCodeAt(0) - firstCircled + 1 : (/\d/.test(digits) ? Number(digits) : hanNumber(digits));
    if (number === undefined || number === 0) continue;
    return { style, number, start: i, bodyStart: i + match[0].length - ((match[1] as string).length - digits.length), label: label(digits), atLineStart };
  }
  return undefined;
}

const opensItem = new Set(['。', '；', '：', '！', '》', '\t']);

/** Every place that looks like a heading mark, in order: at line starts and behind the end of a sentence. Cost: linear. */
export function findMarks(flow: Flow): readonly Mark[] {
  const marks: Mark[] = [];
  for (let i = 0; i < flow.chars.length; i += 1) {
    const before = i === 0 || flow.chars[i - 1] === '.' && /[\u4e00-\u9fff）]/.test(flow.chars[i - 2] ?? '') ? '。' : (flow.chars[i - 1] as string);
    const atLineStart = i === 0 || flow.breaks[i] !== NO_BREAK;
    const afterSpace = flow.spaced[i] === 1;
    if (!atLineStart && !afterSpace && !opensItem.has(before)) continue;
    const mark = markAt(flow, i, atLineStart);
    if (!mark || afterSpace && !atLineStart && !opensItem.has(before) && !['han', 'hanBracket', 'digit'].includes(mark.style) || isPartOfPhrase(flow, mark, before)) continue;
    marks.push(mark);
    i = mark.bodyStart - 1;
  }
  return marks;
}

/** A number that a line break cut off from its phrase: 第|一、二季度; 共|12、…; 附件|1. */
function isPartOfPhrase(flow: Flow, mark: Mark, before: string): boolean {
  if (mark.style === 'han') return before === '第' || hanDigits.includes(before);
  if (mark.style === 'digit' || mark.style === 'digitClose') return /[\d.、，\-—/（第共约计]/.test(before) && before !== '。';
  if (mark.style === 'annex') return !mark.atLineStart || /[《“见据按照“附]/.test(before);
  if (mark.style === 'article') return !mark.atLineStart || /[》第条、和]/.test(before);
  if (mark.style === 'hanBracket' || mark.style === 'digitBracket') return !mark.atLineStart && flow.chars[mark.bodyStart] === '，';
  return false;
}
