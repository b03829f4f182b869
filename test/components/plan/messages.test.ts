import { describe, expect, test } from 'vitest';
import { cy } from '../../../src/components/plan/messages.cy.js';
import { en } from '../../../src/components/plan/messages.en.js';
import { columnLetter } from '../../../src/components/plan/messages.js';
import type { PlanFaultCode } from '../../../src/core/plan/plan-from-csv.js';
import { PLAN_PRIORITIES } from '../../../src/core/plan/plan-priority.js';

const CODES: readonly PlanFaultCode[] = [
  'open-quote',
  'after-quote',
  'empty',
  'column-missing',
  'column-twice',
  'element-unknown',
  'element-differs',
  'id-twice',
  'what-missing',
  'not-a-day',
  'short-year',
  'day-or-month',
  'effort-unknown',
  'state-unknown',
  'target-unknown',
  'reason-missing',
];

describe.each([
  ['English', en],
  ['Welsh', cy],
])('in %s', (_, messages) => {
  test('every fault is told with its place and in words of its own', () => {
    const told = CODES.map((code) =>
      messages.fault({ code, row: 3, column: 5, name: 'due', cell: 'x' }),
    );
    expect(new Set(told).size).toBe(CODES.length);
    for (const words of told) expect(words).toMatch(/3.*E.*: .+\.$/);
  });

  test('every priority has words of its own', () => {
    expect(new Set(PLAN_PRIORITIES.map((priority) => messages.priority[priority])).size).toBe(
      PLAN_PRIORITIES.length,
    );
  });

  test('no two columns, states or efforts have one name, or a table could not come back', () => {
    for (const names of [messages.columns, messages.state, messages.effort]) {
      expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
    }
  });
});

test('an action is counted by the plural forms of the language', () => {
  expect([1, 2].map((n) => en.planned(n))).toEqual(['1 action added.', '2 actions added.']);
  expect([1, 2, 3, 6].map((n) => cy.planned(n))).toEqual([
    'Ychwanegwyd 1 weithred.',
    'Ychwanegwyd 2 weithred.',
    'Ychwanegwyd 3 gweithred.',
    'Ychwanegwyd 6 gweithred.',
  ]);
});

test('where a plan leads is said honestly', () => {
  const outlook = (reaches: boolean | null, toMeet = 0, toRate = 0) =>
    en.outlook({ reaches, toMeet, toRate });
  expect(outlook(true)).toBe('If all of this is done, you would reach the standard.');
  expect(outlook(false, 2)).toContain('still fall short of the standard: 2 more elements to meet');
  expect(outlook(true, 0, 3)).toContain('3 elements are still to rate');
  expect(outlook(null, 0, 57)).toContain('nobody can say');
});

test('a column is called as spreadsheets call it', () => {
  expect([1, 26, 27, 52, 703].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
});

test('a day is said in the language of the page, also where the browser has no such months', () => {
  expect(en.day('2027-03-01')).toBe('1 March 2027');
  expect(cy.day('2027-03-01')).toBe('1 Mawrth 2027');
  const months = Array.from(
    { length: 12 },
    (_, at) => `2027-${String(at + 1).padStart(2, '0')}-31`,
  );
  for (const { day } of [en, cy]) expect(new Set(months.map(day)).size).toBe(12);
});
