import { expect, test } from 'vitest';
import { findGap } from '../../../src/core/assessment/gap.js';
import { PLAN_PRIORITIES, gapPriorities } from '../../../src/core/plan/plan-priority.js';
import { assessmentWith, elementsAt } from '../../fixtures/small-assessments.js';
import { smallStandard } from '../../fixtures/small-packs.js';

test('an element has the most pressing of its reasons, and these come in the order of a plan', () => {
  const standard = smallStandard({
    criteria: [[4], [3]],
    metPercent: { criterion: 50, whole: 80 },
  });
  const assessment = assessmentWith(standard, {
    ...elementsAt('partly', '1.1.2', '1.1.3', '1.1.4'),
    ...elementsAt('met', '2.1.1'),
    '1.1.1': 'failed',
    '2.1.2': 'partly',
  });
  const priorities = [...gapPriorities(findGap(standard, assessment))];
  expect(priorities).toEqual([
    ['1.1.1', 'fatal'],
    ['1.1.2', 'choice'],
    ['1.1.3', 'choice'],
    ['1.1.4', 'choice'],
    ['2.1.2', 'anywhere'],
    ['2.1.3', 'unrated'],
  ]);
  const ranks = priorities.map(([, priority]) => PLAN_PRIORITIES.indexOf(priority));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});
