import { base64url } from 'jose';
import { readUpTo } from '../formats/bounded-stream.js';

/*
 * The bits of a status list. What they come in is chosen by whoever wrote the
 * list, and a megabyte can be made to open into a gigabyte.
 */

/** The most that a list may open into: 83,886,080 entries. */
export const MAX_STATUS_BYTES = 10_485_760;

/* Gzip opens 1 byte into 1,032 at most, so no piece makes more than 4 MiB before the reader can stop. */
const PIECE = 4_096;

/** The bits, or what is wrong with the text. */
export type StatusBits =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: 'status-too-large' | 'status-unreadable' };

/**
 * Opens an `encodedList` (Bitstring Status List 1.0, 2.2 and 3.4): multibase
 * base64url without padding, GZIP. Some issuers leave the multibase letter `u`
 * off; no gzip begins with it, so both are read.
 */
export async function openStatusBits(encodedList: string): Promise<StatusBits> {
  try {
    const packed = base64url.decode(encodedList.replace(/^u/, ''));
    const bytes = await gunzip(packed, MAX_STATUS_BYTES);
    return bytes ? { ok: true, bytes } : { ok: false, code: 'status-too-large' };
  } catch {
    return { ok: false, code: 'status-unreadable' };
  }
}

/**
 * Opens a gzip as far as `maxBytes`; `undefined` where there is more in it.
 *
 * @throws Where it is no gzip.
 */
export async function gunzip(
  packed: Uint8Array,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  feed(writer, packed).catch(() => undefined);
  const opened = await readUpTo(readable, maxBytes);
  if (!opened) writer.abort().catch(() => undefined);
  return opened;
}

/* By hand, because a pipe takes all there is before anybody has read what came of it. */
async function feed(
  writer: WritableStreamDefaultWriter<ArrayBuffer | ArrayBufferView<ArrayBuffer>>,
  packed: Uint8Array,
): Promise<void> {
  for (let at = 0; at < packed.length; at += PIECE)
    await writer.write(packed.slice(at, at + PIECE));
  await writer.close();
}

/** The bit of an entry, the left-most bit of a byte first (Bitstring Status List 1.0, 7.1); `undefined` where the list has no such entry. */
export function bitAt(bytes: Uint8Array, index: number): 0 | 1 | undefined {
  const byte = bytes[Math.floor(index / 8)];
  if (byte === undefined || !Number.isSafeInteger(index)) return undefined;
  return ((byte >> (7 - (index % 8))) & 1) === 1 ? 1 : 0;
}
