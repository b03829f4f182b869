import type { ElementPlace, Standard } from '../standard/standard.js';
import type { Answer } from './answer.js';
import { Answers } from './answers.js';
import { AssessmentError } from './assessment-error.js';
import { laterThan } from './item.js';
import type { Standing } from './standing.js';

/** What a team has answered so far against one standard. Immutable. */
export interface Assessment extends AssessmentHead {
  /** One answer an element, also for elements this standard does not know. */
  readonly answers: Answers;
}

/** What belongs to an assessment as a whole. */
export interface AssessmentHead {
  /** The standard it was made against. */
  readonly standard: { readonly id: string; readonly version: string };
  /** The oldest version of the standard that it was answered under, where that is not the one above. */
  readonly begunUnder?: string | undefined;
  /** Whose it is and what it is about. */
  readonly details?: AssessmentDetails | undefined;
  /** The first impression of each sub-criterion, by its id. */
  readonly firstPass?: Readonly<Record<string, Impression>> | undefined;
  /** Earlier states kept for comparison, oldest first. */
  readonly snapshots: readonly Snapshot[];
}

/** Whose an assessment is and what it is about. */
export interface AssessmentDetails {
  /** Tells this assessment from any other, such as a colleague’s of the same service. */
  readonly id: string;
  readonly organisation?: string | undefined;
  /** The services that are assessed. */
  readonly scope?: string | undefined;
  /** Who rates, if they want to give a name. */
  readonly person?: string | undefined;
  /** When any of this last changed: ISO 8601 in UTC, to the millisecond. */
  readonly changed: string;
}

/** A first impression of a sub-criterion, before its elements are rated. */
export interface Impression {
  /** Id of a rating; absent once it is cleared. */
  readonly rating?: string | undefined;
  /** When it last changed: ISO 8601 in UTC, to the millisecond. */
  readonly changed: string;
}

/** The standings of an assessment at one date. */
export interface Snapshot {
  /** When it was taken: ISO 8601 in UTC. */
  readonly at: string;
  /** What the team calls it. */
  readonly name?: string | undefined;
  /** Version of the standard it was taken under. */
  readonly version?: string | undefined;
  /** Standing by element id; unrated elements are left out. */
  readonly standings: Readonly<Record<string, Standing>>;
  /** Ids of each element’s evidence by element id; elements without are left out. */
  readonly evidence?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** An empty assessment against a standard. */
export function startAssessment(standard: Standard): Assessment {
  const { id, version } = standard;
  return { standard: { id, version }, answers: Answers.none, snapshots: [] };
}

/**
 * Rates an element, or takes its rating away. Marks of "not applicable" go; a
 * note stays.
 *
 * @param rating - Id of a rating of the standard; `undefined` clears the answer.
 * @param at - The instant of the change, ISO 8601 in UTC.
 * @throws {@link AssessmentError} `unknown-element` or `unknown-rating`.
 */
export function rateElement(
  standard: Standard,
  assessment: Assessment,
  elementId: string,
  rating: string | undefined,
  at: string,
): Assessment {
  placeOf(standard, elementId);
  if (rating !== undefined && !standard.ratingsById.has(rating)) {
    throw new AssessmentError('unknown-rating', `rating: this standard has no ${quote(rating)}`);
  }
  const part = { rating, notApplicable: undefined, agreed: undefined, carried: undefined };
  return changeAnswer(assessment, elementId, part, at);
}

/**
 * Marks an element as not applicable. With an empty reason the mark is kept,
 * but the element stays in the count until a reason is given.
 *
 * @param reason - Why the element does not apply.
 * @param at - The instant of the change, ISO 8601 in UTC.
 * @throws {@link AssessmentError} `unknown-element`, or `not-applicable-refused`
 * where the standard does not let this element be set aside.
 */
export function setAside(
  standard: Standard,
  assessment: Assessment,
  elementId: string,
  reason: string,
  at: string,
): Assessment {
  if (!placeOf(standard, elementId).element.mayBeNotApplicable) {
    const words = `element: ${elementId} may not be marked as not applicable`;
    throw new AssessmentError('not-applicable-refused', words);
  }
  const part = {
    rating: undefined,
    notApplicable: reason,
    agreed: undefined,
    carried: undefined,
  };
  return changeAnswer(assessment, elementId, part, at);
}

/**
 * Writes the note of an element; an empty one removes it.
 *
 * @param at - The instant of the change, ISO 8601 in UTC.
 * @throws {@link AssessmentError} `unknown-element`.
 */
export function noteElement(
  standard: Standard,
  assessment: Assessment,
  elementId: string,
  note: string,
  at: string,
): Assessment {
  placeOf(standard, elementId);
  return changeAnswer(assessment, elementId, { note: note || undefined }, at);
}

/**
 * Says why an element is rated as it is; an empty text removes the reason.
 *
 * @param at - The instant of the change, ISO 8601 in UTC.
 * @throws {@link AssessmentError} `unknown-element`.
 */
export function explainRating(
  standard: Standard,
  assessment: Assessment,
  elementId: string,
  reason: string,
  at: string,
): Assessment {
  placeOf(standard, elementId);
  return changeAnswer(assessment, elementId, { reason: reason || undefined }, at);
}

/** Says whose an assessment is and what it is about; what is left out stays as it was. */
export function describeAssessment(
  assessment: Assessment,
  details: Partial<Omit<AssessmentDetails, 'changed'>> & Pick<AssessmentDetails, 'id'>,
  at: string,
): Assessment {
  const changed = laterThan(assessment.details?.changed, at);
  return { ...assessment, details: { ...assessment.details, ...details, changed } };
}

/** The place of an element, or the error of a program that named one the standard does not have. */
export function placeOf(standard: Standard, elementId: string): ElementPlace {
  const place = standard.places.get(elementId);
  if (place) return place;
  throw new AssessmentError('unknown-element', `element: this standard has no ${quote(elementId)}`);
}

function changeAnswer(
  assessment: Assessment,
  elementId: string,
  part: Partial<Answer>,
  at: string,
): Assessment {
  const before = assessment.answers.get(elementId);
  const answer = { ...before, ...part, changed: laterThan(before?.changed, at) };
  return { ...assessment, answers: assessment.answers.with(elementId, answer) };
}

function quote(id: string): string {
  return JSON.stringify(id);
}
