import { parseJson } from '../../core/formats/json.js';
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
  const reading = fetchPack(source);
  fetched.set(source, reading);
  // What could not be had may be there the next time that somebody asks.
  void reading.then(({ ok }) => ok || fetched.delete(source));
  return reading;
}

/** Fetches and reads a pack, of at most 4 MiB and within half a minute; what goes wrong on the way is a fault, as what is wrong in it. */
export async function fetchPack(
  url: string,
  send?: (url: string, init: RequestInit) => Promise<Response>,
): Promise<PackReading> {
  const failed = (code: string, words: string): PackReading => ({
    ok: false,
    faults: [{ code, path: url, message: `${url} ${words}` }],
  });
  // Few pages name a pack by its address, so what fetches one comes when one does.
  const fetching = await import('./fetch-for-page.js').catch(() => undefined);
  const found = await fetching?.fetchForPage(url, send);
  if (found?.ok) return readPack(found.text) ?? failed('not-json', 'is not JSON');
  if (found?.reason === 'status') return failed('not-found', `answered ${found.status}`);
  if (found?.reason === 'too-large') return failed('too-large', 'is larger than 4 MiB');
  if (found?.reason === 'too-slow') return failed('too-slow', 'was not there within half a minute');
  return failed('not-reached', 'could not be reached');
}

function readPack(text: string): PackReading | undefined {
  const pack = parseJson(text);
  return pack === undefined ? undefined : readStandardPack(pack);
}
