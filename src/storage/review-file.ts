import type { Fault } from '../core/assessment/fault.js';
import type { Assessment } from '../core/assessment/assessment.js';
import { readSavedAssessment } from '../core/assessment/saved-assessment.js';
import { parseShallow } from '../core/assessment/shallow-json.js';
import { newestReview, type ReviewFile } from '../core/review/review.js';
import { readReview, toSavedReview } from '../core/review/saved-review.js';

/** An assessor's file as a person keeps it: `cse-assessor-2026-11-22.json`. */
export function toReviewFile(
  file: ReviewFile,
  now: Date,
): { readonly name: string; readonly text: string } {
  const { kind } = newestReview(file);
  return {
    name: `${file.standard.id}-assessor-${kind}-${now.toISOString().slice(0, 10)}.json`,
    text: `${JSON.stringify(toSavedReview(file), null, 2)}\n`,
  };
}

/** What an assessor opened: an assessor's file, or what an organisation handed over; or what is wrong with it. */
export type OpenedFile =
  | { readonly ok: true; readonly kind: 'review'; readonly file: ReviewFile }
  | { readonly ok: true; readonly kind: 'handed-over'; readonly assessment: Assessment }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads the text of a file that an assessor chose, whichever of the two it is. Never throws. */
export function readOpenedFile(text: string): OpenedFile {
  const parsed = parseShallow(text);
  if (!parsed.ok) return parsed;
  const { format } = Object(parsed.data) as { readonly format?: unknown };
  if (format === 'cse-widgets/assessment') {
    const reading = readSavedAssessment(parsed.data);
    return reading.ok ? { ok: true, kind: 'handed-over', assessment: reading.assessment } : reading;
  }
  const reading = readReview(parsed.data);
  return reading.ok ? { ok: true, kind: 'review', file: reading.file } : reading;
}
