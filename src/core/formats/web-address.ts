/**
 * Reads an address, or gives undefined where it is not one.
 *
 * Not by `URL.canParse`: once it has been called some thousand times, Node 20 and Chromium of its age call every address
 * false that has a letter such as ü in it; and browsers of 2022 lack it.
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

const LOOPBACK = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * Whether a host is this very machine, so that plain http to it crosses no
 * network: `localhost` and the names below it (RFC 6761 §6.3), 127.0.0.0/8 and
 * `[::1]`.
 *
 * @param hostname - As `URL` has it: without a port, in lower case, addresses in full.
 */
export function isLoopbackHost(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}
