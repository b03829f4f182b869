import type { LitElement } from 'lit';
import { riseTo, type PlanEntry } from '../../core/plan/plan.js';
import { CseChangeEvent } from '../base/events.js';
import { ask } from '../controls/question-dialog.js';
import { rateElement } from '../rating/rate-element.js';
import type { PlanEdits } from './plan-edits.js';
import { firstAction } from './plan-offers.js';
import { type HeldOrder, entryId, type PlanState } from './plan-state.js';
import { planStanding } from './plan-words.js';

/**
 * What the buttons of a plan do. Each of them ends with the focus where the
 * person goes on, and with words for those who do not see what became of it.
 */
export class PlanActs {
  readonly #host: LitElement;
  readonly #order: HeldOrder;
  readonly #edits: PlanEdits;
  #outcome = '';

  constructor(host: LitElement, order: HeldOrder, edits: PlanEdits) {
    this.#host = host;
    this.#order = order;
    this.#edits = edits;
  }

  /** The outcome of the person's last act, in words. */
  get outcome(): string {
    return this.#outcome;
  }

  /** Announces something; empty words announce nothing. */
  say(words: string): void {
    this.#outcome = words;
    this.#host.requestUpdate();
  }

  /** Adds an action to each of these elements, in the words of the pack. */
  plan({ selfCheck, messages }: PlanState, elementIds: readonly string[]): void {
    const ids = elementIds.map((elementId) =>
      selfCheck.putItem(elementId, 'actions', firstAction(selfCheck, elementId, messages.language)),
    );
    this.#done(selfCheck, messages.planned(ids.length));
    const [elementId, id] = [elementIds[0], ids[0]];
    const alone = ids.length === 1 && elementId !== undefined && id !== undefined;
    void this.#focus(alone ? entryId('what', elementId, id) : 'actions');
  }

  /** Rates the element of an action that is done, as the person was asked. */
  rate({ selfCheck, messages }: PlanState, entry: PlanEntry): void {
    const { elementId, action } = entry;
    const { standard, assessment } = selfCheck;
    const rise = riseTo(standard, assessment, elementId, [action.target]);
    this.#edits.settle(entry);
    const rated = rise && rateElement(this.#host, selfCheck, { elementId, rating: rise.id });
    const { label } = planStanding(standard, messages, rise?.id ?? '');
    this.say(rated ? messages.rated(elementId, label) : messages.left(elementId));
    void this.#focus(entryId('title', elementId, action.id));
  }

  /** Leaves the rating of an element as it is. */
  leave({ messages }: PlanState, entry: PlanEntry): void {
    this.#edits.settle(entry);
    this.say(messages.left(entry.elementId));
    void this.#focus(entryId('title', entry.elementId, entry.action.id));
  }

  /** Deletes an action, once the person has said yes. */
  delete({ selfCheck, messages }: PlanState, { elementId, action }: PlanEntry): void {
    const remove = () => {
      selfCheck.removeItem(elementId, 'actions', action.id);
      this.#done(selfCheck, messages.deleted);
      void this.#focus('actions');
    };
    ask(
      this.#host,
      {
        text: messages.deleteQuestion(action.what),
        choices: [{ label: messages.delete, danger: true, act: remove }],
      },
      messages,
    );
  }

  /** Puts the list in the order of the plan again. */
  reorder(): void {
    this.#order.settle();
    this.say('');
    void this.#focus('actions');
  }

  #done(selfCheck: PlanState['selfCheck'], words: string): void {
    this.say(words);
    this.#host.dispatchEvent(new CseChangeEvent(selfCheck));
  }

  async #focus(id: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(id)?.focus();
  }
}
