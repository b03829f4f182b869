import type { AssessmentDetails } from '../core/assessment/assessment.js';
import {
  describeAssessment,
  explainRating,
  noteElement,
  rateElement,
  setAside,
  putElementItem,
  removeElementItem,
  rateSubCriterion,
  agreeRating,
  type ChangeContext,
} from '../core/assessment/change-assessment.js';
import { newItemId, type ItemList, type ItemOf } from '../core/assessment/items.js';
import { recordSnapshot } from '../core/progress/progress.js';
import type { Standard } from '../core/standard/standard.js';
import type { AssessmentStore } from '../storage/assessment-store.js';
import { KeptAssessment } from './kept-assessment.js';

/**
 * A self-check under way: an assessment that is kept, and all that a person can
 * do with it.
 *
 * It is what the components share, and it needs none of them: a framework can
 * work with it directly.
 */
export class SelfCheck extends KeptAssessment {
  readonly #random: () => number;
  #visiting: string | null = null;

  /**
   * Opens a self-check with what its store holds.
   *
   * @param now - The clock; each answer is dated by it.
   * @param random - From 0 to less than 1; ids of new items are made with it.
   */
  constructor(
    standard: Standard,
    store: AssessmentStore,
    now?: () => Date,
    random: () => number = Math.random,
  ) {
    super(standard, store, now);
    this.#random = random;
  }

  /** The element that somebody asked to be led to and nobody has shown yet. */
  get visiting(): string | null {
    return this.#visiting;
  }

  /** Rates an element, or clears its answer; see {@link rateElement} for what it throws. */
  rate(elementId: string, rating: string | undefined): void {
    this.accept(elementId, rateElement(this.#context(), elementId, rating));
  }

  /** Marks an element as not applicable; see {@link setAside} for what it throws. */
  setAside(elementId: string, reason: string): void {
    this.accept(elementId, setAside(this.#context(), elementId, reason));
  }

  /** Writes an element's note; see {@link noteElement} for what it throws. */
  note(elementId: string, note: string): void {
    this.accept(elementId, noteElement(this.#context(), elementId, note));
  }

  /** Says why an element is rated as it is; see {@link explainRating} for what it throws. */
  explain(elementId: string, reason: string): void {
    this.accept(elementId, explainRating(this.#context(), elementId, reason));
  }

  /** Gives an element the rating a team agreed on; see {@link agreeRating} for what it throws. */
  agree(elementId: string, standing: string): void {
    this.accept(elementId, agreeRating(this.#context(), elementId, standing));
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
    const after = putElementItem(this.#context(), elementId, list, whole);
    this.accept(elementId, after);
    return id;
  }

  /** Takes an item out of one of an element's lists. */
  removeItem(elementId: string, list: ItemList, id: string): void {
    const after = removeElementItem(this.#context(), elementId, list, id);
    this.accept(elementId, after);
  }

  /** Rates a sub-criterion at first sight; see {@link rateSubCriterion} for what it throws. */
  rateAtFirst(subCriterionId: string, rating: string | undefined): void {
    this.acceptHead(rateSubCriterion(this.#context(), subCriterionId, rating));
  }

  /** Says whose the assessment is and what it is about; what is left out stays as it was. */
  describe(details: Partial<Omit<AssessmentDetails, 'id' | 'changed'>>): void {
    const id = this.assessment.details?.id ?? this.newId();
    this.acceptHead(describeAssessment(this.assessment, { ...details, id }, this.time()));
  }

  /** Keeps where each element stands now, for comparison later. */
  takeSnapshot(name?: string): void {
    this.acceptHead(recordSnapshot(this.#context(), name));
  }

  /** An id that no other item has. */
  newId(): string {
    return newItemId(this.time(), this.#random());
  }

  /**
   * Asks whoever shows this element to lead the person to it.
   *
   * @returns Whether somebody will.
   */
  visit(elementId: string): boolean {
    this.#visiting = elementId;
    return this.tell({ kind: 'visit', elementId });
  }

  /** Says that the element asked for is shown now. */
  arrive(): void {
    this.#visiting = null;
  }

  #context(): ChangeContext {
    return { standard: this.standard, assessment: this.assessment, at: this.time() };
  }
}
