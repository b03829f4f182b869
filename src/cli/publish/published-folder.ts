import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { errorCode } from '../framework/flushed-file.js';
import { ok, failure, type Outcome } from '../framework/outcome.js';
import { replaceFile, textOf } from '../framework/replace-file.js';
import type { PublishedFile } from './published-file.js';
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
  for (const file of files) {
    try {
      changes[put(folder, file)].push(file.path);
    } catch (error) {
      return failure(
        'not-written',
        `${join(folder, file.path)} could not be written (${errorCode(error)}).`,
        'out',
      );
    }
  }
  return ok(changes);
}

function put(
  folder: string,
  { path, text, shared = false }: PublishedFile,
): keyof PublishedChanges {
  const file = join(folder, path);
  const present = shared ? textOf(file) : undefined;
  if (present !== undefined && !present.startsWith(SETTINGS_MARK)) return 'leftAlone';
  return replaceFile(file, text) ? 'written' : 'unchanged';
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
