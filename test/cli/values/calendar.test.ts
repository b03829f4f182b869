import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  certificateDates,
  dayOf,
  instantOf,
  monthsAfter,
  readInstant,
  startOfDay,
} from '../../../src/cli/values/time.js';

const NOW = Date.parse('2026-11-24T15:30:00Z');
const TODAY = { from: undefined, until: undefined, review: undefined };

/* UTC, and both sides of it: in the evening the one has tomorrow already, and in the morning the other has yesterday still. */
describe.each([
  ['UTC', 0],
  ['Pacific/Auckland', -780],
  ['America/St_Johns', 210],
])('on a machine in %s', (zone, minutes) => {
  beforeAll(() => {
    vi.stubEnv('TZ', zone);
    // In January; a machine that took no notice would try nothing.
    expect(new Date('2026-01-15T00:00:00Z').getTimezoneOffset()).toBe(minutes);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
  });

  describe('a date on the command line', () => {
    test.each([
      ['2026-11-24', '2026-11-24T00:00:00Z'],
      ['2026-11-24T09:30Z', '2026-11-24T09:30:00Z'],
      ['2026-11-24T09:30:15.250Z', '2026-11-24T09:30:15Z'],
      ['2026-06-24T00:30:00+01:00', '2026-06-23T23:30:00Z'],
      ['2028-02-29', '2028-02-29T00:00:00Z'],
    ])('%s is the instant %s', (typed, instant) => {
      expect(readInstant(typed, 'from')).toEqual({ ok: true, value: instant });
    });

    test.each([
      '',
      'tomorrow',
      '24/11/2026',
      '2026-11',
      '2026-13-01',
      '2026-02-30',
      '2027-02-29',
      '2026-02-30T10:00:00Z',
      '2026-11-24T25:00Z',
      '2026-11-24T09:30',
      ' 2026-11-24',
      '2026-11-24\n',
      '+002026-11-24',
    ])('%j is refused, and its flag named', (typed) => {
      expect(readInstant(typed, 'until')).toMatchObject({
        ok: false,
        code: 'date-malformed',
        field: 'until',
      });
    });
  });

  describe('counting months', () => {
    test.each([
      ['2026-11-24T00:00:00Z', 36, '2029-11-24T00:00:00Z'],
      ['2028-02-29T00:00:00Z', 12, '2029-02-28T00:00:00Z'],
      ['2028-02-29T00:00:00Z', 48, '2032-02-29T00:00:00Z'],
      ['2026-08-31T12:00:00Z', 1, '2026-09-30T12:00:00Z'],
      ['2026-12-31T00:00:00Z', 2, '2027-02-28T00:00:00Z'],
      ['2026-01-31T00:00:00Z', 1, '2026-02-28T00:00:00Z'],
      ['2026-01-31T23:59:59Z', 1, '2026-02-28T23:59:59Z'],
      ['2026-03-01T00:00:00Z', 1, '2026-04-01T00:00:00Z'],
      ['2026-09-30T12:30:00Z', 1, '2026-10-30T12:30:00Z'],
    ])('%s and %i months is %s', (from, months, after) => {
      expect(monthsAfter(from, months)).toBe(after);
    });

    test('keeps the day and the time of day, or the last day of a month that is too short', () => {
      const day = fc.date({
        min: new Date('2000-01-01'),
        max: new Date('2100-01-01'),
        noInvalidDate: true,
      });
      fc.assert(
        fc.property(day, fc.nat(60), (date, months) => {
          const after = new Date(monthsAfter(instantOf(date.getTime()), months));
          const monthOf = (one: Date) => one.getUTCFullYear() * 12 + one.getUTCMonth();
          expect(monthOf(after)).toBe(monthOf(date) + months);
          const daysIn = new Date(Date.UTC(after.getUTCFullYear(), after.getUTCMonth() + 1, 0));
          expect(after.getUTCDate()).toBe(Math.min(date.getUTCDate(), daysIn.getUTCDate()));
          const timeOf = (one: Date) => instantOf(one.getTime()).slice(10);
          expect(timeOf(after)).toBe(timeOf(date));
        }),
      );
    });
  });

  describe('the dates of a certificate', () => {
    test('are three years from today, with a review after one', () => {
      expect(certificateDates(TODAY, NOW)).toEqual({
        ok: true,
        value: {
          from: '2026-11-24T00:00:00Z',
          until: '2029-11-24T00:00:00Z',
          review: '2027-11-24T00:00:00Z',
        },
      });
    });

    test('follow from the first day where that is given', () => {
      expect(certificateDates({ ...TODAY, from: '2027-01-15' }, NOW)).toMatchObject({
        value: { until: '2030-01-15T00:00:00Z', review: '2028-01-15T00:00:00Z' },
      });
    });

    test('put the review at the end of a short certificate', () => {
      expect(certificateDates({ ...TODAY, until: '2027-03-01' }, NOW)).toMatchObject({
        value: { review: '2027-03-01T00:00:00Z' },
      });
    });

    test.each([
      [{ from: '2027-01-01', until: '2026-12-31' }, 'until'],
      [{ from: '2027-01-01', until: '2027-01-01' }, 'until'],
      [{ until: '2026-01-01' }, 'until'],
      [{ review: '2026-11-24' }, 'review'],
      [{ review: '2029-11-25' }, 'review'],
    ])('%j are reversed, and %s is to blame', (dates, field) => {
      expect(certificateDates({ ...TODAY, ...dates }, NOW)).toMatchObject({
        ok: false,
        code: 'dates-reversed',
        field,
      });
    });

    test.each(['from', 'until', 'review'])('name %s where it cannot be read', (field) => {
      expect(certificateDates({ ...TODAY, [field]: 'soon' }, NOW)).toMatchObject({
        code: 'date-malformed',
        field,
      });
    });
  });

  test('a day begins at midnight in UTC', () => {
    for (const time of ['00:00:00', '03:29:59', '10:59:59', '12:00:00', '23:59:59'])
      expect(startOfDay(Date.parse(`2026-11-24T${time}Z`))).toBe('2026-11-24T00:00:00Z');
    expect(startOfDay(Date.parse('2026-11-24T00:00:00Z'))).toBe('2026-11-24T00:00:00Z');
    expect(dayOf('2026-11-24T23:59:59Z')).toBe('2026-11-24');
  });
});
