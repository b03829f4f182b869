import {
  Answers,
  joinAnswers,
  sameAnswer,
  standingOf,
  type Answer,
} from '../core/assessment/answer.js';
import {
  startAssessment,
  type Assessment,
  type AssessmentHead,
} from '../core/assessment/assessment.js';
import { carryOver } from '../core/assessment/carry-over.js';
import { combineAssessments, combineHeads } from '../core/assessment/combine-assessments.js';
import { textOf } from '../core/assessment/items.js';
import { rescoreElement, scoreAssessment, type AssessmentScore } from '../core/assessment/score.js';
import type { Standard } from '../core/standard/standard.js';
import type {
  AssessmentStore,
  SpoiltEntry,
  StoreChange,
  StoreProblem,
} from '../storage/assessment-store.js';
import { Watchers } from './watchers.js';

/** How well the answers are kept. */
export interface Saving {
  /** Whether they are meant to outlive the page. */
  readonly lasting: boolean;
  /** Why the latest answers are not kept, if they are not. */
  readonly problem: StoreProblem | null;
  /** What was found in the store and could not be read. */
  readonly spoilt: readonly SpoiltEntry[];
}

/** What a watcher is told of. */
export type SelfCheckChange =
  /** One element's answer changed. */
  | { readonly kind: 'answer'; readonly elementId: string }
  /** Many answers changed, or all are gone. */
  | { readonly kind: 'all' }
  /** What belongs to the whole changed: its details, first impressions or snapshots. */
  | { readonly kind: 'head' }
  /** {@link Saving} changed. */
  | { readonly kind: 'saving' };

/**
 * The part of a self-check that is kept: the assessment with its score, in a
 * store, and in step with whoever else works on it there.
 *
 * What changes is saved first; then watchers are told which element changed, so
 * that their work can follow what changed and not the size of the standard.
 */
export class KeptAssessment {
  readonly standard: Standard;
  readonly store: AssessmentStore;
  readonly watchers = new Watchers<SelfCheckChange>();
  /* Written here alone; the self-check around shows them for reading. */
  assessment: Assessment;
  score: AssessmentScore;
  saving: Saving;
  #unwatchStore: (() => void) | undefined;
  #unsaved = new Map<string, Answer>();

  /** Opens what the store holds. */
  constructor(standard: Standard, store: AssessmentStore) {
    this.standard = standard;
    this.store = store;
    const { answers, head, spoilt, problem } = store.load();
    this.assessment = this.under({ ...startAssessment(standard), ...head, answers });
    this.score = scoreAssessment(standard, this.assessment);
    this.saving = { lasting: store.lasting, problem, spoilt };
    this.#listen();
  }

  /** Takes what became of one element. */
  takeAnswer(elementId: string, assessment: Assessment): void {
    const answer = assessment.answers.get(elementId);
    if (answer) this.#unsaved.set(elementId, answer);
    this.#rescore(elementId, assessment);
    this.#save({ kind: 'answer', elementId });
  }

  /** Takes what became of the whole beside its answers. */
  takeHead(assessment: Assessment): void {
    this.assessment = assessment;
    this.#save({ kind: 'head' });
  }

  /** Takes a whole assessment, and saves it beside what is in the store. */
  takeAll(assessment: Assessment): void {
    this.#unsaved = new Map(assessment.answers);
    this.#scoreAll(this.under(assessment));
    this.#save({ kind: 'all' });
  }

  /** Deletes every answer, in the store too. */
  clear(): void {
    const problem = this.store.clear('everything');
    this.#unsaved.clear();
    this.saving = { ...this.saving, problem, spoilt: [] };
    this.#show(startAssessment(this.standard));
  }

  /** Stops listening to the store. */
  pause(): void {
    this.#unwatchStore?.();
    this.#unwatchStore = undefined;
  }

  /** Listens to the store again, and takes in what was saved or deleted there meanwhile. */
  resume(): void {
    if (this.#unwatchStore) return;
    this.#listen();
    if (!this.store.lasting) return;
    const { answers, head, problem } = this.store.load();
    // A store that cannot be read says nothing about what is in it.
    if (problem) return;
    const stored = this.under({ ...startAssessment(this.standard), ...head, answers });
    // What was saved and is gone was deleted by a person.
    const own = this.saving.problem ? this.assessment : stored;
    this.#show(combineAssessments(stored, { ...own, answers: Answers.from(this.#unsaved) }));
  }

  /** An assessment under the standard and version that this one is under, whatever it was made against. */
  under(assessment: Assessment): Assessment {
    return carryOver(this.standard, assessment);
  }

  /* What could not be saved is tried again with the next answer. */
  #save(change?: SelfCheckChange): void {
    const problem = this.store.save(this.assessment, this.#unsaved);
    if (!problem) this.#unsaved.clear();
    const isNew = problem !== this.saving.problem;
    if (isNew) this.saving = { ...this.saving, problem };
    if (change) this.watchers.tell(change);
    if (isNew) this.watchers.tell({ kind: 'saving' });
  }

  #show(assessment: Assessment): void {
    this.#scoreAll(assessment);
    this.watchers.tell({ kind: 'all' });
  }

  #scoreAll(assessment: Assessment): void {
    this.assessment = assessment;
    this.score = scoreAssessment(this.standard, assessment);
  }

  #rescore(elementId: string, assessment: Assessment): void {
    const standing = (of: Assessment) =>
      standingOf(this.standard, elementId, of.answers.get(elementId));
    const [from, to] = [standing(this.assessment), standing(assessment)];
    this.assessment = assessment;
    this.score = rescoreElement(this.standard, this.score, { elementId, from, to });
  }

  #listen(): void {
    this.#unwatchStore = this.store.watch((change) => {
      this.#hear(change);
    });
  }

  #hear(change: StoreChange): void {
    if (change === 'deleted') {
      this.#unsaved.clear();
      this.#show(startAssessment(this.standard));
    } else if (change === 'lost') {
      this.#unsaved = new Map(this.assessment.answers);
      this.#save();
    } else if ('head' in change) {
      this.#hearHead(change.head);
    } else {
      this.#hearAnswer(change.elementId, change.answer);
    }
  }

  #hearHead(head: AssessmentHead): void {
    const { answers } = this.assessment;
    const joined = this.under({ ...combineHeads(this.assessment, head), answers });
    if (textOf({ ...joined, answers: 0 }) === textOf({ ...this.assessment, answers: 0 })) return;
    this.assessment = joined;
    this.watchers.tell({ kind: 'head' });
  }

  #hearAnswer(elementId: string, answer: Answer): void {
    const { answers } = this.assessment;
    const known = answers.get(elementId);
    const joined = joinAnswers(known, answer);
    if (sameAnswer(known, joined)) return;
    const heard = { ...this.assessment, answers: answers.with(elementId, joined) };
    if (this.standard.withdrawn.has(elementId)) {
      // A tab with an older pack still answers elements that are withdrawn here.
      this.#show(this.under(heard));
      return;
    }
    this.#rescore(elementId, heard);
    this.watchers.tell({ kind: 'answer', elementId });
  }
}
