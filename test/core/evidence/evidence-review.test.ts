import { describe, expect, test } from 'vitest';
import { Answers, type Answer } from '../../../src/core/assessment/answer.js';
import { startAssessment, type Assessment } from '../../../src/core/assessment/assessment.js';
import {
  agingEvidence,
  metWithoutEvidence,
  reasonsMissing,
} from '../../../src/core/evidence/evidence-review.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { MONDAY } from '../../fixtures/small-assessments.js';

const cse = cseStandard();

function assessmentOf(answers: Readonly<Record<string, Omit<Answer, 'changed'>>>): Assessment {
  const entries = Object.entries(answers).map(
    ([id, answer]) => [id, { ...answer, changed: MONDAY }] as const,
  );
  return { ...startAssessment(cse), answers: Answers.from(entries) };
}

const item = (id: string, rest: object = {}) => ({ id, title: 'Survey', changed: MONDAY, ...rest });

describe('what is met with no evidence', () => {
  test('is what is rated as met and has none, in the standard’s order', () => {
    const assessment = assessmentOf({
      '2.1.1': { rating: 'compliant' },
      '1.1.1': { rating: 'compliance-plus' },
      '1.1.2': { rating: 'compliant', evidence: [item('a')] },
      '1.1.3': { rating: 'partially-compliant' },
      '1.2.1': { rating: 'compliant', evidence: [item('a', { removed: true })] },
      '3.1.2': { notApplicable: 'All is free' },
      '9.9.9': { rating: 'compliant' },
    });
    expect(metWithoutEvidence(cse, assessment)).toEqual(['1.1.1', '1.2.1', '2.1.1']);
  });
});

describe('evidence is older than the limit', () => {
  const aging = (date: string, today: string, more: Partial<Answer> = {}) =>
    agingEvidence(
      cse,
      assessmentOf({ '3.1.2': { evidence: [item('a', { date })], ...more } }),
      today,
    );

  test.each([
    ['2025-11-26', '2026-11-26', 0],
    ['2025-11-26', '2026-11-27', 1],
    ['2025-11-27', '2026-11-26', 0],
    ['2024-02-29', '2025-02-28', 0],
    ['2024-02-29', '2025-03-01', 1],
    ['2027-01-01', '2026-11-26', 0],
    ['', '2026-11-26', 0],
    ['last May', '2026-11-26', 0],
    ['2025-02-30', '2026-11-26', 0],
    ['2025-13-01', '2026-11-26', 0],
    ['20251101', '2026-11-26', 0],
  ])('dated %s, read on %s: %i', (date, today, count) => {
    expect(aging(date, today)).toHaveLength(count);
  });

  test('is named with its element, once for each item that is still there', () => {
    const old = item('a', { date: '2020-01-01' });
    const assessment = assessmentOf({
      '2.1.1': { evidence: [old, item('b', { date: '2026-11-01' })] },
      '1.1.1': {
        evidence: [old, item('c', { date: '2021-05-01' }), { ...old, id: 'd', removed: true }],
      },
    });
    expect(
      agingEvidence(cse, assessment, '2026-11-26').map(({ elementId, evidence }) => [
        elementId,
        evidence.id,
      ]),
    ).toEqual([
      ['1.1.1', 'a'],
      ['1.1.1', 'c'],
      ['2.1.1', 'a'],
    ]);
  });

  test('is not asked for an element that is set aside, nor under a pack without a limit', () => {
    expect(aging('2020-01-01', '2026-11-26', { notApplicable: 'All is free' })).toEqual([]);
    const assessment = assessmentOf({ '1.1.1': { evidence: [item('a', { date: '2020-01-01' })] } });
    expect(agingEvidence({ ...cse, evidenceMonths: undefined }, assessment, '2026-11-26')).toEqual(
      [],
    );
  });
});

describe('a reason is missing', () => {
  test('for a rating that wants one, and for what is set aside without', () => {
    const assessment = assessmentOf({
      '1.1.1': { rating: 'compliance-plus' },
      '1.1.2': { rating: 'compliance-plus', reason: ' ' },
      '1.1.3': { rating: 'compliance-plus', reason: 'Others copy it' },
      '1.2.1': { rating: 'compliant' },
      '3.1.2': { notApplicable: '' },
      '3.3.3': { notApplicable: 'No premises' },
    });
    expect(reasonsMissing(cse, assessment)).toEqual([
      { elementId: '1.1.1', standing: 'compliance-plus' },
      { elementId: '1.1.2', standing: 'compliance-plus' },
      { elementId: '3.1.2', standing: 'not-applicable' },
    ]);
  });

  test('takes no rating away', () => {
    const assessment = assessmentOf({ '1.1.1': { rating: 'compliance-plus' } });
    expect(metWithoutEvidence(cse, assessment)).toEqual(['1.1.1']);
  });
});
