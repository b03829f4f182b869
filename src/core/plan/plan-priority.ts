import type { Gap } from '../assessment/gap.js';

/**
 * The priorities of a plan, the most pressing first:
 *   fatal      must change: one such rating is enough to miss the standard
 *   needed     must change: its criterion cannot do without it
 *   choice     one of those among which its criterion needs some
 *   anywhere   one of those among which the whole needs some
 *   unrated    unknown until it is rated
 *   allowed    may stay as it is
 *   met        counts as met already
 *   set-aside  does not apply
 *   done, dropped
 */
export const PLAN_PRIORITIES = [
  'fatal',
  'needed',
  'choice',
  'anywhere',
  'unrated',
  'allowed',
  'met',
  'set-aside',
  'done',
  'dropped',
] as const;

/** One of {@link PLAN_PRIORITIES}. */
export type PlanPriority = (typeof PLAN_PRIORITIES)[number];

/** The priorities of the elements that the standard still needs. */
export type GapPriority = 'fatal' | 'needed' | 'choice' | 'anywhere' | 'unrated';

/**
 * The priority of each element that a gap names: the most pressing first, then
 * in the standard's order.
 */
export function gapPriorities(gap: Gap): ReadonlyMap<string, GapPriority> {
  const found = new Map<string, GapPriority>();
  const note = (priority: GapPriority, ids: readonly string[] = []) => {
    for (const id of ids) if (!found.has(id)) found.set(id, priority);
  };
  for (const { fatal } of gap.criteria) note('fatal', fatal);
  for (const { mustMeet } of gap.criteria) note('needed', mustMeet);
  for (const { choice } of gap.criteria) note('choice', choice?.from);
  note('anywhere', gap.anywhere?.from);
  for (const { toRate } of gap.criteria) note('unrated', toRate);
  return found;
}

/** Compares two priorities: below 0 where the first is more pressing. */
export function comparePriorities(one: PlanPriority, other: PlanPriority): number {
  return PLAN_PRIORITIES.indexOf(one) - PLAN_PRIORITIES.indexOf(other);
}
