import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinReviewFiles } from '../../../src/core/review/join-reviews.js';
import {
  beginReview,
  describeFile,
  recordFinding,
} from '../../../src/core/review/review-changes.js';
import { SMALL, anyWork, fileOf, textOfReview } from '../../fixtures/review-files.js';
import { MONDAY, TUESDAY, WEDNESDAY } from '../../fixtures/small-assessments.js';

const record = (finding: string, at: string, file = fileOf(), id = '1.1.1') =>
  recordFinding({ standard: SMALL, file, at }, id, { finding });

describe('two states of one file', () => {
  test('keep of each finding the one that changed last, and every one that either has', () => {
    const one = record('older', MONDAY, record('mine', TUESDAY), '1.1.2');
    const other = record('newer', WEDNESDAY, record('theirs', TUESDAY, fileOf(), '2.1.1'), '1.1.2');
    const [review] = joinReviewFiles(one, other).reviews;
    expect(
      Object.entries(review?.findings ?? {}).map(([id, { finding }]) => [id, finding]),
    ).toEqual([
      ['1.1.1', 'mine'],
      ['1.1.2', 'newer'],
      ['2.1.1', 'theirs'],
    ]);
  });

  test('keep a review that only one of them has begun, and the newest name', () => {
    const begun = beginReview(fileOf(), 'second', TUESDAY);
    const named = describeFile(fileOf(), { scope: 'Museums' }, TUESDAY);
    expect(joinReviewFiles(named, begun)).toMatchObject({
      scope: 'Museums',
      reviews: [{ id: 'first' }, { id: 'second' }],
    });
  });

  test('come to the same whichever is first, and joined twice', () => {
    const text = (...files: ReturnType<typeof fileOf>[]) =>
      textOfReview(files.reduce((one, other) => joinReviewFiles(one, other)));
    fc.assert(
      fc.property(anyWork(SMALL), anyWork(SMALL), (here, there) => {
        const [one, other] = [here(fileOf()), there(fileOf())];
        expect(text(one, other)).toBe(text(other, one));
        expect(text(one, other, one)).toBe(text(one, other));
        expect(text(one, one)).toBe(textOfReview(one));
      }),
    );
  });
});
