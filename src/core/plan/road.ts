import type { Gap } from '../assessment/gap.js';

/**
 * Why an action stands where it does, in the order of the plan:
 *   fatal      must change: one such rating is enough to miss the standard
 *   needed     must change: its criterion cannot do without it
 *   choice     one of those among which its criterion needs some
 *   anywhere   one of those among which the whole needs some
 *   unrated    nobody can say before it is rated
 *   allowed    may stay as it is
 *   met        counts as met already
 *   set-aside  does not apply
 *   done, dropped
 */
export const WHY_HERE = [
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

/** One of {@link WHY_HERE}. */
export type WhyHere = (typeof WHY_HERE)[number];

/** The reasons of what the standard still needs. */
export type Road = 'fatal' | 'needed' | 'choice' | 'anywhere' | 'unrated';

/**
 * Says of each element that a gap names why it is on the shortest road to the
 * standard: the most pressing reason first, then in the standard's order.
 */
export function placesOnTheRoad(gap: Gap): ReadonlyMap<string, Road> {
  const found = new Map<string, Road>();
  const note = (why: Road, ids: readonly string[] = []) => {
    for (const id of ids) if (!found.has(id)) found.set(id, why);
  };
  for (const { fatal } of gap.criteria) note('fatal', fatal);
  for (const { mustMeet } of gap.criteria) note('needed', mustMeet);
  for (const { choice } of gap.criteria) note('choice', choice?.from);
  note('anywhere', gap.anywhere?.from);
  for (const { toRate } of gap.criteria) note('unrated', toRate);
  return found;
}
