import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/*
 * The bytes of a file as they come, never all at once. A compressed file may unpack to a million times its
 * own size, so the amount is watched.
 */

/** A file that is rejected while it is read. */
export class UnreadableFile extends Error {
  /** `gzip-bomb`, `not-gzip` or `not-a-file`. */
  readonly code: string;

  constructor(code: string, words: string) {
    super(words);
    this.code = code;
  }
}

const CHUNK = 65_536;
/* JSON with a signature in each document is compressed to a tenth of its size at best. */
const MAX_RATIO = 100;
const ALWAYS_ALLOWED = 4_194_304;

/**
 * Reads the bytes of a file, in pieces.
 *
 * @throws {@link UnreadableFile}, and what the file system throws.
 */
export async function* readFileChunks(path: string, gzip: boolean): AsyncGenerator<Buffer> {
  // Between looking and opening, a link or a pipe may have taken the file's place.
  const descriptor = openSync(
    path,
    constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
  );
  try {
    if (!fstatSync(descriptor).isFile()) throw new UnreadableFile('not-a-file', 'is not a file');
    if (gzip) yield* unpack(descriptor);
    else yield* readPlain(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function* readPlain(descriptor: number): Generator<Buffer> {
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const read = readSync(descriptor, chunk, 0, CHUNK, null);
    if (read === 0) return;
    yield chunk.subarray(0, read);
  }
}

async function* unpack(descriptor: number): AsyncGenerator<Buffer> {
  const packed = Readable.from(readPlain(descriptor));
  const gunzip = createGunzip();
  packed.on('error', (error) => gunzip.destroy(error));
  let out = 0;
  try {
    for await (const chunk of packed.pipe(gunzip) as AsyncIterable<Buffer>) {
      out += chunk.length;
      if (out > ALWAYS_ALLOWED && out > gunzip.bytesWritten * MAX_RATIO) {
        throw new UnreadableFile('gzip-bomb', 'becomes too large when it is unpack');
      }
      yield chunk;
    }
  } catch (error) {
    if (!(error as { code?: string }).code?.startsWith('Z_')) throw error;
    throw new UnreadableFile('not-gzip', 'is not gzip, or not all of it');
  } finally {
    packed.destroy();
    gunzip.destroy();
  }
}
