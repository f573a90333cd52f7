/** Days as official papers write them: 2023年12月28日, 二〇二三年十二月二十八日, 2023-12-28. */
import { readHanNumeral } from './phrases.ts';

export interface StatedDate { readonly year: number; readonly month: number; readonly day: number }

const digits = '〇一二三四五六七八九';
const arabicDate = /(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})(?:日|号|(?!\d))/y;
const hanDate = /([〇零0Oo一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})(?:日|号)/y;

/** The date at a place, valid or not, with where it ends. */
export function dateAt(text: string, at: number): { readonly date: StatedDate; readonly end: number } | undefined {
  arabicDate.lastIndex = at;
  const arabic = arabicDate.exec(text);
  if (arabic) return { date: { year: Number(arabic[1]), month: Number(arabic[2]), day: Number(arabic[3]) }, end: arabicDate.lastIndex };
  hanDate.lastIndex = at;
  const han = hanDate.exec(text);
  if (!han) return undefined;
  const month = readHanNumeral(han[2] ?? '');
  const day = readHanNumeral(han[3] ?? '');
  if (month === undefined || day === undefined) return undefined;
  return { date: { year: hanYear(han[1] ?? ''), month, day }, end: hanDate.lastIndex };
}

/** 二〇二三 as 2023. */
export function hanYear(text: string): number {
  return [...text].reduce((sum, ch) => sum * 10 + Math.max(0, digits.indexOf('零0Oo'.includes(ch) ? '〇' : ch)), 0);
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && year % 100 !== 0 || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isValidDate({ year, month, day }: StatedDate): boolean {
  return year >= 1949 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** YYYY-MM-DD, or null for a day that the calendar does not have. */
export function isoDate(date: StatedDate): string | null {
  return isValidDate(date) ? `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}` : null;
}
