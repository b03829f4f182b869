import { describe, expect, test } from 'vitest';
import { startAssessment } from '../../../src/core/assessment/assessment.js';
import { rateSubCriterion } from '../../../src/core/assessment/change-assessment.js';
import { scoreAssessment } from '../../../src/core/assessment/score.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';

const standard = cseStandard();
const AT = '2026-01-12T09:00:00.000Z';
const LATER = '2026-01-12T09:05:00.000Z';
const nothing = startAssessment(standard);
const rate = (id: string, rating: string | undefined, at = AT, before = nothing) =>
  rateSubCriterion({ standard, assessment: before, at }, id, rating);

describe('a first impression', () => {
  test('is kept with its time, beside those of other sub-criteria', () => {
    const both = rate('5.3', 'compliant', LATER, rate('1.1', 'non-compliant'));
    expect(both.firstPass).toEqual({
      '1.1': { rating: 'non-compliant', changed: AT },
      '5.3': { rating: 'compliant', changed: LATER },
    });
    expect(nothing.firstPass).toBeUndefined();
  });

  test('counts for no score', () => {
    const rated = rate('1.1', 'non-compliant');
    expect(scoreAssessment(standard, rated)).toEqual(scoreAssessment(standard, nothing));
  });

  test('may be cleared, and the clearing has a time of its own', () => {
    const cleared = rate('1.1', undefined, LATER, rate('1.1', 'compliant'));
    expect(cleared.firstPass).toEqual({ '1.1': { rating: undefined, changed: LATER } });
  });

  test('is later than the one before it, whatever the clock says', () => {
    const again = rate('1.1', 'compliant', AT, rate('1.1', 'non-compliant', LATER));
    expect(again.firstPass?.['1.1']?.rating).toBe('compliant');
    expect((again.firstPass?.['1.1']?.changed ?? '') > LATER).toBe(true);
  });

  test.each([
    ['1', 'compliant', 'unknown-sub-criterion', 'subCriterion: this standard has no "1"'],
    ['1.1.1', 'compliant', 'unknown-sub-criterion', 'subCriterion: this standard has no "1.1.1"'],
    ['1.1', 'good', 'unknown-rating', 'rating: this standard has no "good"'],
    ['1.1', '', 'unknown-rating', 'rating: this standard has no ""'],
  ])('of %s as %j is refused as %s', (id, rating, code, message) => {
    expect(() => rate(id, rating)).toThrow(expect.objectContaining({ code, message }));
  });
});
