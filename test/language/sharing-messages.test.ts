import { describe, expect, test } from 'vitest';
import { cy as benchmarkCy } from '../../src/components/benchmark/messages.cy.js';
import { en as benchmarkEn } from '../../src/components/benchmark/messages.en.js';
import { cy as practiceCy } from '../../src/components/good-practice/messages.cy.js';
import { en as practiceEn } from '../../src/components/good-practice/messages.en.js';

/* Every string that is one as it stands. */
function strings(part: object): string[] {
  return Object.values(part).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value ? strings(value) : [];
  });
}

test.each([
  ['good practice in English', practiceEn],
  ['good practice in Welsh', practiceCy],
  ['the benchmark in English', benchmarkEn],
  ['the benchmark in Welsh', benchmarkCy],
])('%s reads well', (_, messages) => {
  const all = strings(messages);
  expect(all.length).toBeGreaterThan(30);
  for (const words of all) {
    expect(words).toBe(words.trim());
    expect(words).not.toMatch(/ {2}|\.\.|\$\{/);
  }
});

describe('a place among others', () => {
  const [some, none] = [
    { worse: 1, same: 7, better: 2 },
    { worse: 'few', same: 10, better: 0 },
  ] as const;

  test('is told in English', () => {
    expect(benchmarkEn.among('1.1.1', some)).toBe(
      'In every 10 organisations, roughly: 1 rates 1.1.1 lower than you, 7 the same, 2 higher.',
    );
    expect(benchmarkEn.among('1.1.1', none)).toBe(
      'In every 10 organisations, roughly: hardly any rate 1.1.1 lower than you, 10 the same, none higher.',
    );
  });

  test('is told in Welsh', () => {
    expect(benchmarkCy.among('1.1.1', some)).toBe(
      'Gradd 1.1.1 mewn 10 sefydliad, yn fras: 1 yn is na’ch un chi, 7 yr un fath, 2 yn uwch.',
    );
    expect(benchmarkCy.among('1.1.1', none)).toContain('prin yr un yn is');
  });

  test('is told with the size of the group, its sector and its year', () => {
    expect(benchmarkEn.groupOf(benchmarkEn.organisations(34), 'Housing', 2026)).toBe(
      '34 organisations, sector “Housing”, year 2026.',
    );
    expect(benchmarkCy.groupOf(benchmarkCy.organisations(5), undefined, undefined)).toBe(
      '5 sefydliad, pob sector, pob blwyddyn.',
    );
  });

  test('is dated in the words of the language', () => {
    expect(benchmarkEn.day('2026-11-20')).toBe('20 November 2026');
    expect(benchmarkCy.day('2026-11-20')).toBe('20 Tachwedd 2026');
  });
});

test('a count has the form that Welsh wants after it', () => {
  expect([1, 2, 3].map((n) => practiceCy.previewAbout(n).split(',')[1]?.split('.')[0])).toEqual([
    ' 1 beit',
    ' 2 feit',
    ' 3 beit',
  ]);
  expect(practiceCy.ratingsGo(2)).toContain('2 radd yn mynd');
  expect(practiceEn.ratingsGo(1)).toContain('1 rating goes');
});
