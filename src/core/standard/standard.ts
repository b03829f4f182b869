import type { StandardPack } from './standard-pack-schema.js';

/** One thing a service is asked to show: the smallest part of a standard that is rated. */
export interface CriterionElement {
  /** Unique in the standard, such as `1.1.1`. */
  readonly id: string;
  /** Id of the theme it serves most, if the pack has themes. */
  readonly theme?: string | undefined;
  /** Whether a source was read for what it asks (`confirmed`) or names its topic (`corroborated`). */
  readonly confidence?: 'confirmed' | 'corroborated' | undefined;
  /** Whether it may be marked as not applicable, with a reason, and so not be counted. */
  readonly mayBeNotApplicable?: boolean | undefined;
  /** Version of the pack that added it, if it is newer than the pack’s first. */
  readonly since?: string | undefined;
}

/** An element that a pack once had. */
export interface WithdrawnElement {
  readonly id: string;
  /** Version of the pack that withdrew it. */
  readonly withdrawn: string;
  /** The elements that ask for what it asked for: one if it was renamed, several if it was split. */
  readonly replacedBy: readonly string[];
}

/** A group of elements within a criterion. */
export interface SubCriterion {
  readonly id: string;
  readonly elements: readonly CriterionElement[];
}

/** One of the main parts of a standard. */
export interface Criterion {
  readonly id: string;
  readonly subCriteria: readonly SubCriterion[];
}

/**
 * The pass rule: the share of the elements that apply which must be met, in
 * whole per cent, rounded up to whole elements. A level left out is not tested.
 * Beside it, no element may hold a rating marked `fatal`.
 */
export interface PassRule {
  readonly metPercent: {
    readonly criterion?: number | undefined;
    readonly whole?: number | undefined;
  };
}

/** An element with the criterion and sub-criterion it belongs to. */
export interface IndexedElement {
  readonly element: CriterionElement;
  readonly criterion: Criterion;
  readonly subCriterion: SubCriterion;
}

/** A standard as {@link readStandardPack} returns it: complete, consistent and indexed. */
export interface Standard {
  readonly id: string;
  /** Version of the pack, not of the standard's publication. */
  readonly version: string;
  /** The language whose wording is complete, as a BCP 47 tag. */
  readonly language: string;
  /** Planning figure for a first self-check, in minutes. */
  readonly minutesPerElement?: number | undefined;
  /** Planning figure for a first pass, in minutes. */
  readonly minutesPerSubCriterion?: number | undefined;
  /** How old evidence may be on the day it is read, in months. */
  readonly evidenceMonths?: number | undefined;
  /** Best first. */
  readonly ratings: readonly Rating[];
  readonly rule: PassRule;
  readonly themes: readonly { readonly id: string }[];
  readonly criteria: readonly Criterion[];
  /** Elements of earlier versions of the pack, by id. */
  readonly withdrawn: ReadonlyMap<string, WithdrawnElement>;
  readonly wording: StandardPack['wording'];
  /** Help for a team to improve, by language; see {@link readSkills}. */
  readonly skills?: StandardPack['skills'];
  /** Every element by id, in the standard's order. */
  readonly elementsById: ReadonlyMap<string, IndexedElement>;
  readonly ratingsById: ReadonlyMap<string, Rating>;
}

/** Makes a standard of a pack that is known to be without faults. */
export function indexStandard(pack: StandardPack): Standard {
  const elementsById = new Map<string, IndexedElement>();
  for (const criterion of pack.criteria) {
    for (const subCriterion of criterion.subCriteria) {
      for (const element of subCriterion.elements) {
        elementsById.set(element.id, { element, criterion, subCriterion });
      }
    }
  }
  const ratings = pack.ratings
    .map(({ met = false, fatal = false, wantsReason = false, ...rating }) => ({
      ...rating,
      met,
      fatal,
      wantsReason,
    }))
    .sort((a, b) => b.order - a.order);
  return {
    ...pack,
    ratings,
    themes: pack.themes ?? [],
    withdrawn: new Map((pack.withdrawn ?? []).map((one) => [one.id, { replacedBy: [], ...one }])),
    elementsById,
    ratingsById: new Map(ratings.map((rating) => [rating.id, rating])),
  };
}

/** The elements of one criterion, in order. */
export function elementsOf(criterion: Criterion): CriterionElement[] {
  return criterion.subCriteria.flatMap((subCriterion) => subCriterion.elements);
}

/** All sub-criteria of a standard, in order. */
export function subCriteriaOf({ criteria }: Standard): SubCriterion[] {
  return criteria.flatMap((criterion) => criterion.subCriteria);
}

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
