import { describe, expect, test } from 'vitest';
import { Answers, standingOf } from '../../../src/core/assessment/answer.js';
import { startAssessment } from '../../../src/core/assessment/assessment.js';
import {
  AssessmentError,
  noteElement,
  rateElement,
  setAside,
} from '../../../src/core/assessment/change-assessment.js';
import { findUnknownAnswers } from '../../../src/core/assessment/combine-assessments.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { on } from '../../fixtures/change-context.js';
import { MONDAY, TUESDAY, WEDNESDAY } from '../../fixtures/small-assessments.js';

const cse = cseStandard();
const empty = startAssessment(cse);

function errorOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

test('a new assessment knows its standard and holds no answers', () => {
  expect(empty.standard).toEqual({ id: 'cse', version: cse.version });
  expect(empty.answers.size).toBe(0);
  expect(empty.snapshots).toEqual([]);
});

describe('rating an element', () => {
  test('gives a new assessment and leaves the old one as it was', () => {
    const rated = rateElement(on(MONDAY, empty), '1.1.1', 'compliant');
    expect(rated.answers.get('1.1.1')).toEqual({ rating: 'compliant', changed: MONDAY });
    expect(empty.answers.size).toBe(0);
    expect(rated.standard).toBe(empty.standard);
    expect(rated.snapshots).toBe(empty.snapshots);
  });

  test('keeps the note', () => {
    const noted = noteElement(on(MONDAY, empty), '1.1.1', 'Ask Mair');
    const rated = rateElement(on(TUESDAY, noted), '1.1.1', 'compliant');
    expect(rated.answers.get('1.1.1')).toEqual({
      rating: 'compliant',
      note: 'Ask Mair',
      changed: TUESDAY,
    });
  });

  test('takes the mark of not applicable away', () => {
    const aside = setAside(on(MONDAY, empty), '3.1.2', 'All is free');
    const rated = rateElement(on(TUESDAY, aside), '3.1.2', 'compliant');
    expect(rated.answers.get('3.1.2')?.notApplicable).toBeUndefined();
    expect(standingOf(cse, '3.1.2', rated.answers.get('3.1.2'))).toBe('compliant');
  });

  test('with nothing clears the answer, and remembers when', () => {
    const rated = rateElement(on(MONDAY, empty), '1.1.1', 'compliant');
    const cleared = rateElement(on(TUESDAY, rated), '1.1.1', undefined);
    expect(cleared.answers.get('1.1.1')).toEqual({ changed: TUESDAY });
    expect(standingOf(cse, '1.1.1', cleared.answers.get('1.1.1'))).toBe('unrated');
  });

  test('refuses an element the standard does not have', () => {
    const error = errorOf(() => rateElement(on(MONDAY, empty), '9.9.9', 'compliant'));
    expect(error).toBeInstanceOf(AssessmentError);
    expect(error).toMatchObject({
      code: 'unknown-element',
      message: 'element: this standard has no "9.9.9"',
    });
  });

  test.each(['excellent', 'unrated', 'not-applicable', '', 'constructor'])(
    'refuses the rating %j, which the standard does not have',
    (rating) => {
      const error = errorOf(() => rateElement(on(MONDAY, empty), '1.1.1', rating));
      expect(error).toBeInstanceOf(AssessmentError);
      expect(error).toMatchObject({
        code: 'unknown-rating',
        message: `rating: this standard has no ${JSON.stringify(rating)}`,
      });
    },
  );
});

describe('setting an element aside', () => {
  test('takes its rating away and keeps its note and the reason', () => {
    let assessment = rateElement(on(MONDAY, empty), '3.3.3', 'non-compliant');
    assessment = noteElement(on(MONDAY, assessment), '3.3.3', 'Ask Mair');
    assessment = setAside(on(TUESDAY, assessment), '3.3.3', 'No premises');
    expect(assessment.answers.get('3.3.3')).toEqual({
      notApplicable: 'No premises',
      note: 'Ask Mair',
      changed: TUESDAY,
    });
  });

  test('without a reason keeps the mark, but the element stays unrated', () => {
    const marked = setAside(on(MONDAY, empty), '3.3.3', '').answers.get('3.3.3');
    expect(marked?.notApplicable).toBe('');
    expect(standingOf(cse, '3.3.3', marked)).toBe('unrated');
  });

  test('is refused where the standard does not allow it', () => {
    const error = errorOf(() => setAside(on(MONDAY, empty), '1.1.1', 'No premises'));
    expect(error).toBeInstanceOf(AssessmentError);
    expect(error).toMatchObject({
      code: 'not-applicable-refused',
      message: 'element: 1.1.1 may not be marked as not applicable',
    });
  });

  test('is refused for an element the standard does not have', () => {
    const error = errorOf(() => setAside(on(MONDAY, empty), '9.9.9', 'No premises'));
    expect(error).toMatchObject({ code: 'unknown-element' });
  });
});

