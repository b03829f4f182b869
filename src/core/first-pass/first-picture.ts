import { standingOf } from '../assessment/answer.js';
import type { Assessment } from '../assessment/assessment.js';
import { worthOf, UNRATED } from '../standard/rating.js';
import type { Standard, SubCriterion } from '../standard/standard.js';

/**
 * What is to be shown of a sub-criterion. It is one of the three and never two:
 * once an element is rated, the elements speak and the first impression is history.
 */
export type Picture =
  /** Nobody has said anything yet. */
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

/** One sub-criterion in the first picture. */
export interface PicturedSubCriterion {
  readonly id: string;
  readonly shows: Picture;
  /** Its elements without a rating, in the standard's order. */
  readonly toRate: readonly string[];
}

/** The picture of one sub-criterion: what its elements say, else its first impression. */
export function pictureOf(
  standard: Standard,
  assessment: Assessment,
  { id, elements }: SubCriterion,
): PicturedSubCriterion {
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
 * The sub-criteria in the order to go into them:
 *
 * 1. what is known to be weak, the weakest first;
 * 2. what nobody has said anything about: it may be weak, but that is a guess;
 * 3. what looks met, the least good first;
 * 4. what has nothing left to rate, because there is nothing to go into.
 *
 * Where two are equal, the standard's order decides.
 */
export function weakestFirst(standard: Standard, assessment: Assessment): PicturedSubCriterion[] {
  return standard.criteria
    .flatMap(({ subCriteria }) => subCriteria)
    .map((subCriterion) => pictureOf(standard, assessment, subCriterion))
    .map((picture) => ({ picture, turn: turnOf(standard, picture) }))
    .sort((a, b) => a.turn.group - b.turn.group || a.turn.order - b.turn.order)
    .map(({ picture }) => picture);
}

/** The element to rate next: the first unrated one of the weakest sub-criterion; `undefined` when all are rated. */
export function nextToRate(standard: Standard, assessment: Assessment): string | undefined {
  return weakestFirst(standard, assessment)[0]?.toRate[0];
}

/** Id of the rating that a picture shows, whichever level it comes from. */
export function ratingShown(shows: Picture): string | undefined {
  if (shows.kind === 'impression') return shows.rating;
  return shows.kind === 'elements' ? shows.worst : undefined;
}

function turnOf(
  { ratingsById }: Standard,
  { shows, toRate }: PicturedSubCriterion,
): { readonly group: number; readonly order: number } {
  const rating = ratingsById.get(ratingShown(shows) ?? '');
  const order = rating?.order ?? 0;
  if (toRate.length === 0) return { group: 4, order };
  if (!rating) return { group: 2, order };
  return { group: worthOf(rating) === 'met' ? 3 : 1, order };
}

/* A file may hold anything under a name that every object is born with. */
function impressionOf({ firstPass = {} }: Assessment, id: string): string | undefined {
  return Object.hasOwn(firstPass, id) ? firstPass[id]?.rating : undefined;
}
