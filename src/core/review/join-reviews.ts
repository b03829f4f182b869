import { laterOf } from '../assessment/items.js';
import { findingOf, type Finding, type Review, type ReviewFile } from './review.js';

/**
 * Joins two states of one assessor's file, such as those of two tabs: of each
 * finding, and of the rest of each review, the one that changed last, and every
 * review that either has. The order of the two makes no difference.
 */
export function joinReviewFiles(one: ReviewFile, other: ReviewFile): ReviewFile {
  const head = (file: ReviewFile) => ({ ...file, changed: file.changed ?? '', reviews: [] });
  const { changed, ...file } = laterOf(head(one), head(other));
  const reviews = new Map(one.reviews.map((review) => [review.id, review]));
  for (const review of other.reviews) {
    const mine = reviews.get(review.id);
    reviews.set(review.id, mine ? joinReviews(mine, review) : review);
  }
  const place = ({ id }: Review) =>
    Math.max(...[one, other].map((each) => each.reviews.findIndex((review) => review.id === id)));
  const inOrder = [...reviews.values()].sort(
    (a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1),
  );
  return { ...file, ...(changed && { changed }), reviews: inOrder };
}

function joinReviews(one: Review, other: Review): Review {
  const head = (review: Review) => ({ ...review, findings: {} });
  const ids = [...new Set([...Object.keys(one.findings), ...Object.keys(other.findings)])];
  const findings = ids.flatMap((id) => {
    const joined = joinFindings(findingOf(one, id), findingOf(other, id));
    return joined ? [[id, joined] as const] : [];
  });
  return { ...laterOf(head(one), head(other)), findings: Object.fromEntries(findings) };
}

/** Of two states of one finding the one that changed last. */
export function joinFindings(
  one: Finding | undefined,
  other: Finding | undefined,
): Finding | undefined {
  return one && other ? laterOf(one, other) : (one ?? other);
}
