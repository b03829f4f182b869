import { faultAt, type Fault } from '../../core/formats/fault.js';
import type { Standard } from '../../core/standard/standard.js';
import { errorCode } from '../framework/files.js';
import { acceptedEntry, rejectedEntry } from '../journal/journal-entry.js';
import type { Journal } from '../journal/journal.js';
import { checkShared } from './check-shared.js';
import type { InputFile } from './find-inputs.js';
import { readDocuments } from './read-documents.js';

/** A file that could not be read at all. */
export interface UnreadFile {
  readonly name: string;
  readonly faults: readonly Fault[];
}

/** The result of reading every input. */
export interface ReadInputs {
  /** Every file that could be read, by name. */
  readonly names: ReadonlySet<string>;
  readonly unread: readonly UnreadFile[];
  /** How many of them were known already, and had not changed. */
  readonly known: number;
}

/** Brings the journal up to date: files that are new or have changed are read, others are not. */
export async function readInputs(
  files: Iterable<InputFile>,
  journal: Journal,
  { standard, now }: { readonly standard: Standard; readonly now: number },
): Promise<ReadInputs> {
  const names = new Set<string>();
  const unread: UnreadFile[] = [];
  let known = 0;
  for (const file of files) {
    if (!file.ok) {
      unread.push(file);
      continue;
    }
    const progress = journal.progressOf(file.name);
    const unchanged = progress?.stamp === file.stamp ? progress : undefined;
    if (unchanged?.complete) known += 1;
    else {
      try {
        await readInto(journal, file, unchanged?.line ?? 0, { standard, now });
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        unread.push({ name: file.name, faults: [error.fault] });
        continue;
      }
    }
    names.add(file.name);
  }
  journal.flush();
  return { names, unread, known };
}

async function readInto(
  journal: Journal,
  { name, path, kind, stamp }: Extract<InputFile, { ok: true }>,
  from: number,
  { standard, now }: { readonly standard: Standard; readonly now: number },
): Promise<void> {
  journal.begin(name, stamp, from);
  for await (const { line, text, faults } of readOrReject(path, kind)) {
    if (line !== undefined && line <= from) continue;
    if (text === undefined) {
      journal.add(rejectedEntry(faults, line));
      continue;
    }
    const reading = checkShared(standard, text, now);
    journal.add(
      reading.ok
        ? acceptedEntry(standard, reading.file, line)
        : rejectedEntry(reading.faults, line),
    );
  }
  journal.end();
}

class UnreadableFile extends Error {
  readonly fault: Fault;

  constructor(code: string) {
    super(code);
    this.fault = faultAt('', 'unreadable', `cannot be read (${code})`);
  }
}

/* Only an error that is thrown here is about the input. The same code may be thrown as the journal is written, and is then about the journal's disk. */
async function* readOrReject(
  ...file: Parameters<typeof readDocuments>
): ReturnType<typeof readDocuments> {
  try {
    yield* readDocuments(...file);
  } catch (error) {
    const code = errorCode(error);
    throw OF_THE_FILE.test(code) ? new UnreadableFile(code) : error;
  }
}

const OF_THE_FILE = /^(?:EACCES|EPERM|ENOENT|ELOOP|ENXIO|EISDIR|EIO)$/;
