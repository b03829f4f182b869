import { riseTo, actionKey, type PlanEntry } from '../../core/plan/plan.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { entryKey, type PlanState } from './plan-state.js';
import { planStanding } from './plan-words.js';

/** Saves what a person enters in the fields of actions, and knows what to ask or say about it. */
export class PlanEdits {
  readonly #asked = new Set<string>();
  readonly #refused = new Map<string, 'what' | 'due'>();

  /** Whether the person is asked about the rating of an action's element. */
  asks(entry: PlanEntry): boolean {
    return this.#asked.has(entryKey(entry)) && entry.action.state === 'done';
  }

  /** The field whose last value could not be kept. */
  refused(entry: PlanEntry): 'what' | 'due' | undefined {
    return this.#refused.get(entryKey(entry));
  }

  /** Withdraws the question, answered or not. */
  settle(entry: PlanEntry): void {
    this.#asked.delete(entryKey(entry));
  }

  /**
   * Saves the value of a field.
   *
   * @returns Whether the action was changed.
   */
  take(selfCheck: SelfCheck, entry: PlanEntry, field: Field): boolean {
    const { name, value } = field;
    const key = entryKey(entry);
    // A date that is half typed has no value, and must not be taken for one that was removed.
    const unfinished = name === 'due' && field.validity.badInput;
    const empty = name === 'what' && value.trim() === '';
    if (unfinished || empty) {
      this.#refused.set(key, unfinished ? 'due' : 'what');
      return false;
    }
    if (this.#refused.get(key) === name) this.#refused.delete(key);
    const optional = name !== 'what' && name !== 'state';
    const changed = { [name]: optional && value === '' ? undefined : value };
    selfCheck.putItem(entry.elementId, 'actions', { ...entry.action, ...changed });
    if (name === 'state') this.#ask(selfCheck, entry, value);
    return true;
  }

  /** The question about an action in words; nothing where there is none. */
  questionAbout({ selfCheck, messages }: PlanState, { elementId, action }: PlanEntry): string {
    const { standard, assessment } = selfCheck;
    if (!this.#asked.has(actionKey(elementId, action.id))) return '';
    const rise = riseTo(standard, assessment, elementId, [action.target]);
    return rise ? messages.ask(elementId, planStanding(standard, messages, rise.id).label) : '';
  }

  /* Doing an action changes no rating by itself: the person is asked, once for each time it is done. */
  #ask({ standard, assessment }: SelfCheck, entry: PlanEntry, state: string): void {
    const { elementId, action } = entry;
    const rise = state === 'done' && riseTo(standard, assessment, elementId, [action.target]);
    if (rise) this.#asked.add(entryKey(entry));
    else this.settle(entry);
  }
}

/** A native field of an action; its `name` is that of a member. */
export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
