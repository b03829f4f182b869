import { Answers, type Answer } from './answers.js';
import { AssessmentError } from './assessment-error.js';
import type { ElementPlace, Standard } from './standard.js';
import type { Standing } from './standing.js';

/** What a team has answered so far against one standard. Immutable. */
export interface Assessment {
  /** The standard it was made against. */
  readonly standard: { readonly id: string; readonly version: string };
  /** One answer an element, also for elements this standard does not know. */
  readonly answers: Answers;
  /** Earlier states kept for comparison, oldest first. */
  readonly snapshots: readonly Snapshot[];
}

/** The standings of an assessment at one date. */
export interface Snapshot {
  /** When it was taken: ISO 8601 in UTC. */
  readonly at: string;
  /** What the team calls it. */
  readonly name?: string | undefined;
  /** Standing by element id; unrated elements are left out. */
  readonly standings: Readonly<Record<string, Standing>>;
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
  return change(assessment, elementId, { rating, notApplicable: undefined }, at);
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
  return change(assessment, elementId, { rating: undefined, notApplicable: reason }, at);
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
  return change(assessment, elementId, { note: note || undefined }, at);
}

/**
 * Brings two states of the same assessment together: for each element the
 * answer that changed last. The order of the two does not matter.
 */
export function combineAssessments(one: Assessment, other: Assessment): Assessment {
  let { answers } = one;
  for (const [id, answer] of other.answers) {
    answers = answers.with(id, laterAnswer(answers.get(id), answer));
  }
  // As text a snapshot starts with its date, so sorting the texts sorts by date, and twins fall together.
  const texts = [...one.snapshots, ...other.snapshots].map((snapshot) => JSON.stringify(snapshot));
  const snapshots = [...new Set(texts)].sort().map((text) => JSON.parse(text) as Snapshot);
  return { ...one, answers, snapshots };
}

/** Of two answers to one element, the one that changed last; a tie has one winner whichever comes first. */
export function laterAnswer(one: Answer | undefined, other: Answer): Answer {
  if (!one) return other;
  const order = compare(one.changed, other.changed) || compare(textOf(one), textOf(other));
  return order < 0 ? other : one;
}

/** What an assessment holds that its standard does not know; it is kept and left out of every count. */
export interface UnknownAnswers {
  /** Ids of answered elements that the standard does not have. */
  readonly elements: readonly string[];
  /** Ids of elements whose rating the standard does not have. */
  readonly ratings: readonly string[];
}

/** Finds the answers that the standard has no place for. */
export function findUnknownAnswers(standard: Standard, assessment: Assessment): UnknownAnswers {
  const elements: string[] = [];
  const ratings: string[] = [];
  for (const [id, { rating }] of assessment.answers) {
    if (!standard.places.has(id)) elements.push(id);
    else if (rating !== undefined && !standard.ratingsById.has(rating)) ratings.push(id);
  }
  return { elements, ratings };
}

function placeOf(standard: Standard, elementId: string): ElementPlace {
  const place = standard.places.get(elementId);
  if (place) return place;
  throw new AssessmentError('unknown-element', `element: this standard has no ${quote(elementId)}`);
}

function change(
  assessment: Assessment,
  elementId: string,
  part: Partial<Answer>,
  at: string,
): Assessment {
  const before = assessment.answers.get(elementId);
  const answer = { ...before, ...part, changed: after(before?.changed, at) };
  return { ...assessment, answers: assessment.answers.with(elementId, answer) };
}

/*
 * A clock that was set back must not make a new answer look older than the one
 * it replaces, or the old one would win when two tabs meet.
 */
function after(previous: string | undefined, at: string): string {
  if (previous === undefined || previous < at) return at;
  return new Date(Date.parse(previous) + 1).toISOString();
}

/*
 * Every member counts, also one of a later release, or a tie of two such answers
 * would depend on their order; what is undefined is not saved and counts for none.
 */
function textOf(answer: Answer): string {
  const members = Object.entries(answer).filter(([, value]) => value !== undefined);
  return JSON.stringify(members.sort());
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function quote(id: string): string {
  return JSON.stringify(id);
}
