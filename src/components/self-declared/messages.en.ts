import { dayInWords, ENGLISH_MONTHS } from '../../language/dates.js';
import { counter } from '../../language/language.js';
import type { SelfDeclaredMessages } from './messages.js';

const count = counter('en');
const elements = (n: number) => count(n, { one: 'element', other: 'elements' });
const inWords = (date: string) => dayInWords(ENGLISH_MONTHS, new Date(date));

/** A self-declaration in English. */
export const en: SelfDeclaredMessages = {
  name: 'Self-assessment',
  declared: (day) => `Self-assessed on ${inWords(day)}, not certified.`,
  counts: (met, of) =>
    `By the organisation’s own ratings, ${met} of ${elements(of)} are met; this is indicative only.`,
  unrated: (n) => `Not rated yet: ${elements(n)}.`,
  lapsed: (lastDay) =>
    `This counted until ${inWords(lastDay)} and has lapsed, so its figures are not shown.`,
  unreadable: 'There should be a self-assessment here, but it cannot be read.',
  meaning: 'What a self-assessment means',
  explanation: (standard) => [
    `The organisation has rated itself against the elements of ${standard}. Nobody else has looked at its evidence.`,
    'Only a certification body can award a certificate, after an assessment of its own. This is no certificate, and says nothing about whether one would be awarded.',
    'It lapses a year after it was last changed.',
  ],
};
