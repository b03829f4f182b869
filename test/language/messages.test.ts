import { describe, expect, test } from 'vitest';
import { cy } from '../../src/language/messages.cy.js';
import { en } from '../../src/language/messages.en.js';
import type { Messages } from '../../src/language/messages.js';
import { messagesFor } from '../../src/language/translations.js';

const counts = [0, 1, 2, 3, 6, 11];

/* Every string of a language that needs nothing to be made. */
function plainStrings(part: object): [string, string][] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return [[key, value]];
    return typeof value === 'object' && value ? plainStrings(value) : [];
  });
}

/* Every message that is made from something, made with the same count wherever it takes anything. */
function madeWith(messages: Messages, count: number): [string, string][] {
  return Object.entries(messages).flatMap(([key, make]: [string, unknown]): [string, string][] =>
    typeof make === 'function'
      ? [
          [
            key,
            String(
              (make as (...given: number[]) => unknown)(...(Array(9).fill(count) as number[])),
            ),
          ],
        ]
      : [],
  );
}

/* No criterion without a need is in a gap, so nobody asks for these with nought. */
const neverNought = ['gapSize', 'gapCriterion'];
/* "No more may be partial" and outcomes are told without a figure. */
const withoutFigure = ['partialsLeft', 'outlook'];

function expectReadable(words: string): void {
  expect(words).not.toMatch(/undefined|null|NaN|\[object|\$\{|false|true/);
  expect(words).toBe(words.trim());
  expect(words).not.toMatch(/ {2}|\.\.|^\W|[;:] ?\.$/);
  expect(words.length).toBeGreaterThan(1);
}

test('a language is found by its tag', () => {
  expect(messagesFor('en')).toBe(en);
  expect(messagesFor('cy')).toBe(cy);
});

describe.each([
  ['English', en],
  ['Welsh', cy],
])('every message in %s', (_, messages) => {
  test('that needs nothing to be made is readable', () => {
    const strings = plainStrings(messages);
    expect(strings.length).toBeGreaterThan(40);
    for (const [, words] of strings) expectReadable(words);
  });

  test.each(counts)(
    'that is made from something is readable with the count %d, and tells it',
    (count) => {
      const made = madeWith(messages, count).filter(
        ([key]) => count > 0 || !neverNought.includes(key),
      );
      expect(made.length).toBeGreaterThan(15);
      for (const [key, words] of made) {
        expectReadable(words);
        if (!withoutFigure.includes(key))
          expect(words).toMatch(new RegExp(`(^|\\D)${String(count)}(\\D|$)`));
      }
    },
  );

  test('names what it is about', () => {
    expect(messages.criterion('3')).toContain('3');
    expect(messages.continueAt('3.1.2')).toContain('3.1.2');
    expect(messages.rating('3.1.2')).toContain('3.1.2');
    expect(messages.back('Culture')).toContain('Culture');
    expect(messages.next('Culture')).toContain('Culture');
    expect(messages.noCriterion('9')).toContain('9');
    expect(messages.metOf(9, 11, '81%')).toMatch(/9\D*11\D*81%/);
  });

  test('says that an outcome is indicative, and that nothing is sent', () => {
    expect(messages.indicative).toMatch(/indicative|dangosol/i);
    expect(messages.kept).toMatch(/is sent|anfon/);
    expect(messages.notKept).toMatch(/is sent|anfon/);
  });
});

test('nothing in Welsh was left in English', () => {
  const english = new Map(plainStrings(en));
  const left = plainStrings(cy).filter(([key, words]) => english.get(key) === words);
  expect(left).toEqual([]);
  const englishMade = new Map(madeWith(en, 2));
  for (const [key, words] of madeWith(cy, 2)) expect(words).not.toBe(englishMade.get(key));
});

describe('plural forms', () => {
  test('in English: one and more', () => {
    expect(en.opened(1)).toContain('1 answer.');
    expect(en.opened(2)).toContain('2 answers.');
    expect(en.spoilt(1)).toContain('1 saved entry could');
    expect(en.spoilt(0)).toContain('0 saved entries could');
    expect(en.anywhere(1)).toContain('1 element from');
    expect(en.anywhere(3)).toContain('3 elements from');
  });

  test('in Welsh: the singular after a number, softened after two, and breathed after three and six', () => {
    expect(cy.size(3, 2)).toContain('2 funud');
    expect(cy.size(3, 1)).toContain('1 munud');
    expect(cy.size(3, 6)).toContain('6 munud');
    expect(cy.spoilt(2)).toContain('2 gofnod');
    expect(cy.spoilt(3)).toContain('3 chofnod');
    expect(cy.spoilt(7)).toContain('7 cofnod');
    expect(cy.opened(2)).toContain('2 ateb');
    expect(cy.anywhere(11)).toContain('11 elfen');
  });
});

describe('about how long it takes', () => {
  test.each([
    [1, '1 minute', '1 munud'],
    [2.5, '3 minutes', '3 munud'],
    [44, '44 minutes', '44 munud'],
    [45, '1 hour', '1 awr'],
    [60, '1 hour', '1 awr'],
    [90, '1.5 hours', '1.5 awr'],
    [114, '2 hours', '2 awr'],
  ])('%d minutes', (minutes, english, welsh) => {
    expect(en.size(57, minutes)).toMatch(new RegExp(`about ${english}\\b`));
    expect(cy.size(57, minutes)).toMatch(new RegExp(`tua ${welsh}\\b`));
  });
});

describe('what is known and what can still become of it', () => {
  const outcomesIn = (words: string) => words.match(/reach the standard|fall short/g);

  test.each([
    ['nothing yet, and both at the end', null, true, false, ['reach the standard', 'fall short']],
    [
      'good so far, and both at the end',
      true,
      true,
      false,
      ['reach the standard', 'reach the standard', 'fall short'],
    ],
    [
      'bad so far, and both at the end',
      false,
      true,
      false,
      ['fall short', 'reach the standard', 'fall short'],
    ],
    ['bad, whatever comes', false, false, false, ['fall short', 'fall short']],
    ['good, whatever comes', true, true, true, ['reach the standard', 'reach the standard']],
  ])('%s', (_, known, best, worst, outcomes) => {
    expect(outcomesIn(en.outlook(known, best, worst))).toEqual(outcomes);
    expectReadable(en.outlook(known, best, worst));
    expectReadable(cy.outlook(known, best, worst));
  });

  test('no more partials and some are told apart', () => {
    expect(en.partialsLeft(0)).toBe('no more may be partial');
    expect(en.partialsLeft(2)).toBe('2 more may be partial');
    expect(cy.partialsLeft(0)).not.toContain('0');
    expect(cy.partialsLeft(2)).toContain('2');
  });
});

test.each([
  ['en', en, / reach[^.]* at best and [^.]*short[^.]* at worst\.$/],
  ['cy', cy, /cyrraedd[^.]* ar y gorau ac [^.]*brin[^.]* ar y gwaethaf\.$/],
] as const)(
  'what is open is reaching at best and falling short at worst, in %s',
  (_, words, said) => {
    expect(words.outlook(null, true, false)).toMatch(said);
  },
);
