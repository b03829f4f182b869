import { Answers, standingOf, type Standing } from '../assessment/answer.js';
import type { Assessment } from '../assessment/assessment.js';
import { findGap, type Gap } from '../assessment/gap.js';
import { scoreAssessment, type AssessmentScore } from '../assessment/score.js';
import { UNRATED, type Standard } from '../standard/standard.js';
import { findingOf, reviewsUpTo, type Finding, type Review, type ReviewFile } from './review.js';

/** The standing of one element after a review. */
export interface FoundStanding {
  readonly standing: Standing;
  /** The finding that rated it; absent while no review has. */
  readonly finding?: Finding | undefined;
  /** Id of the review that the finding belongs to, which may be an earlier one. */
  readonly reviewId?: string | undefined;
}

/** The result of a review under the pass rule: a proposal until the certification body decides. */
export interface ReviewResult {
  readonly score: AssessmentScore;
  readonly gap: Gap;
}

/**
 * The standing of each element after a review: by its finding, or where it was not
 * assessed again, by that of the last earlier review that rated it.
 *
 * @returns One entry for each element, in the standard's order.
 */
export function findingsAfter(
  standard: Standard,
  { reviews }: ReviewFile,
  reviewId: string,
): ReadonlyMap<string, FoundStanding> {
  const upTo = reviewsUpTo(reviews, reviewId);
  return new Map(
    [...standard.elementsById.keys()].map((elementId) => [
      elementId,
      latestFinding(standard, upTo, elementId),
    ]),
  );
}

/** The findings of a review as an assessment, so that they are scored as a self-assessment is. */
export function assessmentOfFindings(
  standard: Standard,
  file: ReviewFile,
  reviewId: string,
): Assessment {
  const answers = [...findingsAfter(standard, file, reviewId)].flatMap(
    ([elementId, { finding }]) => {
      if (!finding) return [];
      const { rating, notApplicable, finding: note, changed } = finding;
      return [[elementId, { rating, notApplicable, note, changed }] as const];
    },
  );
  const { id, version } = standard;
  return { standard: { id, version }, answers: Answers.from(answers), snapshots: [] };
}

/** The result of a review under the pass rule. */
export function resultOf(standard: Standard, file: ReviewFile, reviewId: string): ReviewResult {
  const assessment = assessmentOfFindings(standard, file, reviewId);
  const score = scoreAssessment(standard, assessment);
  return { score, gap: findGap(standard, assessment, score) };
}

/**
 * The elements in the order in which to review them: first those that the review
 * before left neither met nor set aside, the worst first; then all others in the
 * standard's order.
 */
export function orderOfReview(
  standard: Standard,
  file: ReviewFile,
  reviewId: string,
): readonly string[] {
  const left = unmetBefore(standard, file, reviewId);
  const first = new Set(left);
  return [
    ...left,
    ...[...standard.elementsById.keys()].filter((elementId) => !first.has(elementId)),
  ];
}

/** The elements that the review before left neither met nor set aside, the worst first. */
export function unmetBefore(
  standard: Standard,
  file: ReviewFile,
  reviewId: string,
): readonly string[] {
  const before = reviewsUpTo(file.reviews, reviewId).at(-2);
  if (!before) return [];
  const left = [...findingsAfter(standard, file, before.id)].flatMap(
    ([elementId, { standing }]) => {
      const rating = standard.ratingsById.get(standing);
      return rating && !rating.met ? [{ elementId, order: rating.order }] : [];
    },
  );
  return left.sort((one, other) => one.order - other.order).map(({ elementId }) => elementId);
}

function latestFinding(
  standard: Standard,
  reviews: readonly Review[],
  elementId: string,
): FoundStanding {
  for (const review of [...reviews].reverse()) {
    const finding = findingOf(review, elementId);
    const standing = standingOf(standard, elementId, finding);
    if (finding && standing !== UNRATED) return { standing, finding, reviewId: review.id };
  }
  return { standing: UNRATED };
}
