import { closeSync, fsyncSync, ftruncateSync, openSync, readSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode, flushFolder, makeFolder, replaceFile } from '../framework/files.js';
import { fileLines, type FileLine } from './file-lines.js';
import type { BeginEntry, DocumentEntry, JournalEntry } from './journal-entry.js';

/*
 * What has been read and what came of it, a line each, only ever added to. A
 * process may be killed anywhere: a last line that is not whole is cut off, and
 * the next run goes on behind it.
 */

/** How far a file has been read. */
export interface FileProgress {
  /** Which of the journal's lines opened it. Earlier ones of the same file count no more. */
  readonly begun: number;
  readonly stamp: string;
  /** The last of its lines that something came of. */
  readonly line: number;
  readonly complete: boolean;
}

/** A document that counts or was set aside, and where in the journal it is. */
export interface JournalledDocument {
  readonly file: string;
  readonly place: Pick<FileLine, 'start' | 'end'>;
  readonly document: DocumentEntry;
}

/* Few enough that little is read twice after a kill, and many enough that writing costs nothing. */
const LINES_AT_ONCE = 64;
const LINES_TO_THE_DISK = 8_192;

const READABLE_BY_US = 0o600;

/** The journal of a folder of results. One process works on it at a time. */
export class Journal {
  readonly #path: string;
  readonly #files = new Map<string, FileProgress>();
  readonly #opened: number;
  #lines = 0;
  #unwritten: string[] = [];
  #current = '';
  #replaced = 0;

  /**
   * Opens a journal, or begins one. One that was kept for something else, such
   * as another standard, is begun afresh.
   *
   * @param heading - What it is kept for. Throws what the file system throws.
   */
  constructor(path: string, heading: string) {
    this.#path = path;
    makeFolder(dirname(path));
    const end = this.#replay(heading);
    this.#opened = openSync(path, 'a+', READABLE_BY_US);
    ftruncateSync(this.#opened, end);
    flushFolder(dirname(path));
    if (end === 0) this.#append(heading);
  }

  /** How far a file has been read; `undefined` where it is new. */
  progressOf(file: string): FileProgress | undefined {
    return this.#files.get(file);
  }

  /** Opens a file: from its beginning, or behind the line to which it has been read. */
  begin(file: string, stamp: string, from = 0): void {
    this.#add({ file, stamp, from });
  }

  /** Adds what came of a document of the file that is open. */
  add(document: DocumentEntry): void {
    this.#add(document);
  }

  /** The file that is open has been read to its end. */
  end(): void {
    this.#add({ end: true });
  }

  /** Puts on the disk what was added. */
  flush(): void {
    this.#write();
    fsyncSync(this.#opened);
  }

  /** Every document of these files, as far as it counts still. */
  *documents(files: ReadonlySet<string>): Generator<JournalledDocument> {
    this.#write();
    for (const { file, entry, line } of this.#counting(files)) {
      const { start, end } = line;
      if ('ratings' in entry || 'faults' in entry) {
        yield { file, place: { start, end }, document: entry };
      }
    }
  }

  /** A document again, by its place. */
  documentAt({ start, end }: JournalledDocument['place']): DocumentEntry {
    const bytes = Buffer.alloc(end - start);
    readSync(this.#opened, bytes, 0, bytes.length, start);
    return JSON.parse(bytes.toString()) as DocumentEntry;
  }

  /**
   * Forgets what was in files that are not among these, and what files held before
   * they changed: whoever takes a file away wants it gone. Closes the journal.
   */
  closeWithout(files: ReadonlySet<string>): void {
    this.#write();
    const others = [...this.#files.keys()].some((file) => !files.has(file));
    if (others || this.#replaced > 0) {
      replaceFile(this.#path, this.#textsOf(files), READABLE_BY_US);
    }
    closeSync(this.#opened);
  }

  *#textsOf(files: ReadonlySet<string>): Generator<string> {
    for (const { line } of this.#counting(files)) yield `${line.text}\n`;
  }

  /* The heading, and every line that counts. */
  *#counting(files: ReadonlySet<string>) {
    let [lines, file, counts] = [0, '', true];
    for (const line of fileLines(this.#path)) {
      lines += 1;
      // What was added since is as sound as what was replayed.
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
    if (this.#unwritten.length > 0) writeFileSync(this.#opened, this.#unwritten.join(''));
    this.#unwritten = [];
  }

  /* Gives the place behind the last sound line; 0 where the journal is another one's or none. */
  #replay(heading: string): number {
    let end = 0;
    try {
      for (const line of fileLines(this.#path)) {
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
