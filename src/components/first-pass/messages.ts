/** The strings of the first pass. A language that lacks one does not compile. */
export interface FirstPassMessages {
  readonly title: string;
  readonly about: (subCriteria: number, minutes: number) => string;
  readonly afterwards: string;
  readonly showAll: (elements: number) => string;
  readonly asks: (elements: number) => string;
  readonly meanings: string;
  readonly printBlank: string;
  readonly printHint: string;
  readonly lookedAt: (count: number, of: number) => string;
  /** Before the lowest rating among the elements of a sub-criterion. */
  readonly lowest: string;

  readonly summary: string;
  readonly summaryHint: string;
  /** Before the rating of a sub-criterion at first sight. */
  readonly impression: string;
  readonly open: string;
  readonly rateAll: (elements: number) => string;
  readonly rateRest: (elements: number) => string;
  readonly allRated: string;
  readonly beginWith: (elementId: string) => string;

  readonly form: string;
  readonly service: string;
  readonly date: string;
  readonly who: string;
  readonly notes: string;
}
