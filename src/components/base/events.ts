import type { Assessment } from '../../core/assessment/assessment.js';
import type { AssessmentScore } from '../../core/assessment/score.js';

/*
 * These three follow a person's act, never what a program sets, and cross shadow
 * roots so that the page can hear them anywhere. Whatever rates an element sends
 * them through `rateElement`.
 */

/** What a person is about to answer. */
export interface RateDetail {
  readonly elementId: string;
  /** Id of the rating, `not-applicable`, or `null` when the answer is cleared. */
  readonly rating: string | null;
  /** Where the element stood before: a rating's id, `not-applicable` or `unrated`. */
  readonly previous: string;
}

/** What the answers are now. */
export interface AssessmentDetail {
  readonly assessment: Assessment;
  readonly score: AssessmentScore;
}

/**
 * `cse-rate`: a person is rating an element, setting it aside or clearing it.
 * `preventDefault()` leaves the old answer standing. Of an element that is set
 * aside it is sent with each letter of the reason.
 */
export class CseRateEvent extends CustomEvent<RateDetail> {
  constructor(detail: RateDetail) {
    super('cse-rate', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** `cse-change`: a person changed an answer or a note, opened a file or deleted the answers. */
export class CseChangeEvent extends CustomEvent<AssessmentDetail> {
  constructor({ assessment, score }: AssessmentDetail) {
    super('cse-change', { detail: { assessment, score }, bubbles: true, composed: true });
  }
}

/** `cse-complete`: a person rated the last element that was still open, or set it aside with a reason. */
export class CseCompleteEvent extends CustomEvent<AssessmentDetail> {
  constructor({ assessment, score }: AssessmentDetail) {
    super('cse-complete', { detail: { assessment, score }, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cse-rate': CseRateEvent;
    'cse-change': CseChangeEvent;
    'cse-complete': CseCompleteEvent;
  }
}
