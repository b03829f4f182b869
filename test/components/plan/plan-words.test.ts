import { describe, expect, test } from 'vitest';
import { cy } from '../../../src/components/plan/messages.cy.js';
import { en } from '../../../src/components/plan/messages.en.js';
import { calendarWords, planWords, planStanding } from '../../../src/components/plan/plan-words.js';
import { planToCsv } from '../../../src/core/plan/plan-csv.js';
import { planFromCsv } from '../../../src/core/plan/plan-from-csv.js';
import { planOf } from '../../../src/core/plan/plan.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { action, withActions } from '../../fixtures/planned.js';
import { assessmentWith } from '../../fixtures/small-assessments.js';

const cse = cseStandard();
const assessment = withActions(assessmentWith(cse, { '1.1.1': 'non-compliant' }), {
  '1.1.1': [action('a', { owner: 'Ann', effort: 'small', target: 'compliant', due: '2027-03-31' })],
});
const plan = planOf(cse, assessment, '2027-01-01');
const both = [en, cy].map((messages) => planWords(cse, messages));

describe('the words of a plan', () => {
  test.each([
    ['English', en],
    ['Welsh', cy],
  ])('in %s make a table that comes back without a change', (_, messages) => {
    const text = planToCsv(plan, planWords(cse, messages));
    expect(planFromCsv(cse, assessment, text, both)).toMatchObject({
      ok: true,
      changes: [],
      unchanged: 1,
    });
  });

  test('name a rating, that there is none, and what the standard does not know', () => {
    const label = (standing: string) => planStanding(cse, en, standing).label;
    expect(label('compliant')).toBe('Compliant');
    expect(label('unrated')).toBe('Not rated');
    expect(label('not-applicable')).toBe('Not applicable');
    expect(label('constructor')).toBe('constructor');
  });

  test('say in a calendar what the action is, for which element, and that it is indicative', () => {
    const words = calendarWords(cse, en);
    const [entry] = plan.entries;
    if (!entry) throw new Error('there is no action');
    expect(words.summary(entry)).toBe('1.1.1 Do a');
    expect(words.description(entry).split('\n')).toEqual([
      expect.stringMatching(/^1\.1\.1 \w/),
      'Owner: Ann',
      'Effort: Small',
      'Target rating: Compliant',
      'From a self-check: indicative only.',
    ]);
  });
});
