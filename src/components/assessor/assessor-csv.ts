import { writeCsv } from '../../core/formats/csv.js';
import { reviewRows } from '../../core/review/review-rows.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { standingLabel, unratedWords } from '../../language/standing-label.js';
import type { AssessorState } from './assessor-state.js';

/** A review as a table for a spreadsheet, a row for each element. */
export function assessorCsv(state: AssessorState): string {
  const { file, review, standard, messages, words } = state;
  const rows = reviewRows(standard, file, review.id, {
    columns: words.columns,
    title: (id) => wordingFor(standard, 'elements', id, messages.language).title,
    standing: (standing) =>
      standingLabel(standard, standing, messages.language, unratedWords(messages)).label,
    match: words.match,
  });
  return writeCsv(rows);
}
