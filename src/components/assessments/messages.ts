import type { SavingProblem } from '../../language/messages.js';

/** The strings of "All assessments". A language that lacks one does not compile. */
export interface AssessmentsMessages {
  readonly title: string;
  readonly about: string;
  readonly onlyOne: string;
  readonly first: string;
  readonly openNow: (name: string) => string;
  readonly goOn: string;
  readonly others: string;
  readonly archived: string;
  readonly changed: (when: string) => string;
  readonly notBegun: string;
  readonly ratedOf: (rated: number, of: number) => string;

  readonly open: string;
  readonly copy: string;
  readonly rename: string;
  readonly archive: string;
  readonly restore: string;
  readonly delete: string;
  readonly download: string;
  readonly cancel: string;
  readonly save: string;

  readonly startAnother: string;
  readonly name: string;
  readonly nameHint: string;
  readonly nameWanted: string;
  readonly scope: string;
  readonly scopeHint: string;
  readonly start: string;

  readonly copyOf: (name: string) => string;
  readonly opened: (name: string) => string;
  readonly copied: (name: string) => string;
  readonly renamed: (name: string) => string;
  readonly putAway: (name: string) => string;
  readonly broughtBack: (name: string) => string;
  readonly deleted: (name: string) => string;
  readonly deleteQuestion: (name: string, answers: number) => string;
  readonly unsavedQuestion: (name: string) => string;
  readonly openAnyway: string;
  readonly notDone: Readonly<Record<SavingProblem, string>>;
}
