import { standingOf, type Standing } from '../assessment/answer.js';
import type { Assessment } from '../assessment/assessment.js';
import { type Standard, worthOf } from '../standard/standard.js';
import type { Benchmark, BenchmarkGroup, PassedStory } from './benchmark-schema.js';
import { placeAmong, type PlaceAmong } from './benchmark.js';
import { SECTORS, type Sector } from './sectors.js';

/** One element compared with the organisations of a group. */
export interface ElementAmong {
  readonly elementId: string;
  readonly standing: Standing;
  /** Absent where the element has no rating, or the group has no figures for it. */
  readonly place: PlaceAmong | undefined;
  /** Share of the organisations that rated the element with each rating, best first; absent where the group has no figures for it. */
  readonly spread: readonly { readonly rating: string; readonly share: number }[] | undefined;
}

/** Compares every element with the organisations of a group, in the standard's order. */
export function elementsAmong(
  standard: Standard,
  { answers }: Assessment,
  group: BenchmarkGroup,
): readonly ElementAmong[] {
  return [...standard.elementsById.keys()].map((elementId) => {
    const standing = standingOf(standard, elementId, answers.get(elementId));
    const place = placeAmong(standard, group, elementId, standing);
    return { elementId, standing, place, spread: sharesOf(standard, group, elementId) };
  });
}

/** Those that are rated and not met: the worst rating first, then where most organisations do better. */
export function weakestAmong(
  { ratingsById }: Standard,
  elements: readonly ElementAmong[],
): readonly ElementAmong[] {
  const order = ({ standing }: ElementAmong) => ratingsById.get(standing)?.order ?? 0;
  return elements
    .filter(({ standing }) => {
      const rating = ratingsById.get(standing);
      return rating !== undefined && worthOf(rating) !== 'met';
    })
    .sort((a, b) => order(a) - order(b) || (b.place?.better ?? 0) - (a.place?.better ?? 0));
}

/** The group of a sector and a year, `undefined` meaning all of them. There is none where too few shared. */
export function groupFor(
  { groups }: Benchmark,
  sector: Sector | undefined,
  year: number | undefined,
): BenchmarkGroup | undefined {
  return groups.find((group) => group.sector === sector && group.year === year);
}

/** The sectors that there are groups of, in their own order. */
export function sectorsIn({ groups }: Benchmark): readonly Sector[] {
  return SECTORS.filter((sector) => groups.some((group) => group.sector === sector));
}

/** The years that there are groups of, latest first. */
export function yearsIn({ groups }: Benchmark): readonly number[] {
  return [...new Set(groups.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
}

/** The stories about one element that the centre published. */
export function storiesOf({ stories = [] }: Benchmark, elementId: string): readonly PassedStory[] {
  return stories.filter(({ element }) => element === elementId);
}

/** Rounds three shares to tenths that add up to ten: what rounding loses goes to the share that lost most. */
export function inTenths({ worse, same, better }: PlaceAmong): PlaceAmong {
  const shares = { worse, same, better };
  const names = ['same', 'better', 'worse'] as const;
  // 0.3 * 10 may be 2.999…: the nudge is far smaller than one organisation.
  const whole = (name: (typeof names)[number]) => Math.floor(shares[name] * 10 + 1e-9);
  const lost = (name: (typeof names)[number]) => shares[name] * 10 - whole(name);
  const missing = 10 - names.reduce((sum, name) => sum + whole(name), 0);
  const first = [...names].sort((a, b) => lost(b) - lost(a)).slice(0, missing);
  const tenths = (name: (typeof names)[number]) => whole(name) + Number(first.includes(name));
  return { worse: tenths('worse'), same: tenths('same'), better: tenths('better') };
}

function sharesOf(standard: Standard, { elements }: BenchmarkGroup, elementId: string) {
  const shares = Object.hasOwn(elements, elementId) ? elements[elementId] : undefined;
  const of = standard.ratings.map(({ id }) => ({
    rating: id,
    share: shares && Object.hasOwn(shares, id) ? (shares[id] ?? 0) : 0,
  }));
  const all = of.reduce((sum, { share }) => sum + share, 0);
  return all > 0 ? of.map(({ rating, share }) => ({ rating, share: share / all })) : undefined;
}
