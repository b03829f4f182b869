import { readStandardPack, type PackReading } from '../../core/standard/standard-pack.js';
import { cseStandard } from '../../standards/cse/cse-pack.js';

/** A pack as a page names it: a URL, a document in hand, or nothing for the built-in one. */
export type PackSource = string | object | null | undefined;

const fetched = new Map<string, Promise<PackReading>>();

/**
 * Gives the standard a page asked for. Only a URL makes this wait, and it is
 * asked for once however many components name it.
 */
export function readPackSource(source: PackSource): PackReading | Promise<PackReading> {
  if (!source) return { ok: true, standard: cseStandard() };
  if (typeof source !== 'string') return readStandardPack(source);
  const known = fetched.get(source);
  if (known) return known;
  const reading = fetchPack(source, (url) => fetch(url));
  fetched.set(source, reading);
  // What could not be had may be there the next time that somebody asks.
  void reading.then(({ ok }) => ok || fetched.delete(source));
  return reading;
}

/** Fetches and reads a pack; what goes wrong on the way is a fault, as what is wrong in it. */
export async function fetchPack(
  url: string,
  fetch: (url: string) => Promise<Pick<Response, 'ok' | 'status' | 'json'>>,
): Promise<PackReading> {
  const failed = (code: string, words: string): PackReading => ({
    ok: false,
    faults: [{ code, path: url, message: `${url} ${words}` }],
  });
  try {
    const response = await fetch(url);
    if (!response.ok) return failed('not-found', `answered ${response.status}`);
    return readStandardPack(await response.json());
  } catch (error) {
    return error instanceof SyntaxError
      ? failed('not-json', 'is not JSON')
      : failed('not-reached', 'could not be reached');
  }
}
