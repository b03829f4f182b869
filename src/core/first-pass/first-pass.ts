import { AssessmentError } from '../assessment/assessment-error.js';
import type { Assessment } from '../assessment/assessment.js';
import { laterThan } from '../assessment/item.js';
import type { Standard } from '../standard/standard.js';

/**
 * Rates a sub-criterion at first sight, or takes that rating away. It counts for
 * no score: only ratings of elements do.
 *
 * @param rating - Id of a rating of the standard; `undefined` clears the impression.
 * @param at - The instant of the change, ISO 8601 in UTC.
 * @throws {@link AssessmentError} `unknown-sub-criterion` or `unknown-rating`.
 */
export function rateSubCriterion(
  standard: Standard,
  assessment: Assessment,
  subCriterionId: string,
  rating: string | undefined,
  at: string,
): Assessment {
  const known = standard.criteria.some(({ subCriteria }) =>
    subCriteria.some(({ id }) => id === subCriterionId),
  );
  if (!known) {
    const words = `subCriterion: this standard has no ${JSON.stringify(subCriterionId)}`;
    throw new AssessmentError('unknown-sub-criterion', words);
  }
  if (rating !== undefined && !standard.ratingsById.has(rating)) {
    const words = `rating: this standard has no ${JSON.stringify(rating)}`;
    throw new AssessmentError('unknown-rating', words);
  }
  const changed = laterThan(assessment.firstPass?.[subCriterionId]?.changed, at);
  const firstPass = { ...assessment.firstPass, [subCriterionId]: { rating, changed } };
  return { ...assessment, firstPass };
}
