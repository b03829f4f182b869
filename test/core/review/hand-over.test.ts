import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEVER } from '../../../src/core/assessment/answer.js';
import type { Assessment } from '../../../src/core/assessment/assessment.js';
import { toSavedAssessment } from '../../../src/core/assessment/saved-assessment.js';
import { scoreAssessment } from '../../../src/core/assessment/score.js';
import {
  HAND_OVER_PARTS,
  handOver,
  type HandOverPart,
} from '../../../src/core/review/hand-over.js';
import { contentsOf } from '../../../src/core/sharing/share-contents.js';
import { FULL, SMALL } from '../../fixtures/review-files.js';
import { MONDAY } from '../../fixtures/small-assessments.js';

const given = (...parts: HandOverPart[]) => handOver(FULL, new Set(parts));
const textFor = (assessment: Assessment) => JSON.stringify(toSavedAssessment(assessment));
const anyParts = fc.subarray([...HAND_OVER_PARTS]);

describe('what is handed over', () => {
  test('is always ratings, reasons, what does not apply, and whose it is', () => {
    expect(JSON.parse(textFor(given()))).toEqual({
      format: 'cse-widgets/assessment',
      version: 3,
      standard: { id: 'small', version: '1' },
      details: FULL.details,
      answers: {
        '1.1.1': { rating: 'met', reason: 'Others copy it', changed: MONDAY },
        '1.1.2': { rating: 'partly', changed: MONDAY },
        '2.1.1': { rating: 'met', changed: MONDAY },
        '2.1.2': { notApplicable: 'No premises', changed: MONDAY },
      },
      snapshots: [],
    });
  });

  const each: Record<HandOverPart, object> = {
    evidence: { evidence: 2 },
    notes: { notes: 2 },
    plan: { actions: 1 },
    views: { views: 1 },
    snapshots: { snapshots: 1 },
  };
  test.each(HAND_OVER_PARTS)('holds %s only if that is chosen', (part) => {
    const without = contentsOf(given(...HAND_OVER_PARTS.filter((one) => one !== part)));
    expect(contentsOf(given(part))).toMatchObject(each[part]);
    for (const name of Object.keys(each[part])) expect(without).toHaveProperty(name, 0);
  });

  test('is never what was removed, a first impression, or anything not known here', () => {
    const odd = { ...FULL, diary: 'secret' } as Assessment;
    const answer = odd.answers.get('1.1.1') ?? { changed: MONDAY };
    const more = {
      ...odd,
      answers: odd.answers.with('1.1.1', { ...answer, ...{ mood: 'secret' } }),
    };
    expect(textFor(handOver(more, new Set(HAND_OVER_PARTS)))).not.toMatch(
      /secret|removed|"e3"|firstPass/,
    );
  });

  test('does not tell when something was written that stays', () => {
    const evidence = [{ id: 'e', title: 'x', changed: MONDAY }];
    const answers = FULL.answers.with('1.2.1', {
      note: 'Later',
      changed: '2026-09-09T09:00:00.000Z',
      evidence,
    });
    const handed = handOver({ ...FULL, answers }, new Set<HandOverPart>(['evidence']));
    expect(handed.answers.get('1.2.1')).toEqual({ changed: NEVER, evidence });
  });

  test('scores as the whole does, whatever is chosen', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        expect(scoreAssessment(SMALL, given(...parts))).toEqual(scoreAssessment(SMALL, FULL));
      }),
    );
  });

  test('leaves the assessment as it was', () => {
    const before = textFor(FULL);
    given(...HAND_OVER_PARTS);
    expect(textFor(FULL)).toBe(before);
  });
});
