import { dayOf } from './day.js';

/** A day as a person or a spreadsheet writes it, or why it cannot be told. */
export type TypedDay =
  | { readonly ok: true; readonly day: string }
  | { readonly ok: false; readonly code: TypedDayFault };

/** What may be wrong: no such day, a year of two digits, or day and month that may be the wrong way round. */
export type TypedDayFault = 'not-a-day' | 'short-year' | 'day-or-month';

const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
const SHORT_YEAR = /^\d{1,2}([./-])\d{1,2}\1\d{2}$/;

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
  if (year !== undefined) return existing(dayOf(Number(year), Number(month), Number(day)));
  const british = dayFirst(typed);
  if (!british) return { ok: false, code: SHORT_YEAR.test(typed) ? 'short-year' : 'not-a-day' };
  const [first, second, inYear] = british;
  if (monthFirst && first <= 12 && second <= 12 && first !== second) {
    return { ok: false, code: 'day-or-month' };
  }
  return existing(dayOf(inYear, second, first));
}

/** Whether a text is a day only if its month comes first: `3/31/2027`. */
export function isMonthFirst(text: string): boolean {
  const typed = dayFirst(text.trim());
  if (!typed) return false;
  const [first, second, year] = typed;
  return second > 12 && dayOf(year, first, second) !== undefined;
}

function dayFirst(typed: string): [number, number, number] | null {
  const [, first, , second, year] = DAY_FIRST.exec(typed) ?? [];
  return first === undefined ? null : [Number(first), Number(second), Number(year)];
}

function existing(day: string | undefined): TypedDay {
  return day === undefined ? { ok: false, code: 'not-a-day' } : { ok: true, day };
}
