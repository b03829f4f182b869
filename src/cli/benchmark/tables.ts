import { compareText } from '../../core/formats/compare.js';
import { writeCsv } from '../../core/formats/csv.js';
import type { Fault } from '../../core/formats/fault.js';
import { NOT_APPLICABLE, type Standard } from '../../core/standard/standard.js';
import { ratingAt } from '../journal/measures.js';
import type { CountedSubmission } from '../journal/submissions.js';
import { round } from './benchmark-document.js';
import type { GroupSpread } from './spread.js';

/* The results that are tables, written a piece at a time. docs/centre.md says what their columns hold. */

/** A file, or a document in it, that does not count, and why. */
export interface Rejection {
  readonly file: string;
  readonly line?: number | undefined;
  readonly faults: readonly Fault[];
}

/** Every rejection, a line of JSON each, in the order of files and lines. */
export function* rejectionTable(rejected: readonly Rejection[]): Generator<string> {
  const inOrder = [...rejected].sort(
    (one, other) => compareText(one.file, other.file) || (one.line ?? 0) - (other.line ?? 0),
  );
  for (const { file, line, faults } of inOrder) yield `${JSON.stringify({ file, line, faults })}\n`;
}

const SPREAD_HEAD = ['sector', 'year', 'organisations', 'kind', 'id', 'figure', 'value'];
const QUARTILES = ['lower-quartile', 'median', 'upper-quartile'];

/** Every figure that is published, a row each. */
export function* spreadTable(
  { ratings }: Standard,
  spread: readonly GroupSpread[],
): Generator<string> {
  yield writeCsv([SPREAD_HEAD]);
  for (const { group, organisations, figures } of spread) {
    const { sector = '', year = '' } = group;
    const rows = figures.flatMap((figure) => {
      const { kind, id } = figure.measure;
      const [names, values] =
        'shares' in figure
          ? [ratings.map((rating) => rating.id), figure.shares]
          : [QUARTILES, figure.quartiles];
      return values.map((value, at) => [
        ...[sector, String(year), String(organisations), kind, id],
        ...[names[at] ?? '', String(round(value))],
      ]);
    });
    if (rows.length > 0) yield withoutMark(writeCsv(rows));
  }
}

/** Every answer, a line of JSON each. It is not for publishing. */
export function* answerTable(
  standard: Standard,
  files: Iterable<CountedSubmission>,
): Generator<string> {
  const ends = [...standard.elementsById.keys()].map((element, at) =>
    endOfRow(standard, element, at),
  );
  for (const { id, year, newest, sector, organisation, ratings } of files) {
    const head = JSON.stringify({ id, year, newest, sector, organisation }).slice(0, -1);
    const rows = ends.map((end) => end(ratings)).filter((row) => row !== '');
    yield rows.map((row) => `${head},${row}`).join('');
  }
}

/* Millions of rows have only some hundred different ends, so each is made once. It is empty where an element has no answer. */
function endOfRow(standard: Standard, element: string, at: number): (ratings: string) => string {
  const made = new Map<string, string>();
  return (ratings) => {
    const letter = ratings.charAt(at);
    const known = made.get(letter);
    if (known !== undefined) return known;
    const found = ratingAt(standard, ratings, at);
    const [rating, met] = found === NOT_APPLICABLE ? [found, null] : [found?.id, found?.met];
    const row = found === undefined ? '' : `${JSON.stringify({ element, rating, met }).slice(1)}\n`;
    made.set(letter, row);
    return row;
  };
}

/** The criterion and theme of each element, a line of JSON each; `place` is its place in the standard, from 1. */
export function* elementTable({ elementsById }: Standard): Generator<string> {
  let place = 0;
  for (const [id, { element, criterion }] of elementsById) {
    place += 1;
    const row = { element: id, criterion: criterion.id, theme: element.theme ?? null, place };
    yield `${JSON.stringify(row)}\n`;
  }
}

/** Takes the byte order mark off rows that continue a table. */
export function withoutMark(table: string): string {
  return table.replace(/^\uFEFF/, '');
}
