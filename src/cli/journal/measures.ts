import type { Standing } from '../../core/assessment/answer.js';
import {
  NOT_APPLICABLE,
  elementsOf,
  type Rating,
  type Standard,
} from '../../core/standard/standard.js';

/*
 * What is measured of an assessment. Its ratings are packed into a text of one letter for each element in
 * the standard's order: fifty-seven bytes instead of an object, so that a hundred thousand assessments
 * fit in memory.
 */

const UNRATED_LETTER = '.';
const NOT_APPLICABLE_LETTER = '-';
const FIRST_LETTER = 65;

/** What a figure is about: an element, or the elements of a criterion, a theme or the whole. */
export interface Measure {
  readonly kind: 'element' | 'criterion' | 'theme' | 'whole';
  readonly id: string;
  /** Places of its elements in the standard. */
  readonly elements: readonly number[];
}

/** Everything that is measured: first each element in the standard's order, last the whole. */
export function measuresOf(standard: Standard): readonly Measure[] {
  const ids = [...standard.elementsById.keys()];
  const at = new Map(ids.map((id, place) => [id, place]));
  const placesOf = (elements: readonly { readonly id: string }[]) =>
    elements.flatMap(({ id }) => at.get(id) ?? []);
  const all = standard.criteria.flatMap(elementsOf);
  return [
    ...ids.map((id, place) => ({ kind: 'element' as const, id, elements: [place] })),
    ...standard.criteria.map((criterion) => ({
      kind: 'criterion' as const,
      id: criterion.id,
      elements: placesOf(elementsOf(criterion)),
    })),
    ...standard.themes.map(({ id }) => ({
      kind: 'theme' as const,
      id,
      elements: placesOf(all.filter(({ theme }) => theme === id)),
    })),
    { kind: 'whole', id: standard.id, elements: placesOf(all) },
  ];
}

/** Packs ratings by element id into one text. */
export function packRatings(
  standard: Standard,
  ratings: Readonly<Record<string, Standing>>,
): string {
  const letters = [...standard.elementsById.keys()].map((id) => {
    const standing = Object.hasOwn(ratings, id) ? ratings[id] : undefined;
    if (standing === NOT_APPLICABLE) return NOT_APPLICABLE_LETTER;
    const order = standard.ratings.findIndex((rating) => rating.id === standing);
    return order < 0 ? UNRATED_LETTER : String.fromCharCode(FIRST_LETTER + order);
  });
  return letters.join('');
}

/** The place of an element's rating among the standard's, best first; below 0 if it is not rated. */
export function orderAt(packed: string, element: number): number {
  return packed.charCodeAt(element) - FIRST_LETTER;
}

/** The rating of an element, or that it is not applicable; `undefined` if it is not rated. */
export function ratingAt(
  { ratings }: Standard,
  packed: string,
  element: number,
): Rating | typeof NOT_APPLICABLE | undefined {
  return packed[element] === NOT_APPLICABLE_LETTER
    ? NOT_APPLICABLE
    : ratings[orderAt(packed, element)];
}

/** Whether at least one element of a measure is rated. */
export function isRated({ elements }: Measure, packed: string): boolean {
  return elements.some((element) => orderAt(packed, element) >= 0);
}

/** The share of rated elements that are met, 0 to 1; `undefined` if none is rated. Elements that are not applicable do not count. */
export function shareMet(
  { ratings }: Standard,
  { elements }: Measure,
  packed: string,
): number | undefined {
  let [rated, met] = [0, 0];
  for (const element of elements) {
    const rating = ratings[orderAt(packed, element)];
    if (rating === undefined) continue;
    rated += 1;
    if (rating.met) met += 1;
  }
  return rated === 0 ? undefined : met / rated;
}
