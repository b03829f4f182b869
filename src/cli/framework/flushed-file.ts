import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/*
 * What has been promised must survive a power cut, and a file is on the disk
 * only once both it and its folder were flushed.
 */

/** Writes a new file, on the disk when this returns. Throws `EEXIST` where there is one, and whatever else the file system throws. */
export function writeFlushed(file: string, text: string, mode: number): void {
  const opened = openSync(file, 'wx', mode);
  try {
    writeFileSync(opened, text);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/**
 * Makes a folder, and those above it that are missing; on the disk when this returns.
 *
 * @param folder - An absolute path.
 */
export function makeFlushedFolder(folder: string, mode: number): void {
  const first = mkdirSync(folder, { recursive: true, mode });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    flushIfReadable(dirname(made));
  }
}

/* Whoever may make a folder in another need not be allowed to read that. */
function flushIfReadable(folder: string): void {
  try {
    flushFolder(folder);
  } catch (error) {
    if (errorCode(error) !== 'EACCES') throw error;
  }
}

/** Flushes which names are in a folder. Windows cannot open a folder, and needs no such thing. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** The code of an error of the file system, such as `ENOENT`. */
export function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? '';
}
