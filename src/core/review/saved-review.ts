import { readSavedAssessment, toSavedAssessment } from '../assessment/saved-assessment.js';
import { faultAt, faultsOfIssues, type Fault } from '../formats/fault.js';
import { parseShallow } from '../formats/json.js';
import type { Finding, HandedOver, Review, ReviewFile } from './review.js';
import {
  SavedFindingSchema,
  SavedReviewFileSchema,
  type SavedReviewFile,
} from './saved-review-schema.js';

/*
 * Reads and writes assessors' files. Members that are valid but unknown are kept,
 * so that an older copy of this library never loses what a newer one wrote.
 */

/** The version of the saved form that is written. */
export const REVIEW_VERSION = 1;

/** The result of reading an assessor's file: the file, or its faults. */
export type ReviewReading =
  | { readonly ok: true; readonly file: ReviewFile }
  | { readonly ok: false; readonly faults: readonly Fault[] };

type SavedReview = SavedReviewFile['reviews'][number];

/** The saved form of an assessor's file, ready for `JSON.stringify`. */
export function toSavedReview(file: ReviewFile): SavedReviewFile {
  return {
    ...file,
    format: 'cse-widgets/review',
    version: REVIEW_VERSION,
    reviews: file.reviews.map((review) => ({ ...review, ...savedHandedOver(review) })),
  } as unknown as SavedReviewFile;
}

/**
 * Reads an assessor's file from its text.
 *
 * Faults carry the codes of {@link Fault}, and besides `not-json`, `too-deep`,
 * `not-a-review` (it is some other document), `newer-version` and `used-twice`.
 * Never throws.
 */
export function readReviewText(text: string): ReviewReading {
  const parsed = parseShallow(text);
  return parsed.ok ? readReview(parsed.data) : parsed;
}

/** Reads an assessor's file from parsed JSON; see {@link readReviewText}. */
export function readReview(data: unknown): ReviewReading {
  const { format, version } = Object(data) as { format?: unknown; version?: unknown };
  if (format !== 'cse-widgets/review' || typeof version !== 'number') {
    return reject(faultAt('', 'not-a-review', 'is not an assessor’s file'));
  }
  if (version > REVIEW_VERSION) {
    return reject(faultAt('version', 'newer-version', 'is newer than this page can read'));
  }
  const parsed = SavedReviewFileSchema.safeParse(data);
  if (!parsed.success) return { ok: false, faults: faultsOfIssues(parsed.error.issues, data) };
  const { reviews: saved, ...head } = parsed.data;
  const twice = idUsedTwice(saved);
  if (twice) return reject(twice);
  const reviews = saved.map(readOne);
  const faults = reviews.flatMap((reading) => (reading.ok ? [] : reading.faults));
  if (faults.length > 0) return { ok: false, faults };
  const sound = reviews.flatMap((reading) => (reading.ok ? [reading.review] : []));
  const { changed } = head;
  const file = { ...head, ...(changed !== undefined && { changed: inUtc(changed) }) };
  return { ok: true, file: withoutForm({ ...file, reviews: sound }) };
}

/* The saved form alone says what it is; in memory the type does. */
function withoutForm(file: ReviewFile): ReviewFile {
  const members = Object.entries(file).filter(([name]) => !['format', 'version'].includes(name));
  return Object.fromEntries(members) as unknown as ReviewFile;
}

/** Reads one saved finding, or `null` where it is not one. */
export function readSavedFinding(data: unknown): Finding | null {
  const parsed = SavedFindingSchema.safeParse(data);
  return parsed.success ? withTimeInUtc(parsed.data) : null;
}

type OneReading =
  | { readonly ok: true; readonly review: Review }
  | { readonly ok: false; readonly faults: readonly Fault[] };

function readOne(saved: SavedReview, at: number): OneReading {
  const findings = Object.entries(saved.findings).map(
    ([id, one]) => [id, withTimeInUtc(one)] as const,
  );
  const review = {
    ...withTimeInUtc(saved),
    findings: Object.fromEntries(findings),
  } as unknown as Review;
  if (!saved.handedOver) return { ok: true, review };
  const reading = readSavedAssessment(saved.handedOver.assessment);
  if (!reading.ok) {
    const path = `reviews[${at}].handedOver.assessment`;
    const within = reading.faults.map(({ code, path: inner, message }) => {
      const words = message.slice((inner || 'the document').length + 1);
      return faultAt(
        inner.startsWith('[') || !inner ? path + inner : `${path}.${inner}`,
        code,
        words,
      );
    });
    return { ok: false, faults: within };
  }
  const { assessment } = reading;
  const handedOver: HandedOver = {
    ...saved.handedOver,
    at: inUtc(saved.handedOver.at),
    assessment,
  };
  return { ok: true, review: { ...review, handedOver } };
}

function savedHandedOver({ handedOver }: Review) {
  if (!handedOver) return {};
  return { handedOver: { ...handedOver, assessment: toSavedAssessment(handedOver.assessment) } };
}

function idUsedTwice(reviews: readonly SavedReview[]): Fault | undefined {
  const seen = new Set<string>();
  const at = reviews.findIndex(({ id }) => seen.has(id) || !seen.add(id));
  return at < 0 ? undefined : faultAt(`reviews[${at}].id`, 'used-twice', 'is used twice');
}

/* Changes are compared by their time as text, so every time is brought to one form. */
function withTimeInUtc<T extends { readonly changed: string }>(part: T): T {
  return { ...part, changed: inUtc(part.changed) };
}

function inUtc(time: string): string {
  return new Date(time).toISOString();
}

function reject(fault: Fault): { readonly ok: false; readonly faults: readonly Fault[] } {
  return { ok: false, faults: [fault] };
}
