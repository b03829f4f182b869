import type { Action } from './action.js';
import type { Evidence } from './evidence.js';
import { joinItems, laterOf, textOf } from './item.js';
import type { PracticeStory } from './story.js';
import type { View } from './view.js';

/** What was answered for one element. */
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
  /** When a team agreed on this rating: ISO 8601 in UTC. Another rating takes it away. */
  readonly agreed?: string | undefined;
  /** Present while this is the answer of elements whose place this one took; a rating takes it away. */
  readonly carried?: CarriedFrom | undefined;
  /**
   * When any of the above last changed: ISO 8601 in UTC, to the millisecond;
   * {@link NEVER} where there are only items. Items have times of their own.
   */
  readonly changed: string;
}

/** Where an answer came from that a newer version of the pack carried to another element. */
export interface CarriedFrom {
  /** Ids of the elements that it was given to. */
  readonly from: readonly string[];
  /** Version of the pack that withdrew them. */
  readonly version: string;
}

/** The lists that an answer may hold beside its rating. */
export interface ItemLists {
  /** What can be shown for the rating. */
  readonly evidence: readonly Evidence[] | undefined;
  /** What is to be done. */
  readonly actions: readonly Action[] | undefined;
  /** How the people of a team rate the element, each for themselves. */
  readonly views: readonly View[] | undefined;
  /** What the team tells of good practice. */
  readonly stories: readonly PracticeStory[] | undefined;
}

/** The names of the lists. */
export const ITEM_LISTS = ['evidence', 'actions', 'views', 'stories'] as const;
/** One of {@link ITEM_LISTS}. */
export type ItemList = (typeof ITEM_LISTS)[number];

function isItemList(name: string): name is ItemList {
  return (ITEM_LISTS as readonly string[]).includes(name);
}

/** The time of what was never answered: any answer is later. */
export const NEVER = new Date(0).toISOString();

/**
 * Brings two answers to one element together: the rating, reason and note that
 * changed last, and of each list every item that either has. So two people who
 * work on one element lose nothing of what they add.
 */
export function joinAnswers(one: Answer | undefined, other: Answer): Answer {
  if (!one) return other;
  const joined = { ...laterOf(ratingOf(one), ratingOf(other)) };
  for (const list of ITEM_LISTS) {
    const items = joinItems<never>(one[list] as never, other[list] as never);
    if (items?.length) joined[list] = items;
  }
  return joined;
}

/** Whether two answers say the same. */
export function sameAnswer(one: Answer | undefined, other: Answer): boolean {
  return one === other || (one !== undefined && textOf(one) === textOf(other));
}

/** An answer without its lists. */
export function ratingOf(answer: Answer): Mutable<Answer> {
  const members = Object.entries(answer).filter(([name]) => !isItemList(name));
  return Object.fromEntries(members) as Mutable<Answer>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
