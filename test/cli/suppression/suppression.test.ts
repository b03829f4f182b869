import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBenchmark } from '../../../src/cli/benchmark/benchmark-document.js';
import { benchmarkSpread } from '../../../src/cli/benchmark/spread.js';
import {
  selectNewest,
  sharerOf,
  type CountedSubmission,
  type Submission,
} from '../../../src/cli/journal/submissions.js';
import { groupKey, groupsOf, type Group } from '../../../src/cli/suppression/groups.js';
import { publishableGroups } from '../../../src/cli/suppression/suppression.js';
import type { Sector } from '../../../src/core/sharing/sectors.js';
import { cases } from '../../effort.js';
import { smallStandard } from '../../fixtures/small-packs.js';
import { attack, isolatedBy, sizeBySubtraction } from './attacker.js';

const standard = smallStandard({ criteria: [[2, 1], [1]] });
const elements = [...standard.elementsById.keys()];
const HEAD = { made: '2026-11-26', centre: undefined };

/* Nothing is looked at but the size of each group. */
const neverGivesAway = () => false;

function published(
  files: readonly CountedSubmission[],
  minGroupSize: number,
  givesAway?: () => boolean,
) {
  const spread = benchmarkSpread(standard, files, {
    minGroupSize,
    ...(givesAway ? { givesAway } : {}),
  });
  return makeBenchmark(standard, spread, { ...HEAD, minGroupSize }, []);
}

const kept = (parts: Partial<Submission>): Submission => ({
  ...{ id: 'a', year: 2026, shared: 0, signature: '', ratings: 'AAAA' },
  ...parts,
});

const SECTORS: (Sector | undefined)[] = ['health', 'housing', 'justice', undefined];

/* Few of some and many of others, some in several years and sectors, some of one organisation, some who rated little. */
const someFiles = fc
  .array(
    fc.record({
      times: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 9 })),
      sector: fc.constantFrom(...SECTORS),
      years: fc.subarray([2024, 2025, 2026], { minLength: 1 }),
      ratings: fc.constantFrom('AAAA', 'BACB', 'A.C.', '.A..', 'CCB-', '....'),
      named: fc.constantFrom(false, false, false, true),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((batches) =>
    selectNewest(
      batches.flatMap(({ times, sector, years, ratings, named }, batch) =>
        Array.from({ length: times }, (_, at) => ({ id: `${batch}-${at}`, at })).flatMap(
          ({ id, at }) =>
            years.map((year) =>
              kept({
                ...{ id, year, shared: year, sector, ratings },
                ...(named && { organisation: `Council ${at % 2}` }),
              }),
            ),
        ),
      ),
    ),
  );

const fewestOf = fc.constantFrom(3, 5);

describe('an attacker with the published output', () => {
  test('tells no few organisations apart, by no sum or difference of groups', () => {
    fc.assert(
      fc.property(someFiles, fewestOf, (files, minGroupSize) => {
        expect(attack(published(files, minGroupSize), files, elements)).toEqual({});
      }),
      { numRuns: cases(250) },
    );
  });

  test('breaks an output in which only small groups are left out', () => {
    let broken = 0;
    fc.assert(
      fc.property(someFiles, fewestOf, (files, minGroupSize) => {
        const found = attack(published(files, minGroupSize, neverGivesAway), files, elements);
        broken += Number(Object.keys(found).length > 0);
      }),
      { numRuns: cases(60) },
    );
    expect(broken).toBeGreaterThan(cases(30));
  });

  test('finds the size of a small sector there, and not where subtraction was thought of', () => {
    const files = selectNewest(
      ['health', 'housing', 'justice'].flatMap((sector, at) =>
        Array.from({ length: [9, 7, 2][at] ?? 0 }, (_, one) =>
          kept({ id: `${sector}-${one}`, sector: sector as Sector }),
        ),
      ),
    );
    const small = { sector: 'justice' as const };
    expect(sizeBySubtraction(published(files, 5, neverGivesAway), small)).toBe(2);
    expect(sizeBySubtraction(published(files, 5), small)).toBe(9);
  });

  test('learns nothing of the few who shared in an earlier year too', () => {
    const ids = Array.from({ length: 12 }, (_, at) => `id-${at}`);
    const files = selectNewest([
      ...ids.map((id) => kept({ id, year: 2026, shared: 2 })),
      kept({ id: 'id-0', year: 2025, shared: 1 }),
      ...Array.from({ length: 6 }, (_, at) => kept({ id: `old-${at}`, year: 2025, shared: 1 })),
    ]);
    // 18 in all, and 7 and 12 by year would tell of one that is in both.
    expect(published(files, 5).groups.map(({ organisations }) => organisations)).toEqual([
      18, 6, 12,
    ]);
  });
});

