/** One of the values an element can be rated with. */
export interface Rating {
  readonly id: string;
  /** Place among the ratings: higher is better. */
  readonly order: number;
  /** Whether an element rated so counts as met. */
  readonly met: boolean;
  /** Whether one element rated so is enough to miss the standard. */
  readonly fatal: boolean;
  /** Whether a rating of this kind needs a reason. */
  readonly wantsReason: boolean;
}

/** The worth of a rating under the pass rule. */
export type Worth = 'met' | 'partial' | 'fatal';

/** The worth of a rating under the pass rule: met, fatal, or partial for all others. */
export function worthOf(rating: Rating): Worth {
  if (rating.met) return 'met';
  return rating.fatal ? 'fatal' : 'partial';
}

/** The standing of an element without a rating. No rating of a standard may have this id. */
export const UNRATED = 'unrated';

/** The standing of an element that does not apply, with a reason. No rating of a standard may have this id. */
export const NOT_APPLICABLE = 'not-applicable';
