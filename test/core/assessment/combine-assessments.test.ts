import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Answers, type Answer } from '../../../src/core/assessment/answers.js';
import {
  combineAssessments,
  laterAnswer,
  rateElement,
  startAssessment,
  type Assessment,
  type Snapshot,
} from '../../../src/core/assessment/assessment.js';
import { toSavedAssessment } from '../../../src/core/assessment/saved-assessment.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { MONDAY, TUESDAY, WEDNESDAY } from '../../fixtures/small-assessments.js';

const cse = cseStandard();
const empty = startAssessment(cse);

const at = fc.constantFrom(MONDAY, TUESDAY, WEDNESDAY);
const text = fc.option(fc.constantFrom('', 'a', 'b'), { nil: undefined });
/* Few values, so that answers of one instant differ in one part only; `later` is a member of a later release. */
const answer = fc.record(
  { changed: at, rating: text, notApplicable: text, note: text, later: fc.constantFrom(1, [2]) },
  { requiredKeys: ['changed'], noNullPrototype: true },
) as fc.Arbitrary<Answer>;
const snapshot: fc.Arbitrary<Snapshot> = fc.record({
  at,
  name: text,
  standings: fc.dictionary(fc.constantFrom('1.1.1', '6.6.6'), fc.constantFrom('a', 'b'), {
    noNullPrototype: true,
  }),
});
const assessments: fc.Arbitrary<Assessment> = fc
  .record({
    answers: fc.array(fc.tuple(fc.constantFrom('1.1.1', '1.1.2', '6.6.6'), answer)),
    snapshots: fc.array(snapshot, { maxLength: 3 }),
  })
  .map(({ answers, snapshots }) => ({ ...empty, answers: Answers.from(answers), snapshots }));

/* Two assessments are the same where their saved forms are, the order of answers aside. */
function saved(assessment: Assessment): unknown {
  return JSON.parse(JSON.stringify(toSavedAssessment(assessment)));
}

