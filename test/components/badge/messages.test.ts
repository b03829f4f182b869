import { describe, expect, test } from 'vitest';
import { loadBadgeMessages } from '../../../src/components/badge/load-messages.js';
import { cy } from '../../../src/components/badge/messages.cy.js';
import { en } from '../../../src/components/badge/messages.en.js';
import {
  CHECK_NAMES,
  CODE_STATES,
  type CheckCode,
} from '../../../src/core/credential/verification.js';

/* Every string of a language that needs nothing to be made, by its path. */
function stringsOf(part: object, path = ''): [string, string][] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${key}`, value]];
    return typeof value === 'object' && value ? stringsOf(value, `${path}${key}.`) : [];
  });
}

const factsIn = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

test('English is at hand, and Welsh is loaded once', async () => {
  expect(loadBadgeMessages('en')).toBe(en);
  const first = loadBadgeMessages('cy');
  expect(loadBadgeMessages('cy')).toBe(first);
  expect(await first).toEqual(cy);
  expect(loadBadgeMessages('cy')).toEqual(cy);
});

describe.each([
  ['English', en],
  ['Welsh', cy],
])('the badge in %s', (_, messages) => {
  test('has words for every check and every code', () => {
    expect(Object.keys(messages.check)).toEqual([...CHECK_NAMES]);
    expect(Object.keys(messages.code).sort()).toEqual(Object.keys(CODE_STATES).sort());
  });

  test('is readable: whole sentences where it explains, nothing doubled, straight quotes nowhere', () => {
    for (const [path, words] of stringsOf(messages)) {
      expect(words, path).toBe(words.trim());
      expect(words, path).not.toMatch(/ {2}|\.\.|undefined|\[object|'|"/);
      if (/^(?:code|advice|problem|standing|warning|promise)/.test(path)) {
        expect(words, path).toMatch(/^[A-Z].*(?:\.|https:\/\/)$/);
      }
    }
  });

  test('names each verdict, check and state in words of its own', () => {
    for (const part of [messages.verdict, messages.check, messages.state]) {
      const words = Object.values(part);
      expect(new Set(words).size).toBe(words.length);
    }
  });

  test('never says of what passed what it says of anything else', () => {
    const passed = Object.entries(messages.code).filter(
      ([code]) => CODE_STATES[code as CheckCode] === 'passed',
    );
    for (const [code, words] of passed) {
      const others = Object.entries(messages.code).filter(([other]) => other !== code);
      expect(others.map(([, said]) => said)).not.toContain(words);
    }
  });

  test('fills in facts that the checks really have', () => {
    const facts = Object.entries(messages.code).map(([code, words]) => [code, factsIn(words)]);
    expect(Object.fromEntries(facts.filter(([, names]) => names?.length))).toEqual({
      expired: ['until'],
      'not-yet-valid': ['from'],
      'other-site': ['allowed'],
    });
  });

  test('writes days by the calendar in UTC', () => {
    const days = ['2026-01-31T23:59:59Z', '2026-08-01T00:00:00Z', '2028-12-31T12:00:00+01:00'];
    const written = days.map((day) => messages.day(new Date(day)));
    expect(written[0]).toMatch(/^31 \w+ 2026$/);
    expect(written[1]).toMatch(/^1 \w+ 2026$/);
    expect(written[2]).toMatch(/^31 \w+ 2028$/);
    const months = Array.from({ length: 12 }, (_, month) =>
      messages.day(new Date(Date.UTC(2026, month, 9))),
    );
    expect(new Set(months).size).toBe(12);
  });
});

test('Welsh is Welsh', () => {
  const english = new Map(stringsOf(en));
  const same = stringsOf(cy).filter(([path, words]) => english.get(path) === words);
  expect(same).toEqual([]);
  expect(cy.day(new Date('2026-11-24T00:00:00Z'))).toBe('24 Tachwedd 2026');
});
