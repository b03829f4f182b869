import {
  joinAnswers,
  sameAnswer,
  Answers,
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
import type { AssessmentSlot } from '../storage/assessment-slot.js';
import type {
  AssessmentStore,
  SpoiltEntry,
  StoreChange,
  StoreProblem,
} from '../storage/assessment-store.js';

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
  /** One element's answer is another. */
  | { readonly kind: 'answer'; readonly elementId: string }
  /** Many answers are others, or all are gone. */
  | { readonly kind: 'all' }
  /** What belongs to the whole is another: its details, first impressions or snapshots. */
  | { readonly kind: 'head' }
  /** {@link Saving} is another. */
  | { readonly kind: 'saving' }
  /** Somebody asked to be led to an element; see {@link SelfCheck.visiting}. */
  | { readonly kind: 'visit'; readonly elementId: string };

/**
 * One assessment against one standard, with its score, kept in a store and in
 * step with whoever else works on it there.
 *
 * Watchers are told which element changed, so that their work can follow what
 * changed and not the size of the standard.
 */
export class KeptAssessment {
  readonly standard: Standard;
  readonly #store: AssessmentStore;
  readonly #now: () => Date;
  readonly #watchers = new Set<(change: SelfCheckChange) => boolean>();
  #unwatchStore: (() => void) | undefined;
  #unsaved = new Map<string, Answer>();
  #assessment: Assessment;
  #score: AssessmentScore;
  #saving: Saving;

  /**
   * Opens what the store holds.
   *
   * @param now - The clock; each answer is dated by it.
   */
  constructor(standard: Standard, store: AssessmentStore, now: () => Date = () => new Date()) {
    this.standard = standard;
    this.#store = store;
    this.#now = now;
    const { answers, head, spoilt, problem } = store.load();
    this.#assessment = this.#under(startAssessment(standard), { ...head, answers });
    this.#score = scoreAssessment(standard, this.#assessment);
    this.#saving = { lasting: store.lasting, problem, spoilt };
    this.#listen();
  }

  get assessment(): Assessment {
    return this.#assessment;
  }

  get score(): AssessmentScore {
    return this.#score;
  }

  get saving(): Saving {
    return this.#saving;
  }

  /** Where in this browser it is kept, if it is. */
  get slot(): AssessmentSlot | undefined {
    return this.#store.slot;
  }

  /** Whether every element is rated or set aside. */
  get complete(): boolean {
    return this.#score.whole.unrated === 0;
  }

  /** Puts another assessment in the place of this one, in the store too. */
  replace(assessment: Assessment): void {
    this.#store.clear('answers');
    this.#take(assessment);
  }

  /** Adds another assessment to this one: for each element the later answer counts. */
  combine(assessment: Assessment): void {
    this.#take(combineAssessments(this.#assessment, this.#under(assessment, {})));
  }

  /** Deletes every answer, in the store too. */
  clear(): void {
    const problem = this.#store.clear('everything');
    this.#unsaved.clear();
    this.#show(startAssessment(this.standard), { ...this.#saving, problem, spoilt: [] });
  }

  /**
   * Calls back after each change, until the returned function is called.
   *
   * @param listener - Returns `true` to say that it takes a visit.
   */
  watch(listener: (change: SelfCheckChange) => boolean): () => void {
    this.#watchers.add(listener);
    return () => this.#watchers.delete(listener);
  }

  /** Stops listening to the store, for as long as nobody shows this self-check. */
  pause(): void {
    this.#unwatchStore?.();
    this.#unwatchStore = undefined;
  }

  /** Listens to the store again, and takes in what was saved or deleted there meanwhile. */
  resume(): void {
    if (this.#unwatchStore) return;
    this.#listen();
    if (!this.#store.lasting) return;
    const { answers, head, problem } = this.#store.load();
    // A store that cannot be read says nothing about what is in it.
    if (problem) return;
    const stored = this.#under(startAssessment(this.standard), { ...head, answers });
    const unsaved = {
      // What was saved and is gone was deleted by a person.
      ...(this.#saving.problem ? this.#assessment : stored),
      answers: Answers.from(this.#unsaved),
    };
    this.#show(combineAssessments(stored, unsaved), this.#saving);
  }

  #listen(): void {
    this.#unwatchStore = this.#store.watch((change) => {
      this.#hear(change);
    });
  }

  /** The time by the clock of this assessment: ISO 8601 in UTC. */
  time(): string {
    return this.#now().toISOString();
  }

  /** Takes what became of one element, saves it and tells of it. */
  protected accept(elementId: string, assessment: Assessment): void {
    const answer = assessment.answers.get(elementId);
    if (answer) this.#unsaved.set(elementId, answer);
    this.#change(elementId, assessment);
    this.#save();
  }

  #change(elementId: string, assessment: Assessment): void {
    const standing = (of: Assessment) =>
      standingOf(this.standard, elementId, of.answers.get(elementId));
    const [from, to] = [standing(this.#assessment), standing(assessment)];
    this.#assessment = assessment;
    this.#score = rescoreElement(this.standard, this.#score, { elementId, from, to });
    this.tell({ kind: 'answer', elementId });
  }

  /* What could not be saved is tried again with the next answer. */
  #save(): void {
    const problem = this.#store.save(this.#assessment, this.#unsaved);
    if (!problem) this.#unsaved.clear();
    if (problem === this.#saving.problem) return;
    this.#saving = { ...this.#saving, problem };
    this.tell({ kind: 'saving' });
  }

  #take(assessment: Assessment): void {
    this.#unsaved = new Map(assessment.answers);
    this.#show(this.#under(assessment, {}), this.#saving);
    this.#save();
  }

  /* Whatever it was made against, it is seen under the standard of this self-check, and carried to its version. */
  #under(assessment: Assessment, parts: Partial<Assessment>): Assessment {
    return carryOver(this.standard, { ...assessment, ...parts });
  }

  /** Takes what became of the whole beside its answers, saves it and tells of it. */
  protected acceptHead(assessment: Assessment): void {
    this.#assessment = assessment;
    this.tell({ kind: 'head' });
    this.#save();
  }

  #show(assessment: Assessment, saving: Saving): void {
    this.#assessment = assessment;
    this.#score = scoreAssessment(this.standard, assessment);
    this.#saving = saving;
    this.tell({ kind: 'all' });
  }

  #hear(change: StoreChange): void {
    if (change === 'deleted') {
      this.#unsaved.clear();
      this.#show(startAssessment(this.standard), this.#saving);
    } else if (change === 'lost') {
      this.#unsaved = new Map(this.#assessment.answers);
      this.#save();
    } else if ('head' in change) {
      this.#hearHead(change.head);
    } else {
      this.#hearAnswer(change.elementId, change.answer);
    }
  }

  #hearHead(head: AssessmentHead): void {
    const { answers } = this.#assessment;
    const joined = this.#under({ ...combineHeads(this.#assessment, head), answers }, {});
    if (textOf({ ...joined, answers: 0 }) === textOf({ ...this.#assessment, answers: 0 })) return;
    this.#assessment = joined;
    this.tell({ kind: 'head' });
  }

  #hearAnswer(elementId: string, answer: Answer): void {
    const { answers } = this.#assessment;
    const known = answers.get(elementId);
    const joined = joinAnswers(known, answer);
    if (sameAnswer(known, joined)) return;
    const heard = { ...this.#assessment, answers: answers.with(elementId, joined) };
    // A tab with an older pack still answers elements that are withdrawn here.
    if (this.standard.withdrawn.has(elementId)) this.#show(this.#under(heard, {}), this.#saving);
    else this.#change(elementId, heard);
  }

  /** Tells every watcher of a change. */
  protected tell(change: SelfCheckChange): boolean {
    let taken = false;
    for (const hear of this.#watchers) taken = hear(change) || taken;
    return taken;
  }
}
