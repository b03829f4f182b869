import type { Assessment, AssessmentDetails } from '../core/assessment/assessment.js';
import {
  agreeRating,
  describeAssessment,
  explainRating,
  noteElement,
  putElementItem,
  rateElement,
  rateSubCriterion,
  removeElementItem,
  setAside,
  type ChangeContext,
} from '../core/assessment/change-assessment.js';
import { combineAssessments } from '../core/assessment/combine-assessments.js';
import { newItemId, type ItemList, type ItemOf } from '../core/assessment/items.js';
import type { AssessmentScore } from '../core/assessment/score.js';
import { recordSnapshot } from '../core/progress/snapshot.js';
import type { Standard } from '../core/standard/standard.js';
import type { AssessmentSlot } from '../storage/assessment-slot.js';
import type { AssessmentStore } from '../storage/assessment-store.js';
import { KeptAssessment, type Saving, type SelfCheckChange } from './kept-assessment.js';

/**
 * A self-check under way: an assessment with its score that is kept, and all that
 * a person can do with it.
 *
 * It is what the components share, and it needs none of them: a framework can
 * work with it directly.
 */
export class SelfCheck {
  readonly standard: Standard;
  readonly #kept: KeptAssessment;
  readonly #now: () => Date;
  readonly #random: () => number;

  /**
   * Opens a self-check with what its store holds.
   *
   * @param now - The clock; each answer is dated by it.
   * @param random - From 0 to less than 1; ids of new items are made with it.
   */
  constructor(
    standard: Standard,
    store: AssessmentStore,
    now: () => Date = () => new Date(),
    random: () => number = Math.random,
  ) {
    this.standard = standard;
    this.#kept = new KeptAssessment(standard, store);
    this.#now = now;
    this.#random = random;
  }

  get assessment(): Assessment {
    return this.#kept.assessment;
  }

  get score(): AssessmentScore {
    return this.#kept.score;
  }

  get saving(): Saving {
    return this.#kept.saving;
  }

  /** Where in this browser it is kept, if it is. */
  get slot(): AssessmentSlot | undefined {
    return this.#kept.store.slot;
  }

  /** Whether every element is rated or set aside. */
  get complete(): boolean {
    return this.score.whole.unrated === 0;
  }

  /** Rates an element, or clears its answer; see {@link rateElement} for what it throws. */
  rate(elementId: string, rating: string | undefined): void {
    this.#kept.takeAnswer(elementId, rateElement(this.#context(), elementId, rating));
  }

  /** Marks an element as not applicable; see {@link setAside} for what it throws. */
  setAside(elementId: string, reason: string): void {
    this.#kept.takeAnswer(elementId, setAside(this.#context(), elementId, reason));
  }

  /** Writes an element's note; see {@link noteElement} for what it throws. */
  note(elementId: string, note: string): void {
    this.#kept.takeAnswer(elementId, noteElement(this.#context(), elementId, note));
  }

  /** Says why an element is rated as it is; see {@link explainRating} for what it throws. */
  explain(elementId: string, reason: string): void {
    this.#kept.takeAnswer(elementId, explainRating(this.#context(), elementId, reason));
  }

  /** Gives an element the rating a team agreed on; see {@link agreeRating} for what it throws. */
  agree(elementId: string, standing: string): void {
    this.#kept.takeAnswer(elementId, agreeRating(this.#context(), elementId, standing));
  }

  /**
   * Puts an item into one of an element's lists: new where it comes without an
   * id, else in the place of the one with its id.
   *
   * @returns The item's id.
   */
  putItem<L extends ItemList>(
    elementId: string,
    list: L,
    item: Omit<ItemOf<L>, 'changed' | 'id'> & { readonly id?: string | undefined },
  ): string {
    const id = item.id ?? this.newId();
    const whole = { ...item, id } as Omit<ItemOf<L>, 'changed'>;
    this.#kept.takeAnswer(elementId, putElementItem(this.#context(), elementId, list, whole));
    return id;
  }

  /** Takes an item out of one of an element's lists. */
  removeItem(elementId: string, list: ItemList, id: string): void {
    this.#kept.takeAnswer(elementId, removeElementItem(this.#context(), elementId, list, id));
  }

  /** Rates a sub-criterion at first sight; see {@link rateSubCriterion} for what it throws. */
  rateAtFirst(subCriterionId: string, rating: string | undefined): void {
    this.#kept.takeHead(rateSubCriterion(this.#context(), subCriterionId, rating));
  }

  /** Says whose the assessment is and what it is about; what is left out stays as it was. */
  describe(details: Partial<Omit<AssessmentDetails, 'id' | 'changed'>>): void {
    const id = this.assessment.details?.id ?? this.newId();
    const after = describeAssessment(this.assessment, { ...details, id }, this.time());
    this.#kept.takeHead(after);
  }

  /** Keeps where each element stands now, for comparison later. */
  takeSnapshot(name?: string): void {
    this.#kept.takeHead(recordSnapshot(this.#context(), name));
  }

  /** Puts another assessment in the place of this one, in the store too. */
  replace(assessment: Assessment): void {
    this.#kept.store.clear('answers');
    this.#kept.takeAll(assessment);
  }

  /** Adds another assessment to this one: for each element the later answer counts. */
  combine(assessment: Assessment): void {
    this.#kept.takeAll(combineAssessments(this.assessment, this.#kept.under(assessment)));
  }

  /** Deletes every answer, in the store too. */
  clear(): void {
    this.#kept.clear();
  }

  /** An id that no other item has. */
  newId(): string {
    return newItemId(this.time(), this.#random());
  }

  /** The time by the clock of this self-check: ISO 8601 in UTC. */
  time(): string {
    return this.#now().toISOString();
  }

  /** Calls back after each change, once it is saved, until the returned function is called. */
  watch(listener: (change: SelfCheckChange) => void): () => void {
    return this.#kept.watchers.add(listener);
  }

  /** Stops listening to the store, for as long as nobody shows this self-check. */
  pause(): void {
    this.#kept.pause();
  }

  /** Listens to the store again, and takes in what was saved or deleted there meanwhile. */
  resume(): void {
    this.#kept.resume();
  }

  #context(): ChangeContext {
    return { standard: this.standard, assessment: this.assessment, at: this.time() };
  }
}
