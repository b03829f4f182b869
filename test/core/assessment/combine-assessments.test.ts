import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinAnswers, Answers, type Answer } from '../../../src/core/assessment/answer.js';
import {
  startAssessment,
  type Assessment,
  type Snapshot,
} from '../../../src/core/assessment/assessment.js';
import { rateElement } from '../../../src/core/assessment/change-assessment.js';
import { combineAssessments } from '../../../src/core/assessment/combine-assessments.js';
import { toSavedAssessment } from '../../../src/core/assessment/saved-assessment.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { cases } from '../../effort.js';
import { on } from '../../fixtures/change-context.js';
import { MONDAY, TUESDAY, WEDNESDAY } from '../../fixtures/small-assessments.js';

const cse = cseStandard();
const empty = startAssessment(cse);

const at = fc.constantFrom(MONDAY, TUESDAY, WEDNESDAY);
const text = fc.option(fc.constantFrom('', 'a', 'b'), { nil: undefined });
/* Few values, so that answers of one instant differ in one part only; `later` is a member of a later release. */
const items = fc
  .uniqueArray(
    fc.record(
      {
        id: fc.constantFrom('a', 'b', 'c'),
        changed: at,
        title: fc.constantFrom('x', 'y'),
        removed: fc.constant(true),
      },
      { requiredKeys: ['id', 'changed', 'title'], noNullPrototype: true },
    ),
    { selector: ({ id }) => id, minLength: 1, maxLength: 3 },
  )
  .map((list) => list.sort((one, other) => (one.id < other.id ? -1 : 1)));
const answer = fc.record(
  {
    changed: at,
    rating: text,
    notApplicable: text,
    note: text,
    later: fc.constantFrom(1, [2]),
    evidence: items,
    views: items,
    stories: items,
  },
  { requiredKeys: ['changed'], noNullPrototype: true },
) as fc.Arbitrary<Answer>;
const impressions = fc.dictionary(
  fc.constantFrom('1.1', '1.2'),
  fc.record({ rating: text, changed: at }, { noNullPrototype: true }),
  { noNullPrototype: true },
);
const details = fc.record(
  { id: fc.constantFrom('m', 'n'), scope: text, changed: at },
  { requiredKeys: ['id', 'changed'], noNullPrototype: true },
);
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
    firstPass: fc.option(impressions, { nil: undefined }),
    begunUnder: fc.constantFrom(undefined, '1', '01', '2'),
    details: fc.option(details, { nil: undefined }),
  })
  .map(({ answers, ...head }) => ({ ...empty, ...head, answers: Answers.from(answers) }));

/* Two assessments are the same where their saved forms are, the order of answers aside. */
function saved(assessment: Assessment): unknown {
  return JSON.parse(JSON.stringify(toSavedAssessment(assessment)));
}

