import type { Item } from './item.js';

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
/** Where an action stands. */
export type ActionState = 'to-do' | 'doing' | 'done' | 'dropped';

/** The efforts, smallest first. */
export const EFFORTS: readonly Effort[] = ['small', 'medium', 'large'];
/** The states, in the order an action goes through them. */
export const ACTION_STATES: readonly ActionState[] = ['to-do', 'doing', 'done', 'dropped'];
