import { earlierOf } from '../standard/pack-version.js';
import type { Standard } from '../standard/standard.js';
import { joinAnswers } from './answer.js';
import type { Assessment, AssessmentHead, Snapshot } from './assessment.js';
import { laterOf, textOf } from './items.js';

/**
 * Joins two states of the same assessment: of each rating, note and item the one
 * that changed last, and everything that only one of them has. The order of the
 * two makes no difference, nor how often one of them is joined.
 */
export function combineAssessments(one: Assessment, other: Assessment): Assessment {
  let { answers } = one;
  for (const [id, answer] of other.answers) {
    answers = answers.with(id, joinAnswers(answers.get(id), answer));
  }
  return { ...combineHeads(one, other), answers };
}

/** Joins the members of two states of an assessment that belong to it as a whole. */
export function combineHeads(one: AssessmentHead, other: AssessmentHead): AssessmentHead {
  const details =
    one.details && other.details
      ? laterOf(one.details, other.details)
      : (one.details ?? other.details);
  const begunUnder = earlierOf(one.begunUnder, other.begunUnder);
  return {
    standard: one.standard,
    ...(begunUnder !== undefined && { begunUnder }),
    ...(details && { details }),
    ...(one.firstPass || other.firstPass ? { firstPass: joinByKey(one, other) } : {}),
    snapshots: joinSnapshots(one.snapshots, other.snapshots),
  };
}

function joinByKey(one: AssessmentHead, other: AssessmentHead) {
  const joined = { ...one.firstPass };
  for (const [id, impression] of Object.entries(other.firstPass ?? {})) {
    const known = joined[id];
    joined[id] = known ? laterOf(known, impression) : impression;
  }
  return joined;
}

/* Equal snapshots become one; all are sorted by time. */
function joinSnapshots(one: readonly Snapshot[], other: readonly Snapshot[]): readonly Snapshot[] {
  const byText = new Map([...one, ...other].map((snapshot) => [textOf(snapshot), snapshot]));
  return [...byText]
    .sort(([a, { at }], [b, { at: then }]) => (at + a < then + b ? -1 : 1))
    .map(([, snapshot]) => snapshot);
}

/** The answers that a standard has no element or rating for. They are kept, and count for nothing. */
export interface UnknownAnswers {
  /** Ids of answered elements that the standard does not have. */
  readonly elements: readonly string[];
  /** Ids of elements whose rating the standard does not have. */
  readonly ratings: readonly string[];
}

/** Finds the answers that the standard has no element or rating for. */
export function findUnknownAnswers(standard: Standard, assessment: Assessment): UnknownAnswers {
  const elements: string[] = [];
  const ratings: string[] = [];
  for (const [id, { rating }] of assessment.answers) {
    if (!standard.elementsById.has(id)) elements.push(id);
    else if (rating !== undefined && !standard.ratingsById.has(rating)) ratings.push(id);
  }
  return { elements, ratings };
}
