import { standingOf } from '../../core/assessment/answer.js';
import { NOT_APPLICABLE } from '../../core/standard/standard.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { CseChangeEvent, CseCompleteEvent, CseRateEvent, type RateDetail } from '../base/events.js';

/**
 * The one way in which a person rates an element, sets it aside or clears it,
 * wherever they do so: the page is asked and may refuse, the answer is saved and
 * shown, and then the page is told.
 *
 * @param host - The component that sends the events.
 * @param save - Writes the answer, where there is more to it than its rating.
 * @returns Whether it was rated. If not, the browser may show what was refused, and the caller puts it back.
 */
export function rateElement(
  host: EventTarget,
  selfCheck: SelfCheck,
  { elementId, rating }: Omit<RateDetail, 'previous'>,
  save: () => void = () => {
    saveRating(selfCheck, elementId, rating);
  },
): boolean {
  const answer = selfCheck.assessment.answers.get(elementId);
  const previous = standingOf(selfCheck.standard, elementId, answer);
  if (!host.dispatchEvent(new CseRateEvent({ elementId, rating, previous }))) return false;
  const { unrated } = selfCheck.score.whole;
  save();
  host.dispatchEvent(new CseChangeEvent(selfCheck));
  if (unrated > 0 && selfCheck.complete) host.dispatchEvent(new CseCompleteEvent(selfCheck));
  return true;
}

/* What is set aside once more keeps its reason. */
function saveRating(selfCheck: SelfCheck, elementId: string, rating: string | null): void {
  if (rating === NOT_APPLICABLE) {
    const { notApplicable = '' } = selfCheck.assessment.answers.get(elementId) ?? {};
    selfCheck.setAside(elementId, notApplicable);
  } else {
    selfCheck.rate(elementId, rating ?? undefined);
  }
}
