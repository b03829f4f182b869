import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreAssessment } from '../../../src/core/assessment/score.js';
import {
  assessmentOfFindings,
  findingsAfter,
  unmetBefore,
  orderOfReview,
  resultOf,
} from '../../../src/core/review/findings.js';
import { beginReview, recordFinding } from '../../../src/core/review/review-changes.js';
import { newestReview } from '../../../src/core/review/review.js';
import { IDS, SMALL, anyWork, fileOf, found } from '../../fixtures/review-files.js';
import { WEDNESDAY, assessmentWith } from '../../fixtures/small-assessments.js';

const next = (file: ReturnType<typeof fileOf>) => beginReview(file, 'second', WEDNESDAY);

describe('where an element stands after a review', () => {
  test('is what that review found, or else what the last one before did', () => {
    const file = found(next(found(fileOf(), { '1.1.1': 'partly', '1.1.2': 'met' })), {
      '1.1.1': 'met',
    });
    const after = findingsAfter(SMALL, file, 'second');
    expect(after.get('1.1.1')).toMatchObject({ standing: 'met', reviewId: 'second' });
    expect(after.get('1.1.2')).toMatchObject({ standing: 'met', reviewId: 'first' });
    expect(after.get('1.2.1')).toEqual({ standing: 'unrated' });
    expect(findingsAfter(SMALL, file, 'first').get('1.1.1')?.standing).toBe('partly');
  });

  test('is not changed by what was only written about it', () => {
    const file = recordFinding(
      { standard: SMALL, file: next(found(fileOf(), { '1.1.1': 'partly' })), at: WEDNESDAY },
      '1.1.1',
      { finding: 'Looks better' },
    );
    expect(findingsAfter(SMALL, file, 'second').get('1.1.1')).toMatchObject({
      standing: 'partly',
      reviewId: 'first',
    });
  });

  test('is known for every element of the standard, whatever was done', () => {
    fc.assert(
      fc.property(anyWork(SMALL), (work) => {
        const file = work(fileOf());
        expect([...findingsAfter(SMALL, file, newestReview(file).id).keys()]).toEqual(IDS);
      }),
    );
  });
});

test('what was found is scored by the same core as a self-assessment', () => {
  const standings = { '1.1.1': 'met', '1.1.2': 'met', '1.2.1': 'met', '2.1.1': 'failed' };
  const file = found(fileOf(), standings);
  const { score, gap } = resultOf(SMALL, file, 'first');
  expect(score).toEqual(scoreAssessment(SMALL, assessmentWith(SMALL, standings)));
  expect(gap.toRate).toBe(1);
  expect(assessmentOfFindings(SMALL, file, 'first').answers.size).toBe(4);
});

describe('the order of a review', () => {
  test('of the first one is that of the standard', () => {
    expect(orderOfReview(SMALL, fileOf(), 'first')).toEqual(IDS);
    expect(unmetBefore(SMALL, fileOf(), 'first')).toEqual([]);
  });

  test('has first what the one before left unmet, the worst at the top', () => {
    const before = found(fileOf(), { '1.1.2': 'partly', '1.2.1': 'met', '2.1.1': 'failed' });
    const file = next(before);
    expect(unmetBefore(SMALL, file, 'second')).toEqual(['2.1.1', '1.1.2']);
    expect(orderOfReview(SMALL, file, 'second')).toEqual([
      '2.1.1',
      '1.1.2',
      '1.1.1',
      '1.2.1',
      '2.1.2',
    ]);
    // What is found now does not move what a person is looking at.
    const now = found(file, { '2.1.1': 'met' });
    expect(orderOfReview(SMALL, now, 'second')).toEqual(orderOfReview(SMALL, file, 'second'));
  });

  test('is every element once, whatever was done', () => {
    fc.assert(
      fc.property(anyWork(SMALL), (work) => {
        const file = work(fileOf());
        const order = orderOfReview(SMALL, file, newestReview(file).id);
        expect([...order].sort()).toEqual([...IDS].sort());
      }),
    );
  });
});
