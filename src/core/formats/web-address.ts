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