describe('two states of one assessment together', () => {
  test('hold the answers of both', () => {
    const one = rateElement(on(MONDAY, empty), '1.1.1', 'compliant');
    const other = rateElement(on(MONDAY, empty), '1.1.2', 'non-compliant');
    const both = combineAssessments(one, other);
    expect(both.answers.get('1.1.1')?.rating).toBe('compliant');
    expect(both.answers.get('1.1.2')?.rating).toBe('non-compliant');
    expect(both.standard).toEqual(empty.standard);
    expect([one.answers.size, other.answers.size]).toEqual([1, 1]);
  });

  test('hold for each element the answer that changed last', () => {
    const early = rateElement(on(MONDAY, empty), '1.1.1', 'compliant');
    const late = rateElement(on(TUESDAY, empty), '1.1.1', 'non-compliant');
    expect(combineAssessments(early, late).answers.get('1.1.1')?.rating).toBe('non-compliant');
    expect(combineAssessments(late, early).answers.get('1.1.1')?.rating).toBe('non-compliant');
  });

  test('let a cleared answer win over the older one it cleared', () => {
    const rated = rateElement(on(MONDAY, empty), '1.1.1', 'compliant');
    const cleared = rateElement(on(TUESDAY, rated), '1.1.1', undefined);
    expect(combineAssessments(cleared, rated).answers.get('1.1.1')?.rating).toBeUndefined();
  });

  test('let a new answer win, although the clock was set back before it was given', () => {
    const before = rateElement(on(WEDNESDAY, empty), '1.1.1', 'compliant');
    const after = rateElement(on(MONDAY, before), '1.1.1', 'non-compliant');
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
      { numRuns: cases(500) },
    );
  });

  test('are the same whichever two of three meet first', () => {
    fc.assert(
      fc.property(assessments, assessments, assessments, (a, b, c) => {
        const left = combineAssessments(combineAssessments(a, b), c);
        const right = combineAssessments(a, combineAssessments(b, c));
        expect(saved(left)).toEqual(saved(right));
      }),
      { numRuns: cases(300) },
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
        for (const [id, { changed, evidence = [] }] of [...one.answers, ...other.answers]) {
          const kept = both.answers.get(id);
          expect(kept && kept.changed >= changed).toBe(true);
          const ratings = [one, other].map(({ answers }) => answers.get(id)?.rating);
          expect(ratings).toContain(kept?.rating);
          for (const item of evidence) {
            const there = kept?.evidence?.find((one) => one.id === item.id);
            expect(there && there.changed >= item.changed).toBe(true);
          }
        }
        for (const taken of [...one.snapshots, ...other.snapshots])
          expect(both.snapshots).toContainEqual(taken);
      }),
    );
  });
});

describe('two answers to one element together', () => {
  const answered = { rating: 'compliant', changed: MONDAY };
  const evidence = (id: string, title: string, changed = MONDAY) => ({ id, title, changed });

  test('are the only one, where there is one', () => {
    expect(joinAnswers(undefined, answered)).toBe(answered);
  });

  test('have the rating that changed last, whatever is in the two', () => {
    const late: Answer = { ...{ assessor: 'A' }, changed: TUESDAY };
    const early: Answer = { ...{ assessor: 'B' }, changed: MONDAY };
    expect(joinAnswers(late, early)).toEqual(late);
    expect(joinAnswers(early, late)).toEqual(late);
  });

  test('keep a rating given in one tab and evidence added in another', () => {
    const rated = { rating: 'compliant', changed: TUESDAY };
    const shown = { changed: MONDAY, evidence: [evidence('a', 'Survey', WEDNESDAY)] };
    expect(joinAnswers(rated, shown)).toEqual({ ...rated, evidence: shown.evidence });
    expect(joinAnswers(shown, rated)).toEqual({ ...rated, evidence: shown.evidence });
  });

  test('keep the evidence of both, each piece as it was last, in the order it was added', () => {
    const one = { changed: MONDAY, evidence: [evidence('a', 'Old'), evidence('c', 'Map')] };
    const other = {
      changed: MONDAY,
      evidence: [evidence('a', 'New', TUESDAY), evidence('b', 'Log')],
    };
    expect(joinAnswers(one, other).evidence?.map(({ title }) => title)).toEqual([
      'New',
      'Log',
      'Map',
    ]);
  });

  test('do not bring back what was taken away', () => {
    const gone = { ...evidence('a', '', TUESDAY), removed: true as const };
    const one = { changed: MONDAY, evidence: [evidence('a', 'Survey')] };
    expect(joinAnswers(one, { changed: MONDAY, evidence: [gone] }).evidence).toEqual([gone]);
  });

  test.each([
    ['rating', { rating: 'compliant' }, { rating: 'non-compliant' }],
    ['reason', { notApplicable: 'a' }, { notApplicable: 'b' }],
    ['note', { note: 'a' }, { note: 'b' }],
    ['part that only one has', { note: 'a' }, { rating: 'a' }],
    ['member of a later release', { confidence: 1 }, { confidence: 2 }],
  ])('are the same of a tie whichever comes first, where they differ in the %s', (_, a, b) => {
    const [one, other] = [a, b].map((part) => ({ ...part, changed: MONDAY })) as [Answer, Answer];
    expect(joinAnswers(one, other)).toEqual(joinAnswers(other, one));
  });
});
