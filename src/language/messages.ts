import type { EvidenceKind } from '../core/assessment/items.js';
import type { ScopeState } from '../core/assessment/scope-score.js';
import type { Language } from './language.js';

/** Why answers could not be kept in the browser's storage. */
export type SavingProblem = 'full' | 'forbidden' | 'newer';

/** Why a file could not be opened. */
export type FileProblem = 'not-a-check' | 'newer' | 'damaged' | 'other-standard';

/** A page of the self-check that is loaded when it is first asked for, as it is called in a link. */
export type LazyPage =
  | 'first-pass'
  | 'plan'
  | 'progress'
  | 'team'
  | 'skills'
  | 'report'
  | 'good-practice'
  | 'assessments'
  | 'share';

/** Every string of the interface. A language that lacks one does not compile. */
export interface Messages {
  /** The language these strings are in. */
  readonly language: Language;
  readonly overview: string;
  readonly result: string;
  readonly pages: string;
  readonly lazyPages: string;
  readonly lazyPage: Readonly<Record<LazyPage, string>>;
  readonly partMissing: string;
  readonly criterion: (id: string) => string;
  readonly state: Readonly<Record<ScopeState, string>>;

  readonly assessment: string;
  readonly firstAssessment: string;
  readonly indicative: string;
  readonly size: (elements: number, minutes: number) => string;
  readonly kept: string;
  readonly notKept: string;
  readonly newHere: string;
  readonly takeFirstPass: (minutes: number) => string;
  readonly seeAll: string;
  readonly start: string;
  readonly continueAt: (elementId: string) => string;
  readonly seeResult: string;
  readonly about: string;
  readonly ratedOf: (rated: number, of: number) => string;

  readonly help: string;
  readonly goodLooksLike: string;
  readonly evidence: string;
  readonly nextStep: string;
  readonly exerciseFor: (subCriterionId: string) => string;
  readonly rating: (elementId: string) => string;
  readonly notApplicable: string;
  readonly notApplicableMeaning: string;
  readonly reason: string;
  readonly reasonWanted: string;
  /** Before the name of a rating: "Why Compliance Plus". */
  readonly why: string;
  readonly whyWanted: string;
  readonly note: string;
  readonly evidenceList: (count: number, elementId: string) => string;
  readonly evidenceKind: Readonly<Record<EvidenceKind, string>>;
  readonly clear: string;
  readonly back: (to: string) => string;
  readonly next: (to: string) => string;
  readonly partialsLeft: (count: number) => string;

  readonly outcome: Readonly<Record<ScopeState, string>>;
  readonly outlook: (known: boolean | null, best: boolean, worst: boolean) => string;
  readonly whereYouStand: string;
  readonly byTheme: string;
  readonly columns: {
    readonly criterion: string;
    readonly met: string;
    readonly partial: string;
    readonly fatal: string;
    readonly unrated: string;
    readonly share: string;
    readonly allowance: string;
    readonly state: string;
  };
  readonly needed: (percent: number) => string;
  readonly metOf: (met: number, of: number, share: string) => string;
  readonly gap: string;
  readonly gapNone: string;
  /** As in "2 more elements to meet; 1 of them is non-compliant; 3 elements still to rate." */
  readonly gapSize: (toMeet: number, fatal: number, toRate: number) => string;
  readonly mustMeet: string;
  readonly anyOf: (pick: number, from: number) => string;
  readonly anywhere: (pick: number) => string;
  readonly toRate: string;
  readonly planGap: string;
  readonly evidenceAndReasons: string;
  readonly evidenceMissing: (elements: number) => string;
  readonly evidenceOld: (pieces: number, months: number) => string;
  readonly reasonsMissing: (count: number) => string;
  readonly nothingMissing: string;

  readonly problem: Readonly<Record<SavingProblem, string>>;
  readonly spoilt: (count: number) => string;
  readonly unknown: (count: number) => string;
  /** As in "3 answers were carried over and want a fresh look; 1 element is new." */
  readonly newVersion: (version: string, carried: number, added: number) => string;
  readonly seeNewVersion: string;
  readonly download: string;
  readonly downloadSpoilt: string;
  readonly open: string;
  readonly opened: (count: number) => string;
  readonly notOpened: Readonly<Record<FileProblem, string>>;
  readonly cancel: string;
  readonly delete: string;
  readonly deleteQuestion: (count: number) => string;
  readonly deleted: string;
  readonly packFailed: string;
  readonly noCriterion: (id: string) => string;
}
