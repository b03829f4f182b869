import { afterEach, describe, expect, test, vi } from 'vitest';
import { localDay } from '../../../src/components/controls/local-day.js';
import { moveTo } from '../../fixtures/time-zone.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('the day is that of the place where the person is, at any hour', () => {
  expect(localDay(new Date(2027, 2, 31, 0, 0, 1))).toBe('2027-03-31');
  expect(localDay(new Date(2027, 2, 31, 23, 59, 59))).toBe('2027-03-31');
  expect(localDay(new Date(2027, 10, 5))).toBe('2027-11-05');
});

describe('at one moment it is', () => {
  test.each([
    ['Europe/London', '2027-06-30T22:59:59Z', '2027-06-30'],
    ['Europe/London', '2027-06-30T23:00:00Z', '2027-07-01'],
    ['Pacific/Auckland', '2026-12-31T10:59:59Z', '2026-12-31'],
    ['Pacific/Auckland', '2026-12-31T11:00:00Z', '2027-01-01'],
    ['America/St_Johns', '2027-01-01T03:29:59Z', '2026-12-31'],
    ['America/St_Johns', '2027-01-01T03:30:00Z', '2027-01-01'],
    ['UTC', '2027-02-28T23:59:59Z', '2027-02-28'],
  ])('in %s, at %s, the day %s', (zone, moment, day) => {
    moveTo(zone);
    expect(localDay(new Date(moment))).toBe(day);
  });
});