describe('two states of one assessment together', () => {
  test('hold the answers of both', () => {
    const one = rateElement(cse, empty, '1.1.1', 'compliant', MONDAY);
    const other = rateElement(cse, empty, '1.1.2', 'non-compliant', MONDAY);
    const both = combineAssessments(one, other);
    expect(both.answers.get('1.1.1')?.rating).toBe('compliant');
    expect(both.answers.get('1.1.2')?.rating).toBe('non-compliant');
    expect(both.standard).toEqual(empty.standard);
    expect([one.answers.size, other.answers.size]).toEqual([1, 1]);
  });

  test('hold for each element the answer that changed last', () => {
    const early = rateElement(cse, empty, '1.1.1', 'compliant', MONDAY);
    const late = rateElement(cse, empty, '1.1.1', 'non-compliant', TUESDAY);
    expect(combineAssessments(early, late).answers.get('1.1.1')?.rating).toBe('non-compliant');
    expect(combineAssessments(late, early).answers.get('1.1.1')?.rating).toBe('non-compliant');
  });

  test('let a cleared answer win over the older one it cleared', () => {
    const rated = rateElement(cse, empty, '1.1.1', 'compliant', MONDAY);
    const cleared = rateElement(cse, rated, '1.1.1', undefined, TUESDAY);
    expect(combineAssessments(cleared, rated).answers.get('1.1.1')?.rating).toBeUndefined();
  });

  test('let a new answer win, although the clock was set back before it was given', () => {
    const before = rateElement(cse, empty, '1.1.1', 'compliant', WEDNESDAY);
    const after = rateElement(cse, before, '1.1.1', 'non-compliant', MONDAY);
    expect(combineAssessments(before, after).answers.get('1.1.1')?.rating).toBe('non-compliant');
  });

  test('hold the snapshots of both, oldest first, each once', () => {
    const [monday, tuesday, wednesday] = [MONDAY, TUESDAY, WEDNESDAY].map((day) => ({
      at: day,
      standings: {},
    }));
    const one = { ...empty, snapshots: [monday, wednesday] as Snapshot[] };
    const other = { ...empty, snapshots: [monday, tuesday] as Snapshot[] };
    expect(combineAssessments(one, other).snapshots).toEqual([monday, tuesday, wednesday]);
  });

  test('hold two snapshots of one instant where they differ', () => {
    const one = { ...empty, snapshots: [{ at: MONDAY, name: 'Spring', standings: {} }] };
    const other = { ...empty, snapshots: [{ at: MONDAY, name: 'Easter', standings: {} }] };
    expect(combineAssessments(one, other).snapshots.map(({ name }) => name)).toEqual([
      'Easter',
      'Spring',
    ]);
  });

  test('are the same whichever comes first', () => {
    fc.assert(
      fc.property(assessments, assessments, (one, other) => {
        expect(saved(combineAssessments(one, other))).toEqual(
          saved(combineAssessments(other, one)),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('are the same whichever two of three meet first', () => {
    fc.assert(
      fc.property(assessments, assessments, assessments, (a, b, c) => {
        const left = combineAssessments(combineAssessments(a, b), c);
        const right = combineAssessments(a, combineAssessments(b, c));
        expect(saved(left)).toEqual(saved(right));
      }),
      { numRuns: 300 },
    );
  });

  test('change nothing when they meet again', () => {
    fc.assert(
      fc.property(assessments, assessments, (one, other) => {
        const both = combineAssessments(one, other);
        expect(saved(combineAssessments(both, both))).toEqual(saved(both));
        expect(saved(combineAssessments(both, other))).toEqual(saved(both));
      }),
    );
  });

  test('lose no element, no latest answer and no snapshot', () => {
    fc.assert(
      fc.property(assessments, assessments, (one, other) => {
        const both = combineAssessments(one, other);
        for (const [id, { changed }] of [...one.answers, ...other.answers]) {
          const kept = both.answers.get(id);
          expect(kept && kept.changed >= changed).toBe(true);
          expect([one.answers.get(id), other.answers.get(id)]).toContain(kept);
        }
        for (const taken of [...one.snapshots, ...other.snapshots])
          expect(both.snapshots).toContainEqual(taken);
      }),
    );
  });
});

describe('the later of two answers', () => {
  const answered = { rating: 'compliant', changed: MONDAY };

  test('is the only one, where there is one', () => {
    expect(laterAnswer(undefined, answered)).toBe(answered);
  });

  test('is the one that changed last, whatever is in the two', () => {
    const late: Answer = { ...{ assessor: 'A' }, changed: TUESDAY };
    const early: Answer = { ...{ assessor: 'B' }, changed: MONDAY };
    expect(laterAnswer(late, early)).toBe(late);
    expect(laterAnswer(early, late)).toBe(late);
  });

  test('is the one at hand, where the other is the same back from its saved form', () => {
    const here = rateElement(cse, empty, '1.1.1', 'compliant', MONDAY).answers.get('1.1.1');
    const back = JSON.parse(JSON.stringify(here)) as Answer;
    expect(here && laterAnswer(here, back)).toBe(here);
    expect(here && laterAnswer(back, here)).toBe(back);
    const turned = { changed: MONDAY, rating: 'compliant' };
    expect(laterAnswer(turned, back)).toBe(turned);
    expect(laterAnswer(back, turned)).toBe(back);
  });

  test.each([
    ['rating', { rating: 'compliant' }, { rating: 'non-compliant' }],
    ['reason', { notApplicable: 'a' }, { notApplicable: 'b' }],
    ['note', { note: 'a' }, { note: 'b' }],
    ['part that only one has', { note: 'a' }, { rating: 'a' }],
    ['member of a later release', { confidence: 1 }, { confidence: 2 }],
  ])('is the same one of a tie whichever comes first, where they differ in the %s', (_, a, b) => {
    const [one, other] = [a, b].map((part) => ({ ...part, changed: MONDAY })) as [Answer, Answer];
    expect(laterAnswer(one, other)).toBe(laterAnswer(other, one));
  });
});
