/**
 * The assessor's side without a framework and without a document: what an
 * organisation handed over, what was found, and what the rule says of it.
 */
export type {
  FindingFields,
  ReviewChangeContext,
  ReviewFields,
} from './core/review/review-changes.js';
export {
  beginReview,
  describeFile,
  describeReview,
  nextKind,
  openReviewFile,
  recordFinding,
} from './core/review/review-changes.js';
export type { FoundStanding, ReviewResult } from './core/review/findings.js';
export {
  assessmentOfFindings,
  findingsAfter,
  unmetBefore,
  orderOfReview,
  resultOf,
} from './core/review/findings.js';
export type { Claimed } from './core/review/claimed.js';
export { elementsAsClaimed } from './core/review/claimed.js';
export type {
  CycleStep,
  Finding,
  HandedOver,
  Review,
  ReviewFile,
  ReviewKind,
  Stage,
} from './core/review/review.js';
export {
  REVIEW_KINDS,
  STAGES,
  cycleOf,
  findingOf,
  handedOverFor,
  newestReview,
} from './core/review/review.js';
export type { HandOverPart } from './core/review/hand-over.js';
export { HAND_OVER_PARTS, handOver } from './core/review/hand-over.js';
export { joinFindings, joinReviewFiles } from './core/review/join-reviews.js';
export type { ReviewColumn, ReviewRowWords } from './core/review/review-rows.js';
export { REVIEW_COLUMNS, remarksOf, reviewRows } from './core/review/review-rows.js';
export type { NotReady } from './core/review/ready-to-certify.js';
export { checkReadiness } from './core/review/ready-to-certify.js';
export type { ReviewReading } from './core/review/saved-review.js';
export {
  REVIEW_VERSION,
  readReview,
  readReviewText,
  readSavedFinding,
  toSavedReview,
} from './core/review/saved-review.js';
export type { SavedReviewFile } from './core/review/saved-review-schema.js';
export type {
  Compared,
  ComparedCount,
  SideBySide,
  RatingMatch,
} from './core/review/side-by-side.js';
export { RATING_MATCHES, sideBySide } from './core/review/side-by-side.js';
