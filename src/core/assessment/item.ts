/** One entry of a list that several people, tabs or files may change. */
export interface Item {
  /** Unique in its list; made with {@link newItemId}, so that ids in order are items in order. */
  readonly id: string;
  /** When it last changed: ISO 8601 in UTC, to the millisecond. */
  readonly changed: string;
  /**
   * Present once it is taken away. Its id stays, or the next file or tab that
   * still has the item would bring it back.
   */
  readonly removed?: true | undefined;
}

/**
 * An id for a new item: the time it is made, so that items sort by age, and
 * a random part, so that two people never make the same one.
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

/** The items of a list that are still there. */
export function present<T extends Item>(items: readonly T[] | undefined): readonly T[] {
  return (items ?? []).filter(({ removed }) => !removed);
}

/**
 * Brings two states of one list together: every item that either has, of one
 * id the one that changed last. The order of the two does not matter, and
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

/** A list with this item new in it, or in the place of the one with its id. */
export function putItem<T extends Item>(items: readonly T[] | undefined, item: T): readonly T[] {
  return inOrder([...(items ?? []).filter(({ id }) => id !== item.id), item]);
}

/** Of two things that changed, the one that did last; a tie has one winner whichever comes first. */
export function laterOf<T extends { readonly changed: string }>(one: T, other: T): T {
  const order = compare(one.changed, other.changed) || compare(textOf(one), textOf(other));
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
 * A text that is the same for things that say the same. Every member counts,
 * also one of a later release, or a tie of two such things would depend on their
 * order; what is undefined is not saved and counts for none.
 */
export function textOf(value: object): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b)))
      : part,
  );
}

function inOrder<T extends Item>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
