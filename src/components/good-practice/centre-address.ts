import { isLoopbackHost, parseUrl } from '../../core/formats/web-address.js';
import type { AddressProblem } from './messages.js';

/** Where a page lets a file be sent, or why that is refused. */
export type CentreAddress =
  | { readonly ok: true; readonly url: string; readonly host: string }
  | { readonly ok: false; readonly problem: AddressProblem };

/**
 * Reads the address that a page's owner set. Only https is let through, and http
 * to this computer alone: what is shared must not be read or changed on its way.
 *
 * @param base - Address of the page.
 */
export function readCentreAddress(text: string, base: string): CentreAddress {
  const url = parseUrl(text, base);
  if (!url) return { ok: false, problem: 'not-an-address' };
  const { protocol, hostname, host, username, password } = url;
  const local = protocol === 'http:' && isLoopbackHost(hostname);
  if (protocol !== 'https:' && !local) return { ok: false, problem: 'not-https' };
  if (username || password) return { ok: false, problem: 'has-password' };
  url.hash = '';
  return { ok: true, url: url.href, host };
}
