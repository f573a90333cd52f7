import { expect, test } from 'vitest';
import { err, ok, parsePlainDate, parseRegionCode, parseUuid, unwrap } from './index.ts';

test('2024-02-29 is a date, 2023-02-29 is not, since the calendar has no such day', () => {
  expect(unwrap(parsePlainDate('2024-02-29'))).toBe('2024-02-29');
  expect(parsePlainDate('2023-02-29')).toEqual(err({ code: 'date.malformed', text: '2023-02-29' }));
});

test.each(['2024-13-01', '2024-00-10', '2024-1-1', '', '1900-02-29'])('%s is not a date', (text) => {
  expect(parsePlainDate(text).ok).toBe(false);
});

test('one id has one spelling: capitals of a UUID are lowered', () => {
  expect(parseUuid('0190F8A0-7D3A-7CC0-8000-0123456789AB')).toEqual(ok('0190f8a0-7d3a-7cc0-8000-0123456789ab'));
  expect(parseUuid('not-an-id').ok).toBe(false);
});

test('a region is six digits that do not begin with 0', () => {
  expect(parseRegionCode('430400')).toEqual(ok('430400'));
  expect(parseRegionCode('043040').ok).toBe(false);
});

test('unwrap throws on an error, since only a bug brings one there', () => {
  expect(() => unwrap(err({ code: 'x' }))).toThrow(/"x"/);
});
