import { isLoopbackHost, parseUrl } from '../../core/formats/web-address.js';
import type { AddressProblem } from './messages.js';

/** An address to which a page allows files to be sent, or why it is rejected. */
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

/** How long the centre has to answer, in milliseconds. */
export const TIME_LIMIT = 30_000;

/* As much of an answer as a person would read. */
const LONGEST_ANSWER = 2_000;

/** What became of a file that was sent. */
export type Sent =
  | { readonly kind: 'taken' | 'refused'; readonly status: number; readonly answer: string }
  /** `not-reached` is also what a browser says where the other side does not let the page ask. */
  | { readonly kind: 'redirected' | 'late' | 'not-reached' };

/** What sending needs of `fetch`. */
export type Fetch = (url: string, how: RequestInit) => Promise<Response>;

/**
 * Sends a file, once, to the address that a person agreed to and to no other: no
 * cookies go along, of the page's address the origin alone, which every browser
 * adds, and no redirect is followed. Never throws.
 */
export async function sendToCentre(
  url: string,
  bytes: Uint8Array<ArrayBuffer>,
  fetch: Fetch,
  signal: AbortSignal = AbortSignal.timeout(TIME_LIMIT),
): Promise<Sent> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bytes,
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal,
    });
    if (response.type === 'opaqueredirect') return { kind: 'redirected' };
    const { ok, status } = response;
    return { kind: ok ? 'taken' : 'refused', status, answer: await beginningOf(response) };
  } catch {
    return { kind: signal.aborted ? 'late' : 'not-reached' };
  }
}

/* The body may be anything, of any size; only the status matters, and that has arrived. */
async function beginningOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    while (reader && text.length <= LONGEST_ANSWER) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
    await reader?.cancel();
  } catch {
    // It broke off; what came is shown.
  }
  return text.length > LONGEST_ANSWER ? `${text.slice(0, LONGEST_ANSWER)}…` : text;
}
