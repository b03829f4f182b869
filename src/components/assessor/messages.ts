import type { ScopeState } from '../../core/assessment/scope-score.js';
import type { NotReady } from '../../core/review/ready-to-certify.js';
import type { ReviewColumn } from '../../core/review/review-rows.js';
import type { ReviewKind, Stage } from '../../core/review/review.js';
import type { RatingMatch } from '../../core/review/side-by-side.js';

/** The pages of an assessor’s file beside those of the criteria. */
export type AssessorPage = 'overview' | 'left' | 'compare' | 'report';

/** Why a file could not be opened. */
export type AssessorFileProblem = 'not-a-file' | 'newer' | 'damaged' | 'other-standard';

/** Why an assessor’s file is not kept. */
export type AssessorSavingProblem = 'full' | 'forbidden' | 'newer' | 'taken';

/** What is counted in the list of what stands between a review and a certificate. */
export interface NotReadyCounts {
  readonly elements: number;
  readonly met: number;
  readonly required: number;
  /** Such as "Criterion 1", or the whole standard. */
  readonly scope: string;
}

/** The strings of the assessor’s side. A language that lacks one does not compile. */
export interface AssessorMessages {
  readonly title: string;
  readonly about: string;
  readonly stays: string;
  readonly open: string;
  readonly openAnother: string;
  readonly download: string;
  readonly remove: string;
  readonly files: string;
  readonly replaceQuestion: (other: string, here: string) => string;
  readonly replace: string;
  readonly removeQuestion: (name: string) => string;
  readonly nextQuestion: (other: string, here: string) => string;
  readonly beginWithIt: (kind: string) => string;
  readonly beginAnother: string;
  readonly beginQuestion: (kind: string, open: number) => string;
  readonly begin: (kind: string) => string;
  readonly cancel: string;
  readonly opened: (name: string) => string;
  readonly joined: string;
  readonly begun: (kind: string) => string;
  readonly removed: string;
  readonly notOpened: Readonly<Record<AssessorFileProblem, string>>;
  readonly problem: Readonly<Record<AssessorSavingProblem, string>>;
  readonly spoilt: (count: number) => string;
  readonly downloadSpoilt: string;
  readonly otherVersion: (theirs: string, ours: string) => string;

  readonly pages: string;
  readonly page: Readonly<Record<AssessorPage, string>>;
  readonly back: (to: string) => string;
  readonly next: (to: string) => string;

  readonly unnamed: string;
  readonly kind: Readonly<Record<ReviewKind, string>>;
  readonly stage: Readonly<Record<Stage, string>>;
  readonly dayOf: Readonly<Record<Stage, string>>;
  readonly stageNow: string;
  readonly notADay: string;
  readonly organisation: string;
  readonly scope: string;
  readonly assessor: string;
  readonly assessorHint: string;
  readonly body: string;
  readonly reference: string;
  readonly conclusion: string;
  readonly conclusionHint: string;
  readonly aboutAssessment: string;
  readonly handedOver: (date: string, by: string | undefined) => string;
  readonly nothingHandedOver: string;
  readonly progress: string;
  readonly startAt: (elementId: string) => string;
  readonly allRated: string;
  readonly cycle: string;
  readonly cycleAbout: string;
  readonly now: string;
  readonly before: string;
  readonly dueBy: (date: string) => string;
  readonly notBegun: string;
  readonly nextCertification: string;
  readonly rated: (count: number) => string;

  readonly lookedAgain: (done: number, of: number) => string;
  readonly leftAbout: (count: number) => string;
  readonly claimed: string;
  readonly notClaimed: string;
  readonly reason: string;
  readonly note: string;
  readonly planned: string;
  readonly byAndOn: (by: string | undefined, date: string) => string;
  readonly earlier: string;
  readonly yourRating: (elementId: string) => string;
  readonly finding: string;
  readonly seen: string;
  readonly noEvidence: string;
  readonly openLink: string;
  readonly onSite: string;
  readonly goodPractice: string;
  readonly required: string;
  readonly due: string;
  readonly keptWith: (by: string | undefined, stage: string, date: string) => string;
  readonly nameWanted: string;
  readonly toOverview: string;

  readonly compareAbout: string;
  readonly match: Readonly<Record<RatingMatch, string>>;
  readonly compared: (compared: number, high: number, low: number) => string;
  readonly picture: string;
  readonly highAndLow: (high: number, low: number) => string;
  readonly whole: string;
  readonly differences: string;
  readonly noDifferences: string;
  readonly steps: (count: number) => string;
  readonly difference: string;

  readonly reportTitle: string;
  readonly reportAbout: string;
  readonly print: string;
  readonly saveHtml: string;
  readonly saveCsv: string;
  readonly saved: (file: string) => string;
  readonly notGiven: string;
  readonly standard: string;
  readonly version: (title: string, version: string) => string;
  readonly selfAssessment: string;
  readonly review: string;
  readonly proposal: string;
  readonly outcomeTitle: string;
  readonly outcome: Readonly<Record<ScopeState, string>>;
  readonly whereItStands: string;
  readonly keeps: string;
  readonly keepsNothing: string;
  readonly notReady: Readonly<Record<NotReady['code'], (counts: NotReadyCounts) => string>>;
  readonly remarks: Readonly<Record<'goodPractice' | 'required', string>>;
  readonly noRemarks: Readonly<Record<'goodPractice' | 'required', string>>;
  readonly by: (date: string) => string;
  readonly elementByElement: string;
  readonly selfRating: string;
  readonly assessorsRating: string;
  readonly columns: Readonly<Record<ReviewColumn, string>>;
}
