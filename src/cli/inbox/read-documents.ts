import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { faultAt, type Fault } from '../../core/formats/fault.js';
import type { FileKind } from './find-inputs.js';

/** One document of a file as text, or why it cannot be read. */
export interface FileDocument {
  /** Its line, from 1; `undefined` where the file is one document. */
  readonly line: number | undefined;
  readonly text: string | undefined;
  readonly faults: readonly Fault[];
}

/** Bytes of the largest document that is read. A shared file with all it may hold has some two hundred thousand. */
const LARGEST_DOCUMENT = 1_048_576;

const NEW_LINE = 10;

/**
 * Reads the documents of a file, one after the other. Faults are `too-large`, `not-utf8`, and those of
 * {@link RejectedFile}, after which nothing more is read. Throws what the file system throws.
 */
export async function* readDocuments(
  path: string,
  { lines, gzip }: FileKind,
): AsyncGenerator<FileDocument> {
  const document = new DocumentBuffer();
  let line = 1;
  const finished = () => document.take(lines ? line : undefined);
  try {
    for await (const chunk of readFileChunks(path, gzip)) {
      let start = 0;
      for (let end = 0; lines && (end = chunk.indexOf(NEW_LINE, start)) >= 0; start = end + 1) {
        document.add(chunk.subarray(start, end));
        yield* finished();
        line += 1;
      }
      document.add(chunk.subarray(start));
      // The rest of a single document that is too large need not be read.
      if (!lines && document.isTooLarge) break;
    }
    yield* finished();
  } catch (error) {
    if (!(error instanceof RejectedFile)) throw error;
    const faults = [faultAt('', error.code, error.message)];
    yield { line: lines ? line : undefined, text: undefined, faults };
  }
}

/* The bytes of the document that is being read. */
class DocumentBuffer {
  #parts: Buffer[] = [];
  #length = 0;

  get isTooLarge(): boolean {
    return this.#length > LARGEST_DOCUMENT;
  }

  add(part: Buffer): void {
    this.#length += part.length;
    if (this.isTooLarge) this.#parts = [];
    else this.#parts.push(part);
  }

  /* An empty line is not a document. */
  *take(line: number | undefined): Generator<FileDocument> {
    const [bytes, isTooLarge] = [Buffer.concat(this.#parts), this.isTooLarge];
    [this.#parts, this.#length] = [[], 0];
    if (isTooLarge) {
      yield { line, text: undefined, faults: [faultAt('', 'too-large', 'is too large')] };
      return;
    }
    const text = decodeUtf8(bytes);
    if (text === undefined) {
      yield { line, text, faults: [faultAt('', 'not-utf8', 'is not UTF-8')] };
    } else if (line === undefined || text.trim() !== '') yield { line, text, faults: [] };
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/*
 * The bytes of a file as they come, never all at once. A compressed file may unpack to a million times its
 * own size, so the amount is watched.
 */

/** A file that is rejected while it is read. */
class RejectedFile extends Error {
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
 * @throws {@link RejectedFile}, and what the file system throws.
 */
async function* readFileChunks(path: string, gzip: boolean): AsyncGenerator<Buffer> {
  // Between looking and opening, a link or a pipe may have taken the file's place.
  const descriptor = openSync(
    path,
    constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
  );
  try {
    if (!fstatSync(descriptor).isFile()) throw new RejectedFile('not-a-file', 'is not a file');
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
        throw new RejectedFile('gzip-bomb', 'becomes too large when it is unpack');
      }
      yield chunk;
    }
  } catch (error) {
    if (!(error as { code?: string }).code?.startsWith('Z_')) throw error;
    throw new RejectedFile('not-gzip', 'is not gzip, or not all of it');
  } finally {
    packed.destroy();
    gunzip.destroy();
  }
}
