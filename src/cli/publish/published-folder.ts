import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { errorCode, flushFolder, readIfPresent, replaceUnflushed } from '../framework/files.js';
import { ok, failure, type Outcome } from '../framework/outcome.js';
import { SETTINGS_MARK } from './web-server-settings.js';

/** What was done with the files of a publication, by path. */
export interface PublishedChanges {
  readonly written: readonly string[];
  /** They were there already. */
  readonly unchanged: readonly string[];
  /** They belong to somebody else. */
  readonly leftAlone: readonly string[];
}

/** Says no to a folder that shares anything with a home (`out-in-home`): private keys must never be served. */
export function keptApart(out: string, home: string): Outcome<string> {
  const [outside, inside] = [settled(out), settled(home)];
  if (!within(outside, inside) && !within(inside, outside)) return ok(out);
  return failure(
    'out-in-home',
    `${out} and the home ${home} must not lie in one another: private keys are in the home.`,
    'out',
  );
}

/** Puts the files of a publication in place, one by one in their order. Fails with `not-written`. */
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

function within(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/* The place that a path leads to, symbolic links followed as far as there is something. */
function settled(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(settled(above), basename(path));
  }
}

/** A file of a published folder. */
export interface PublishedFile {
  /** Below the folder, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
  /** Whether it may belong to somebody else, such as a site's own `.htaccess`; then it is left alone. */
  readonly shared?: boolean;
}
