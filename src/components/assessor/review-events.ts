import type { ReviewFile } from '../../core/review/review.js';

/** An assessor’s file as it is now; `null` once it is taken out of the browser. */
export interface ReviewDetail {
  readonly file: ReviewFile | null;
}

/**
 * `cse-review`: a person changed an assessor’s file, opened one or took it out. What
 * an assessor rates is not an answer of the self-check, so it sends no `cse-rate`: a page
 * that locks the self-check does not lock its assessor.
 */
export class CseReviewEvent extends CustomEvent<ReviewDetail> {
  constructor(detail: ReviewDetail) {
    super('cse-review', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cse-review': CseReviewEvent;
  }
}