/* So many organisations of one sector and year. */
const organisations = (count: number, of: Partial<Submission>) =>
  Array.from({ length: count }, (_, at) => kept({ id: `${JSON.stringify(of)} ${at}`, ...of }));

describe.each([3, 5])('where a group is of %i organisations at least', (minGroupSize) => {
  const sizesOf = (files: readonly Submission[]) =>
    published(selectNewest(files), minGroupSize).groups.map(
      ({ sector, year, organisations: size }) =>
        [sector, year, size].filter((part) => part !== undefined),
    );

  test.each([
    ['one fewer', minGroupSize - 1, []],
    ['exactly so many', minGroupSize, [[minGroupSize], [2026, minGroupSize]]],
    ['one more', minGroupSize + 1, [[minGroupSize + 1], [2026, minGroupSize + 1]]],
  ])('%s who shared are told of as they should', (_title, count, groups) => {
    expect(sizesOf(organisations(count, {}))).toEqual(groups);
  });

  test.each([
    ['one fewer', minGroupSize - 1, []],
    ['exactly so many', minGroupSize, [['health', minGroupSize]]],
    ['one more', minGroupSize + 1, [['health', minGroupSize + 1]]],
  ])('%s of a sector, too', (_title, count, groups) => {
    const files = [...organisations(20, {}), ...organisations(count, { sector: 'health' })];
    const [sector, sectorInYear] = [2, 3].map((length) =>
      sizesOf(files).filter((group) => group.includes('health') && group.length === length),
    );
    expect(sector).toEqual(groups);
    expect(sectorInYear).toEqual(groups.map(([name, size]) => [name, 2026, size]));
  });

  /* Ten with a file of 2025 alone, ten with one of 2026 alone, and some with both, so that their older one is of 2025. */
  const withOlder = (count: number, of: Partial<Submission> = {}) => [
    ...organisations(10, { ...of, year: 2025, organisation: undefined }),
    ...organisations(10, { ...of, year: 2026, organisation: undefined }),
    ...organisations(count, of).flatMap((file) => [
      { ...file, year: 2025, shared: 1 },
      { ...file, year: 2026, shared: 2 },
    ]),
  ];

  test.each([
    ['one fewer leave the year without them', minGroupSize - 1, 10],
    ['exactly so many are counted in', minGroupSize, 10 + minGroupSize],
    ['one more are counted in', minGroupSize + 1, 11 + minGroupSize],
  ])('of those with an older file of a year %s', (_title, count, size) => {
    const newest = 20 + count;
    const years = [
      [2025, size],
      [2026, 10 + count],
    ];
    expect(sizesOf(withOlder(count))).toEqual([[newest], ...years]);
    expect(sizesOf(withOlder(count, { sector: 'health' }))).toEqual([
      [newest],
      ['health', newest],
      ...years,
      ...years.map((group) => ['health', ...group]),
    ]);
  });

  test('of those with an older file of a year several assessments of one organisation are one', () => {
    const files = [...withOlder(minGroupSize - 1), ...withOlder(1, { organisation: 'North' })];
    const [one, other] = [files, [...files, ...withOlder(1, { organisation: 'NORTH' })]].map(
      (all) => sizesOf(all).find((group) => group[0] === 2025),
    );
    expect(one).toEqual([2025, 10 + minGroupSize]);
    expect(other).toEqual(one);
    const few = [...withOlder(minGroupSize - 2), ...withOlder(1, { organisation: 'North' })];
    const ofYear = sizesOf([...few, ...withOlder(1, { organisation: 'NORTH' })]);
    expect(ofYear.find((group) => group[0] === 2025)).toEqual([2025, 10]);
  });
});

/* Two sectors by two years, and every group of them. */
const PLACES = (['health', 'housing'] as const).flatMap((sector) =>
  [2025, 2026].map((year) => ({ sector, year })),
);
const GROUPS = new Map(
  PLACES.flatMap((place) => groupsOf({ ...kept(place), newest: true })).map((group) => [
    groupKey(group),
    {
      group,
      within: PLACES.map(
        ({ sector, year }) => (group.sector ?? sector) === sector && (group.year ?? year) === year,
      ),
    },
  ]),
);
const FEW = 5;
const MOST = 12;

type Table = readonly number[];

const sizeOf = (table: Table, key: string) =>
  table.reduce((sum, size, cell) => sum + (GROUPS.get(key)?.within[cell] ? size : 0), 0);

/* Every table of up to so many organisations. */
const TABLES = PLACES.reduce<Table[]>(
  (tables) =>
    tables.flatMap((table) => {
      const left = MOST - table.reduce((sum, size) => sum + size, 0);
      return Array.from({ length: left + 1 }, (_, size) => [...table, size]);
    }),
  [[]],
).map((table) => ({ table, keys: keysPublished(table) }));

