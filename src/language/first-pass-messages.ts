/** The strings of the first pass. A language that lacks one does not compile. */
export interface FirstPassMessages {
  readonly title: string;
  readonly about: (subCriteria: number, minutes: number) => string;
}
