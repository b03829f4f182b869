import { standingOf } from '../../core/assessment/standing.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { CseChangeEvent, CseCompleteEvent, CseRateEvent } from './events.js';

/**
 * Rates an element because a person, when asked, said yes. The page hears of it
 * as of any rating, and may refuse.
 *
 * @returns Whether it was rated.
 */
export function rateAsAsked(
  host: EventTarget,
  selfCheck: SelfCheck,
  elementId: string,
  rating: string,
): boolean {
  const { standard, assessment, score } = selfCheck;
  const previous = standingOf(standard, elementId, assessment.answers.get(elementId));
  if (!host.dispatchEvent(new CseRateEvent({ elementId, rating, previous }))) return false;
  selfCheck.rate(elementId, rating);
  host.dispatchEvent(new CseChangeEvent(selfCheck));
  if (score.whole.unrated > 0 && selfCheck.complete) {
    host.dispatchEvent(new CseCompleteEvent(selfCheck));
  }
  return true;
}
