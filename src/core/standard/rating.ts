/** One of the values an element can be rated with. */
export interface Rating {
  readonly id: string;
  /** Place among the ratings: higher is better. */
  readonly order: number;
  /** Whether an element rated so counts as met. */
  readonly met: boolean;
  /** Whether one element rated so is enough to miss the standard. */
  readonly fatal: boolean;
  /** Whether an element rated so wants a reason. */
  readonly wantsReason: boolean;
}

/** What a rating is worth under the pass rule. */
export type Worth = 'met' | 'partial' | 'fatal';

/** Sorts a rating under the pass rule: met, fatal, or partial for all between. */
export function worthOf(rating: Rating): Worth {
  if (rating.met) return 'met';
  return rating.fatal ? 'fatal' : 'partial';
}

/** The standing of an element nobody has rated. No rating of a standard may have this id. */
export const UNRATED = 'unrated';

/** The standing of an element that does not apply, with a reason. No rating of a standard may have this id. */
export const NOT_APPLICABLE = 'not-applicable';
