import type { Assessment } from '../assessment/assessment.js';
import {
  AssessmentError,
  requireElement,
  refuseUnknownRating,
} from '../assessment/change-assessment.js';
import { laterThan } from '../assessment/items.js';
import { isDay } from '../formats/day.js';
import type { Standard } from '../standard/standard.js';
import {
  REVIEW_KINDS,
  findingOf,
  newestReview,
  type Finding,
  type Review,
  type ReviewFile,
  type ReviewKind,
} from './review.js';

/** The fields of a finding that an assessor fills in. */
export type FindingFields = Partial<Omit<Finding, 'changed' | 'stage' | 'by'>>;

/** The fields of a review as a whole. */
export type ReviewFields = Partial<
  Pick<Review, 'stage' | 'days' | 'assessor' | 'body' | 'reference' | 'conclusion'>
>;

/**
 * Opens an assessor's file with what an organisation handed over.
 *
 * @param ids - Of the file and of its first review, drawn at random.
 * @param at - Now, ISO 8601 in UTC.
 */
export function openReviewFile(
  handedOver: Assessment,
  ids: { readonly file: string; readonly review: string },
  at: string,
): ReviewFile {
  const { organisation, scope } = handedOver.details ?? {};
  return {
    id: ids.file,
    standard: handedOver.standard,
    ...(organisation && { organisation }),
    ...(scope && { scope }),
    reviews: [newReview(ids.review, 'certification', at, handedOver)],
  };
}

/** The review that comes after the newest of a file: after 12 months, after 24, and then a full one again. */
export function nextKind(file: ReviewFile): ReviewKind {
  const at = REVIEW_KINDS.indexOf(newestReview(file).kind);
  return REVIEW_KINDS[(at + 1) % REVIEW_KINDS.length] ?? 'certification';
}

/**
 * Begins the next review of a file. Findings of the ones before stay theirs.
 *
 * @param handedOver - What the organisation hands over for it, if that is new.
 * @param at - Now, ISO 8601 in UTC.
 */
export function beginReview(
  file: ReviewFile,
  id: string,
  at: string,
  handedOver?: Assessment,
): ReviewFile {
  const review = newReview(id, nextKind(file), at, handedOver);
  return { ...file, reviews: [...file.reviews, review] };
}

/** The assessor's file that is to be changed, its standard, and when. */
export interface ReviewChangeContext {
  readonly standard: Standard;
  readonly file: ReviewFile;
  /** The instant of the change, ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * Writes what the assessor of the newest review found about an element. Fields
 * that are left out stay, and an empty text removes what was there. A rating
 * replaces "not applicable", and the other way round. An empty "not applicable"
 * keeps the mark until a reason is given, as in a self-assessment; an empty
 * rating removes the rating.
 *
 * @throws {@link AssessmentError} `unknown-element`, `unknown-rating`, `not-a-day`, or
 * `not-applicable-refused` where the standard does not let this element be set aside.
 */
export function recordFinding(
  { standard, file, at }: ReviewChangeContext,
  elementId: string,
  fields: FindingFields,
): ReviewFile {
  refuseUnknown(standard, elementId, fields);
  const review = newestReview(file);
  const { findings, assessor, stage } = review;
  const before = findingOf(review, elementId);
  const finding: Finding = {
    ...before,
    ...(fields.rating !== undefined && { notApplicable: undefined }),
    ...(fields.notApplicable !== undefined && { rating: undefined }),
    ...emptyAsAbsent(fields),
    ...(fields.notApplicable === '' && { notApplicable: '' }),
    stage,
    by: assessor,
    changed: laterThan(before?.changed, at),
  };
  return withNewest(file, { ...review, findings: { ...findings, [elementId]: finding } });
}

/**
 * Changes fields of the newest review as a whole; those that are left out stay.
 *
 * @throws {@link AssessmentError} `not-a-day` where one of the days is not a day.
 */
export function describeReview(file: ReviewFile, fields: ReviewFields, at: string): ReviewFile {
  for (const day of Object.values(fields.days ?? {})) refuseNoDay(day);
  const review = newestReview(file);
  const changed = laterThan(review.changed, at);
  const days = fields.days && { days: withoutEmpty(fields.days) };
  return withNewest(file, { ...review, ...emptyAsAbsent(fields), ...days, changed });
}

/** Changes who is assessed and which services; a field that is left out stays, and an empty text removes it. */
export function describeFile(
  file: ReviewFile,
  fields: Partial<Pick<ReviewFile, 'organisation' | 'scope'>>,
  at: string,
): ReviewFile {
  return { ...file, ...emptyAsAbsent(fields), changed: laterThan(file.changed, at) };
}

function newReview(id: string, kind: ReviewKind, at: string, assessment?: Assessment): Review {
  return {
    id,
    kind,
    ...(assessment && { handedOver: { at, assessment } }),
    stage: 'desk-review',
    days: {},
    findings: {},
    changed: at,
  };
}

function withNewest(file: ReviewFile, review: Review): ReviewFile {
  return { ...file, reviews: [...file.reviews.slice(0, -1), review] };
}

function emptyAsAbsent<T extends object>(fields: T): T {
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    value === '' ? undefined : (value as unknown),
  ]);
  return Object.fromEntries(entries) as T;
}

function withoutEmpty(days: Review['days']): Review['days'] {
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day));
}

function refuseUnknown(standard: Standard, elementId: string, fields: FindingFields): void {
  const { element } = requireElement(standard, elementId);
  const { rating, notApplicable, due } = fields;
  refuseNoDay(due);
  if (rating !== '') refuseUnknownRating(standard, rating);
  if (notApplicable !== undefined && !element.mayBeNotApplicable) {
    const words = `element: ${elementId} may not be marked as not applicable`;
    throw new AssessmentError('not-applicable-refused', words);
  }
}

/* A file with another text in it would be rejected when it is read. */
function refuseNoDay(day: string | undefined): void {
  if (!day || isDay(day)) return;
  throw new AssessmentError(
    'not-a-day',
    `day: ${JSON.stringify(day)} is no day such as 2027-03-31`,
  );
}
