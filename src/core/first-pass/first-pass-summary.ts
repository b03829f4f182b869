import { standingOf } from '../assessment/answer.js';
import type { Assessment } from '../assessment/assessment.js';
import { UNRATED, type Standard, type SubCriterion, worthOf } from '../standard/standard.js';

/**
 * What the summary of a first pass shows of a sub-criterion: exactly one of
 * three. Once one of its elements is rated, the first impression is not shown.
 */
export type SummaryShown =
  /** Neither it nor an element of it is rated. */
  | { readonly kind: 'open' }
  /** Rated at first sight; none of its elements is. */
  | { readonly kind: 'impression'; readonly rating: string }
  | {
      readonly kind: 'elements';
      /** How many elements are rated or set aside. */
      readonly rated: number;
      readonly of: number;
      /** Id of the lowest rating among them; absent where all of them are set aside. */
      readonly worst: string | undefined;
    };

/** One sub-criterion in the summary of a first pass. */
export interface SubCriterionSummary {
  readonly id: string;
  readonly shows: SummaryShown;
  /** Its elements without a rating, in the standard's order. */
  readonly toRate: readonly string[];
}

/** Summarises one sub-criterion: by the ratings of its elements, or else by its first impression. */
export function summariseSubCriterion(
  standard: Standard,
  assessment: Assessment,
  { id, elements }: SubCriterion,
): SubCriterionSummary {
  const standings = elements.map(({ id }) => standingOf(standard, id, assessment.answers.get(id)));
  const toRate = elements.filter((_, at) => standings[at] === UNRATED).map(({ id }) => id);
  const rated = elements.length - toRate.length;
  if (rated > 0) {
    // Ratings are best first, so the last that occurs is the worst.
    const worst = standard.ratings.filter((rating) => standings.includes(rating.id)).at(-1)?.id;
    return { id, toRate, shows: { kind: 'elements', rated, of: elements.length, worst } };
  }
  const rating = impressionOf(assessment, id);
  const known = rating !== undefined && standard.ratingsById.has(rating);
  return { id, toRate, shows: known ? { kind: 'impression', rating } : { kind: 'open' } };
}

/**
 * The sub-criteria in the order in which to rate their elements:
 *
 * 1. those known to be weak, the weakest first;
 * 2. those without any rating: they may be weak, but that is a guess;
 * 3. those that look met, the least good first;
 * 4. those with nothing left to rate.
 *
 * Where two are equal, the standard's order decides.
 */
export function weakestFirst(standard: Standard, assessment: Assessment): SubCriterionSummary[] {
  return standard.criteria
    .flatMap(({ subCriteria }) => subCriteria)
    .map((subCriterion) => summariseSubCriterion(standard, assessment, subCriterion))
    .map((summary) => ({ summary, turn: turnOf(standard, summary) }))
    .sort((a, b) => a.turn.group - b.turn.group || a.turn.order - b.turn.order)
    .map(({ summary }) => summary);
}

/** The element to rate next: the first unrated one of the weakest sub-criterion; `undefined` when all are rated. */
export function nextToRate(standard: Standard, assessment: Assessment): string | undefined {
  return weakestFirst(standard, assessment)[0]?.toRate[0];
}

/** Id of the rating that a summary shows, of the sub-criterion or of its elements. */
export function ratingShown(shows: SummaryShown): string | undefined {
  if (shows.kind === 'impression') return shows.rating;
  return shows.kind === 'elements' ? shows.worst : undefined;
}

function turnOf(
  { ratingsById }: Standard,
  { shows, toRate }: SubCriterionSummary,
): { readonly group: number; readonly order: number } {
  const rating = ratingsById.get(ratingShown(shows) ?? '');
  const order = rating?.order ?? 0;
  if (toRate.length === 0) return { group: 4, order };
  if (!rating) return { group: 2, order };
  return { group: worthOf(rating) === 'met' ? 3 : 1, order };
}

/* A file may use an id that every object has a member for, such as `constructor`. */
function impressionOf({ firstPass = {} }: Assessment, id: string): string | undefined {
  return Object.hasOwn(firstPass, id) ? firstPass[id]?.rating : undefined;
}
