import type { Certificate } from './certificate.js';
import { check, type Check } from './verification.js';

/* ECMA-262, 21.4.1.1. */
const LAST_INSTANT = 8_640_000_000_000_000;

/**
 * Whether a certificate is in its dates: from the first instant of `validFrom`
 * on, and up to, but without, the instant of `validUntil` (VC 2.0 §4.9). Without `validUntil` it is open-ended. A date that cannot
 * be read never passes.
 *
 * Facts: `from` and `until`, as the certificate has them.
 *
 * @param now - Milliseconds since 1970.
 */
export function checkDates(
  { validFrom, validUntil }: Pick<Certificate, 'validFrom' | 'validUntil'>,
  now: number,
): Check {
  const facts = {
    ...(validFrom !== undefined && { from: validFrom }),
    ...(validUntil !== undefined && { until: validUntil }),
  };
  const began = validFrom === undefined || now >= Date.parse(validFrom);
  const lasts = validUntil === undefined || now < Date.parse(validUntil);
  if (!lasts) return check('in-dates', 'expired', facts);
  if (!began) return check('in-dates', 'not-yet-valid', facts);
  return check('in-dates', validUntil === undefined ? 'open-ended' : 'in-dates', facts);
}

/** The first of these instants that is still to come; all in milliseconds. */
export function nextOf(times: readonly number[], now: number): number | undefined {
  const next = Math.min(...times.filter((time) => time > now));
  return next === Infinity ? undefined : next;
}

/** An instant in ISO 8601, or the last one that can be written so. */
export function isoOf(time: number): string {
  return new Date(Math.min(time, LAST_INSTANT)).toISOString();
}
