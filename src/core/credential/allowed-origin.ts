import { parseUrl } from '../formats/web-address.js';
import { check, type Check } from './verification.js';

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
