import { standingOf } from '../assessment/answer.js';
import type { Assessment } from '../assessment/assessment.js';
import { present } from '../assessment/items.js';
import { type Rating, NOT_APPLICABLE } from '../standard/rating.js';
import type { Standard } from '../standard/standard.js';

/**
 * The assessment as it would be once every action that is not dropped has
 * brought its element to its target. Nothing of it is saved: only people rate.
 * A target never lowers a rating, and no action brings back what was set aside.
 */
export function onceDone(standard: Standard, assessment: Assessment): Assessment {
  let { answers } = assessment;
  for (const elementId of standard.places.keys()) {
    const answer = answers.get(elementId);
    const targets = present(answer?.actions)
      .filter(({ state }) => state !== 'dropped')
      .map(({ target }) => target);
    const rise = riseTo(standard, assessment, elementId, targets);
    if (answer && rise) answers = answers.with(elementId, { ...answer, rating: rise.id });
  }
  return { ...assessment, answers };
}

/**
 * The best of these targets, where it is better than how the element is rated
 * now. With one target: what a person is asked about when its action is done.
 *
 * @param targets - Ids of ratings; those that the standard does not have count for none.
 */
export function riseTo(
  standard: Standard,
  { answers }: Assessment,
  elementId: string,
  targets: readonly (string | undefined)[],
): Rating | undefined {
  const standing = standingOf(standard, elementId, answers.get(elementId));
  if (standing === NOT_APPLICABLE) return undefined;
  const now = standard.ratingsById.get(standing);
  // Ratings are in order, best first.
  const best = standard.ratings.find(({ id }) => targets.includes(id));
  return best && (!now || best.order > now.order) ? best : undefined;
}
