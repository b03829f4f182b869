import { describe, expect, test } from 'vitest';
import { cy as shareCy } from '../../src/components/share-link/messages.cy.js';
import { en as shareEn } from '../../src/components/share-link/messages.en.js';
import { cy as teamCy } from '../../src/components/team/messages.cy.js';
import { en as teamEn } from '../../src/components/team/messages.en.js';

/* Every string, those that are made from something made with a count and words. */
function strings(part: object, count: number): string[] {
  return Object.values(part).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'object' && value) return strings(value, count);
    return typeof value === 'function' ? [made(value as Make, count)] : [];
  });
}

type Make = (...given: unknown[]) => string;

/* Some take a name, some a count, one a day; each reads well with what it is not made for, too. */
function made(make: Make, count: number): string {
  try {
    return make(count, count);
  } catch {
    return make(new Date('2026-11-22T12:00:00Z'));
  }
}

describe.each([
  ['the team in English', teamEn],
  ['the team in Welsh', teamCy],
  ['sharing in English', shareEn],
  ['sharing in Welsh', shareCy],
])('%s', (_, messages) => {
  test.each([0, 1, 2, 3, 6, 11])('is readable with the count %d', (count) => {
    const all = strings(messages, count);
    expect(all.length).toBeGreaterThan(40);
    for (const words of all) {
      expect(words).not.toMatch(/undefined|null|NaN|\[object|\$\{|true|false/);
      expect(words).toBe(words.trim());
      expect(words).not.toMatch(/ {2}|\.\./);
    }
  });
});

test('a count has the form that Welsh wants after it', () => {
  expect([1, 2, 3, 6, 7].map((n) => teamCy.sameMind(n).split(',')[0])).toEqual([
    '1 person',
    '2 berson',
    '3 pherson',
    '6 pherson',
    '7 person',
  ]);
  expect(shareCy.count.ratings(2)).toBe('2 radd');
  expect(shareCy.count.actions(3)).toBe('3 cham');
});

test('a day is told in the words of the language', () => {
  const day = new Date(2026, 10, 22, 12);
  expect(shareEn.made(day)).toContain('22 November 2026');
  expect(shareCy.made(day)).toContain('22 Tachwedd 2026');
});
