import { Answers, type Answer } from '../core/assessment/answers.js';
import {
  combineAssessments,
  laterAnswer,
  noteElement,
  rateElement,
  setAside,
  startAssessment,
  type Assessment,
} from '../core/assessment/assessment.js';
import { rescoreElement, scoreAssessment, type AssessmentScore } from '../core/assessment/score.js';
import type { Standard } from '../core/assessment/standard.js';
import { standingOf } from '../core/assessment/standing.js';
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
  /** {@link Saving} is another. */
  | { readonly kind: 'saving' }
  /** Somebody asked to be led to an element; see {@link SelfCheck.visiting}. */
  | { readonly kind: 'visit'; readonly elementId: string };

/**
 * A self-check under way: one assessment against one standard, kept in a store.
 *
 * It is what the components share, and it needs none of them: a framework can
 * work with it directly. Watchers are told which element changed, so that their
 * work can follow what changed and not the size of the standard.
 */
export class SelfCheck {
  readonly standard: Standard;
  readonly #store: AssessmentStore;
  readonly #now: () => Date;
  readonly #watchers = new Set<(change: SelfCheckChange) => boolean>();
  #unwatchStore: (() => void) | undefined;
  #unsaved = new Map<string, Answer>();
  #assessment: Assessment;
  #score: AssessmentScore;
  #saving: Saving;
  #visiting: string | null = null;

  /**
   * Opens a self-check with what its store holds.
   *
   * @param now - The clock; each answer is dated by it.
   */
  constructor(standard: Standard, store: AssessmentStore, now: () => Date = () => new Date()) {
    this.standard = standard;
    this.#store = store;
    this.#now = now;
    const { answers, snapshots, spoilt, problem } = store.load();
    this.#assessment = { ...startAssessment(standard), answers, snapshots };
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

  /** The element that somebody asked to be led to and nobody has shown yet. */
  get visiting(): string | null {
    return this.#visiting;
  }

  /** Whether every element is rated or set aside. */
  get complete(): boolean {
    return this.#score.whole.unrated === 0;
  }

  /** Rates an element, or clears its answer; see {@link rateElement} for what it throws. */
  rate(elementId: string, rating: string | undefined): void {
    this.#accept(elementId, rateElement(...this.#before(elementId), rating, this.#time()));
  }

  /** Marks an element as not applicable; see {@link setAside} for what it throws. */
  setAside(elementId: string, reason: string): void {
    this.#accept(elementId, setAside(...this.#before(elementId), reason, this.#time()));
  }

  /** Writes an element's note; see {@link noteElement} for what it throws. */
  note(elementId: string, note: string): void {
    this.#accept(elementId, noteElement(...this.#before(elementId), note, this.#time()));
  }

  /** Puts another assessment in the place of this one, in the store too. */
  replace(assessment: Assessment): void {
    this.#store.clear('answers');
    this.#take(assessment);
  }

  /** Adds another assessment to this one: for each element the later answer counts. */
  combine(assessment: Assessment): void {
    this.#take(combineAssessments(this.#assessment, assessment));
  }

  /** Deletes every answer, in the store too. */
  clear(): void {
    const problem = this.#store.clear('everything');
    this.#unsaved.clear();
    this.#show(startAssessment(this.standard), { ...this.#saving, problem, spoilt: [] });
  }

  /**
   * Asks whoever shows this element to lead the person to it.
   *
   * @returns Whether somebody will.
   */
  visit(elementId: string): boolean {
    this.#visiting = elementId;
    return this.#tell({ kind: 'visit', elementId });
  }

  /** Says that the element asked for is shown now. */
  arrive(): void {
    this.#visiting = null;
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
    const { answers, problem } = this.#store.load();
    // A store that cannot be read says nothing about what is in it.
    if (problem) return;
    const known = Answers.from([...answers, ...this.#unsaved]);
    this.#show({ ...this.#assessment, answers: known }, this.#saving);
  }

  #listen(): void {
    this.#unwatchStore = this.#store.watch((change) => {
      this.#hear(change);
    });
  }

  #before(elementId: string): [Standard, Assessment, string] {
    return [this.standard, this.#assessment, elementId];
  }

  #time(): string {
    return this.#now().toISOString();
  }

  #accept(elementId: string, assessment: Assessment): void {
    const answer = assessment.answers.get(elementId);
    if (answer) this.#unsaved.set(elementId, answer);
    this.#change(elementId, assessment);
    this.#save();
  }

  #change(elementId: string, assessment: Assessment): void {
    const standing = (of: Assessment) =>
      standingOf(this.standard, elementId, of.answers.get(elementId));
    const [before, after] = [standing(this.#assessment), standing(assessment)];
    this.#assessment = assessment;
    this.#score = rescoreElement(this.standard, this.#score, elementId, before, after);
    this.#tell({ kind: 'answer', elementId });
  }

  /* What could not be saved is tried again with the next answer. */
  #save(): void {
    const problem = this.#store.save(this.#assessment, this.#unsaved);
    if (!problem) this.#unsaved.clear();
    if (problem === this.#saving.problem) return;
    this.#saving = { ...this.#saving, problem };
    this.#tell({ kind: 'saving' });
  }

  #take(assessment: Assessment): void {
    const { id, version } = this.standard;
    this.#unsaved = new Map(assessment.answers);
    this.#show({ ...assessment, standard: { id, version } }, this.#saving);
    this.#save();
  }

  #show(assessment: Assessment, saving: Saving): void {
    this.#assessment = assessment;
    this.#score = scoreAssessment(this.standard, assessment);
    this.#saving = saving;
    this.#tell({ kind: 'all' });
  }

  #hear(change: StoreChange): void {
    if (change === 'deleted') {
      this.#unsaved.clear();
      this.#show(startAssessment(this.standard), this.#saving);
    } else if (change === 'lost') {
      this.#unsaved = new Map(this.#assessment.answers);
      this.#save();
    } else {
      this.#hearAnswer(change.elementId, change.answer);
    }
  }

  #hearAnswer(elementId: string, answer: Answer): void {
    const { answers } = this.#assessment;
    if (laterAnswer(answers.get(elementId), answer) !== answer) return;
    this.#change(elementId, { ...this.#assessment, answers: answers.with(elementId, answer) });
  }

  #tell(change: SelfCheckChange): boolean {
    let taken = false;
    for (const hear of this.#watchers) taken = hear(change) || taken;
    return taken;
  }
}