function keysPublished(table: Table): readonly string[] {
  const cells = table.flatMap((newest, cell) =>
    newest > 0 ? [{ ...placeAt(cell), newest, older: 0, hasNewest: true, hasOlder: false }] : [],
  );
  const groups = [...GROUPS].map(([key, { group }]) => ({
    group,
    organisations: sizeOf(table, key),
  }));
  return publishableGroups({ cells, groups }, FEW).map(groupKey);
}

function placeAt(cell: number) {
  return PLACES[cell] ?? { sector: 'other' as const, year: 0 };
}

/* Of each group the sizes it may have, for whoever was told the same. */
function possibleSizes(tables: readonly Table[], toldOf: (table: Table) => string) {
  const possible = new Map<string, Map<string, Set<number>>>();
  for (const table of tables) {
    const told = toldOf(table);
    const sizes =
      possible.get(told) ?? new Map([...GROUPS.keys()].map((key) => [key, new Set<number>()]));
    for (const [key, seen] of sizes) seen.add(sizeOf(table, key));
    possible.set(told, sizes);
  }
  return possible;
}

const told = (table: Table, keys: readonly string[]) =>
  JSON.stringify(keys.map((key) => [key, sizeOf(table, key)]));

const isSmall = (size: number) => size > 0 && size < FEW;

describe('an attacker who tries every population there might be', () => {
  const tables = TABLES.map(({ table }) => table);

  /* The small groups of all tables whose size the published sizes leave no doubt of. */
  const givenAwayBy = (choose: (table: Table) => readonly string[]) => {
    const byKeys = new Map<string, ReturnType<typeof possibleSizes>>();
    return tables.flatMap((table) => {
      const keys = choose(table);
      const possible =
        byKeys.get(keys.join()) ?? possibleSizes(tables, (other) => told(other, keys));
      byKeys.set(keys.join(), possible);
      const sizes = possible.get(told(table, keys)) ?? new Map<string, Set<number>>();
      return [...sizes].filter(([key, seen]) => isSmall(sizeOf(table, key)) && seen.size === 1);
    });
  };

  test('cannot tell the size of any small group', () => {
    const published = new Map(TABLES.map(({ table, keys }) => [table.join(), keys]));
    expect(givenAwayBy((table) => published.get(table.join()) ?? [])).toEqual([]);
  });

  test('can where only small groups are left out', () => {
    const bigEnough = (table: Table) =>
      [...GROUPS.keys()].filter((key) => sizeOf(table, key) >= FEW);
    expect(givenAwayBy(bigEnough).length).toBeGreaterThan(100);
  });

  test('gains a size in less than one of a hundred by asking why a group is missing', () => {
    const keysOf = new Map(TABLES.map(({ table, keys }) => [table.join(), keys]));
    const toldOf = (table: Table) => told(table, keysOf.get(table.join()) ?? []);
    const possible = possibleSizes(tables, toldOf);
    let [small, known] = [0, 0];
    for (const table of tables) {
      for (const [key, sizes] of possible.get(toldOf(table)) ?? []) {
        if (!isSmall(sizeOf(table, key))) continue;
        small += 1;
        known += Number(sizes.size === 1);
      }
    }
    expect(known / small).toBeLessThan(0.01);
  });
});

const sizeIn = (files: readonly CountedSubmission[], group: Group) =>
  files.filter((file) => groupsOf(file).some((one) => groupKey(one) === groupKey(group))).length;

describe('no more is left out than must be', () => {
  test('what is big enough is published where nothing can be told from it', () => {
    fc.assert(
      fc.property(someFiles, fewestOf, (files, minGroupSize) => {
        // Where an organisation has several files in a group, more may be left out than must be.
        const alone = files.filter(({ newest, ratings }) => newest && ratings !== '....');
        fc.pre(new Set(alone.map(sharerOf)).size === alone.length);
        const { groups } = published(alone, minGroupSize);
        const candidates = new Map(
          alone.flatMap(groupsOf).map((group) => [groupKey(group), group]),
        );
        for (const group of groups) candidates.delete(groupKey(group));
        for (const group of candidates.values()) {
          const tooSmall = sizeIn(alone, group) < minGroupSize;
          expect(tooSmall || isolatedBy([...groups, group], alone, minGroupSize).length > 0).toBe(
            true,
          );
        }
      }),
      { numRuns: cases(100) },
    );
  });

  test('a large population has every group', () => {
    const files = selectNewest(
      PLACES.flatMap((place, cell) =>
        Array.from({ length: 20 }, (_, at) => kept({ id: `${cell}-${at}`, ...place })),
      ),
    );
    expect(published(files, 5).groups).toHaveLength(9);
  });
});
