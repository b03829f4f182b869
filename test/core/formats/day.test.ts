import { expect, test } from 'vitest';
import { dayAfter, dayOf, isDay } from '../../../src/core/formats/day.js';

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
