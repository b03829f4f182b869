import { present } from '../../core/assessment/items.js';
import { actionKey, type Plan, type PlanEntry } from '../../core/plan/plan.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import type { PlanFilter, PlanMessages } from './messages.js';

/** Props of every part of a plan. */
export interface PlanState {
  readonly selfCheck: SelfCheck;
  readonly plan: Plan;
  readonly messages: PlanMessages;
  readonly headingLevel: number;
  /** The words of a link to the exercise of a sub-criterion; absent where there is no page of exercises to lead to. */
  readonly exerciseFor?: ((subCriterionId: string) => string) | undefined;
}

/** Whose actions are shown: everybody's, nobody's, or those of one owner. */
export type OwnerFilter = 'everybody' | 'nobody' | `owner ${string}`;

/** A key for an action that is unique in the plan. */
export function entryKey({ elementId, action }: PlanEntry): string {
  return actionKey(elementId, action.id);
}

/** The id in the page of one part of an action's card. */
export function entryId(part: string, elementId: string, actionId: string): string {
  const key = actionKey(elementId, actionId);
  // Ids may come from files, with characters that an id in HTML must not have.
  const plain = key.replaceAll(/[^A-Za-z0-9.-]/g, (odd) => `_${odd.charCodeAt(0)}_`);
  return `${part}-${plain}`;
}

/**
 * An entry with its action as it is at this moment, which may be ahead of what
 * was last drawn; `undefined` once the action is gone.
 */
export function asItIs({ selfCheck }: PlanState, entry: PlanEntry): PlanEntry | undefined {
  const answer = selfCheck.assessment.answers.get(entry.elementId);
  const action = present(answer?.actions).find(({ id }) => id === entry.action.id);
  return action && { ...entry, action };
}

/** A name for an action in the labels of its fields: its element, and which of several actions it is. */
export function entryName(entry: PlanEntry, { entries }: Plan): string {
  const { elementId } = entry;
  const siblings = entries
    .filter((one) => one.elementId === elementId)
    .map(({ action }) => action.id)
    .sort();
  const at = siblings.indexOf(entry.action.id);
  return at === 0 ? elementId : `${elementId} (${at + 1})`;
}

/** Whether an action is among those a person wants to see. */
export function isShown(
  { action, overdue }: PlanEntry,
  filter: PlanFilter,
  owner: OwnerFilter,
): boolean {
  const theirs = owner === 'everybody' || ownerOf(action.owner) === owner;
  if (filter === 'all') return theirs;
  if (filter === 'overdue') return theirs && overdue;
  if (filter === 'open') return theirs && (action.state === 'to-do' || action.state === 'doing');
  return theirs && action.state === filter;
}

/** The owners of a plan as a filter knows them, by name. */
export function ownersOf({ entries }: Plan): OwnerFilter[] {
  const owners = new Set(entries.map(({ action }) => ownerOf(action.owner)));
  return [...owners].sort((a, b) => a.localeCompare(b));
}

/** The name of an owner, without what makes it a filter. */
export function ownerName(owner: OwnerFilter): string {
  return owner.slice('owner '.length);
}

function ownerOf(owner: string | undefined): OwnerFilter {
  const name = owner?.trim();
  return name ? `owner ${name}` : 'nobody';
}

/**
 * Keeps a list in the order in which a person sees it. An action that gets a day
 * or an effort has a different place in the plan from then on, but must not move
 * while the person is editing it: the list is sorted again when it is reopened or
 * the person asks.
 */
export class HeldOrder {
  #held: readonly string[] = [];
  #settled = false;

  /** Takes the next list in its own order. */
  settle(): void {
    this.#settled = false;
  }

  /** Whether the order held differs from the list's own. */
  differs(ranked: readonly string[]): boolean {
    return this.hold(ranked).some((key, at) => key !== ranked[at]);
  }

  /** The keys in the order held; one that is new comes after the one it follows in its own order. */
  hold(ranked: readonly string[]): readonly string[] {
    if (!this.#settled) this.#held = ranked;
    this.#settled = true;
    const there = new Set(ranked);
    const held = this.#held.filter((key) => there.has(key));
    for (const [at, key] of ranked.entries()) {
      if (held.includes(key)) continue;
      const before = ranked[at - 1];
      held.splice(before === undefined ? 0 : held.indexOf(before) + 1, 0, key);
    }
    this.#held = held;
    return held;
  }
}
