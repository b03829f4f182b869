import { isolatesFewerThan } from './differencing.js';
import { byKindOfGroup, groupKey, kindOf, type Group } from './groups.js';
import type { Population } from './population.js';

/** Whether publishing some groups would isolate a few organisations; see {@link isolatesFewerThan}. */
export type GivesAway = typeof isolatesFewerThan;

/**
 * Suppresses groups of a population until none of the rest is smaller than `minGroupSize` organisations,
 * and no sum or difference of them is either. Gives the groups that may be published.
 *
 * They are tried in turn, sectors before years before both, and of each kind the larger first, and kept if
 * they isolate nobody. A group that isolates somebody does so beside any further groups too, so none that
 * was suppressed could be published in the end.
 *
 * @param candidates - Keys of the groups that may be published at all; all of them unless given.
 */
export function publishableGroups(
  { cells, groups }: Population,
  minGroupSize: number,
  candidates?: ReadonlySet<string>,
  givesAway: GivesAway = isolatesFewerThan,
): readonly Group[] {
  const bigEnough = groups
    .filter(
      ({ group, organisations }) => organisations >= minGroupSize && isCandidate(group, candidates),
    )
    .sort(inTurn)
    .map(({ group }) => group);
  // Mostly nothing has to be suppressed.
  if (!givesAway(cells, bigEnough, minGroupSize)) return bigEnough;
  const published: Group[] = [];
  for (const group of bigEnough) {
    if (!givesAway(cells, [...published, group], minGroupSize)) published.push(group);
  }
  return published;
}

type Sized = Population['groups'][number];

function inTurn(one: Sized, other: Sized): number {
  return (
    kindOf(one.group) - kindOf(other.group) ||
    other.organisations - one.organisations ||
    byKindOfGroup(one.group, other.group)
  );
}

function isCandidate(group: Group, candidates: ReadonlySet<string> | undefined): boolean {
  return candidates?.has(groupKey(group)) ?? true;
}
