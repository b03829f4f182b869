import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 262_144;
const NEW_LINE = 10;

/** A line, and from where to where it lies in its file: its line end is before `end`. */
export interface FileLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The whole lines of a file that we wrote, one after the other. What follows the last line end is left. */
export function* fileLines(path: string): Generator<FileLine> {
  const opened = openSync(path, 'r');
  const chunk = Buffer.allocUnsafe(CHUNK);
  try {
    let [rest, end] = [Buffer.alloc(0), 0];
    for (let read = readSync(opened, chunk); read > 0; read = readSync(opened, chunk)) {
      const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
      let start = 0;
      for (let at = 0; (at = bytes.indexOf(NEW_LINE, start)) >= 0; start = at + 1) {
        const before = end;
        end += at + 1 - start;
        yield { text: bytes.toString('utf8', start, at), start: before, end };
      }
      rest = Buffer.from(bytes.subarray(start));
    }
  } finally {
    closeSync(opened);
  }
}
