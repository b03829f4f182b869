import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Answers, type Answer } from '../../../src/core/assessment/answer.js';
import { startAssessment, type Assessment } from '../../../src/core/assessment/assessment.js';
import { noteElement, rateElement } from '../../../src/core/assessment/change-assessment.js';
import { findUnknownAnswers } from '../../../src/core/assessment/combine-assessments.js';
import {
  SAVED_VERSION,
  readSavedAnswer,
  readSavedAssessment,
  readSavedText,
  toSavedAssessment,
} from '../../../src/core/assessment/saved-assessment.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { cases } from '../../effort.js';
import { on } from '../../fixtures/change-context.js';
import { MONDAY, SAVED, TUESDAY } from '../../fixtures/small-assessments.js';
import { withValueAt } from '../../fixtures/small-packs.js';

const cse = cseStandard();

function opened(data: unknown): Assessment {
  const reading = readSavedAssessment(data);
  if (reading.ok) return reading.assessment;
  throw new Error(reading.faults.map(({ message }) => message).join('\n'));
}

describe('the saved form', () => {
  test('says what it is, which standard it is about, and holds every answer', () => {
    let assessment = rateElement(on(MONDAY, startAssessment(cse)), '1.1.1', 'compliant');
    assessment = noteElement(on(TUESDAY, assessment), '1.1.2', 'Ask Mair');
    expect(JSON.parse(JSON.stringify(toSavedAssessment(assessment)))).toEqual({
      format: 'cse-widgets/assessment',
      version: 3,
      standard: { id: 'cse', version: cse.version },
      answers: {
        '1.1.1': { rating: 'compliant', changed: MONDAY },
        '1.1.2': { note: 'Ask Mair', changed: TUESDAY },
      },
      snapshots: [],
    });
    expect(SAVED_VERSION).toBe(3);
  });

  test('is a copy: whoever changes it does not change the assessment', () => {
    const assessment = opened(SAVED);
    const form = toSavedAssessment(assessment);
    for (const answer of Object.values(form.answers)) answer.note = 'changed';
    form.snapshots?.pop();
    expect(assessment.answers.get('1.1.1')?.note).toBe('See the survey');
    expect(assessment.snapshots).toHaveLength(1);
  });

  test('is read into answers and snapshots', () => {
    const reading = readSavedAssessment(SAVED);
    expect(reading).not.toHaveProperty('upgradedFrom');
    const { standard, answers, snapshots } = opened(SAVED);
    expect(standard).toEqual({ id: 'cse', version: '2026.1' });
    expect(answers.size).toBe(2);
    expect(answers.get('1.1.1')).toEqual({
      rating: 'compliant',
      note: 'See the survey',
      changed: MONDAY,
    });
    expect(snapshots).toEqual(SAVED.snapshots);
  });

  test('need not hold snapshots', () => {
    expect(opened(withValueAt(SAVED, ['snapshots'], undefined)).snapshots).toEqual([]);
  });

  test('comes back from its own text as it was, whatever was written in it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '',
        '\0',
        '\u{1F44D}\u{1F3FD}',
        'شكرا',
        '\u202Eabc',
        '\uD800',
        'x\uDC00',
        '</script>',
        '\u2028',
        '"\\',
      ),
    );
    const id = fc
      .oneof(fc.constantFrom('1.1.1', '6.6.6', 'constructor'), text)
      .filter((one) => one !== '__proto__');
    const changed = fc
      .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const answer = fc.record(
      {
        rating: text,
        notApplicable: text,
        note: text,
        changed,
        later: fc.jsonValue({ maxDepth: 1 }),
      },
      { requiredKeys: ['changed'], noNullPrototype: true },
    ) as fc.Arbitrary<Answer>;
    const standings = fc.dictionary(id, text, { noNullPrototype: true });
    const assessments = fc.record({
      standard: fc.record({ id: text, version: text }),
      answers: fc.array(fc.tuple(id, answer)).map((entries) => Answers.from(entries)),
      snapshots: fc.array(fc.record({ at: changed, name: text, standings })),
    });
    fc.assert(
      fc.property(assessments, (assessment) => {
        const reading = readSavedText(JSON.stringify(toSavedAssessment(assessment)));
        const back = reading.ok ? reading.assessment : undefined;
        expect(back?.standard).toEqual(assessment.standard);
        expect(back?.answers.size).toBe(assessment.answers.size);
        for (const [key, was] of assessment.answers) {
          expect(JSON.stringify(back?.answers.get(key))).toBe(JSON.stringify(was));
        }
        expect(back?.snapshots).toEqual(assessment.snapshots);
      }),
      { numRuns: cases(100) },
    );
  });
});

describe('what this release does not know', () => {
  const newer = {
    ...SAVED,
    answers: {
      '6.1.1': { rating: 'splendid', changed: MONDAY },
      '1.1.1': { rating: 'splendid', confidence: { level: 3 }, changed: MONDAY },
    },
  };

  test('is kept: elements, ratings and members of an answer', () => {
    const back = JSON.parse(JSON.stringify(toSavedAssessment(opened(newer)))) as typeof newer;
    expect(back.answers).toEqual(newer.answers);
  });

  test('is kept also when the answer is changed', () => {
    const rated = rateElement(on(TUESDAY, opened(newer)), '1.1.1', 'compliant');
    expect(rated.answers.get('1.1.1')).toEqual({
      rating: 'compliant',
      confidence: { level: 3 },
      changed: TUESDAY,
    });
  });

  test('is reported', () => {
    expect(findUnknownAnswers(cse, opened(newer))).toEqual({
      elements: ['6.1.1'],
      ratings: ['1.1.1'],
    });
  });
});

describe('times', () => {
  test.each([
    ['2026-03-02T10:00:00+01:00', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02', '2026-03-02T00:00:00.000Z'],
  ])('written as %s are brought to one form, so that they can be compared', (written, utc) => {
    const read = opened({
      ...SAVED,
      answers: { '1.1.1': { changed: written } },
      snapshots: [{ at: written, standings: {} }],
    });
    expect(read.answers.get('1.1.1')?.changed).toBe(utc);
    expect(read.snapshots[0]?.at).toBe(utc);
    expect(readSavedAnswer({ changed: written })?.changed).toBe(utc);
  });
});

describe('one saved answer', () => {
  test('is read by itself, with members nobody knows', () => {
    const answer = { rating: 'compliant', confidence: 3, changed: MONDAY };
    expect(readSavedAnswer(answer)).toEqual(answer);
  });

  test.each([
    null,
    undefined,
    'compliant',
    {},
    { changed: 'yesterday' },
    { rating: 1, changed: MONDAY },
  ])('is nothing, where it is damaged: %j', (data) => {
    expect(readSavedAnswer(data)).toBeNull();
  });
});
