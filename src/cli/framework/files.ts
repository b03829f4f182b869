import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failure, ok, type Outcome } from './outcome.js';

/*
 * Files that survive. A file is safe from a power cut once both it and its folder have been flushed to
 * the disk, and a reader never meets half of one: it is written under another name beside its place and
 * gets its own name in one step. See docs/decisions/0022 for why no library does this here.
 *
 * Unless said otherwise, these functions throw what the file system throws.
 */

/** Readable by everybody whom the umask allows. */
const PUBLIC_MODE = 0o644;

const PIECES_AT_ONCE = 512;

/** The code of an error of the file system, such as `ENOENT`; empty for any other error. */
export function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? '';
}

/** The text of a file; `undefined` if there is no such file. */
export function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * The text of a file that a flag names. Fails with `file-unreadable`; never throws.
 *
 * @param field - The flag, without its dashes.
 * @param name - What the message calls the file; its path unless given.
 */
export function readNamedFile(file: string, field: string, name = file): Outcome<string> {
  try {
    return ok(readFileSync(file, 'utf8'));
  } catch (error) {
    return failure('file-unreadable', `${name} cannot be read (${errorCode(error)}).`, field);
  }
}

/** Writes a new file and flushes it, but not its folder. Throws `EEXIST` if the file exists. */
export function writeNewFile(file: string, text: string, mode: number): void {
  const descriptor = openSync(file, 'wx', mode);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Writes a file, or replaces the one that is there: a reader gets the old file whole or the new file
 * whole. A text that comes in pieces may be larger than memory. Safe from a power cut when this returns;
 * if it throws, the old file is as it was, unless only the flush of its folder failed.
 */
export function replaceFile(
  file: string,
  text: string | Iterable<string>,
  mode = PUBLIC_MODE,
): void {
  replaceUnflushed(file, text, mode);
  flushFolder(dirname(file));
}

/** {@link replaceFile} for many files, after the last of which the caller flushes their folders. */
export function replaceUnflushed(
  file: string,
  text: string | Iterable<string>,
  mode = PUBLIC_MODE,
): void {
  const unfinished = new UnfinishedFile(file, mode);
  try {
    for (const piece of typeof text === 'string' ? [text] : text) unfinished.write(piece);
    unfinished.place();
  } finally {
    unfinished.discard();
  }
}

/**
 * A file that is written piece by piece under another name, and then put in its place: {@link replaceFile}
 * for whoever writes several files at once. The caller discards it in the end, whatever happened, and
 * flushes the folder.
 */
export class UnfinishedFile {
  readonly #file: string;
  readonly #unfinished: string;
  #descriptor: number | undefined;
  #pieces: string[] = [];

  constructor(file: string, mode = PUBLIC_MODE) {
    makeFolder(dirname(file));
    this.#file = file;
    this.#unfinished = unfinishedName(file);
    this.#descriptor = openSync(this.#unfinished, 'wx', mode);
  }

  /** Adds a piece of the text. */
  write(piece: string): void {
    this.#pieces.push(piece);
    if (this.#pieces.length >= PIECES_AT_ONCE) this.#writePieces();
  }

  /** Flushes the file and gives it its name. */
  place(): void {
    this.#writePieces();
    if (this.#descriptor !== undefined) fsyncSync(this.#descriptor);
    this.#close();
    renameSync(this.#unfinished, this.#file);
  }

  /** Deletes what was not put in its place. */
  discard(): void {
    this.#close();
    rmSync(this.#unfinished, { force: true });
  }

  #writePieces(): void {
    if (this.#descriptor !== undefined && this.#pieces.length > 0) {
      writeFileSync(this.#descriptor, this.#pieces.join(''));
    }
    this.#pieces = [];
  }

  #close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}

/**
 * Creates a file with all its text in one step, which succeeds for one process alone: false if the file
 * exists. Its folder must exist, and is not flushed.
 */
export function createWhole(file: string, text: string, mode: number): boolean {
  const unfinished = unfinishedName(file);
  try {
    writeNewFile(unfinished, text, mode);
    return linkUnlessTaken(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function linkUnlessTaken(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    // On a network disk an answer may get lost, and the link be tried again after it was made.
    return statSync(from).nlink > 1;
  }
}

/* The dot keeps web servers from showing it, the id keeps two processes apart. */
function unfinishedName(file: string): string {
  return join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
}

const UNFINISHED = /^\..*[\da-f-]{36}\.tmp$/;

/**
 * Deletes the unfinished files that killed processes left in a folder.
 *
 * @param before - Milliseconds since 1970 by the disk's clock: what was written later stays, because
 *   another process may be writing it still. Without it everything goes, which is for whoever holds the
 *   lock of the folder.
 */
export function sweepUnfinished(folder: string, before = Infinity): void {
  for (const name of readdirSync(folder).filter((one) => UNFINISHED.test(one))) {
    const file = join(folder, name);
    const { mtimeMs = before } = statSync(file, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs < before) rmSync(file, { force: true });
  }
}

/**
 * Creates a folder, and those above it that are missing; safe from a power cut when this returns.
 *
 * @param folder - An absolute path.
 */
export function makeFolder(folder: string, mode?: number): void {
  const first = mkdirSync(folder, { recursive: true, mode });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    flushFolder(dirname(made));
  }
}

/**
 * Flushes which names are in a folder. A folder that this process may write to but not read, and a disk
 * that cannot flush a folder, are passed over. Windows cannot open a folder, and needs no such thing.
 */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  let descriptor: number | undefined;
  try {
    descriptor = openSync(folder, 'r');
    fsyncSync(descriptor);
  } catch (error) {
    if (!/^(?:EACCES|EINVAL)$/.test(errorCode(error))) throw error;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
