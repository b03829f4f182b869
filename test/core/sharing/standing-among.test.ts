import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Benchmark, BenchmarkGroup } from '../../../src/core/sharing/benchmark-schema.js';
import {
  elementsAmong,
  groupFor,
  inTenths,
  sectorsIn,
  storiesOf,
  weakestAmong,
  yearsIn,
} from '../../../src/core/sharing/standing-among.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { assessmentWith } from '../../fixtures/small-assessments.js';

const cse = cseStandard();
const elements = {
  '1.1.1': { compliant: 0.5, 'partially-compliant': 0.25, 'non-compliant': 0.25 },
  '1.1.2': { compliant: 0.8, 'partially-compliant': 0.2 },
  '1.1.3': { compliant: 0.4, 'partially-compliant': 0.6 },
};
const group: BenchmarkGroup = { organisations: 34, elements, criteria: {}, themes: {} };
const assessment = assessmentWith(cse, {
  '1.1.1': 'non-compliant',
  '1.1.2': 'partially-compliant',
  '1.1.3': 'partially-compliant',
  '1.2.1': 'partially-compliant',
  '1.2.2': 'compliant',
  '3.1.2': 'not-applicable',
});

describe('elements among those of others', () => {
  const among = elementsAmong(cse, assessment, group);
  const of = (id: string) => among.find(({ elementId }) => elementId === id);

  test('are all elements of the standard, in its order', () => {
    expect(among.map(({ elementId }) => elementId)).toEqual([...cse.elementsById.keys()]);
  });

  test('have the spread of the ratings, best first, and a place in it', () => {
    expect(of('1.1.2')).toEqual({
      elementId: '1.1.2',
      standing: 'partially-compliant',
      place: { better: 0.8, same: 0.2, worse: 0 },
      spread: [
        { rating: 'compliance-plus', share: 0 },
        { rating: 'compliant', share: 0.8 },
        { rating: 'partially-compliant', share: 0.2 },
        { rating: 'non-compliant', share: 0 },
      ],
    });
  });

  test('have neither where the group says nothing of them', () => {
    expect(of('1.2.1')).toMatchObject({ place: undefined, spread: undefined });
  });

  test('are weakest where they are rated worst, then where most do better; what is met or open is not weak', () => {
    const weak = weakestAmong(cse, among).map(({ elementId }) => elementId);
    expect(weak).toEqual(['1.1.1', '1.1.2', '1.1.3', '1.2.1']);
  });
});

describe('groups', () => {
  const benchmark = {
    groups: [
      group,
      { ...group, year: 2025 },
      { ...group, year: 2026 },
      { ...group, sector: 'housing', year: 2026 },
      { ...group, sector: 'health' },
    ],
    stories: [
      { element: '1.1.1', did: 'a', changed: 'b' },
      { element: '1.1.2', did: 'c', changed: 'd' },
    ],
  } as unknown as Benchmark;

  test('are found by sector and year, and by all of either', () => {
    expect(groupFor(benchmark, undefined, undefined)).toBe(benchmark.groups[0]);
    expect(groupFor(benchmark, 'housing', 2026)).toBe(benchmark.groups[3]);
    expect(groupFor(benchmark, 'housing', undefined)).toBe(undefined);
  });

  test('name their sectors and years once, the latest year first', () => {
    expect(sectorsIn(benchmark)).toEqual(['health', 'housing']);
    expect(yearsIn(benchmark)).toEqual([2026, 2025]);
  });

  test('come with the stories of each element', () => {
    expect(storiesOf(benchmark, '1.1.2')).toEqual([benchmark.stories?.[1]]);
    const { stories, ...without } = benchmark;
    expect(stories).toHaveLength(2);
    expect(storiesOf(without, '1.1.2')).toEqual([]);
  });
});

describe('tenths', () => {
  test.each([
    [
      { worse: 0.2, same: 0.5, better: 0.3 },
      { worse: 2, same: 5, better: 3 },
    ],
    [
      { worse: 1 / 3, same: 1 / 3, better: 1 / 3 },
      { worse: 3, same: 4, better: 3 },
    ],
    [
      { worse: 0.04, same: 0.96, better: 0 },
      { worse: 0, same: 10, better: 0 },
    ],
    [
      { worse: 0, same: 0, better: 1 },
      { worse: 0, same: 0, better: 10 },
    ],
  ])('of %j are %j', (place, tenths) => {
    expect(inTenths(place)).toEqual(tenths);
  });

  test('make ten, and none is a tenth or more away from its share', () => {
    const counts = fc
      .tuple(fc.nat(500), fc.nat(500), fc.nat(500))
      .filter(([a, b, c]) => a + b + c > 0);
    fc.assert(
      fc.property(counts, ([a, b, c]) => {
        const all = a + b + c;
        const place = { worse: a / all, same: b / all, better: c / all };
        const tenths = inTenths(place);
        expect(tenths.worse + tenths.same + tenths.better).toBe(10);
        for (const name of ['worse', 'same', 'better'] as const) {
          expect(Math.abs(tenths[name] - place[name] * 10)).toBeLessThan(1);
        }
      }),
    );
  });
});
