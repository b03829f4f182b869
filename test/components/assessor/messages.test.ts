import { describe, expect, test } from 'vitest';
import { cy } from '../../../src/components/assessor/messages.cy.js';
import { en } from '../../../src/components/assessor/messages.en.js';
import type { AssessorMessages } from '../../../src/components/assessor/messages.js';

const notReady = ({ notReady: words }: AssessorMessages, n: number) =>
  Object.values(words).map((make) => make({ elements: n, met: n, required: n + 1, scope: 'X' }));

/* Everything that is made with a count, or with names and days. */
const made = (words: AssessorMessages, n: number): string[] => [
  words.replaceQuestion('A', 'B'),
  words.removeQuestion('A'),
  words.nextQuestion('A', 'B'),
  words.beginQuestion('X', n),
  words.spoilt(n),
  words.handedOver('1 May', n > 0 ? 'Ann' : undefined),
  words.byAndOn(n > 0 ? 'Ann' : undefined, '1 May'),
  words.keptWith(n > 0 ? 'Ann' : undefined, 'X', '1 May'),
  words.rated(n),
  words.leftAbout(n),
  words.lookedAgain(n, 11),
  words.compared(57, n, n),
  words.highAndLow(n, n),
  words.steps(n),
  words.steps(-n),
  ...notReady(words, n),
];

describe.each([
  ['English', en],
  ['Welsh', cy],
])('the assessor’s side in %s', (_, words) => {
  test.each([0, 1, 2, 3, 6, 11])('is readable with the count %d', (n) => {
    for (const text of made(words, n)) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{|true|false| {2}|\.\./);
      expect(text).toBe(text.trim());
    }
  });
});

test('every outcome is called a proposal, in both languages', () => {
  expect(en.proposal).toMatch(/^Indicative/);
  expect(cy.proposal).toMatch(/^Dangosol/);
});

test('how often is told as people say it', () => {
  expect([0, 1, 2].map((n) => en.compared(9, n, 0))).toEqual([
    expect.stringContaining('too high never'),
    expect.stringContaining('too high once'),
    expect.stringContaining('too high 2 times'),
  ]);
  expect([1, 2, 3].map((n) => cy.compared(9, n, 0))).toEqual([
    expect.stringContaining('rhy uchel unwaith'),
    expect.stringContaining('rhy uchel ddwywaith'),
    expect.stringContaining('rhy uchel 3 gwaith'),
  ]);
  expect([2, 3, -1].map((n) => cy.steps(n))).toEqual([
    '2 gam yn rhy uchel',
    '3 cham yn rhy uchel',
    '1 cam yn rhy isel',
  ]);
});
