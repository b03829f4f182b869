import { placeOf, rateElement, setAside, type Assessment } from '../assessment/assessment.js';
import { present } from '../assessment/item.js';
import { type Standing } from '../assessment/standing.js';
import { NOT_APPLICABLE } from '../standard/rating.js';
import type { Standard } from '../standard/standard.js';

/**
 * Gives an element the rating that a team agreed on. What everybody said stays,
 * and so do reason and note. Another rating, given by {@link rateElement} or
 * {@link setAside}, is no longer agreed.
 *
 * @param standing - Id of a rating, or {@link NOT_APPLICABLE}: then with the
 * reason that is there, or else that of whoever said so first.
 * @param at - The instant of the agreement, ISO 8601 in UTC.
 * @throws {@link AssessmentError} `unknown-element`, `unknown-rating` or `not-applicable-refused`.
 */
export function agreeRating(
  standard: Standard,
  assessment: Assessment,
  elementId: string,
  standing: Standing,
  at: string,
): Assessment {
  placeOf(standard, elementId);
  const rated =
    standing === NOT_APPLICABLE
      ? setAside(standard, assessment, elementId, reasonFor(assessment, elementId), at)
      : rateElement(standard, assessment, elementId, standing, at);
  const answer = rated.answers.get(elementId);
  if (!answer) return rated;
  const agreed = { ...answer, agreed: answer.changed };
  return { ...rated, answers: rated.answers.with(elementId, agreed) };
}

function reasonFor({ answers }: Assessment, elementId: string): string {
  const { notApplicable, views } = answers.get(elementId) ?? {};
  const reasons = present(views).map((view) => view.notApplicable);
  return [notApplicable, ...reasons].find((reason) => reason?.trim()) ?? '';
}
