import { NOT_APPLICABLE, UNRATED } from '../standard/rating.js';
import type { Standard } from '../standard/standard.js';
import type { Answer } from './answer.js';

/** Where one element stands: the id of its rating, or why it has none. */
export type Standing = string;

/** Where an element stands under an answer: its rating's id, {@link NOT_APPLICABLE} or {@link UNRATED}. */
export function standingOf(
  standard: Standard,
  elementId: string,
  answer: Answer | undefined,
): Standing {
  if (answer?.rating !== undefined && standard.ratingsById.has(answer.rating)) {
    return answer.rating;
  }
  const mayGo = standard.places.get(elementId)?.element.mayBeNotApplicable;
  return mayGo && answer?.notApplicable?.trim() ? NOT_APPLICABLE : UNRATED;
}
