import { lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { join, normalize, resolve } from 'node:path';
import { faultAt, type Fault } from '../../core/formats/fault.js';
import { errorCode } from '../framework/files.js';

/** What a file holds, by its name: one document, or one in each line; and whether it is compressed. */
export interface FileKind {
  readonly lines: boolean;
  readonly gzip: boolean;
}

/** A file that may hold what was shared, or something that is no such file, and why. */
export type InputFile =
  | {
      readonly ok: true;
      /** As the operand and the folders below it say it, with `/` between. */
      readonly name: string;
      readonly path: string;
      readonly kind: FileKind;
      /** Another one means that the file changed. */
      readonly stamp: string;
    }
  | { readonly ok: false; readonly name: string; readonly faults: readonly Fault[] };

const NAME = /\.(json|ndjson|jsonl)(\.gz)?$/i;

/**
 * Every file in these folders and those below, in an order that is always the
 * same. Links are not followed: they may lead anywhere. What is no file that can
 * be read comes with its fault: `link`, `not-a-file`, `other-kind` or `unreadable`.
 *
 * @param cwd - Where relative operands start.
 * @param apart - A folder that is passed over: the results, which may lie among what is read.
 */
export function* inputFiles(
  operands: readonly string[],
  cwd: string,
  apart: string,
): Generator<InputFile> {
  const seen = new Set<string>();
  for (const operand of operands) {
    // The operand itself may be a link: somebody typed it.
    const start = realpathSync(resolve(cwd, operand));
    const name = normalize(operand).replaceAll('\\', '/').replace(/\/$/, '');
    for (const file of entryOf(start, name, apart)) {
      const key = file.ok ? file.path : file.name;
      if (!seen.has(key)) yield file;
      seen.add(key);
    }
  }
}

function* below(path: string, name: string, apart: string): Generator<InputFile> {
  if (path === apart) return;
  const entries = namesIn(path);
  if (entries === undefined) yield rejectFile(name, 'unreadable', 'cannot be listed');
  for (const entry of entries ?? []) {
    yield* entryOf(join(path, entry), name === '.' ? entry : `${name}/${entry}`, apart);
  }
}

function* entryOf(path: string, name: string, apart: string): Generator<InputFile> {
  const found = unlessUnreadable(() => lstatSync(path));
  if (found === undefined) yield rejectFile(name, 'unreadable', 'cannot be looked at');
  else if (found.isSymbolicLink())
    yield rejectFile(name, 'link', 'is a link, and links are not followed');
  else if (found.isDirectory()) yield* below(path, name, apart);
  else if (found.isFile()) yield inputFile(path, name, found);
  else yield rejectFile(name, 'not-a-file', 'is neither a file nor a folder');
}

function inputFile(path: string, name: string, { size, mtimeMs, ctimeMs }: Stats): InputFile {
  const [matched, form = '', gzip] = NAME.exec(name) ?? [];
  if (matched === undefined) {
    return rejectFile(
      name,
      'other-kind',
      'is called neither .json, .ndjson nor .jsonl, nor so with .gz',
    );
  }
  const kind = { lines: form.toLowerCase() !== 'json', gzip: gzip !== undefined };
  return { ok: true, name, path, kind, stamp: `${size} ${mtimeMs} ${ctimeMs}` };
}

/* In the order of their code units, which no language of the machine changes. */
function namesIn(folder: string): string[] | undefined {
  return unlessUnreadable(() => readdirSync(folder).sort());
}

/* Taken away in the meantime, not ours to read, or deeper than a path may be. */
function unlessUnreadable<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (/^(?:EACCES|EPERM|ENOENT|ENOTDIR|ENAMETOOLONG)$/.test(errorCode(error))) return undefined;
    throw error;
  }
}

function rejectFile(name: string, code: string, words: string): InputFile {
  return { ok: false, name, faults: [faultAt('', code, words)] };
}
