import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode, writeFlushed } from './flushed-file.js';

/*
 * Files that a web server may be reading at this very moment: each is written
 * beside its place under another name and then moved there in one step.
 */

const READABLE_BY_ALL = 0o644;

/**
 * Puts a text in its place, so that a reader gets the old file whole or the new one whole.
 * False where it was there already. Throws what the file system throws; the old file is then as it was.
 */
export function replaceFile(file: string, text: string): boolean {
  if (textOf(file) === text) return false;
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    writeFlushed(unfinished, text, READABLE_BY_ALL);
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return true;
}

/** The text of a file, `undefined` where there is none. Throws whatever else the file system throws. */
export function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
