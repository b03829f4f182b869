import { addMonths } from '../../core/formats/day.js';
import { ok, failure, type Outcome, usageError } from '../framework/outcome.js';

/*
 * Days and instants as people type them, always in UTC. An instant is written
 * the way certificates write it: `2026-11-24T00:00:00Z`.
 */

const TYPED = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** Reads `2026-11-24` (its first moment) or a whole instant with its time zone. Fails with `date-malformed`. */
export function readInstant(value: string, field: string): Outcome<string> {
  const day = TYPED.exec(value)?.[1];
  const time = Date.parse(value);
  // `Date.parse` reads 30 February as 2 March.
  const exists = day !== undefined && instantOf(Date.parse(day)).startsWith(day);
  if (exists && !Number.isNaN(time)) return ok(instantOf(time));
  return failure('date-malformed', `--${field} is not a date such as 2026-11-24.`, field);
}

/** An instant from milliseconds since 1970; seconds are the finest it tells. */
export function instantOf(time: number): string {
  if (Number.isNaN(time)) return '';
  return new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** The first moment of the day, in UTC, that a time is on. */
export function startOfDay(time: number): string {
  return `${dayOf(instantOf(time))}T00:00:00Z`;
}

/** The day of an instant, such as `2026-11-24`. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** The same moment so many months later; where the month is too short, on its last day. Empty where the calendar ends before. */
export function monthsAfter(instant: string, months: number): string {
  const day = addMonths(dayOf(instant), months);
  return day === undefined ? '' : `${day}${instant.slice(day.length)}`;
}

/** Dates of a certificate as typed; what is missing is filled in. */
export interface TypedDates {
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly review: string | undefined;
}

/** Dates of a certificate. */
export interface Dates {
  readonly from: string;
  readonly until: string;
  readonly review: string;
}

const YEARS = 3;

/**
 * The dates of a certificate: from today, for three years, with a review after
 * twelve months, unless said otherwise. Fails with `date-malformed` or
 * `dates-reversed`.
 */
export function certificateDates(typed: TypedDates, now: number): Outcome<Dates> {
  const from = read(typed.from, 'from', startOfDay(now));
  if (!from.ok) return from;
  const until = read(typed.until, 'until', monthsAfter(from.value, YEARS * 12));
  if (!until.ok) return until;
  if (until.value <= from.value) {
    return failure('dates-reversed', '--until must be after --from.', 'until');
  }
  const yearOn = monthsAfter(from.value, 12);
  const review = read(typed.review, 'review', yearOn < until.value ? yearOn : until.value);
  if (!review.ok) return review;
  if (review.value <= from.value || review.value > until.value) {
    return failure('dates-reversed', '--review must be between --from and --until.', 'review');
  }
  return ok({ from: from.value, until: until.value, review: review.value });
}

function read(typed: string | undefined, field: string, otherwise: string): Outcome<string> {
  return typed === undefined ? ok(otherwise) : readInstant(typed, field);
}

const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const DURATION = /^(?<count>\d{1,5})(?<unit>[mhd])$/;

/** The shortest and the longest duration that is allowed, in milliseconds. */
export interface DurationLimits {
  readonly least: number;
  readonly most: number;
}

/**
 * Reads a duration such as `30m`, `12h` or `7d`, in milliseconds. Fails with
 * `duration-unreadable` or `duration-outside`; `field` is the flag it came from.
 */
export function readDuration(
  text: string,
  field: string,
  { least, most }: DurationLimits,
): Outcome<number> {
  const { count, unit } = DURATION.exec(text)?.groups ?? {};
  if (count === undefined) {
    return usageError('duration-unreadable', `"${text}" is not a time such as 12h or 7d.`, field);
  }
  const duration = Number(count) * UNITS[unit as keyof typeof UNITS];
  if (duration >= least && duration <= most) return ok(duration);
  const said = `${inWords(least)} and ${inWords(most)}`;
  return usageError('duration-outside', `It must be between ${said}, and is ${text}.`, field);
}

function inWords(duration: number): string {
  const [unit, size] =
    Object.entries(UNITS).findLast(([, one]) => duration % one === 0) ?? (['m', UNITS.m] as const);
  return `${duration / size}${unit}`;
}
