import {
  fetchDocument,
  whenAborted,
  type FetchedDocument,
  type FetchFault,
  type FetchTools,
} from '../formats/fetch-document.js';
import { isLoopbackHost, parseUrl } from '../formats/web-address.js';

/*
 * Documents from other places: DID documents, lists, and the certificates
 * themselves. Every badge on a page asks here, so that each is fetched once.
 */

/** Why a document could not be had. */
export type DocumentFault =
  | FetchFault
  /** Not an address that is asked: not https, or with a name and password in it. */
  | 'refused'
  /** One verification asked for too many documents. */
  | 'too-many';

/** A document, or why there is none. */
export type DocumentReading =
  | (Extract<FetchedDocument, { ok: true }> & {
      /** When it was asked for, in milliseconds of the clock handed in. */
      readonly fetchedAt: number;
    })
  | {
      readonly ok: false;
      readonly reason: DocumentFault;
      /** With `status`: which. */
      readonly status?: number;
    };

/** How one document is read. */
export interface ReadOptions {
  /** The most that is taken of it; 1 MiB by default. */
  readonly maxBytes?: number;
  /** How old, in milliseconds, a copy fetched before may be; five minutes by default. */
  readonly maxAge?: number;
  /** Stops the waiting. The fetch itself goes on as long as anybody else waits for the same document. */
  readonly signal?: AbortSignal | undefined;
  /** Where plain http will do: on this machine (`loopback`), or wherever the page's author says (`any`). Nowhere by default. */
  readonly http?: 'loopback' | 'any' | undefined;
}

/** Somewhere to read documents. */
export interface DocumentReader {
  /** Reads one document; never rejects. */
  readonly read: (url: string, options?: ReadOptions) => Promise<DocumentReading>;
}

/** All documents that a page reads, each fetched once however many badges ask for it. */
export interface Documents extends DocumentReader {
  /** The same documents for one verification, which may ask for so many (8 by default) and no more. */
  readonly forOneRun: (
    options?: Pick<ReadOptions, 'signal' | 'http'> & { readonly limit?: number },
  ) => DocumentReader;
  /**
   * What was made of this text before, or `work` now, so that a list is opened once for a hundred
   * badges. `what` keeps different things made of one text apart; it follows from the text alone. A promise
   * that rejects is not kept.
   */
  readonly once: <T>(what: string, text: string, work: () => T) => T;
}

/** What documents are read with. */
export interface DocumentsOptions {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds: until a server is too slow (10,000), and for how long a failure is believed (5,000). */
  readonly limits?: { readonly time?: number; readonly failure?: number };
}

/* A document as it is kept: first on its way, then found. */
interface Entry {
  readonly at: number;
  readonly stop: AbortController;
  readonly reading: Promise<DocumentReading>;
  found?: DocumentReading;
  waiting: number;
}

const MIB = 1_048_576;
const FIVE_MINUTES = 300_000;
/* Enough for a page of a hundred badges, and no more than a server full of hostile ones can bear. */
const MOST_DOCUMENTS = 128;
const MOST_BYTES = 32 * MIB;
const MOST_MADE = 16;

/* Without cookies and without a referrer; nobody vouches for where a redirect leads. */
const ALONE: RequestInit = {
  // Not 'error', which would look like any broken connection. It is not followed this way either.
  redirect: 'manual',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  // A browser may think a file without an expiry good for days; a revocation must be seen today.
  cache: 'no-cache',
};

const after: FetchTools['after'] = (time, act) => {
  const timer = setTimeout(act, time);
  return () => {
    clearTimeout(timer);
  };
};

/**
 * Makes the documents that a page's badges share. Requests go out without
 * cookies and without a referrer, and follow no redirect.
 */
export function createDocuments({ fetch, now, limits = {} }: DocumentsOptions): Documents {
  const { time = 10_000, failure = 5_000 } = limits;
  const kept = new Map<string, Entry>();
  const made = new Map<string, Map<string, unknown>>();

  const isFresh = ({ at, found }: Entry, maxAge: number) =>
    !found || now() - at < (found.ok ? maxAge : found.reason === 'stopped' ? 0 : failure);

  const started = (url: string, maxBytes: number): Entry => {
    const [at, stop] = [now(), new AbortController()];
    const request = { url, maxBytes, time, init: ALONE };
    const reading = fetchDocument({ send: fetch, after }, request, stop).then((found) =>
      found.ok ? { ...found, fetchedAt: at } : found,
    );
    const entry: Entry = { at, stop, reading, waiting: 0 };
    void reading.then((found) => {
      entry.found ??= found;
    });
    return entry;
  };

  const once = <T>(what: string, text: string, work: () => T): T => {
    const known = made.get(what) ?? new Map<string, unknown>();
    made.set(what, known);
    const found = known.has(text) ? (known.get(text) as T) : work();
    keep(known, text, found, ({ size }) => size > MOST_MADE);
    if (found instanceof Promise) found.catch(() => known.delete(text));
    return found;
  };

  const read = async (url: string, options: ReadOptions = {}): Promise<DocumentReading> => {
    const { maxBytes = MIB, maxAge = FIVE_MINUTES, signal, http } = options;
    const address = once(`address ${http ?? ''}`, url, () => addressOf(url, http));
    if (address === undefined) return fault('refused');
    if (signal?.aborted) return fault('stopped');
    const key = `${maxBytes} ${address}`;
    const known = kept.get(key);
    const entry = known && isFresh(known, maxAge) ? known : started(address, maxBytes);
    keep(kept, key, entry, isTooMuch);
    return entry.found ?? (await waitFor(entry, signal));
  };

  return {
    read,
    once,
    forOneRun({ limit = 8, ...run } = {}) {
      const asked = new Set<string>();
      return {
        async read(url, options) {
          if (asked.size >= limit && !asked.has(url)) return fault('too-many');
          asked.add(url);
          return await read(url, { ...options, ...run });
        },
      };
    },
  };
}

/* The ones used last stay. */
function keep<T>(
  kept: Map<string, T>,
  key: string,
  value: T,
  isFull: (kept: ReadonlyMap<string, T>) => boolean,
): void {
  kept.delete(key);
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (oldest === key || !isFull(kept)) return;
    kept.delete(oldest);
  }
}

function isTooMuch(kept: ReadonlyMap<string, Entry>): boolean {
  let bytes = 0;
  for (const { found } of kept.values()) bytes += found?.ok ? found.bytes.length : 0;
  return kept.size > MOST_DOCUMENTS || bytes > MOST_BYTES;
}

/* The address that is asked for a URL, without its fragment; nothing where it is none that is asked. */
function addressOf(url: string, http: ReadOptions['http']): string | undefined {
  const parsed = parseUrl(url);
  if (!parsed) return undefined;
  const { protocol, hostname, username, password } = parsed;
  const plain = http === 'any' || (http === 'loopback' && isLoopbackHost(hostname));
  if (protocol !== 'https:' && !(plain && protocol === 'http:')) return undefined;
  parsed.hash = '';
  return username || password ? undefined : parsed.href;
}

/* Waits for a document that others may wait for too; the last to leave puts out the light. */
async function waitFor(entry: Entry, signal?: AbortSignal): Promise<DocumentReading> {
  entry.waiting += 1;
  const left = whenAborted(signal, () => fault('stopped'));
  const reading = await Promise.race([entry.reading, left.promise]);
  left.forget();
  entry.waiting -= 1;
  if (!entry.found && entry.waiting === 0) {
    entry.found = reading;
    entry.stop.abort('stopped');
  }
  return reading;
}

function fault(reason: DocumentFault): DocumentReading {
  return { ok: false, reason };
}
