import { compareText } from '../formats/compare.js';

/** One entry of a list that several people, tabs or files may change. */
export interface Item {
  /** Unique in its list; made with {@link newItemId}, so that sorting by id sorts by age. */
  readonly id: string;
  /** When it last changed: ISO 8601 in UTC, to the millisecond. */
  readonly changed: string;
  /**
   * Present once it is removed. Its id stays, or the next file or tab that
   * still has the item would bring it back.
   */
  readonly removed?: true | undefined;
}

/** What can be shown for a rating. */
export interface Evidence extends Item {
  /** What it is, in a few words. */
  readonly title: string;
  /** A link, or where it is kept. Only some links are followed; see {@link linkOf}. */
  readonly place?: string | undefined;
  /** `show`: a document or figure ("show me"); `tell`: to be seen or heard on site ("tell me"). */
  readonly kind?: EvidenceKind | undefined;
  /** The day it is from, as `2026-11-22`. */
  readonly date?: string | undefined;
  readonly note?: string | undefined;
}

/** How an assessor meets a piece of evidence. */
export type EvidenceKind = 'show' | 'tell';

/** The kinds of evidence, in the order they are offered. */
export const EVIDENCE_KINDS: readonly EvidenceKind[] = ['show', 'tell'];

/** Something to be done so that an element is met. */
export interface Action extends Item {
  /** What is to be done. */
  readonly what: string;
  readonly owner?: string | undefined;
  /** The day it is due, as `2027-03-31`. */
  readonly due?: string | undefined;
  readonly effort?: Effort | undefined;
  readonly state: ActionState;
  /** Why it was dropped. */
  readonly reason?: string | undefined;
  /** Id of the rating the element should then have. */
  readonly target?: string | undefined;
}

/** How much work an action is. */
export type Effort = 'small' | 'medium' | 'large';
/** How far an action has got. */
export type ActionState = 'to-do' | 'doing' | 'done' | 'dropped';

/** The efforts, smallest first. */
export const EFFORTS: readonly Effort[] = ['small', 'medium', 'large'];
/** The states, in the order an action goes through them. */
export const ACTION_STATES: readonly ActionState[] = ['to-do', 'doing', 'done', 'dropped'];

/**
 * How one person of a team rates an element. Its `id` is that of the person's
 * own assessment, so a second file of the same person replaces the first.
 */
export interface View extends Item {
  /** The person's name, if they gave one. */
  readonly name?: string | undefined;
  /** Id of the rating; absent if they marked the element not applicable, or only wrote. */
  readonly rating?: string | undefined;
  /** Why they find it not applicable. */
  readonly notApplicable?: string | undefined;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
}

/** A team's story of good practice in an element. It stays with the answers until a person shares it. */
export interface PracticeStory extends Item {
  /** What was done; empty until somebody has written it. */
  readonly did: string;
  /** What changed by it; empty until somebody has written it. */
  readonly outcome: string;
  /** Who may be asked, and how. */
  readonly contact?: string | undefined;
}

/** The lists that an answer may hold beside its rating. */
export interface ItemLists {
  /** What can be shown for the rating. */
  readonly evidence: readonly Evidence[] | undefined;
  /** What is to be done. */
  readonly actions: readonly Action[] | undefined;
  /** How the people of a team rate the element, each for themselves. */
  readonly views: readonly View[] | undefined;
  /** The team's stories of good practice. */
  readonly stories: readonly PracticeStory[] | undefined;
}

/** The names of the lists. */
export const ITEM_LISTS = ['evidence', 'actions', 'views', 'stories'] as const;
/** One of {@link ITEM_LISTS}. */
export type ItemList = (typeof ITEM_LISTS)[number];

/** An item of one of these lists, such as {@link ItemLists.evidence}. */
export type ItemOf<L extends ItemList> = NonNullable<ItemLists[L]>[number];

/**
 * Makes an id for a new item: the time it is made, so that items sort by age,
 * and a random part, so that two people never make the same one.
 *
 * @param at - ISO 8601.
 * @param random - From 0 to less than 1, as `Math.random()` gives.
 */
export function newItemId(at: string, random: number): string {
  const time = Date.parse(at).toString(36).padStart(9, '0');
  return `${time}-${Math.floor(random * 36 ** 8)
    .toString(36)
    .padStart(8, '0')}`;
}

/** The items of a list that are not removed. */
export function present<T extends Item>(items: readonly T[] | undefined): readonly T[] {
  return (items ?? []).filter(({ removed }) => !removed);
}

/**
 * Joins two states of one list: every item that either has, and where both have
 * it, the one that changed last. The order of the two makes no difference, and
 * neither does joining one of them twice.
 */
export function joinItems<T extends Item>(
  one: readonly T[] | undefined,
  other: readonly T[] | undefined,
): readonly T[] | undefined {
  if (!one?.length || !other?.length) return one?.length ? one : other;
  const items = new Map<string, T>();
  for (const item of [...one, ...other]) {
    const known = items.get(item.id);
    items.set(item.id, known ? laterOf(known, item) : item);
  }
  return inOrder([...items.values()]);
}

/** A list with this item added, or in place of the one with its id. */
export function putItem<T extends Item>(items: readonly T[] | undefined, item: T): readonly T[] {
  return inOrder([...(items ?? []).filter(({ id }) => id !== item.id), item]);
}

/** Of two things, the one that changed last. Where both changed at once, the same one wins in either order. */
export function laterOf<T extends { readonly changed: string }>(one: T, other: T): T {
  const order = compareText(one.changed, other.changed) || compareText(textOf(one), textOf(other));
  return order < 0 ? other : one;
}

/**
 * The instant of a change. A clock that was set back must not make it look
 * older than what it replaces, or the old state would win when two tabs meet.
 */
export function laterThan(previous: string | undefined, at: string): string {
  if (previous === undefined || previous < at) return at;
  return new Date(Date.parse(previous) + 1).toISOString();
}

/**
 * The same text for two things that say the same. Every member counts, also one
 * that a later release added, or which of two wins a tie would depend on their
 * order. Undefined members are not saved and do not count.
 */
export function textOf(value: object): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)))
      : part,
  );
}

function inOrder<T extends Item>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => compareText(a.id, b.id));
}
