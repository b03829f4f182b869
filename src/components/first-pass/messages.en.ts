import { counter } from '../../language/language.js';
import type { FirstPassMessages } from './messages.js';

const count = counter('en');
const elements = (n: number) => count(n, { one: 'element', other: 'elements' });

/** The first pass in English. */
export const en: FirstPassMessages = {
  title: 'First pass',
  about: (n, minutes) =>
    `${count(n, { one: 'part', other: 'parts' })} to rate at first sight, in about ${count(minutes, { one: 'minute', other: 'minutes' })}. It shows where to look first; it gives no outcome.`,
  afterwards:
    'Afterwards you rate the elements of each part, the weakest part first. As soon as one is rated, the elements speak for their part and no longer your first impression.',
  showAll: (n) => `Show all ${elements(n)}`,
  asks: (n) => `What it asks: ${elements(n)}`,
  meanings: 'What the ratings mean',
  printBlank: 'Print a blank form',
  printHint:
    'For a workshop: every element with empty boxes and room for notes, whatever is rated here.',
  lookedAt: (n, of) => `${n} of ${of} parts looked at`,
  lowest: 'lowest:',

  summary: 'First picture, weakest first',
  summaryHint: 'No outcome: that takes a rating for every element.',
  impression: 'First impression:',
  open: 'Not looked at yet',
  rateAll: (n) => (n === 1 ? 'Rate its element' : `Rate its ${elements(n)}`),
  rateRest: (n) => `Rate the ${elements(n)} left`,
  allRated: 'All its elements are rated.',
  beginWith: (id) => `Go on with the weakest: ${id}`,

  form: 'Workshop form',
  service: 'Service',
  date: 'Date',
  who: 'Who took part',
  notes: 'Notes and evidence',
};
