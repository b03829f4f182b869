import { Answers, type Answer } from '../core/assessment/answer.js';
import type { AssessmentHead } from '../core/assessment/assessment.js';
import type { AssessmentSlot } from './assessment-slot.js';

/** Why a store could not keep or read answers. */
export type StoreProblem =
  /** There is no room left. */
  | 'full'
  /** The browser does not let this page keep anything. */
  | 'forbidden'
  /** A later release of this library saved here; nothing is read or written. */
  | 'newer';

/** A saved entry that could not be read, as it was found. */
export interface SpoiltEntry {
  /** The name it had in the store. */
  readonly name: string;
  readonly text: string;
}

/** What a store held when it was opened. */
export interface StoredAssessment {
  readonly answers: Answers;
  /** What belongs to the assessment as a whole; `null` where nothing was saved. */
  readonly head: AssessmentHead | null;
  /** Entries that could not be read; they are kept aside, never overwritten. */
  readonly spoilt: readonly SpoiltEntry[];
  readonly problem: StoreProblem | null;
}

/** What changed in the store from somewhere else: another tab, or another component on this page. */
export type StoreChange =
  | { readonly elementId: string; readonly answer: Answer }
  | { readonly head: AssessmentHead }
  /** A person deleted all answers. */
  | 'deleted'
  /** The site emptied the whole store, this self-check with it. */
  | 'lost';

/**
 * Where a self-check keeps its answers. Nothing here throws: what goes wrong is
 * told as a {@link StoreProblem}, and the self-check goes on without.
 */
export interface AssessmentStore {
  /** Whether answers outlive the page here. */
  readonly lasting: boolean;
  /** Where in this browser it keeps them, if it does. */
  readonly slot?: AssessmentSlot;
  /** Reads all there is. */
  load(): StoredAssessment;
  /** Saves these answers beside those already saved. */
  save(head: AssessmentHead, answers: Iterable<readonly [string, Answer]>): StoreProblem | null;
  /** Deletes all answers, or everything: what was kept aside too. */
  clear(what: 'answers' | 'everything'): StoreProblem | null;
  /** Hears of changes made elsewhere, until the returned function is called. */
  watch(listener: (change: StoreChange) => void): () => void;
}

/** What a store holds in which nothing was saved. */
export const NOTHING_STORED: StoredAssessment = {
  answers: Answers.none,
  head: null,
  spoilt: [],
  problem: null,
};

/** A store that keeps nothing: for `storage="none"`, servers and tests. */
export const forgetfulStore: AssessmentStore = {
  lasting: false,
  load: () => NOTHING_STORED,
  save: () => null,
  clear: () => null,
  watch: () => () => undefined,
};
