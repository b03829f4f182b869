import { expect, test } from 'vitest';
import { Answers } from '../../../src/core/assessment/answer.js';
import type { Assessment } from '../../../src/core/assessment/assessment.js';
import { scoreAssessment } from '../../../src/core/assessment/score.js';
import { contentsOf, ratingsOnly } from '../../../src/core/sharing/share-contents.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { MONDAY, TUESDAY, WEDNESDAY } from '../../fixtures/small-assessments.js';

const item = (id: string, rest: object) => ({ id, changed: MONDAY, ...rest });
const whole: Assessment = {
  standard: { id: 'cse', version: '2026.1' },
  details: {
    id: 'ours',
    person: 'Ann',
    organisation: 'North',
    scope: 'Libraries',
    changed: MONDAY,
  },
  firstPass: { '1.1': { rating: 'compliant', changed: MONDAY }, '1.2': { changed: MONDAY } },
  snapshots: [{ at: MONDAY, standings: {} }],
  answers: Answers.from([
    [
      '1.1.1',
      {
        rating: 'compliant',
        note: 'secret',
        reason: 'secret',
        agreed: TUESDAY,
        changed: TUESDAY,
        evidence: [item('a', { title: 'secret' }), item('b', { title: '', removed: true })],
        actions: [item('a', { what: 'secret', owner: 'Bob', state: 'to-do' })],
        stories: [item('a', { did: 'secret', outcome: '' })],
        views: [item('x', { name: 'Cas', note: 'secret' }), item('y', { name: 'Ann' })],
      } as never,
    ],
    ['3.1.2', { notApplicable: 'secret', changed: WEDNESDAY }],
    ['1.1.2', { changed: MONDAY }],
  ]),
};

test('what an assessment holds is counted, without what was removed', () => {
  expect(contentsOf(whole)).toEqual({
    ratings: 1,
    notApplicable: 1,
    notes: 1,
    reasons: 1,
    evidence: 1,
    actions: 1,
    views: 2,
    stories: 1,
    impressions: 1,
    snapshots: 1,
    names: ['Ann', 'Cas', 'Bob'],
    organisation: 'North',
    scope: 'Libraries',
  });
});

test('ratings alone are nothing that anybody wrote, no name, and one date', () => {
  const alone = ratingsOnly(whole);
  expect(JSON.stringify([...alone.answers])).not.toMatch(/secret|Ann|Bob|Cas|North/);
  expect(alone).toEqual({
    standard: whole.standard,
    details: { id: 'ours', changed: MONDAY },
    snapshots: [],
    answers: Answers.from([
      ['1.1.1', { rating: 'compliant', changed: WEDNESDAY }],
      ['3.1.2', { notApplicable: '–', changed: WEDNESDAY }],
      ['1.1.2', { changed: WEDNESDAY }],
    ]),
  });
});

test('ratings alone give the same score', () => {
  const cse = cseStandard();
  expect(scoreAssessment(cse, ratingsOnly(whole))).toEqual(scoreAssessment(cse, whole));
});