describe('the note of an element', () => {
  test('is kept beside its rating', () => {
    const rated = rateElement(on(MONDAY, empty), '1.1.1', 'compliant');
    const noted = noteElement(on(TUESDAY, rated), '1.1.1', 'See the survey');
    expect(noted.answers.get('1.1.1')).toEqual({
      rating: 'compliant',
      note: 'See the survey',
      changed: TUESDAY,
    });
  });

  test('goes when it is emptied', () => {
    const noted = noteElement(on(MONDAY, empty), '1.1.1', 'See the survey');
    const emptied = noteElement(on(TUESDAY, noted), '1.1.1', '');
    expect(emptied.answers.get('1.1.1')).toEqual({ changed: TUESDAY });
  });

  test('is refused for an element the standard does not have', () => {
    const error = errorOf(() => noteElement(on(MONDAY, empty), '9.9.9', 'Text'));
    expect(error).toMatchObject({ code: 'unknown-element' });
  });
});

describe('when an answer changed', () => {
  test('is the instant it was given', () => {
    const rated = rateElement(on(TUESDAY, empty), '1.1.1', 'compliant');
    expect(
      rateElement(on(WEDNESDAY, rated), '1.1.1', 'compliant').answers.get('1.1.1')?.changed,
    ).toBe(WEDNESDAY);
  });

  test('is never earlier than the answer it replaces, also where the clock was set back', () => {
    const rated = rateElement(on(TUESDAY, empty), '1.1.1', 'compliant');
    const later = rateElement(on(MONDAY, rated), '1.1.1', 'non-compliant');
    expect(later.answers.get('1.1.1')?.changed).toBe('2026-03-03T09:00:00.001Z');
  });

  test('moves on between two changes in one millisecond', () => {
    const rated = rateElement(on('2026-12-31T23:59:59.999Z', empty), '1.1.1', 'compliant');
    const noted = noteElement(on('2026-12-31T23:59:59.999Z', rated), '1.1.1', 'Happy new year');
    expect(noted.answers.get('1.1.1')?.changed).toBe('2027-01-01T00:00:00.000Z');
  });

  test('of one element has no bearing on another', () => {
    const rated = rateElement(on(TUESDAY, empty), '1.1.1', 'compliant');
    expect(rateElement(on(MONDAY, rated), '1.1.2', 'compliant').answers.get('1.1.2')?.changed).toBe(
      MONDAY,
    );
  });
});

describe('answers the standard has no place for', () => {
  test('are found, by element and by rating', () => {
    const answers = Answers.from([
      ['1.1.1', { rating: 'compliant', changed: MONDAY }],
      ['1.1.2', { rating: 'excellent', changed: MONDAY }],
      ['1.1.3', { note: 'Not rated', changed: MONDAY }],
      ['6.1.1', { rating: 'excellent', changed: MONDAY }],
    ]);
    expect(findUnknownAnswers(cse, { ...empty, answers })).toEqual({
      elements: ['6.1.1'],
      ratings: ['1.1.2'],
    });
  });

  test('are none in an assessment made here', () => {
    const rated = rateElement(on(MONDAY, empty), '1.1.1', 'compliant');
    expect(findUnknownAnswers(cse, rated)).toEqual({ elements: [], ratings: [] });
  });
});

test('an assessment error is an error with a name, a message and a code for programs', () => {
  const error = new AssessmentError('unknown-element', 'element: this standard has no "9"');
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe('AssessmentError');
  expect(error.code).toBe('unknown-element');
  expect(String(error)).toBe('AssessmentError: element: this standard has no "9"');
});
