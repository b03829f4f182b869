import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  dayAfter,
  dayOf,
  isDay,
  isMonthFirst,
  readTypedDay,
  sameWord,
} from '../../../src/core/formats/day.js';

test.each(['2027-03-31', '2028-02-29', '0099-01-01'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  '2027-02-29',
  '2027-13-01',
  '2027-04-31',
  '2027-4-1',
  '31/03/2027',
  '',
  'soon',
  '2027-03-31T00:00',
])('%j is none', (text) => {
  expect(isDay(text)).toBe(false);
});

test('what is not there is no day', () => {
  expect(isDay(undefined)).toBe(false);
  expect(dayOf(2027, 2, 29)).toBeUndefined();
  expect(dayOf(0, 1, 1)).toBeUndefined();
});

test.each([
  ['2027-03-31', '2027-04-01'],
  ['2027-12-31', '2028-01-01'],
  ['2028-02-28', '2028-02-29'],
  // The clocks go forward in Britain on this day, which is a day like any other.
  ['2027-03-28', '2027-03-29'],
])('the day after %s is %s', (day, next) => {
  expect(dayAfter(day)).toBe(next);
});

describe('so many months later', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-08-31', 18, '2028-02-29'],
    ['0050-01-31', 1, '0050-02-28'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('than %s, %i months, is %s', (day, months, last) => {
    expect(addMonths(day, months)).toBe(last);
  });

  test('is a day of the calendar in the month that is meant, and never a later day of it', () => {
    const day = fc
      .date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 12 }), (from, months) => {
        const last = addMonths(from, months) ?? '';
        const at = (text: string) => text.split('-').map(Number) as [number, number, number];
        const [[year, month, date], [lastYear, lastMonth, lastDate]] = [at(from), at(last)];
        expect((lastYear - year) * 12 + lastMonth - month).toBe(months);
        expect(lastDate).toBeLessThanOrEqual(date);
        expect(new Date(`${last}T00:00:00Z`).toISOString().slice(0, 10)).toBe(last);
        expect(last >= from).toBe(true);
      }),
    );
  });

  test.each([
    ['2026-02-31', 1],
    ['2026-11-22T00:00:00Z', 1],
    ['', 12],
    ['9999-12-31', 1],
  ])('than %j, %i months, is no day', (day, months) => {
    expect(addMonths(day, months)).toBeUndefined();
  });
});

describe('a day that was typed', () => {
  test.each([
    ['2027-03-31', '2027-03-31'],
    ['2027-3-1', '2027-03-01'],
    ['31/03/2027', '2027-03-31'],
    ['1/4/2027', '2027-04-01'],
    [' 31.03.2027 ', '2027-03-31'],
    ['31-03-2027', '2027-03-31'],
  ])('%j is %s', (text, day) => {
    expect(readTypedDay(text)).toEqual({ ok: true, day });
  });

  test.each([
    ['31/02/2027', 'not-a-day'],
    ['3/31/2027', 'not-a-day'],
    ['31/03/27', 'short-year'],
    ['31/03.2027', 'not-a-day'],
    ['46112', 'not-a-day'],
    ['next week', 'not-a-day'],
    ['', 'not-a-day'],
  ])('%j cannot be told: %s', (text, code) => {
    expect(readTypedDay(text)).toEqual({ ok: false, code });
  });

  test('is a question where others were written month first and it can be read both ways', () => {
    expect(readTypedDay('04/03/2027', true)).toEqual({ ok: false, code: 'day-or-month' });
    expect(readTypedDay('04/04/2027', true)).toEqual({ ok: true, day: '2027-04-04' });
    expect(readTypedDay('31/03/2027', true)).toEqual({ ok: true, day: '2027-03-31' });
    expect(readTypedDay('2027-03-04', true)).toEqual({ ok: true, day: '2027-03-04' });
  });

  test.each([
    ['3/31/2027', true],
    ['31/3/2027', false],
    ['4/3/2027', false],
    ['2/30/2027', false],
    ['2027-03-31', false],
  ])('%s is written month first: %s', (text, is) => {
    expect(isMonthFirst(text)).toBe(is);
  });
});

test('a typed word is known with other capitals, spaces and ways to write accents', () => {
  expect(sameWord(' TO  do ', ['To do'])).toBe(true);
  expect(sameWord('ty\u0302', ['tŷ'])).toBe(true);
  expect(sameWord('todo', ['To do', 'Doing'])).toBe(false);
});
