import { lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { join, normalize, resolve } from 'node:path';
import { faultAt, type Fault } from '../../core/formats/fault.js';
import { errorCode } from '../framework/files.js';

/** The kind of an input file, by its name: one document or one in each line, and whether it is compressed. */
export interface FileKind {
  readonly lines: boolean;
  readonly gzip: boolean;
}

/** A file that may hold shared assessments, or something that cannot be read, and why. */
export type InputFile =
  | {
      readonly ok: true;
      /** As the operand and the folders below it say it, with `/` between. */
      readonly name: string;
      readonly path: string;
      readonly kind: FileKind;
      /** Size and times: a different stamp means that the file has changed. */
      readonly stamp: string;
    }
  | { readonly ok: false; readonly name: string; readonly faults: readonly Fault[] };

const NAME = /\.(json|ndjson|jsonl)(\.gz)?$/i;

/**
 * Finds every file in these folders and those below, always in the same order. Links are not followed,
 * because they may lead anywhere. What cannot be read comes with a fault: `link`, `not-a-file`,
 * `other-kind` or `unreadable`.
 *
 * @param cwd - Where relative operands start.
 * @param skipped - A folder that is skipped: the results, which may lie among the inputs.
 */
export function* findInputs(
  operands: readonly string[],
  cwd: string,
  skipped: string,
): Generator<InputFile> {
  const seen = new Set<string>();
  for (const operand of operands) {
    // The operand itself may be a link: somebody typed it.
    const start = realpathSync(resolve(cwd, operand));
    const name = normalize(operand).replaceAll('\\', '/').replace(/\/$/, '');
    for (const file of findAt(start, name, skipped)) {
      const key = file.ok ? file.path : file.name;
      if (!seen.has(key)) yield file;
      seen.add(key);
    }
  }
}

function* findBelow(path: string, name: string, skipped: string): Generator<InputFile> {
  if (path === skipped) return;
  const entries = namesIn(path);
  if (entries === undefined) yield rejectFile(name, 'unreadable', 'cannot be listed');
  for (const entry of entries ?? []) {
    yield* findAt(join(path, entry), name === '.' ? entry : `${name}/${entry}`, skipped);
  }
}

function* findAt(path: string, name: string, skipped: string): Generator<InputFile> {
  const found = unlessUnreadable(() => lstatSync(path));
  if (found === undefined) yield rejectFile(name, 'unreadable', 'cannot be looked at');
  else if (found.isSymbolicLink())
    yield rejectFile(name, 'link', 'is a link, and links are not followed');
  else if (found.isDirectory()) yield* findBelow(path, name, skipped);
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

/* In the order of code units, which does not depend on the language of the machine. */
function namesIn(folder: string): string[] | undefined {
  return unlessUnreadable(() => readdirSync(folder).sort());
}

/* Deleted in the meantime, not readable for us, or deeper than a path may be. */
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
