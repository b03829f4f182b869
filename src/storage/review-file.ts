import type { Assessment } from '../core/assessment/assessment.js';
import { readSavedAssessment } from '../core/assessment/saved-assessment.js';
import { faultAt, type Fault } from '../core/formats/fault.js';
import { parseShallow } from '../core/formats/json.js';
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

/** Reads the text of a file that an assessor chose; see {@link readOpened}. */
export function readOpenedFile(text: string, standardId: string): OpenedFile {
  const parsed = parseShallow(text);
  return parsed.ok ? readOpened(parsed.data, standardId) : parsed;
}

/** Reads the parsed JSON of either file. Never throws; one of another standard has the fault `other-standard`. */
export function readOpened(data: unknown, standardId: string): OpenedFile {
  const { format } = Object(data) as { readonly format?: unknown };
  const opened = format === 'cse-widgets/assessment' ? readHandedOver(data) : readReviewed(data);
  if (!opened.ok) return opened;
  const { standard } = opened.kind === 'review' ? opened.file : opened.assessment;
  if (standard.id === standardId) return opened;
  return {
    ok: false,
    faults: [faultAt('standard.id', 'other-standard', 'names another standard')],
  };
}

function readHandedOver(data: unknown): OpenedFile {
  const reading = readSavedAssessment(data);
  return reading.ok ? { ok: true, kind: 'handed-over', assessment: reading.assessment } : reading;
}

function readReviewed(data: unknown): OpenedFile {
  const reading = readReview(data);
  return reading.ok ? { ok: true, kind: 'review', file: reading.file } : reading;
}
