import { compareText } from '../../core/formats/compare.js';
import type { Fault } from '../../core/formats/fault.js';

/** A file, or a document of it, that does not count, and why. */
export interface SetAside {
  readonly file: string;
  readonly line?: number | undefined;
  readonly faults: readonly Fault[];
}

/** Names what is set aside. */
export function setAside(file: string, faults: readonly Fault[], line?: number): SetAside {
  return { file, ...(line === undefined ? {} : { line }), faults };
}

/** All that was set aside, a line of JSON each, in the order of files and lines. */
export function* asideLines(aside: readonly SetAside[]): Generator<string> {
  const inOrder = [...aside].sort(
    (one, other) => compareText(one.file, other.file) || (one.line ?? 0) - (other.line ?? 0),
  );
  for (const one of inOrder) yield `${JSON.stringify(one)}\n`;
}
