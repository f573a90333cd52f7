import type { Branded } from './branded.ts';
import { err, ok, type Result } from './result.ts';

/**
 * A legal date: year, month and day with no clock and no zone, as `YYYY-MM-DD`. It sorts as text. Instants are another thing and are
 * kept in UTC; a date is never made from one by accident.
 */
export type PlainDate = Branded<'PlainDate'>;

export interface NotADate { readonly code: 'date.malformed'; readonly text: string }

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Accepts only dates that the calendar has: 2023-02-29 is an error. */
export function parsePlainDate(text: string): Result<PlainDate, NotADate> {
  const match = ISO_DATE.exec(text);
  if (!match) return err({ code: 'date.malformed', text });
  return plainDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

export function plainDate(year: number, month: number, day: number): Result<PlainDate, NotADate> {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  const exists = Number.isInteger(year) && year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? ok(text as PlainDate) : err({ code: 'date.malformed', text });
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
