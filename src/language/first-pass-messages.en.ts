import type { FirstPassMessages } from './first-pass-messages.js';
import { counter } from './language.js';

const count = counter('en');

/** The first pass in English. */
export const en: FirstPassMessages = {
  title: 'First pass',
  about: (n, minutes) =>
    `${count(n, { one: 'part', other: 'parts' })} to rate at first sight, in about ${count(minutes, { one: 'minute', other: 'minutes' })}. It shows where to look first; it gives no outcome.`,
};
