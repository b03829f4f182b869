import { Answers, type Answer } from '../core/assessment/answers.js';
import type { Snapshot } from '../core/assessment/assessment.js';

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
  readonly snapshots: readonly Snapshot[];
  /** Entries that could not be read; they are kept aside, never overwritten. */
  readonly spoilt: readonly SpoiltEntry[];
  readonly problem: StoreProblem | null;
}

/** What changed in the store from somewhere else: another tab, or another component on this page. */
export type StoreChange =
  | { readonly elementId: string; readonly answer: Answer }
  /** A person deleted all answers. */
  | 'deleted'
  /** The site emptied the whole store, this self-check with it. */
  | 'lost';

/** What is saved at the head of an assessment, beside its answers. */
export interface StoredHead {
  readonly standard: { readonly id: string; readonly version: string };
  readonly snapshots: readonly Snapshot[];
}

/**
 * Where a self-check keeps its answers. Nothing here throws: what goes wrong is
 * told as a {@link StoreProblem}, and the self-check goes on without.
 */
export interface AssessmentStore {
  /** Whether answers outlive the page here. */
  readonly lasting: boolean;
  /** Reads all there is. */
  load(): StoredAssessment;
  /** Saves these answers beside those already saved. */
  save(head: StoredHead, answers: Iterable<readonly [string, Answer]>): StoreProblem | null;
  /** Deletes all answers, or everything: what was kept aside too. */
  clear(what: 'answers' | 'everything'): StoreProblem | null;
  /** Hears of changes made elsewhere, until the returned function is called. */
  watch(listener: (change: StoreChange) => void): () => void;
}

/** A store that keeps nothing: for `storage="none"`, servers and tests. */
export const forgetfulStore: AssessmentStore = {
  lasting: false,
  load: () => ({ answers: Answers.none, snapshots: [], spoilt: [], problem: null }),
  save: () => null,
  clear: () => null,
  watch: () => () => undefined,
};
