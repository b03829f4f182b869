import { tellsFewApart } from './differencing.js';
import { byKindOfGroup, groupKey, kindOf, type Group } from './groups.js';
import type { Population } from './population.js';

/** Whether published groups would give away a few; see {@link tellsFewApart}. */
export type GivesAway = typeof tellsFewApart;

/**
 * The groups that may be published of a population: none is smaller than
 * `fewest` organisations, and no sum or difference of them is either.
 *
 * They are taken in turn, sectors before years before both, and of each kind the
 * bigger first, as long as they give nobody away. A group that once gave
 * somebody away does so beside any further ones too, so nothing that was passed
 * over could be published in the end.
 *
 * @param candidates - Keys of the groups that may be published at all; every one unless given.
 */
export function publishableGroups(
  { cells, groups }: Population,
  fewest: number,
  candidates?: ReadonlySet<string>,
  givesAway: GivesAway = tellsFewApart,
): readonly Group[] {
  const bigEnough = groups
    .filter(({ group, organisations }) => organisations >= fewest && isCandidate(group, candidates))
    .sort(inTurn)
    .map(({ group }) => group);
  // Mostly nothing is given away at all.
  if (!givesAway(cells, bigEnough, fewest)) return bigEnough;
  const published: Group[] = [];
  for (const group of bigEnough) {
    if (!givesAway(cells, [...published, group], fewest)) published.push(group);
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
