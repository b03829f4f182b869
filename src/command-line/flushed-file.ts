import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';

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
