import { standingOf, type Standing } from '../assessment/answer.js';
import { carryOver } from '../assessment/carry-over.js';
import { UNRATED, elementsOf, type Standard } from '../standard/standard.js';
import { findingsAfter } from './findings.js';
import { handedOverFor, type ReviewFile } from './review.js';

/**
 * How a self-rating compares with the assessor's. `otherwise`: one of them sets
 * the element aside; `open`: one of them has not rated it.
 */
export type RatingMatch = 'same' | 'too-high' | 'too-low' | 'otherwise' | 'open';

/** These, in the order they are shown. */
export const RATING_MATCHES: readonly RatingMatch[] = [
  'same',
  'too-high',
  'too-low',
  'otherwise',
  'open',
];

/** One element as the organisation and the assessor see it. */
export interface Compared {
  readonly elementId: string;
  /** Where the organisation puts it. */
  readonly claimed: Standing;
  /** Where the assessor puts it. */
  readonly found: Standing;
  readonly match: RatingMatch;
  /** Steps on the scale of ratings by which the self-rating is higher; below 0 where it is lower. */
  readonly steps: number;
}

/** How many elements there are of each match, of the whole or of one criterion. */
export interface ComparedCount {
  /** Id of the criterion, or of the standard for the whole. */
  readonly id: string;
  readonly counts: Readonly<Record<RatingMatch, number>>;
}

/** A self-assessment and a review, side by side. Lists are in the standard's order. */
export interface SideBySide {
  readonly elements: readonly Compared[];
  readonly whole: ComparedCount;
  readonly criteria: readonly ComparedCount[];
}

/** Compares what was handed over with what a review found, element by element. */
export function sideBySide(standard: Standard, file: ReviewFile, reviewId: string): SideBySide {
  const handedOver = handedOverFor(file, reviewId);
  const answers = handedOver && carryOver(standard, handedOver.assessment).answers;
  const found = findingsAfter(standard, file, reviewId);
  const elements = [...found].map(([elementId, { standing }]) => {
    const claimed = standingOf(standard, elementId, answers?.get(elementId));
    return { elementId, claimed, found: standing, ...compare(standard, claimed, standing) };
  });
  return {
    elements,
    whole: { id: standard.id, counts: count(elements) },
    criteria: standard.criteria.map((criterion) => {
      const ids = new Set(elementsOf(criterion).map(({ id }) => id));
      return { id: criterion.id, counts: count(elements.filter((one) => ids.has(one.elementId))) };
    }),
  };
}

function compare(
  { ratings }: Standard,
  claimed: Standing,
  found: Standing,
): { match: RatingMatch; steps: number } {
  if ([claimed, found].includes(UNRATED)) return { match: 'open', steps: 0 };
  const [ours, theirs] = [claimed, found].map((id) => ratings.findIndex((one) => one.id === id));
  // The best rating comes first, so a lower place is a higher rating.
  const steps = (theirs ?? 0) - (ours ?? 0);
  if (claimed === found) return { match: 'same', steps: 0 };
  if (ours === -1 || theirs === -1) return { match: 'otherwise', steps: 0 };
  return { match: steps > 0 ? 'too-high' : 'too-low', steps };
}

function count(elements: readonly Compared[]): Record<RatingMatch, number> {
  const of = (match: RatingMatch) => elements.filter((one) => one.match === match).length;
  return Object.fromEntries(RATING_MATCHES.map((match) => [match, of(match)])) as Record<
    RatingMatch,
    number
  >;
}
