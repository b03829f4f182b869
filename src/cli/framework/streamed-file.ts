import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

const PIECES_AT_ONCE = 512;
const UNFINISHED = /^\..+\.[\da-f-]{36}\.tmp$/;

/**
 * A file that may be larger than memory, written piece by piece beside its place
 * and moved there in one step when it is finished: a reader gets the old one
 * whole or the new one whole. Throws what the file system throws.
 */
class StreamedFile {
  readonly #path: string;
  readonly #unfinished: string;
  readonly #opened: number;
  #pieces: string[] = [];

  constructor(path: string, mode = 0o644) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
    this.#unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
    this.#opened = openSync(this.#unfinished, 'wx', mode);
  }

  write(text: string): void {
    this.#pieces.push(text);
    if (this.#pieces.length >= PIECES_AT_ONCE) this.#write();
  }

  /** Puts on the disk what was written. */
  flush(): void {
    this.#write();
    fsyncSync(this.#opened);
  }

  close(): void {
    closeSync(this.#opened);
  }

  /** Puts it in its place. */
  place(): void {
    renameSync(this.#unfinished, this.#path);
  }

  /** Takes away what was written and is not in its place. */
  sweep(): void {
    rmSync(this.#unfinished, { force: true });
  }

  #write(): void {
    if (this.#pieces.length > 0) writeFileSync(this.#opened, this.#pieces.join(''));
    this.#pieces = [];
  }
}

/** Takes away what killed runs left unfinished in a folder. Only for whoever works there alone. */
export function sweepUnfinished(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => UNFINISHED.test(one))) {
    rmSync(join(folder, name), { force: true });
  }
}

/** Writes a file whole, or leaves what was in its place: see {@link StreamedFile}. */
export function writeStreamed(path: string, pieces: Iterable<string>, mode?: number): void {
  const file = new StreamedFile(path, mode);
  try {
    try {
      for (const piece of pieces) file.write(piece);
      file.flush();
    } finally {
      file.close();
    }
    file.place();
  } finally {
    file.sweep();
  }
}
