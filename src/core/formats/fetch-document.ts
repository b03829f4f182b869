import { readUpTo } from './bounded-stream.js';

/*
 * One request for one document. Nothing a server does gets further than this:
 * every way it can fail is a value, and size and time have an end.
 */

/** Why a document could not be had. */
export type FetchFault =
  /** No connection, or no permission to read the answer (CORS); a page is not told which. */
  | 'unreachable'
  /** The server sent us elsewhere, and redirects are not to be followed. */
  | 'redirected'
  /** The server answered with an HTTP status that is not a success. */
  | 'status'
  | 'too-large'
  | 'too-slow'
  /** Whoever asked does not want it any more. */
  | 'stopped';

/** A document, or why there is none. */
export type FetchedDocument =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** The bytes as UTF-8. */
      readonly text: string;
    }
  | {
      readonly ok: false;
      readonly reason: FetchFault;
      /** With `status`: which. */
      readonly status?: number;
    };

/** What is asked for, and how much of it is taken. */
export interface FetchRequest {
  readonly url: string;
  readonly maxBytes: number;
  /** Milliseconds until the server is too slow, from the asking to the last byte. */
  readonly time: number;
  /** How it is asked for. With `redirect: 'manual'`, a redirect is a fault. */
  readonly init?: RequestInit;
}

/** What documents are fetched with. */
export interface FetchTools {
  /** As `fetch` of the platform. */
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
  /** Does something after so many milliseconds, unless what it gives is called before. */
  readonly after: (time: number, act: () => void) => () => void;
}

/** Fetches a document. Never rejects. `stop` is the caller's, to give it up. */
export async function fetchDocument(
  { send, after }: FetchTools,
  request: FetchRequest,
  stop: AbortController = new AbortController(),
): Promise<FetchedDocument> {
  const { signal } = stop;
  const cancelTimer = after(request.time, () => {
    stop.abort('too-slow');
  });
  // A race, because whatever sends may not listen to the signal.
  const ended = whenAborted(signal, () =>
    fail(signal.reason === 'too-slow' ? 'too-slow' : 'stopped'),
  );
  const answered = readAnswer(send, request, signal).catch(() => fail('unreachable'));
  const found = await Promise.race([answered, ended.promise]);
  ended.forget();
  cancelTimer();
  // What was not read to its end is not left running.
  if (!found.ok) stop.abort('stopped');
  return found;
}

/** A promise of what `make` makes once the signal aborts; `forget` takes the listener away again. */
export function whenAborted<T>(
  signal: AbortSignal | undefined,
  make: () => T,
): { readonly promise: Promise<T>; readonly forget: () => void } {
  let listener: () => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    listener = () => {
      resolve(make());
    };
    signal?.addEventListener('abort', listener);
  });
  return { promise, forget: () => signal?.removeEventListener('abort', listener) };
}

async function readAnswer(
  send: FetchTools['send'],
  { url, maxBytes, init }: FetchRequest,
  signal: AbortSignal,
): Promise<FetchedDocument> {
  const response = await send(url, { ...init, signal });
  const { status, ok, redirected, type, headers, body } = response;
  const elsewhere = redirected || type === 'opaqueredirect' || (status >= 300 && status < 400);
  if (elsewhere && init?.redirect === 'manual') return fail('redirected');
  if (!ok) return { ok: false, reason: 'status', status };
  if (Number(headers.get('content-length')) > maxBytes) return fail('too-large');
  const bytes = body ? await readUpTo(body, maxBytes, signal) : new Uint8Array();
  if (!bytes) return fail('too-large');
  return { ok: true, bytes, text: new TextDecoder().decode(bytes) };
}

function fail(reason: FetchFault): FetchedDocument {
  return { ok: false, reason };
}
