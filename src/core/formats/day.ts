/*
 * Days without a clock or a time zone: a due date is the same day everywhere.
 * They are texts such as `2027-03-31`, so that days in order are texts in order.
 */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
const SHORT_YEAR = /^\d{1,2}([./-])\d{1,2}\1\d{2}$/;

/** A day as a person or a spreadsheet writes it, or why it cannot be told. */
export type TypedDay =
  | { readonly ok: true; readonly day: string }
  | { readonly ok: false; readonly code: TypedDayFault };

/** What may be wrong: no such day, a year of two digits, or day and month that may be the wrong way round. */
export type TypedDayFault = 'not-a-day' | 'short-year' | 'day-or-month';

/** Whether a text is a day that exists, as `2027-03-31`. */
export function isDay(text: string | undefined): text is string {
  const [, year, month, day] = DAY.exec(text ?? '') ?? [];
  return year !== undefined && dayOf(Number(year), Number(month), Number(day)) === text;
}

/** The text of a day, or `undefined` where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  // Two-digit years would be taken for those of the last century.
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year > 0 && year < 10_000 ? date.toISOString().slice(0, 10) : undefined;
}

/** The day after a day. */
export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/**
 * The same day so many months later; where that month is shorter, its last day.
 * `undefined` where the day is not in the calendar, or where the calendar ends
 * before.
 *
 * @param day - As `2026-11-22`.
 */
export function addMonths(day: string, months: number): string | undefined {
  if (!isDay(day)) return undefined;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(0);
  // Day 0 of the month behind is the last one of the month that is meant.
  last.setUTCFullYear(year, month + months, 0);
  return dayOf(last.getUTCFullYear(), last.getUTCMonth() + 1, Math.min(date, last.getUTCDate()));
}

/**
 * Reads a day: `2027-03-31`, or day first as in Britain, `31/03/2027`.
 *
 * @param monthFirst - Whether days beside it show that they were written month
 * first, as in America. Then one that can be read both ways is refused: a date
 * that is wrong by months is worse than a question.
 */
export function readTypedDay(text: string, monthFirst = false): TypedDay {
  const typed = text.trim();
  const [, year, month, day] = YEAR_FIRST.exec(typed) ?? [];
  if (year !== undefined) return readingOf(dayOf(Number(year), Number(month), Number(day)));
  const british = readDayFirst(typed);
  if (!british) return { ok: false, code: SHORT_YEAR.test(typed) ? 'short-year' : 'not-a-day' };
  const [first, second, inYear] = british;
  if (monthFirst && first <= 12 && second <= 12 && first !== second) {
    return { ok: false, code: 'day-or-month' };
  }
  return readingOf(dayOf(inYear, second, first));
}

/** Whether a text is a day only if its month comes first: `3/31/2027`. */
export function isMonthFirst(text: string): boolean {
  const typed = readDayFirst(text.trim());
  if (!typed) return false;
  const [first, second, year] = typed;
  return second > 12 && dayOf(year, first, second) !== undefined;
}

function readDayFirst(typed: string): [number, number, number] | null {
  const [, first, , second, year] = DAY_FIRST.exec(typed) ?? [];
  return first === undefined ? null : [Number(first), Number(second), Number(year)];
}

function readingOf(day: string | undefined): TypedDay {
  return day === undefined ? { ok: false, code: 'not-a-day' } : { ok: true, day };
}

/** Whether a person typed one of these words: neither case nor spaces around it count, nor how its accents are written. */
export function sameWord(typed: string, words: readonly string[]): boolean {
  return words.some((word) => fold(word) === fold(typed));
}

function fold(word: string): string {
  return word.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
