import { expect, test } from 'vitest';
import { beginReview, describeReview } from '../../../src/core/review/review-changes.js';
import { cycleOf } from '../../../src/core/review/review.js';
import { fileOf } from '../../fixtures/review-files.js';
import { WEDNESDAY } from '../../fixtures/small-assessments.js';

const decided = describeReview(fileOf(), { days: { decision: '2028-02-29' } }, WEDNESDAY);
const steps = (file: ReturnType<typeof fileOf>) =>
  cycleOf(file).map(({ kind, review, due }) => [kind, review?.id, due]);

test('a cycle is a certification, two reviews and the next certification', () => {
  expect(steps(fileOf())).toEqual([
    ['certification', 'first', undefined],
    ['review-12', undefined, undefined],
    ['review-24', undefined, undefined],
    ['certification', undefined, undefined],
  ]);
});

test('once the body has decided, each step has its day, also where a month is shorter', () => {
  expect(steps(beginReview(decided, 'second', WEDNESDAY))).toEqual([
    ['certification', 'first', undefined],
    ['review-12', 'second', '2029-02-28'],
    ['review-24', undefined, '2030-02-28'],
    ['certification', undefined, '2031-02-28'],
  ]);
});

test('with the next certification a cycle begins anew', () => {
  const whole = ['b', 'c', 'd'].reduce((file, id) => beginReview(file, id, WEDNESDAY), decided);
  expect(steps(whole)).toEqual([
    ['certification', 'd', undefined],
    ['review-12', undefined, undefined],
    ['review-24', undefined, undefined],
    ['certification', undefined, undefined],
  ]);
});
