import type { Language } from './language.js';

/*
 * Days and times in words. Not by `Intl`: several browsers know no Welsh, and to make one of its formatters takes longer
 * than all that a page of badges says with it.
 */

type Months = readonly string[];

/** The names of the months, January first. */
export const ENGLISH_MONTHS: Months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** The names of the months, January first. */
export const WELSH_MONTHS: Months =
  'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(
    ' ',
  );

const MONTHS: Readonly<Record<Language, Months>> = { en: ENGLISH_MONTHS, cy: WELSH_MONTHS };

/** A day that is the same wherever it is read, such as `31 March 2027`: of `2027-03-31`, or of a moment by UTC. */
export function dayInWords(months: Months, date: Date): string {
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

/** The reader's own day at a moment, such as `31 March 2027`. */
export function localDayInWords(months: Months, moment: Date): string {
  return `${moment.getDate()} ${months[moment.getMonth()] ?? ''} ${moment.getFullYear()}`;
}

/** What the reader's clock shows at a moment, such as `09:05`. */
export function clockTime(moment: Date): string {
  return moment.toTimeString().slice(0, 5);
}

/** A moment by the clock of the reader, such as `31 March 2027, 09:05`, from ISO 8601. */
export function momentInWords(language: Language, time: string): string {
  const moment = new Date(time);
  return `${localDayInWords(MONTHS[language], moment)}, ${clockTime(moment)}`;
}

/** A day or a moment from a person or a file, in words; text that is neither, as it was given. */
export function dayOrAsGiven(language: Language, text: string): string {
  const date = new Date(text.length > 10 ? text : `${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? text : dayInWords(MONTHS[language], date);
}
