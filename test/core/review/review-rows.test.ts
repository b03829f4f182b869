import { describe, expect, test } from 'vitest';
import { elementsAsClaimed } from '../../../src/core/review/claimed.js';
import { describeReview, recordFinding } from '../../../src/core/review/review-changes.js';
import {
  REVIEW_COLUMNS,
  remarksOf,
  reviewRows,
  type ReviewColumn,
} from '../../../src/core/review/review-rows.js';
import { IDS, SMALL, fileOf } from '../../fixtures/review-files.js';
import { MONDAY, WEDNESDAY } from '../../fixtures/small-assessments.js';

const FILE = recordFinding(
  {
    standard: SMALL,
    file: describeReview(fileOf(), { assessor: 'Eve' }, WEDNESDAY),
    at: WEDNESDAY,
  },
  '1.1.1',
  {
    rating: 'partly',
    finding: 'Half',
    seen: ['e1', 'e9'],
    onSite: 'A queue',
    goodPractice: 'Greeting',
    required: 'A second desk',
    due: '2027-03-31',
  },
);

test('what the organisation claims of each element comes with its author and day', () => {
  const claims = elementsAsClaimed(SMALL, FILE, 'first');
  expect([...claims.keys()]).toEqual(IDS);
  expect(claims.get('1.1.1')).toMatchObject({
    standing: 'met',
    reason: 'Others copy it',
    by: 'Ann',
    changed: MONDAY,
    evidence: [{ id: 'e1' }, { id: 'e2' }],
  });
  expect(claims.get('2.1.2')).toMatchObject({ standing: 'not-applicable', reason: 'No premises' });
});

describe('an assessor’s report as rows', () => {
  const words = {
    columns: Object.fromEntries(REVIEW_COLUMNS.map((name) => [name, name])) as Record<
      ReviewColumn,
      string
    >,
    title: (id: string) => `Title of ${id}`,
    standing: (standing: string) => standing,
    match: { same: '=', 'too-high': '+', 'too-low': '-', otherwise: '?', open: '' },
  };
  const [heads, first, ...rest] = reviewRows(SMALL, FILE, 'first', words);

  test('has one for each element, with both ratings and all that was found', () => {
    expect(heads).toEqual([...REVIEW_COLUMNS]);
    expect(rest).toHaveLength(IDS.length - 1);
    expect(first).toEqual([
      ...['1.1.1', 'Title of 1.1.1', 'met', 'Ann', '2026-03-02', 'partly', 'Eve', '2026-03-04'],
      ...['+', 'Half', 'Survey', 'A queue', 'Greeting', 'A second desk', '2027-03-31'],
    ]);
  });
});

test('good practice and what must be done are gathered, with the day', () => {
  expect(remarksOf(SMALL, FILE, 'first', 'required')).toEqual([
    { elementId: '1.1.1', text: 'A second desk', due: '2027-03-31' },
  ]);
  expect(remarksOf(SMALL, FILE, 'first', 'goodPractice')).toEqual([
    { elementId: '1.1.1', text: 'Greeting' },
  ]);
});
