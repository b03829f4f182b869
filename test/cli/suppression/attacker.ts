import { sharerOf, type CountedSubmission } from '../../../src/cli/journal/submissions.js';
import {
  groupKey,
  groupsOf,
  withoutFewOlder,
  type Group,
} from '../../../src/cli/suppression/groups.js';
import type { Benchmark, BenchmarkGroup } from '../../../src/core/sharing/benchmark-schema.js';

/*
 * Somebody who wants to know of a few. The attacker has the benchmark and knows
 * the rules by which it was made, and is granted more than anybody could find
 * out: which sectors and years have any organisation at all, and how many rated
 * an element in each published group. It works by elimination over the
 * rationals, and knows nothing of cuts and graphs.
 */

/** Files that nothing published tells apart from one another: those of one sector and year, newest or older. */
interface Atom {
  readonly key: string;
  readonly groups: ReadonlySet<string>;
  readonly sharers: ReadonlySet<string>;
}

function atomsOf(files: readonly CountedSubmission[]): Atom[] {
  const atoms = new Map<string, { groups: Set<string>; sharers: Set<string> }>();
  for (const file of files) {
    const key = `${groupKey(file)} ${file.newest ? 'newest' : 'older'}`;
    const atom = atoms.get(key) ?? {
      groups: new Set(groupsOf(file).map(groupKey)),
      sharers: new Set(),
    };
    atom.sharers.add(sharerOf(file));
    atoms.set(key, atom);
  }
  return [...atoms].map(([key, atom]) => ({ key, ...atom }));
}

/* A prime so large that nothing small is 0 by accident. */
const PRIME = 2_147_483_647n;

function power(base: bigint, exponent: bigint): bigint {
  let [result, factor, left] = [1n, base % PRIME, exponent];
  for (; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * factor) % PRIME;
    factor = (factor * factor) % PRIME;
  }
  return result;
}

type Row = readonly bigint[];

/* How many of the rows say something of their own. */
function rankOf(rows: readonly Row[]): number {
  const left = rows.map((row) => [...row]);
  const columns = left[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < columns; column += 1) {
    const at = left.findIndex((row, index) => index >= rank && row[column] !== 0n);
    const found = left[at];
    if (found === undefined) continue;
    [left[at], left[rank]] = [left[rank] ?? [], found];
    const inverse = power(found[column] ?? 1n, PRIME - 2n);
    for (const row of left.slice(rank + 1)) {
      const times = ((row[column] ?? 0n) * inverse) % PRIME;
      if (times === 0n) continue;
      found.forEach((value, index) => {
        row[index] = ((((row[index] ?? 0n) - times * value) % PRIME) + PRIME) % PRIME;
      });
    }
    rank += 1;
  }
  return rank;
}

/** Sets of atoms of fewer than `minGroupSize` organisations between them, none within another. */
function* smallSets(
  atoms: readonly Atom[],
  minGroupSize: number,
  from = 0,
  taken: readonly number[] = [],
): Generator<readonly number[]> {
  let grew = false;
  for (let at = from; at < atoms.length; at += 1) {
    const set = [...taken, at];
    const sharers = new Set(set.flatMap((index) => [...(atoms[index]?.sharers ?? [])]));
    if (sharers.size >= minGroupSize) continue;
    grew = true;
    yield* smallSets(atoms, minGroupSize, at + 1, set);
  }
  if (!grew && taken.length > 0) yield taken;
}

/**
 * What adding and subtracting published groups tells of fewer than `minGroupSize`
 * organisations: the places of such sets; empty where nothing does.
 *
 * @param files - Those that count, of whoever rated what is looked at.
 */
export function isolatedBy(
  published: readonly Group[],
  files: readonly CountedSubmission[],
  minGroupSize: number,
): string[][] {
  const atoms = atomsOf(files);
  const keys = published.map(groupKey);
  const rows = keys.map((key) => atoms.map(({ groups }): bigint => (groups.has(key) ? 1n : 0n)));
  const rank = rankOf(rows);
  const found: string[][] = [];
  for (const set of smallSets(atoms, minGroupSize)) {
    // Some combination is 0 everywhere but in the set, if and only if without it the rows say less.
    const others = rows.map((row) => row.filter((_, at) => !set.includes(at)));
    if (rankOf(others) < rank) found.push(set.map((at) => atoms[at]?.key ?? ''));
  }
  return found;
}

/** What the attacker finds in a whole benchmark: by what was looked at, the sets given away. */
export function attack(
  benchmark: Benchmark,
  files: readonly CountedSubmission[],
  elements: readonly string[],
): Record<string, string[][]> {
  const { fewest: minGroupSize, groups } = benchmark;
  const counted = withoutFewOlder(
    files.filter(({ ratings }) => /[A-Z]/.test(ratings)),
    minGroupSize,
  );
  const found: Record<string, string[][]> = {};
  const look = (
    name: string,
    published: readonly BenchmarkGroup[],
    of: readonly CountedSubmission[],
  ) => {
    const sets = isolatedBy(published, of, minGroupSize);
    if (sets.length > 0) found[name] = sets;
  };
  look('organisations', groups, counted);
  elements.forEach((element, at) => {
    const telling = groups.filter((group) => element in group.elements);
    look(
      element,
      telling,
      counted.filter(({ ratings }) => /[A-Z]/.test(ratings[at] ?? '')),
    );
  });
  return found;
}

/**
 * The size of a group that is not published, if the published sizes tell it:
 * all less the other sectors, or a sector less its other years.
 */
export function sizeBySubtraction(
  { groups }: Benchmark,
  { sector, year }: Group,
): number | undefined {
  const sizeOf = (one: Group) =>
    groups.find((group) => groupKey(group) === groupKey(one))?.organisations;
  if (sector === undefined) return undefined;
  const total = sizeOf({ year });
  const others = groups.filter(
    (group) => group.sector && group.sector !== sector && group.year === year,
  );
  return total === undefined
    ? undefined
    : total - others.reduce((sum, { organisations }) => sum + organisations, 0);
}
