import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earlierOf, isEarlier } from '../../../src/core/standard/pack-version.js';

describe('the order of versions of a pack', () => {
  test.each([
    ['2026.9', '2026.10'],
    ['2026.1', '2027'],
    ['1', '2'],
    ['1.9.9', '1.10'],
    ['2027.1', '2027.1.1'],
    ['', '0'],
  ])('puts %j before %j', (one, other) => {
    expect(isEarlier(one, other)).toBe(true);
    expect(isEarlier(other, one)).toBe(false);
  });

  test('takes leading noughts for nothing', () => {
    expect(isEarlier('2026.01', '2026.1') || isEarlier('2026.1', '2026.01')).toBe(false);
  });

  test('finds the same earlier one, whichever is named first, and the only one that is known', () => {
    const version = fc.option(fc.constantFrom('', '1', '01', '1.2', '1.10', '2'), {
      nil: undefined,
    });
    fc.assert(
      fc.property(version, version, (one, other) => {
        expect(earlierOf(one, other)).toBe(earlierOf(other, one));
      }),
    );
    expect(earlierOf(undefined, '2')).toBe('2');
    expect(earlierOf('1.10', '1.2')).toBe('1.2');
  });
});
