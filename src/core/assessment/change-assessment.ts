import { NOT_APPLICABLE, type IndexedElement, type Standard } from '../standard/standard.js';
import { NEVER, type Answer, type Standing } from './answer.js';
import type { Assessment, AssessmentDetails } from './assessment.js';
import { laterThan, present, putItem, type ItemList, type ItemOf } from './items.js';

/** Why a change was refused: see {@link AssessmentError}. */
export type AssessmentErrorCode =
  | 'unknown-element'
  | 'unknown-rating'
  | 'not-applicable-refused'
  | 'unknown-sub-criterion'
  | 'not-a-day';

/**
 * Thrown when a program asks for something that the standard does not have. A
 * person's bad input never ends here: that is a fault, returned as a value.
 */
export class AssessmentError extends Error {
  override readonly name = 'AssessmentError';
  /** Stable, for programs. */
  readonly code: AssessmentErrorCode;

  constructor(code: AssessmentErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The assessment that is to be changed, its standard, and when. */
export interface ChangeContext {
  readonly standard: Standard;
  readonly assessment: Assessment;
  /** The instant of the change, ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * Rates an element, or removes its rating. A mark of "not applicable" is
 * removed; a note stays.
 *
 * @param rating - Id of a rating of the standard; `undefined` clears the answer.
 * @throws {@link AssessmentError} `unknown-element` or `unknown-rating`.
 */
export function rateElement(
  context: ChangeContext,
  elementId: string,
  rating: string | undefined,
): Assessment {
  requireElement(context.standard, elementId);
  refuseUnknownRating(context.standard, rating);
  const part = { rating, notApplicable: undefined, agreed: undefined, carried: undefined };
  return changeAnswer(context, elementId, part);
}

/**
 * Marks an element as not applicable. With an empty reason the mark is kept,
 * but the element stays in the count until a reason is given.
 *
 * @param reason - Why the element does not apply.
 * @throws {@link AssessmentError} `unknown-element`, or `not-applicable-refused`
 * where the standard does not let this element be set aside.
 */
export function setAside(context: ChangeContext, elementId: string, reason: string): Assessment {
  if (!requireElement(context.standard, elementId).element.mayBeNotApplicable) {
    const words = `element: ${elementId} may not be marked as not applicable`;
    throw new AssessmentError('not-applicable-refused', words);
  }
  const part = { rating: undefined, notApplicable: reason, agreed: undefined, carried: undefined };
  return changeAnswer(context, elementId, part);
}

/**
 * Gives an element the rating that a team agreed on. Everybody's views stay, and
 * so do reason and note. {@link rateElement} and {@link setAside} end the
 * agreement.
 *
 * @param standing - Id of a rating, or {@link NOT_APPLICABLE}: then with the
 * reason that is there, or else that of the first view that gives one.
 * @throws {@link AssessmentError} `unknown-element`, `unknown-rating` or `not-applicable-refused`.
 */
export function agreeRating(
  context: ChangeContext,
  elementId: string,
  standing: Standing,
): Assessment {
  requireElement(context.standard, elementId);
  const rated =
    standing === NOT_APPLICABLE
      ? setAside(context, elementId, reasonNotApplicable(context.assessment, elementId))
      : rateElement(context, elementId, standing);
  const answer = rated.answers.get(elementId);
  if (!answer) return rated;
  const agreed = { ...answer, agreed: answer.changed };
  return { ...rated, answers: rated.answers.with(elementId, agreed) };
}

/**
 * Writes the note of an element; an empty one removes it.
 *
 * @throws {@link AssessmentError} `unknown-element`.
 */
export function noteElement(context: ChangeContext, elementId: string, note: string): Assessment {
  requireElement(context.standard, elementId);
  return changeAnswer(context, elementId, { note: note || undefined });
}

/**
 * Says why an element is rated as it is; an empty text removes the reason.
 *
 * @throws {@link AssessmentError} `unknown-element`.
 */
export function explainRating(
  context: ChangeContext,
  elementId: string,
  reason: string,
): Assessment {
  requireElement(context.standard, elementId);
  return changeAnswer(context, elementId, { reason: reason || undefined });
}

/**
 * Puts an item into one of an element's lists: a new one, or in place of the one
 * with its id. The element's rating and the time of it do not change.
 *
 * @throws {@link AssessmentError} `unknown-element`.
 */
export function putElementItem<L extends ItemList>(
  { standard, assessment, at }: ChangeContext,
  elementId: string,
  list: L,
  item: Omit<ItemOf<L>, 'changed'>,
): Assessment {
  requireElement(standard, elementId);
  const before = assessment.answers.get(elementId);
  const items = before?.[list] as readonly ItemOf<L>[] | undefined;
  const known = items?.find(({ id }) => id === item.id);
  const changed = laterThan(known?.changed, at);
  const answer: Answer = {
    changed: NEVER,
    ...before,
    [list]: putItem(items, { ...item, changed }),
  };
  return { ...assessment, answers: assessment.answers.with(elementId, answer) };
}

/**
 * Removes an item. Only its id stays, so that no other tab or file brings it back.
 *
 * @throws {@link AssessmentError} `unknown-element`.
 */
export function removeElementItem(
  context: ChangeContext,
  elementId: string,
  list: ItemList,
  id: string,
): Assessment {
  // The members that every item of the list must have, emptied: a reader of the file still finds its shape.
  const emptied = {
    evidence: { title: '' },
    actions: { what: '', state: 'dropped' },
    views: {},
    stories: { did: '', outcome: '' },
  };
  const item = { ...emptied[list], id, removed: true } as Omit<ItemOf<typeof list>, 'changed'>;
  return putElementItem(context, elementId, list, item);
}

/**
 * Rates a sub-criterion at first sight, or removes that rating. It counts for no
 * score: only ratings of elements do.
 *
 * @param rating - Id of a rating of the standard; `undefined` clears the impression.
 * @throws {@link AssessmentError} `unknown-sub-criterion` or `unknown-rating`.
 */
export function rateSubCriterion(
  { standard, assessment, at }: ChangeContext,
  subCriterionId: string,
  rating: string | undefined,
): Assessment {
  const known = standard.criteria.some(({ subCriteria }) =>
    subCriteria.some(({ id }) => id === subCriterionId),
  );
  if (!known) {
    const words = `subCriterion: this standard has no ${JSON.stringify(subCriterionId)}`;
    throw new AssessmentError('unknown-sub-criterion', words);
  }
  refuseUnknownRating(standard, rating);
  const changed = laterThan(assessment.firstPass?.[subCriterionId]?.changed, at);
  const firstPass = { ...assessment.firstPass, [subCriterionId]: { rating, changed } };
  return { ...assessment, firstPass };
}

/**
 * Says whose an assessment is and what it is about; what is left out stays as it was.
 *
 * @param at - The instant of the change, ISO 8601 in UTC.
 */
export function describeAssessment(
  assessment: Assessment,
  details: Partial<Omit<AssessmentDetails, 'changed'>> & Pick<AssessmentDetails, 'id'>,
  at: string,
): Assessment {
  const changed = laterThan(assessment.details?.changed, at);
  return { ...assessment, details: { ...assessment.details, ...details, changed } };
}

/**
 * Finds an element that the standard must have.
 *
 * @throws {@link AssessmentError} `unknown-element`.
 */
export function requireElement(standard: Standard, elementId: string): IndexedElement {
  const element = standard.elementsById.get(elementId);
  if (element) return element;
  const words = `element: this standard has no ${JSON.stringify(elementId)}`;
  throw new AssessmentError('unknown-element', words);
}

/**
 * Refuses a rating that the standard does not have.
 *
 * @throws {@link AssessmentError} `unknown-rating`.
 */
export function refuseUnknownRating({ ratingsById }: Standard, rating: string | undefined): void {
  if (rating === undefined || ratingsById.has(rating)) return;
  const words = `rating: this standard has no ${JSON.stringify(rating)}`;
  throw new AssessmentError('unknown-rating', words);
}

function changeAnswer(
  { assessment, at }: ChangeContext,
  elementId: string,
  part: Partial<Answer>,
): Assessment {
  const before = assessment.answers.get(elementId);
  const answer = { ...before, ...part, changed: laterThan(before?.changed, at) };
  return { ...assessment, answers: assessment.answers.with(elementId, answer) };
}

function reasonNotApplicable({ answers }: Assessment, elementId: string): string {
  const { notApplicable, views } = answers.get(elementId) ?? {};
  const reasons = present(views).map((view) => view.notApplicable);
  return [notApplicable, ...reasons].find((reason) => reason?.trim()) ?? '';
}
