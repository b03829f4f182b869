import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startAssessment, type Assessment } from '../../../src/core/assessment/assessment.js';
import { AssessmentError } from '../../../src/core/assessment/change-assessment.js';
import { disagreements, disagrees, spreadOf } from '../../../src/core/team/spread.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { MONDAY } from '../../fixtures/small-assessments.js';

const cse = cseStandard();
const SHORT: Record<string, string> = {
  '+': 'compliance-plus',
  c: 'compliant',
  p: 'partially-compliant',
  n: 'non-compliant',
};

/* `c,p,-` is three people: compliant, partially compliant, not applicable; `.` only wrote. */
function teamOf(said: Readonly<Record<string, string>>): Assessment {
  let { answers } = startAssessment(cse);
  for (const [elementId, marks] of Object.entries(said)) {
    const views = Array.from(marks, (mark, index) => ({
      id: String(index),
      changed: MONDAY,
      ...(mark === '-' && { notApplicable: 'None here' }),
      ...(mark === '.' && { note: 'Ask them' }),
      ...(SHORT[mark] && { rating: SHORT[mark] }),
    }));
    answers = answers.with(elementId, { changed: MONDAY, views });
  }
  return { ...startAssessment(cse), answers };
}

describe('the spread of an element', () => {
  test('says who gave which rating, the best first, then not applicable, then who only wrote', () => {
    const { said, rated } = spreadOf(cse, teamOf({ '3.1.2': 'p.-cp' }), '3.1.2');
    expect(said.map(({ standing, views }) => [standing, views.map(({ id }) => id)])).toEqual([
      ['compliant', ['3']],
      ['partially-compliant', ['0', '4']],
      ['not-applicable', ['2']],
      ['unrated', ['1']],
    ]);
    expect(rated).toBe(4);
  });

  test('leaves out who was taken out, and who cleared what they said', () => {
    const team = teamOf({ '1.1.1': 'c' });
    const views = [
      { id: 'gone', removed: true as const, rating: 'compliant', changed: MONDAY },
      { id: 'cleared', changed: MONDAY },
    ];
    const answers = team.answers.with('1.1.1', { changed: MONDAY, views });
    expect(spreadOf(cse, { ...team, answers }, '1.1.1').said).toEqual([]);
  });

  test.each([
    ['', 0, 0, 0],
    ['c', 0, 0, 0],
    ['cc', 0, 0, 0],
    ['+c', 1, 0, 1],
    ['cp', 1, 1, 1],
    ['+p', 2, 1, 1],
    ['pn', 1, 1, 1],
    ['cn', 2, 2, 1],
    ['ccn', 2, 2, 2 / 3],
    ['c-', 0, 1, 1],
    ['--', 0, 0, 0],
    ['c.', 0, 0, 0],
  ])('of %j: %i steps, %i borders, %d of the pairs apart', (marks, distance, borders, apart) => {
    const spread = spreadOf(cse, teamOf({ '3.1.2': marks }), '3.1.2');
    expect(spread).toMatchObject({ distance, borders });
    expect(spread.apart).toBeCloseTo(apart);
    expect(disagrees(spread)).toBe(apart > 0);
  });

  test('is asked of an element the standard has', () => {
    expect(() => spreadOf(cse, teamOf({}), '9.9.9')).toThrow(AssessmentError);
  });
});

describe('the elements of a team', () => {
  test('come with the most disagreement first, the rest in the order of the standard', () => {
    const team = teamOf({
      '1.1.1': 'cc',
      '1.1.2': '+c',
      '1.1.3': 'ccp',
      '1.2.1': 'cp',
      '1.2.2': '+p',
      '1.2.3': 'cn',
      '5.3.3': 'cp',
    });
    const order = disagreements(cse, team).map(({ elementId }) => elementId);
    expect(order.slice(0, 8)).toEqual([
      '1.2.3',
      '1.2.2',
      '1.2.1',
      '5.3.3',
      '1.1.3',
      '1.1.2',
      '1.1.1',
      '1.3.1',
    ]);
    expect(order).toHaveLength(57);
  });

  test('come in one order, whatever order people are in', () => {
    const marks = fc.array(fc.constantFrom('+', 'c', 'p', 'n', '-', '.'), { maxLength: 5 });
    const ids = ['1.1.1', '1.1.2', '1.1.3'];
    fc.assert(
      fc.property(fc.tuple(marks, marks, marks), (all) => {
        const orderOf = (turn: (one: string[]) => string[]) => {
          const said = Object.fromEntries(ids.map((id, at) => [id, turn(all[at] ?? []).join('')]));
          return disagreements(cse, teamOf(said)).map(({ elementId }) => elementId);
        };
        expect(orderOf((one) => [...one].reverse())).toEqual(orderOf((one) => one));
      }),
    );
  });
});
