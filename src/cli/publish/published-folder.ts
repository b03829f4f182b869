import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { errorCode, flushFolder, readIfPresent, replaceUnflushed } from '../framework/files.js';
import { ok, failure, type Outcome } from '../framework/outcome.js';
import { SETTINGS_MARK } from './hosting.js';

/** The result of writing a publication: paths of its files. */
export interface PublishedChanges {
  readonly written: readonly string[];
  /** Those that had the same text already. */
  readonly unchanged: readonly string[];
  /** Those that belong to somebody else. */
  readonly leftAlone: readonly string[];
}

/** Checks that a folder and a home are not in one another, because private keys must never be served. Fails with `out-in-home`. */
export function checkApartFromHome(out: string, home: string): Outcome<string> {
  const [outside, inside] = [resolveLinks(out), resolveLinks(home)];
  if (!isWithin(outside, inside) && !isWithin(inside, outside)) return ok(out);
  return failure(
    'out-in-home',
    `${out} and the home ${home} must not lie in one another: private keys are in the home.`,
    'out',
  );
}

/** Writes the files of a publication, one by one in their order. Fails with `not-written`. */
export function writePublished(
  folder: string,
  files: readonly PublishedFile[],
): Outcome<PublishedChanges> {
  const changes = { written: [] as string[], unchanged: [] as string[], leftAlone: [] as string[] };
  let path = '';
  try {
    for (const file of files) {
      ({ path } = file);
      changes[put(folder, file)].push(path);
    }
    // Once for all: a publication may hold a hundred thousand certificates.
    for (path of new Set(changes.written.map(dirname))) flushFolder(join(folder, path));
    return ok(changes);
  } catch (error) {
    const message = `${join(folder, path)} could not be written (${errorCode(error)}).`;
    return failure('not-written', message, 'out');
  }
}

function put(
  folder: string,
  { path, text, shared = false }: PublishedFile,
): keyof PublishedChanges {
  const file = join(folder, path);
  const present = readIfPresent(file);
  if (present === text) return 'unchanged';
  if (shared && present !== undefined && !present.startsWith(SETTINGS_MARK)) return 'leftAlone';
  replaceUnflushed(file, text);
  return 'written';
}

function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/* The real path, with symbolic links resolved as far as the path exists. */
function resolveLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(resolveLinks(above), basename(path));
  }
}

/** A file of a published folder. */
export interface PublishedFile {
  /** Below the folder, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
  /** Whether somebody else may have a file in its place, such as a site's own `.htaccess`, which is then left alone. */
  readonly shared?: boolean;
}
