import { afterEach, describe, expect, test, vi } from 'vitest';
import { cy as badgeInWelsh } from '../../src/components/badge/messages.cy.js';
import { en as badgeInEnglish } from '../../src/components/badge/messages.en.js';
import { dayInFigures } from '../../src/components/rating/evidence-disclosure.js';
import {
  ENGLISH_MONTHS,
  WELSH_MONTHS,
  clockTime,
  dayInWords,
  dayOrAsGiven,
  localDayInWords,
  momentInWords,
} from '../../src/language/dates.js';
import { moveTo } from '../fixtures/time-zone.js';

const MONTHS = { en: ENGLISH_MONTHS, cy: WELSH_MONTHS };
const LANGUAGES = ['en', 'cy'] as const;

afterEach(() => {
  vi.unstubAllEnvs();
});

const MOMENT = '2027-03-31T08:05:00Z';

/* Each form in which the page says when something is, in both languages. */
test.each([
  [
    'a due day',
    () => LANGUAGES.map((language) => dayInWords(MONTHS[language], new Date('2027-03-31'))),
  ],
  ['a moment by UTC', () => LANGUAGES.map((one) => dayInWords(MONTHS[one], new Date(MOMENT)))],
  [
    'the day of a reader',
    () => LANGUAGES.map((one) => localDayInWords(MONTHS[one], new Date(MOMENT))),
  ],
  ['a day in a report', () => LANGUAGES.map((one) => dayOrAsGiven(one, '2027-03-31'))],
  ['a moment in a report', () => LANGUAGES.map((one) => dayOrAsGiven(one, MOMENT))],
  [
    'a date of a certificate',
    () => [badgeInEnglish, badgeInWelsh].map(({ day }) => day(new Date(MOMENT))),
  ],
])('%s has its month in words', (_form, say) => {
  moveTo('Europe/London');
  expect(say()).toEqual(['31 March 2027', '31 Mawrth 2027']);
});

test('a moment has its time after a comma, a check of a certificate in a sentence', () => {
  moveTo('Europe/London');
  expect(LANGUAGES.map((language) => momentInWords(language, MOMENT))).toEqual([
    '31 March 2027, 09:05',
    '31 Mawrth 2027, 09:05',
  ]);
  expect([badgeInEnglish, badgeInWelsh].map((badge) => badge.checkedAt(new Date(MOMENT)))).toEqual([
    'Checked by your own browser, 31 March 2027 at 09:05.',
    'Gwiriwyd gan eich porwr eich hun, 31 Mawrth 2027 am 09:05.',
  ]);
  expect(clockTime(new Date('2027-03-31T22:59:00Z'))).toBe('23:59');
});

test('a day of evidence is in figures, which are the same in both languages', () => {
  expect(dayInFigures('2027-03-31')).toBe('31/03/2027');
  expect(dayInFigures('last spring')).toBe('last spring');
});

test.each(['last spring', '31/03/2027', ''])('what is no day stays as it was given: %j', (text) => {
  expect(LANGUAGES.map((language) => dayOrAsGiven(language, text))).toEqual([text, text]);
  expect(dayInFigures(text)).toBe(text);
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('the months are those that the language has for them', () => {
    const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    expect(MONTHS[language]).toEqual(
      MONTHS[language].map((_, at) => month.format(Date.UTC(2027, at))),
    );
  });

  test('each month is told as itself', () => {
    const told = MONTHS[language].map((_, at) =>
      momentInWords(language, new Date(2027, at, 15, 9, 5).toISOString()),
    );
    expect(told).toEqual(MONTHS[language].map((month) => `15 ${month} 2027, 09:05`));
  });

  test.each([
    ['Europe/London', '2027-06-30T23:00:00Z', 6, '1', '2027, 00:00'],
    ['Pacific/Auckland', '2026-12-31T11:00:00Z', 0, '1', '2027, 00:00'],
    ['Pacific/Auckland', '2026-12-31T10:59:59Z', 11, '31', '2026, 23:59'],
    ['America/St_Johns', '2027-01-01T03:29:59Z', 11, '31', '2026, 23:59'],
    ['America/St_Johns', '2027-03-01T02:00:00Z', 1, '28', '2027, 22:30'],
  ])('a moment is told by the clock of %s, at %s', (zone, moment, month, day, rest) => {
    moveTo(zone);
    expect(momentInWords(language, moment)).toBe(`${day} ${MONTHS[language][month] ?? ''} ${rest}`);
  });

  test('a due day and a date of a certificate are the same in every time zone', () => {
    for (const zone of ['Pacific/Auckland', 'America/St_Johns']) {
      moveTo(zone);
      const month = MONTHS[language][0] ?? '';
      expect(dayInWords(MONTHS[language], new Date('2027-01-01'))).toBe(`1 ${month} 2027`);
      expect(dayOrAsGiven(language, '2027-01-01')).toBe(`1 ${month} 2027`);
    }
  });
});
