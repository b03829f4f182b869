import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counter, inPercent, languageOf } from '../../src/language/language.js';
import { cases } from '../effort.js';

describe('the interface language for a tag', () => {
  test.each(['cy', 'cy-GB', 'CY', 'Cy-gb', 'cy-Latn-GB'])('%s is Welsh', (tag) => {
    expect(languageOf(tag)).toBe('cy');
  });

  test.each(['en', 'en-GB', 'cym', 'cyx', 'fr', 'x-cy', 'en-cy', '', ' cy', null, undefined])(
    '%j is English, for want of another',
    (tag) => {
      expect(languageOf(tag)).toBe('en');
    },
  );
});

describe('a count before its word', () => {
  test('takes the form of its number', () => {
    const files = (count: number) => counter('en')(count, { one: 'file', other: 'files' });
    expect([0, 1, 2, 11].map(files)).toEqual(['0 files', '1 file', '2 files', '11 files']);
  });

  test('can take six forms in Welsh', () => {
    const forms = {
      zero: 'cŵn',
      one: 'ci',
      two: 'gi',
      few: 'chi',
      many: 'chi (6)',
      other: 'ci (…)',
    };
    const dogs = (count: number) => counter('cy')(count, forms);
    expect([0, 1, 2, 3, 6, 11].map(dogs)).toEqual([
      '0 cŵn',
      '1 ci',
      '2 gi',
      '3 chi',
      '6 chi (6)',
      '11 ci (…)',
    ]);
  });

  test('takes the general form where there is no special one', () => {
    expect(counter('cy')(2, { other: 'ateb' })).toBe('2 ateb');
  });
});

describe('a share in per cent', () => {
  test.each([
    [0, '0%'],
    [1, '100%'],
    [0.5, '50%'],
    [0.29, '29%'],
    [0.57, '57%'],
    [0.7999, '79%'],
    [45 / 57, '78%'],
    [0.999, '99%'],
  ])('of %d is %s', (share, words) => {
    expect(inPercent(share)).toBe(words);
  });

  test('is never rounded up, and loses less than one per cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6000 }), fc.nat(6000), (of, some) => {
        const met = Math.min(some, of);
        const percent = parseInt(inPercent(met / of), 10);
        expect(percent * of <= met * 100).toBe(true);
        expect((percent + 1) * of > met * 100).toBe(true);
      }),
      { numRuns: cases(2000) },
    );
  });
});
