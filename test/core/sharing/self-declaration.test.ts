import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startAssessment } from '../../../src/core/assessment/assessment.js';
import type { Assessment } from '../../../src/core/assessment/assessment.js';
import {
  describeAssessment,
  rateElement,
  setAside,
} from '../../../src/core/assessment/change-assessment.js';
import { selfDeclarationOf } from '../../../src/core/sharing/self-declaration.js';
import { smallStandard } from '../../fixtures/small-packs.js';

const standard = smallStandard({ criteria: [[2, 1], [2]], mayBeNotApplicable: ['2.1.2'] });

const rated = (ratings: Readonly<Record<string, readonly [rating: string, at: string]>>) =>
  Object.entries(ratings).reduce<Assessment>(
    (assessment, [id, [rating, at]]) => rateElement({ standard, assessment, at }, id, rating),
    startAssessment(standard),
  );

const THREE = rated({
  '1.1.1': ['met', '2026-11-20T10:00:00.000Z'],
  '1.1.2': ['met', '2026-11-22T10:00:00.000Z'],
  '1.2.1': ['partly', '2026-11-21T10:00:00.000Z'],
});

const declared = (assessment: Assessment, today = '2026-12-01') => {
  const reading = selfDeclarationOf(standard, assessment, today);
  return reading.ok ? reading.declaration : reading.code;
};

describe('a self-declaration', () => {
  test('has the day of the newest rating, and counts what is met', () => {
    expect(declared(THREE)).toEqual({
      day: '2026-11-22',
      lastDay: '2027-11-22',
      lapsed: false,
      organisation: undefined,
      scope: undefined,
      met: 2,
      of: 5,
      unrated: 2,
    });
  });

  test('says whose it is, where that is known', () => {
    const details = { id: 'x', organisation: 'North', scope: 'Libraries' };
    const named = describeAssessment(THREE, details, '2027-05-05T00:00:00.000Z');
    // A name that was put right is no fresh look at the service.
    expect(declared(named)).toMatchObject({
      ...{ organisation: 'North', scope: 'Libraries' },
      day: '2026-11-22',
    });
  });

  test('leaves out of the count what is set aside, and takes its day', () => {
    const aside = setAside(
      { standard, assessment: THREE, at: '2026-11-30T00:00:00.000Z' },
      '2.1.2',
      'None here.',
    );
    expect(declared(aside)).toMatchObject({ day: '2026-11-30', of: 4, unrated: 1 });
  });

  test.each([
    ['2027-11-22', false],
    ['2027-11-23', true],
    ['2040-01-01', true],
  ])('on %s has lapsed: %s', (today, lapsed) => {
    expect(declared(THREE, today)).toMatchObject({ lapsed });
  });

  test('from a leap day counts until the last of February', () => {
    const leap = rated({ '1.1.1': ['met', '2028-02-29T10:00:00.000Z'] });
    expect(declared(leap, '2028-03-01')).toMatchObject({ lastDay: '2029-02-28' });
  });

  test('is none where nothing is rated', () => {
    expect(declared(startAssessment(standard))).toBe('nothing-rated');
    const cleared = rateElement(
      {
        standard,
        assessment: rated({ '1.1.1': ['met', '2026-11-20T10:00:00.000Z'] }),
        at: '2026-11-21T10:00:00.000Z',
      },
      '1.1.1',
      undefined,
    );
    expect(declared(cleared)).toBe('nothing-rated');
  });

  test('is none where it is about another standard', () => {
    expect(declared({ ...THREE, standard: { id: 'cse', version: '1' } })).toBe('other-standard');
  });

  test('is none before its day, but for readers where that day has not begun', () => {
    expect(declared(THREE, '2026-11-21')).toMatchObject({ day: '2026-11-22' });
    expect(declared(THREE, '2026-11-20')).toBe('ahead');
  });

  test('never counts more than there is, whatever was rated', () => {
    const rating = fc.constantFrom('met', 'partly', 'failed');
    const ids = fc.constantFrom(...standard.elementsById.keys());
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, rating), { minLength: 1 }), (answers) => {
        const at = '2026-11-20T10:00:00.000Z';
        const reading = declared(
          rated(Object.fromEntries(answers.map(([id, one]) => [id, [one, at]]))),
        );
        if (typeof reading === 'string') throw new Error(reading);
        expect(reading.met + reading.unrated).toBeLessThanOrEqual(reading.of);
      }),
    );
  });
});
