import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../../../shared/vectors');

/**
 * A suite over vectors of other projects, which are not part of this one: they lie beside the checkout, in
 * `../shared/vectors`. Where that folder is absent its tests are skipped, counted as such, and the run says so.
 */
export function withVectors(name: string, suite: () => void): void {
  describe.skipIf(!existsSync(FOLDER))(name, suite);
}

/** The text of a vector file. */
export const vectorText = (path: string): string => readFileSync(join(FOLDER, path), 'utf8');

/** A vector file of JSON. */
export const vectorJson = (path: string): unknown => JSON.parse(vectorText(path));

/** A case with what it should give and what it gave; a table of these is told when some differ. */
export interface Found {
  readonly id: string;
  readonly expected: string;
  readonly found: string;
}

/** Every case on a line of its own, to be kept beside the tests: so none is lost, and none changes, unseen. */
export const listed = (cases: readonly Found[]): string =>
  cases.map(({ id, expected, found }) => `${id}: ${expected} → ${found}\n`).join('');

/** The cases that differ from what was expected. */
export const differing = (cases: readonly Found[]): readonly Found[] =>
  cases.filter(({ expected, found }) => expected !== found);
