import { NOT_APPLICABLE, UNRATED, type Standard } from '../standard/standard.js';
import { ITEM_LISTS, joinItems, laterOf, textOf, type ItemList, type ItemLists } from './items.js';

/** The answer to one element. */
export interface Answer extends Partial<ItemLists> {
  /** Id of the rating, if the element is rated. */
  readonly rating?: string | undefined;
  /**
   * Present when the element is marked not applicable: the reason, perhaps
   * still empty. Without a reason the element stays in the count, unrated.
   */
  readonly notApplicable?: string | undefined;
  /** Why it is rated so; wanted for some ratings, such as Compliance Plus. */
  readonly reason?: string | undefined;
  /** The person's own note. */
  readonly note?: string | undefined;
  /** When a team agreed on this rating: ISO 8601 in UTC. Removed when the element is rated again. */
  readonly agreed?: string | undefined;
  /** Present while this is the answer of withdrawn elements; removed when the element is rated. */
  readonly carried?: CarriedFrom | undefined;
  /**
   * When any of the above last changed: ISO 8601 in UTC, to the millisecond;
   * {@link NEVER} where there are only items. Items have times of their own.
   */
  readonly changed: string;
}

/** Which withdrawn elements an answer was carried over from, when a newer version of the pack replaced them. */
export interface CarriedFrom {
  /** Ids of the elements that it was given to. */
  readonly from: readonly string[];
  /** Version of the pack that withdrew them. */
  readonly version: string;
}

/** Where one element stands: the id of its rating, {@link NOT_APPLICABLE} or {@link UNRATED}. */
export type Standing = string;

/** The standing of an element with this answer. */
export function standingOf(
  standard: Standard,
  elementId: string,
  answer: Answer | undefined,
): Standing {
  if (answer?.rating !== undefined && standard.ratingsById.has(answer.rating)) {
    return answer.rating;
  }
  const mayGo = standard.elementsById.get(elementId)?.element.mayBeNotApplicable;
  return mayGo && answer?.notApplicable?.trim() ? NOT_APPLICABLE : UNRATED;
}

/** The time of an answer that nobody has given: any other is later. */
export const NEVER = new Date(0).toISOString();

/**
 * Joins two answers to one element: the rating, reason and note that changed
 * last, and of each list every item that either has. So two people who work on
 * one element lose nothing that either adds.
 */
export function joinAnswers(one: Answer | undefined, other: Answer): Answer {
  if (!one) return other;
  const lists = ITEM_LISTS.flatMap((list) => {
    const items = joinItems<never>(one[list] as never, other[list] as never);
    return items?.length ? [[list, items] as const] : [];
  });
  return { ...laterOf(ratingOf(one), ratingOf(other)), ...Object.fromEntries(lists) };
}

/** Whether two answers say the same. */
export function sameAnswer(one: Answer | undefined, other: Answer): boolean {
  return one === other || (one !== undefined && textOf(one) === textOf(other));
}

/** An answer without its lists. */
export function ratingOf(answer: Answer): Answer {
  const members = Object.entries(answer).filter(([name]) => !isItemList(name));
  return Object.fromEntries(members) as unknown as Answer;
}

function isItemList(name: string): name is ItemList {
  return (ITEM_LISTS as readonly string[]).includes(name);
}

const SHELVES = 64;

/**
 * An immutable map from element id to answer.
 *
 * Changing one answer copies one of many shelves instead of the whole map, so
 * that a rating costs the same in a pack of 57 elements and of 5,700.
 */
export class Answers implements Iterable<readonly [string, Answer]> {
  /** No answers. */
  static readonly none = new Answers([], 0);

  readonly #shelves: readonly (ReadonlyMap<string, Answer> | undefined)[];
  /** How many elements have an answer. */
  readonly size: number;

  private constructor(shelves: readonly (ReadonlyMap<string, Answer> | undefined)[], size: number) {
    this.#shelves = shelves;
    this.size = size;
  }

  /** Builds a map from entries; of two with the same id the later one counts. */
  static from(entries: Iterable<readonly [string, Answer]>): Answers {
    const shelves: Map<string, Answer>[] = [];
    for (const [id, answer] of entries) {
      (shelves[shelfOf(id)] ??= new Map()).set(id, answer);
    }
    return new Answers(
      shelves,
      shelves.reduce((size, shelf) => size + shelf.size, 0),
    );
  }

  /** The answer to an element, if there is one. */
  get(id: string): Answer | undefined {
    return this.#shelves[shelfOf(id)]?.get(id);
  }

  /** A new map with this answer in it; the old one is unchanged. */
  with(id: string, answer: Answer): Answers {
    const shelves = this.#shelves.slice();
    const shelf = new Map(shelves[shelfOf(id)]);
    const size = this.size + (shelf.has(id) ? 0 : 1);
    shelves[shelfOf(id)] = shelf.set(id, answer);
    return new Answers(shelves, size);
  }

  *[Symbol.iterator](): IterableIterator<readonly [string, Answer]> {
    for (const shelf of this.#shelves) if (shelf) yield* shelf;
  }
}

function shelfOf(id: string): number {
  let hash = 0;
  for (let i = 0; i < id.length; i++) hash = (hash * 31 + id.charCodeAt(i)) | 0;
  return (hash >>> 0) % SHELVES;
}
