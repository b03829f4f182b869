import { parseUrl } from '../formats/web-address.js';
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

/**
 * Whether a certificate may be shown on a site. Origins are compared whole and
 * in ASCII, as URLs have them: another port, scheme or subdomain is another
 * site, and a name that only looks alike is written differently (punycode).
 *
 * Facts: `origin`, where it is shown, and `allowed`, where it may be, with
 * commas between; both as origins in ASCII.
 *
 * @param allowed - What the certificate allows; what is no web origin counts for nothing.
 * @param shownOn - A URL of the page it is shown on; `undefined` if nobody knows.
 */
export function checkAllowedOrigin(allowed: readonly string[], shownOn: string | undefined): Check {
  const origins = allowed.map(originOf).filter((one) => one !== undefined);
  const origin = shownOn === undefined ? undefined : (originOf(shownOn) ?? '');
  const facts = {
    ...(origin && { origin }),
    ...(origins.length > 0 && { allowed: origins.join(', ') }),
  };
  return check('shown-where-allowed', originCode(origins, origin), facts);
}

function originCode(origins: readonly string[], origin: string | undefined) {
  if (origins.length === 0) return 'no-origins-named';
  if (origin === undefined) return 'origin-not-given';
  return origins.includes(origin) ? 'allowed-here' : 'other-site';
}

/* Other schemes have no origin, or one that everybody shares. */
function originOf(text: string): string | undefined {
  const url = parseUrl(text);
  return url && /^https?:$/.test(url.protocol) ? url.origin : undefined;
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
