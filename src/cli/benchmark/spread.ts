import type { Standard } from '../../core/standard/standard.js';
import { isRated, measuresOf, orderAt, shareMet, type Measure } from '../journal/measures.js';
import type { CountedSubmission } from '../journal/submissions.js';
import {
  byKindOfGroup,
  groupKey,
  groupsOf,
  withoutFewOlder,
  type Group,
} from '../suppression/groups.js';
import { populationsOf } from '../suppression/population.js';
import { publishableGroups, type GivesAway } from '../suppression/suppression.js';

/** A quarter, half and three quarters of the values are at most this. */
export type Quartiles = readonly [lower: number, median: number, upper: number];

/** How the ratings of one group are spread. What would give somebody away is left out. */
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
  readonly minGroupSize: number;
  /** Replaces the check of what subtraction tells, in tests of the tests. */
  readonly givesAway?: GivesAway;
}

/** Works out the spread of every group that may be published. */
export function benchmarkSpread(
  standard: Standard,
  files: readonly CountedSubmission[],
  { minGroupSize, givesAway }: SpreadOptions,
): readonly GroupSpread[] {
  const measures = measuresOf(standard);
  const rated = files.filter(({ ratings }) => measures.some((one) => isRated(one, ratings)));
  const counted = withoutFewOlder(rated, minGroupSize);
  const populations = populationsOf(counted, measures);
  const whole = populations.at(-1) ?? { cells: [], groups: [] };
  const published = publishableGroups(whole, minGroupSize, undefined, givesAway);
  const candidates = new Set(published.map(groupKey));
  const keysOf = populations.map(
    (one) => new Set(publishableGroups(one, minGroupSize, candidates, givesAway).map(groupKey)),
  );
  const tallies = countValues(standard, counted, measures, candidates);
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

/** How often each value occurs. */
export type Histogram = Map<number, number>;

/* A histogram for each measure: of an element by the order of its rating, of anything else by the share met. */
type Tally = readonly Histogram[];

function countValues(
  standard: Standard,
  files: readonly CountedSubmission[],
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

function addTo(histogram: Histogram | undefined, value: number): void {
  histogram?.set(value, (histogram.get(value) ?? 0) + 1);
}

/**
 * The quartiles of the values in a histogram, which holds at least one.
 *
 * Of n values in order, counted from 0, the quantile q is the one at q × (n − 1), interpolated between two
 * of them: QUARTILE.INC in spreadsheets, type 7 in R, percentile_cont in SQL (Hyndman and Fan, 1996,
 * definition 7).
 */
export function quartilesOf(histogram: Histogram): Quartiles {
  const values = [...histogram].sort(([one], [other]) => one - other);
  const count = values.reduce((sum, [, times]) => sum + times, 0);
  const at = (place: number) => {
    let passed = 0;
    for (const [value, times] of values) {
      passed += times;
      if (place < passed) return value;
    }
    return values.at(-1)?.[0] ?? 0;
  };
  const quantile = (share: number) => {
    const place = share * (count - 1);
    const low = at(Math.floor(place));
    return low + (at(Math.ceil(place)) - low) * (place - Math.floor(place));
  };
  return [quantile(0.25), quantile(0.5), quantile(0.75)];
}
