import type { Standard } from '../../core/standard/standard.js';
import { isRated, measuresOf, orderAt, shareMet, type Measure } from '../journal/measures.js';
import type { CountedFile } from '../journal/submissions.js';
import {
  byKindOfGroup,
  groupKey,
  groupsOf,
  withoutFewOlder,
  type Group,
} from '../suppression/groups.js';
import { populationsOf } from '../suppression/population.js';
import { publishableGroups, type GivesAway } from '../suppression/suppression.js';
import { addTo, quartilesOf, type Histogram, type Quartiles } from './quartiles.js';

/** How the ratings of one group lie apart. What would give somebody away is left out. */
export interface GroupSpread {
  readonly group: Group;
  readonly organisations: number;
  readonly figures: readonly MeasureSpread[];
}

/** Of an element the share of each rating, best first; of anything else the quartiles of the share met. */
export type MeasureSpread =
  | { readonly measure: Measure; readonly shares: readonly number[] }
  | { readonly measure: Measure; readonly quartiles: Quartiles };

interface SpreadOptions {
  /** No published group, and no difference of published groups, is made of fewer organisations. */
  readonly fewest: number;
  /** Stands in for the check of what subtraction tells; for tests of tests. */
  readonly givesAway?: GivesAway;
}

/** The spread of every group that may be published. */
export function benchmarkSpread(
  standard: Standard,
  files: readonly CountedFile[],
  { fewest, givesAway }: SpreadOptions,
): readonly GroupSpread[] {
  const measures = measuresOf(standard);
  const rated = files.filter(({ ratings }) => measures.some((one) => isRated(one, ratings)));
  const counted = withoutFewOlder(rated, fewest);
  const populations = populationsOf(counted, measures);
  const whole = populations.at(-1) ?? { cells: [], groups: [] };
  const published = publishableGroups(whole, fewest, undefined, givesAway);
  const candidates = new Set(published.map(groupKey));
  const keysOf = populations.map(
    (one) => new Set(publishableGroups(one, fewest, candidates, givesAway).map(groupKey)),
  );
  const tallies = tallied(standard, counted, measures, candidates);
  const sizes = new Map(
    whole.groups.map(({ group, organisations }) => [groupKey(group), organisations]),
  );
  return [...published].sort(byKindOfGroup).map((group) => {
    const key = groupKey(group);
    const tally = tallies.get(key) ?? [];
    const figures = measures.flatMap((measure, at) => {
      const counts = keysOf[at]?.has(key) ? tally[at] : undefined;
      return counts ? [figureOf(standard, measure, counts)] : [];
    });
    return { group, organisations: sizes.get(key) ?? 0, figures };
  });
}

/* By measure: of an element how often each rating was given, by its order; of the rest how often each share met. */
type Tally = readonly Histogram[];

function tallied(
  standard: Standard,
  files: readonly CountedFile[],
  measures: readonly Measure[],
  keys: ReadonlySet<string>,
): ReadonlyMap<string, Tally> {
  const tallies = new Map([...keys].map((key) => [key, measures.map((): Histogram => new Map())]));
  for (const file of files) {
    const into = groupsOf(file).map((group) => tallies.get(groupKey(group)));
    measures.forEach((measure, at) => {
      const value = valueOf(standard, measure, file.ratings);
      if (value === undefined) return;
      for (const tally of into) addTo(tally?.[at], value);
    });
  }
  return tallies;
}

function valueOf(standard: Standard, measure: Measure, ratings: string): number | undefined {
  const [element = 0] = measure.elements;
  if (measure.kind !== 'element') return shareMet(standard, measure, ratings);
  const order = orderAt(ratings, element);
  return order < 0 ? undefined : order;
}

function figureOf({ ratings }: Standard, measure: Measure, counts: Histogram): MeasureSpread {
  if (measure.kind !== 'element') return { measure, quartiles: quartilesOf(counts) };
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { measure, shares: ratings.map((_, order) => (counts.get(order) ?? 0) / all) };
}
