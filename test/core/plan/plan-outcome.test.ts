import { describe, expect, test } from 'vitest';
import { standingOf } from '../../../src/core/assessment/answer.js';
import { scoreAssessment } from '../../../src/core/assessment/score.js';
import { onceDone, riseTo } from '../../../src/core/plan/plan.js';
import { action, withActions } from '../../fixtures/planned.js';
import { assessmentWith, elementsAt } from '../../fixtures/small-assessments.js';
import { SIX_RATINGS, smallStandard } from '../../fixtures/small-packs.js';

const standard = smallStandard({ ratings: SIX_RATINGS, mayBeNotApplicable: 'all' });
const before = assessmentWith(standard, {
  ...elementsAt('begun', '1.1.1', '1.1.2'),
  '1.2.1': 'leading',
  '2.1.1': 'not-applicable',
});

const standings = (assessment: typeof before) =>
  [...standard.elementsById.keys()].map((id) =>
    standingOf(standard, id, assessment.answers.get(id)),
  );

describe('the assessment once its plan is done', () => {
  test('has every element at the best target of its actions, but for those that were dropped', () => {
    const planned = withActions(before, {
      '1.1.1': [action('a', { target: 'nearly' }), action('b', { target: 'good', state: 'done' })],
      '1.1.2': [
        action('c', { target: 'good', state: 'dropped' }),
        action('d', { target: 'nearly' }),
      ],
      '2.1.2': [action('e', { target: 'good' })],
    });
    expect(standings(onceDone(standard, planned))).toEqual([
      'good',
      'nearly',
      'leading',
      'not-applicable',
      'good',
    ]);
  });

  test('is no worse anywhere, and nothing that was set aside comes back', () => {
    const planned = withActions(before, {
      '1.2.1': [action('a', { target: 'good' })],
      '2.1.1': [action('b', { target: 'leading' })],
      '1.1.1': [
        action('c', { target: 'unheard-of' }),
        action('d'),
        action('e', { target: 'good', removed: true }),
      ],
    });
    expect(standings(onceDone(standard, planned))).toEqual(standings(before));
  });

  test('leaves the assessment itself as it was', () => {
    const planned = withActions(before, { '1.1.1': [action('a', { target: 'good' })] });
    const score = scoreAssessment(standard, planned);
    onceDone(standard, planned);
    expect(scoreAssessment(standard, planned)).toEqual(score);
  });
});

describe('the rating that a person is asked about', () => {
  test.each([
    ['1.1.1', 'good', 'good'],
    ['1.1.1', 'begun', undefined],
    ['1.1.1', 'poor', undefined],
    ['1.2.1', 'good', undefined],
    ['2.1.1', 'good', undefined],
    ['2.1.2', 'absent', 'absent'],
    ['1.1.1', undefined, undefined],
  ])('for %s with the target %s is %s', (elementId, target, asked) => {
    expect(riseTo(standard, before, elementId, [target])?.id).toBe(asked);
  });
});
