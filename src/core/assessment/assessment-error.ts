/** What a caller did wrong: see {@link AssessmentError}. */
export type AssessmentErrorCode =
  | 'unknown-element'
  | 'unknown-rating'
  | 'not-applicable-refused'
  | 'unknown-criterion'
  | 'unknown-sub-criterion'
  | 'not-a-day';

/**
 * Thrown when a program asks for something the standard does not hold. A
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
