import { readUpTo } from '../formats/bounded-stream.js';

/*
 * One request for one document. Nothing a server does gets further than this:
 * every way it can fail is a value, and size and time have an end.
 */

/** Why a document could not be had. */
export type DocumentFault =
  /** No connection, or no permission to read the answer (CORS); a page is not told which. */
  | 'unreachable'
  /** The server sent us elsewhere. Nobody vouches for where that leads, so it is not followed. */
  | 'redirected'
  /** The server answered with an HTTP status that is not a success. */
  | 'status'
  | 'too-large'
  | 'too-slow'
  /** Not an address that is asked: not https, or with a name and password in it. */
  | 'refused'
  /** One verification asked for too many documents. */
  | 'too-many'
  /** Whoever asked does not want it any more. */
  | 'stopped';

/** A document, or why there is none. */
export type DocumentReading =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** The bytes as UTF-8. */
      readonly text: string;
      /** When it was asked for, in milliseconds of the clock handed in. */
      readonly fetchedAt: number;
    }
  | {
      readonly ok: false;
      readonly reason: DocumentFault;
      /** With `status`: which. */
      readonly status?: number;
    };

/** What is asked for, and how much of it is taken. */
export interface DocumentRequest {
  readonly url: string;
  readonly maxBytes: number;
  /** When it is asked for; milliseconds. */
  readonly at: number;
  /** Milliseconds until the server is too slow, from the asking to the last byte. */
  readonly time: number;
}

/**
 * Requests a document, without cookies, without a referrer, following no
 * redirect. Never rejects. `stop` is the caller's, to give it up.
 */
export async function requestDocument(
  fetch: typeof globalThis.fetch,
  request: DocumentRequest,
  stop: AbortController,
): Promise<DocumentReading> {
  const { signal } = stop;
  const timer = setTimeout(() => {
    stop.abort('too-slow');
  }, request.time);
  // A race, because a fetch that was handed in may not listen to the signal.
  const ended = whenAborted(signal, () => fault(signal.reason as DocumentFault));
  const answered = answerOf(fetch, request, signal).catch(() => fault('unreachable'));
  const reading = await Promise.race([answered, ended.promise]);
  ended.forget();
  clearTimeout(timer);
  // What was not read to its end is not left running.
  if (!reading.ok) stop.abort('stopped');
  return reading;
}

/** A promise of what `make` makes once the signal aborts; `forget` takes the listener away again. */
export function whenAborted(
  signal: AbortSignal | undefined,
  make: () => DocumentReading,
): { readonly promise: Promise<DocumentReading>; readonly forget: () => void } {
  let listener: () => void = () => undefined;
  const promise = new Promise<DocumentReading>((resolve) => {
    listener = () => {
      resolve(make());
    };
    signal?.addEventListener('abort', listener);
  });
  return { promise, forget: () => signal?.removeEventListener('abort', listener) };
}

/** A reading that failed. */
export function fault(reason: DocumentFault): DocumentReading & { readonly ok: false } {
  return { ok: false, reason };
}

async function answerOf(
  fetch: typeof globalThis.fetch,
  { url, maxBytes, at }: DocumentRequest,
  signal: AbortSignal,
): Promise<DocumentReading> {
  const response = await fetch(url, {
    // Not 'error', which would look like any broken connection. It is not followed this way either.
    redirect: 'manual',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // A browser may think a file without an expiry good for days; a revocation must be seen today.
    cache: 'no-cache',
    signal,
  });
  const { status, ok, redirected, type, headers, body } = response;
  if (redirected || type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return fault('redirected');
  }
  if (!ok) return { ok: false, reason: 'status', status };
  if (Number(headers.get('content-length')) > maxBytes) return fault('too-large');
  const bytes = body ? await readUpTo(body, maxBytes, signal) : new Uint8Array();
  if (!bytes) return fault('too-large');
  return { ok: true, bytes, text: new TextDecoder().decode(bytes), fetchedAt: at };
}
