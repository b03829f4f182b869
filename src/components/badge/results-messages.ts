/** The strings about what an assessment counted. A language that lacks one does not compile. */
export interface ResultsMessages {
  /** Such as "57 of 57 met". */
  readonly met: (met: number, of: number) => string;
  /** Such as "12 with", before the name of the best rating. */
  readonly with: (count: number) => string;
  /** When the assessment was decided; `day` is in words. */
  readonly assessed: (day: string) => string;
}
