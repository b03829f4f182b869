import { ok, usageError, type Outcome } from '../framework/outcome.js';

const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const DURATION = /^(?<count>\d{1,5})(?<unit>[mhd])$/;

/** How long something may be, in milliseconds. */
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
