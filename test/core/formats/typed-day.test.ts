import { describe, expect, test } from 'vitest';
import { isMonthFirst, readTypedDay } from '../../../src/core/formats/typed-day.js';

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
