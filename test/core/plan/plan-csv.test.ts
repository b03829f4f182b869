import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/core/formats/csv.js';
import { planToCsv } from '../../../src/core/plan/plan-csv.js';
import { planOf } from '../../../src/core/plan/plan.js';
import { action, plainWords, withActions } from '../../fixtures/planned.js';
import { assessmentWith } from '../../fixtures/small-assessments.js';
import { smallStandard } from '../../fixtures/small-packs.js';

const standard = smallStandard();

describe('a plan as a table', () => {
  test('has a row of names and a row for each action, in the order of the plan', () => {
    const assessment = withActions(
      assessmentWith(standard, { '1.1.1': 'met', '2.1.1': 'failed' }),
      {
        '1.1.1': [action('a')],
        '2.1.1': [
          action('b', {
            what: '=cmd',
            owner: 'Ann',
            due: '2027-03-31',
            effort: 'small',
            state: 'dropped',
            reason: 'No money',
            target: 'met',
          }),
          action('c', { what: 'Ask,\nthen act' }),
        ],
      },
    );
    const text = planToCsv(planOf(standard, assessment, '2027-01-01'), plainWords);
    expect(text).toContain("'=cmd");
    expect(readCsv(text)).toEqual({
      ok: true,
      rows: [
        [
          'Element',
          'Rated now',
          'Action',
          'Owner',
          'Due',
          'Effort',
          'State',
          'Reason',
          'Target',
          'Reference',
        ],
        ['2.1.1 Title of 2.1.1', 'failed', 'Ask,\nthen act', '', '', '', 'To do', '', '', 'c'],
        ['1.1.1 Title of 1.1.1', 'met', 'Do a', '', '', '', 'To do', '', '', 'a'],
        [
          '2.1.1 Title of 2.1.1',
          'failed',
          '=cmd',
          'Ann',
          '2027-03-31',
          'Small',
          'Dropped',
          'No money',
          'met',
          'b',
        ],
      ],
    });
  });
});
