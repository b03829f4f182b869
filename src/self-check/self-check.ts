import type { ItemList } from '../core/assessment/answer.js';
import {
  describeAssessment,
  explainRating,
  noteElement,
  rateElement,
  setAside,
  type AssessmentDetails,
} from '../core/assessment/assessment.js';
import {
  putElementItem,
  removeElementItem,
  type ItemOf,
} from '../core/assessment/element-items.js';
import { newItemId } from '../core/assessment/item.js';
import { rateSubCriterion } from '../core/first-pass/first-pass.js';
import { recordSnapshot } from '../core/progress/progress.js';
import type { Standard } from '../core/standard/standard.js';
import { agreeRating } from '../core/team/agreement.js';
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
    this.accept(
      elementId,
      rateElement(this.standard, this.assessment, elementId, rating, this.time()),
    );
  }

  /** Marks an element as not applicable; see {@link setAside} for what it throws. */
  setAside(elementId: string, reason: string): void {
    this.accept(
      elementId,
      setAside(this.standard, this.assessment, elementId, reason, this.time()),
    );
  }

  /** Writes an element's note; see {@link noteElement} for what it throws. */
  note(elementId: string, note: string): void {
    this.accept(
      elementId,
      noteElement(this.standard, this.assessment, elementId, note, this.time()),
    );
  }

  /** Says why an element is rated as it is; see {@link explainRating} for what it throws. */
  explain(elementId: string, reason: string): void {
    this.accept(
      elementId,
      explainRating(this.standard, this.assessment, elementId, reason, this.time()),
    );
  }

  /** Gives an element the rating a team agreed on; see {@link agreeRating} for what it throws. */
  agree(elementId: string, standing: string): void {
    this.accept(
      elementId,
      agreeRating(this.standard, this.assessment, elementId, standing, this.time()),
    );
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
    const after = putElementItem(
      this.standard,
      this.assessment,
      elementId,
      list,
      whole,
      this.time(),
    );
    this.accept(elementId, after);
    return id;
  }

  /** Takes an item out of one of an element's lists. */
  removeItem(elementId: string, list: ItemList, id: string): void {
    const after = removeElementItem(
      this.standard,
      this.assessment,
      elementId,
      list,
      id,
      this.time(),
    );
    this.accept(elementId, after);
  }

  /** Rates a sub-criterion at first sight; see {@link rateSubCriterion} for what it throws. */
  rateAtFirst(subCriterionId: string, rating: string | undefined): void {
    const { standard } = this;
    this.acceptHead(
      rateSubCriterion(standard, this.assessment, subCriterionId, rating, this.time()),
    );
  }

  /** Says whose the assessment is and what it is about; what is left out stays as it was. */
  describe(details: Partial<Omit<AssessmentDetails, 'id' | 'changed'>>): void {
    const id = this.assessment.details?.id ?? this.newId();
    this.acceptHead(describeAssessment(this.assessment, { ...details, id }, this.time()));
  }

  /** Keeps where each element stands now, for comparison later. */
  takeSnapshot(name?: string): void {
    this.acceptHead(recordSnapshot(this.standard, this.assessment, this.time(), name));
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
}
