/*
 * Days without a clock or a time zone: a due date is the same day everywhere.
 * They are texts such as `2027-03-31`, so that days in order are texts in order.
 */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

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
