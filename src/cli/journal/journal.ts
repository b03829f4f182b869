import { closeSync, fsyncSync, ftruncateSync, openSync, readSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode, flushFolder, makeFolder, replaceFile } from '../framework/files.js';
import type {
  AcceptedEntry,
  RejectedEntry,
  BeginEntry,
  DocumentEntry,
  JournalEntry,
} from './journal-entry.js';
import type { JournalPlace } from './submissions.js';

/*
 * What has been read, and the result of checking it, a line each; lines are only ever added. A process
 * may be killed anywhere: an incomplete last line is cut off, and the next run goes on from there.
 */

/** How far a file has been read. */
export interface FileProgress {
  /** The line of the journal with which the file starts. Earlier lines of the same file no longer count. */
  readonly begun: number;
  readonly stamp: string;
  /** The last of its lines that has been checked. */
  readonly line: number;
  readonly complete: boolean;
}

/** A document that was accepted or rejected, and where in the journal it is. */
export interface JournalledDocument {
  readonly file: string;
  /** Its line in the file, if that has a document in each line. */
  readonly line: number | undefined;
  readonly place: JournalPlace;
  readonly document: Omit<AcceptedEntry, 'line'> | Omit<RejectedEntry, 'line'>;
}

/* Few enough that little is read twice after a kill, and many enough that writing costs little. */
const LINES_AT_ONCE = 64;
const LINES_TO_THE_DISK = 8_192;

const READABLE_BY_US = 0o600;

/** The journal of a folder of results. One process works on it at a time. */
export class Journal {
  readonly #path: string;
  readonly #files = new Map<string, FileProgress>();
  readonly #descriptor: number;
  #lines = 0;
  #unwritten: string[] = [];
  #current = '';
  #replaced = 0;

  /**
   * Opens a journal, or starts one. A journal with another heading, such as one for another standard, is
   * started afresh. Throws what the file system throws.
   *
   * @param heading - The first line: what the journal is for.
   */
  constructor(path: string, heading: string) {
    this.#path = path;
    makeFolder(dirname(path));
    const end = this.#replay(heading);
    this.#descriptor = openSync(path, 'a+', READABLE_BY_US);
    ftruncateSync(this.#descriptor, end);
    flushFolder(dirname(path));
    if (end === 0) this.#append(heading);
  }

  /** How far a file has been read; `undefined` if it is new. */
  progressOf(file: string): FileProgress | undefined {
    return this.#files.get(file);
  }

  /** Starts a file: from its beginning, or after the line to which it has been read. */
  begin(file: string, stamp: string, from = 0): void {
    this.#add({ file, stamp, from });
  }

  /** Adds a document of the file that was started. */
  add(document: DocumentEntry): void {
    this.#add(document);
  }

  /** The file that was started has been read to its end. */
  end(): void {
    this.#add({ end: true });
  }

  /** Flushes what was added to the disk. */
  flush(): void {
    this.#write();
    fsyncSync(this.#descriptor);
  }

  /** Every document of these files that has not been replaced since. */
  *documents(files: ReadonlySet<string>): Generator<JournalledDocument> {
    this.#write();
    for (const { file, entry, line: place } of this.#validLines(files)) {
      if (!('ratings' in entry || 'faults' in entry)) continue;
      const { line, ...document } = entry;
      yield { file, line, place: { start: place.start, end: place.end }, document };
    }
  }

  /** Reads a document again, by its place. */
  documentAt({ start, end }: JournalPlace): DocumentEntry {
    const bytes = Buffer.alloc(end - start);
    readSync(this.#descriptor, bytes, 0, bytes.length, start);
    return JSON.parse(bytes.toString()) as DocumentEntry;
  }

  /**
   * Closes the journal, and deletes from it what was in files that are not among these, and what files
   * held before they changed: whoever takes a file away wants it gone.
   */
  closeWithout(files: ReadonlySet<string>): void {
    this.#write();
    const others = [...this.#files.keys()].some((file) => !files.has(file));
    if (others || this.#replaced > 0) {
      replaceFile(this.#path, this.#textsOf(files), READABLE_BY_US);
    }
    closeSync(this.#descriptor);
  }

  *#textsOf(files: ReadonlySet<string>): Generator<string> {
    for (const { line } of this.#validLines(files)) yield `${line.text}\n`;
  }

  /* The heading, and every line that counts. */
  *#validLines(files: ReadonlySet<string>) {
    let [lines, file, counts] = [0, '', true];
    for (const line of readLines(this.#path)) {
      lines += 1;
      // What was added since is as valid as what was replayed.
      const entry = JSON.parse(line.text) as JournalEntry;
      if ('file' in entry) {
        ({ file } = entry);
        counts = files.has(file) && lines >= (this.#files.get(file)?.begun ?? Infinity);
      }
      if (counts) yield { file, entry, line };
    }
  }

  #add(entry: JournalEntry): void {
    this.#append(JSON.stringify(entry));
    this.#note(entry);
  }

  #append(line: string): void {
    this.#lines += 1;
    this.#unwritten.push(`${line}\n`);
    if (this.#unwritten.length >= LINES_AT_ONCE) this.#write();
    if (this.#lines % LINES_TO_THE_DISK === 0) this.flush();
  }

  #write(): void {
    if (this.#unwritten.length > 0) writeFileSync(this.#descriptor, this.#unwritten.join(''));
    this.#unwritten = [];
  }

  /* Gives the end of the last valid line; 0 if there is no journal, or one with another heading. */
  #replay(heading: string): number {
    let end = 0;
    try {
      for (const line of readLines(this.#path)) {
        const entry = end === 0 ? undefined : parseEntry(line.text);
        if (end === 0 ? line.text !== heading : entry === undefined) return end;
        this.#lines += 1;
        if (entry) this.#note(entry);
        ({ end } = line);
      }
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
    return end;
  }

  #note(entry: JournalEntry): void {
    if ('file' in entry) this.#noteBegin(entry);
    const progress = this.#files.get(this.#current);
    if ('file' in entry || progress === undefined) return;
    const line = 'end' in entry ? progress.line : (entry.line ?? progress.line);
    this.#files.set(this.#current, { ...progress, line, complete: 'end' in entry });
  }

  #noteBegin({ file, stamp, from }: BeginEntry): void {
    this.#current = file;
    if (from > 0) return;
    const known = this.#files.get(file);
    if (known && known.stamp !== stamp) this.#replaced += 1;
    this.#files.set(file, { begun: this.#lines, stamp, line: 0, complete: false });
  }
}

function parseEntry(text: string): JournalEntry | undefined {
  try {
    const entry: unknown = JSON.parse(text);
    return typeof entry === 'object' && entry !== null ? (entry as JournalEntry) : undefined;
  } catch {
    return undefined;
  }
}

const CHUNK = 262_144;
const NEW_LINE = 10;

/* A line, with the line end before `end`. */
interface FileLine extends JournalPlace {
  readonly text: string;
}

/* The lines of a file that end with a line break. */
function* readLines(path: string): Generator<FileLine> {
  const descriptor = openSync(path, 'r');
  const chunk = Buffer.allocUnsafe(CHUNK);
  try {
    let [rest, end] = [Buffer.alloc(0), 0];
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
      const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
      let start = 0;
      for (let at = 0; (at = bytes.indexOf(NEW_LINE, start)) >= 0; start = at + 1) {
        const before = end;
        end += at + 1 - start;
        yield { text: bytes.toString('utf8', start, at), start: before, end };
      }
      rest = Buffer.from(bytes.subarray(start));
    }
  } finally {
    closeSync(descriptor);
  }
}
