import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginReview, recordFinding } from '../../../src/core/review/review-changes.js';
import { newestReview } from '../../../src/core/review/review.js';
import { RATING_MATCHES, sideBySide } from '../../../src/core/review/side-by-side.js';
import { IDS, SMALL, anyWork, fileOf, found } from '../../fixtures/review-files.js';
import { WEDNESDAY, assessmentWith } from '../../fixtures/small-assessments.js';

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/* The organisation says 1.1.1 met, 1.1.2 partly, 2.1.1 met, 2.1.2 not applicable, and nothing of 1.2.1. */
const matchesOf = (ratings: Readonly<Record<string, string>>) => {
  const { elements } = sideBySide(SMALL, found(fileOf(), ratings), 'first');
  return Object.fromEntries(
    elements.map(({ elementId, match, steps }) => [elementId, [match, steps]]),
  );
};

describe('a self-rating beside the assessor’s', () => {
  test('is the same, too high by so many steps, or too low', () => {
    expect(matchesOf({ '1.1.1': 'met', '1.1.2': 'met', '2.1.1': 'failed' })).toEqual({
      '1.1.1': ['same', 0],
      '1.1.2': ['too-low', -1],
      '1.2.1': ['open', 0],
      '2.1.1': ['too-high', 2],
      '2.1.2': ['open', 0],
    });
  });

  test('cannot be compared where one of them sets the element aside', () => {
    expect(matchesOf({ '2.1.2': 'met' })['2.1.2']).toEqual(['otherwise', 0]);
    const aside = recordFinding({ standard: SMALL, file: fileOf(), at: WEDNESDAY }, '2.1.2', {
      notApplicable: 'None',
    });
    expect(sideBySide(SMALL, aside, 'first').elements.at(-1)?.match).toBe('same');
  });

  test('is that of the newest hand-over', () => {
    const again = assessmentWith(SMALL, { '1.1.2': 'met' });
    const file = beginReview(found(fileOf(), { '1.1.2': 'met' }), 'second', WEDNESDAY, again);
    expect(sideBySide(SMALL, file, 'second').elements[1]?.match).toBe('same');
    expect(sideBySide(SMALL, file, 'first').elements[1]?.match).toBe('too-low');
  });
});

test('the counts add up, of each criterion and of the whole, whatever was done', () => {
  fc.assert(
    fc.property(anyWork(SMALL), (work) => {
      const file = work(fileOf());
      const { elements, whole, criteria } = sideBySide(SMALL, file, newestReview(file).id);
      expect(elements.map(({ elementId }) => elementId)).toEqual(IDS);
      expect(sum(whole.counts)).toBe(IDS.length);
      for (const match of RATING_MATCHES) {
        const ofCriteria = criteria.map(({ counts }) => counts[match]);
        expect(ofCriteria.reduce((total, count) => total + count, 0)).toBe(whole.counts[match]);
        expect(elements.filter((one) => one.match === match)).toHaveLength(whole.counts[match]);
      }
      for (const { match, steps } of elements) {
        expect(Math.sign(steps)).toBe({ 'too-high': 1, 'too-low': -1 }[match as string] ?? 0);
      }
    }),
  );
});
