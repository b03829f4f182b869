import { writeCsv } from '../../core/formats/csv.js';
import { NOT_APPLICABLE } from '../../core/standard/rating.js';
import type { Standard } from '../../core/standard/standard.js';
import { standingAt } from '../journal/measures.js';
import type { CountedFile } from '../journal/submissions.js';
import { rounded } from './benchmark-document.js';
import type { GroupSpread } from './spread.js';

/* What is written as tables, a piece at a time. What they hold is documented in docs/centre.md. */

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
        ...[names[at] ?? '', String(rounded(value))],
      ]);
    });
    if (rows.length > 0) yield withoutMark(writeCsv(rows));
  }
}

/** Every answer that was kept, a line of JSON each. It is not for publishing. */
export function* answerTable(standard: Standard, files: Iterable<CountedFile>): Generator<string> {
  const ends = [...standard.elementsById.keys()].map((element, at) =>
    endOfRow(standard, element, at),
  );
  for (const { id, year, newest, sector, organisation, ratings } of files) {
    const head = JSON.stringify({ id, year, newest, sector, organisation }).slice(0, -1);
    const rows = ends.map((end) => end(ratings)).filter((row) => row !== '');
    yield rows.map((row) => `${head},${row}`).join('');
  }
}

/* Of millions of rows the ends are a few hundred, so each is made once. It is empty where an element has no answer. */
function endOfRow(standard: Standard, element: string, at: number): (ratings: string) => string {
  const made = new Map<string, string>();
  return (ratings) => {
    const letter = ratings.charAt(at);
    const known = made.get(letter);
    if (known !== undefined) return known;
    const standing = standingAt(standard, ratings, at);
    const [rating, met] =
      standing === NOT_APPLICABLE ? [standing, null] : [standing?.id, standing?.met];
    const row =
      standing === undefined ? '' : `${JSON.stringify({ element, rating, met }).slice(1)}\n`;
    made.set(letter, row);
    return row;
  };
}

/** Where each element belongs, a line of JSON each; `place` is its place in the standard, from 1. */
export function* elementTable({ elementsById }: Standard): Generator<string> {
  let place = 0;
  for (const [id, { element, criterion }] of elementsById) {
    place += 1;
    const row = { element: id, criterion: criterion.id, theme: element.theme ?? null, place };
    yield `${JSON.stringify(row)}\n`;
  }
}

/** A table goes on where another one began, so its byte order mark is taken off. */
export function withoutMark(table: string): string {
  return table.replace(/^\uFEFF/, '');
}
