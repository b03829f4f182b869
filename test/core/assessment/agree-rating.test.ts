import { describe, expect, test } from 'vitest';
import { startAssessment } from '../../../src/core/assessment/assessment.js';
import {
  AssessmentError,
  explainRating,
  rateElement,
  setAside,
  agreeRating,
} from '../../../src/core/assessment/change-assessment.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { on } from '../../fixtures/change-context.js';
import { MONDAY, TUESDAY, WEDNESDAY } from '../../fixtures/small-assessments.js';

const cse = cseStandard();
const empty = startAssessment(cse);
const views = [
  { id: 'a', rating: 'compliant', changed: MONDAY },
  { id: 'b', notApplicable: 'All is free', changed: MONDAY },
];
const team = {
  ...empty,
  answers: empty.answers.with('3.1.2', { changed: MONDAY, note: 'n', views }),
};

describe('a rating that a team agrees on', () => {
  const agreed = agreeRating(on(TUESDAY, team), '3.1.2', 'compliant');

  test('is the element’s rating, with the time; what everybody said stays', () => {
    expect(agreed.answers.get('3.1.2')).toEqual({
      rating: 'compliant',
      agreed: TUESDAY,
      changed: TUESDAY,
      note: 'n',
      views,
    });
    expect(team.answers.get('3.1.2')?.rating).toBeUndefined();
  });

  test('stays agreed when somebody writes down why', () => {
    const explained = explainRating(on(WEDNESDAY, agreed), '3.1.2', 'Seen it');
    expect(explained.answers.get('3.1.2')).toMatchObject({ agreed: TUESDAY, reason: 'Seen it' });
  });

  test('is no longer agreed once the element is rated another way', () => {
    const again = rateElement(on(WEDNESDAY, agreed), '3.1.2', 'non-compliant');
    const aside = setAside(on(WEDNESDAY, agreed), '3.1.2', 'None');
    for (const { answers } of [again, aside]) {
      expect(answers.get('3.1.2')?.agreed).toBeUndefined();
      expect(answers.get('3.1.2')?.views).toEqual(views);
    }
  });

  test('may be that it does not apply, with the reason that somebody gave', () => {
    const aside = agreeRating(on(TUESDAY, team), '3.1.2', 'not-applicable');
    expect(aside.answers.get('3.1.2')).toMatchObject({
      notApplicable: 'All is free',
      agreed: TUESDAY,
    });
  });

  test.each([
    ['9.9.9', 'compliant', 'unknown-element'],
    ['1.1.1', 'splendid', 'unknown-rating'],
    ['1.1.1', 'not-applicable', 'not-applicable-refused'],
  ])('%s as %s is the error of a program: %s', (elementId, standing, code) => {
    const agree = () => agreeRating(on(TUESDAY, team), elementId, standing);
    expect(agree).toThrow(expect.objectContaining({ name: AssessmentError.name, code }) as Error);
  });
});
