import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDates, isoOf, nextOf } from '../../../src/core/credential/validity.js';

const FROM = '2026-11-24T00:00:00Z';
const UNTIL = '2029-11-24T00:00:00Z';
const DATES = { validFrom: FROM, validUntil: UNTIL };

describe('the dates of a certificate', () => {
  test.each([
    ['2026-11-23T23:59:59.999Z', 'not-yet-valid', 'failed'],
    ['2026-11-24T00:00:00Z', 'in-dates', 'passed'],
    ['2027-06-01T12:00:00Z', 'in-dates', 'passed'],
    ['2029-11-23T23:59:59.999Z', 'in-dates', 'passed'],
    ['2029-11-24T00:00:00Z', 'expired', 'failed'],
    ['2040-01-01T00:00:00Z', 'expired', 'failed'],
  ])('at %s: %s', (now, code, state) => {
    expect(checkDates(DATES, Date.parse(now))).toEqual({
      name: 'in-dates',
      state,
      code,
      facts: { from: FROM, until: UNTIL },
    });
  });

  test('may have no end and no beginning', () => {
    const now = Date.parse('2100-01-01T00:00:00Z');
    expect(checkDates({ validFrom: FROM, validUntil: undefined }, now)).toEqual({
      name: 'in-dates',
      state: 'passed',
      code: 'open-ended',
      facts: { from: FROM },
    });
    expect(checkDates({ validFrom: undefined, validUntil: undefined }, now).code).toBe(
      'open-ended',
    );
    expect(checkDates({ validFrom: undefined, validUntil: UNTIL }, now).code).toBe('expired');
  });

  test('are compared as instants, whatever their time zone', () => {
    const dates = {
      validFrom: '2026-11-24T00:00:00+05:00',
      validUntil: '2026-11-24T00:00:00-05:00',
    };
    expect(checkDates(dates, Date.parse('2026-11-23T19:00:00Z')).code).toBe('in-dates');
    expect(checkDates(dates, Date.parse('2026-11-23T18:59:59Z')).code).toBe('not-yet-valid');
    expect(checkDates(dates, Date.parse('2026-11-24T05:00:00Z')).code).toBe('expired');
  });

  test('reversed never pass', () => {
    const reversed = { validFrom: UNTIL, validUntil: FROM };
    const times = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') });
    fc.assert(
      fc.property(times, (now) => {
        expect(checkDates(reversed, now).state).toBe('failed');
      }),
    );
  });

  test('that cannot be read never pass, nor does a clock that is none', () => {
    const now = Date.parse('2027-01-01T00:00:00Z');
    const unreadable = fc.string().filter((text) => Number.isNaN(Date.parse(text)));
    fc.assert(
      fc.property(unreadable, (date) => {
        expect(checkDates({ validFrom: date, validUntil: undefined }, now).state).toBe('failed');
        expect(checkDates({ validFrom: undefined, validUntil: date }, now).state).toBe('failed');
      }),
    );
    expect(checkDates(DATES, Number.NaN).state).toBe('failed');
  });
});

describe('the next instant to come', () => {
  test('is the first that has not passed', () => {
    expect(nextOf([5, 3, Number.NaN, 9, Infinity], 3)).toBe(5);
    expect(nextOf([3, Number.NaN, Infinity], 3)).toBeUndefined();
    expect(nextOf([], 0)).toBeUndefined();
  });
});

describe('an instant', () => {
  test('is written in UTC, and one too far away as the last there is', () => {
    expect(isoOf(Date.parse('2027-01-15T13:00:00+01:00'))).toBe('2027-01-15T12:00:00.000Z');
    expect(isoOf(Number.MAX_VALUE)).toBe('+275760-09-13T00:00:00.000Z');
  });
});
