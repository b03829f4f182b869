import { expect, test } from 'vitest';
import { dayOn } from '../../src/components/today.js';

test('the day is that of the place where the person is, at any hour', () => {
  expect(dayOn(new Date(2027, 2, 31, 0, 0, 1))).toBe('2027-03-31');
  expect(dayOn(new Date(2027, 2, 31, 23, 59, 59))).toBe('2027-03-31');
  expect(dayOn(new Date(2027, 10, 5))).toBe('2027-11-05');
});
