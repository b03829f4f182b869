import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Benchmark } from '../../../src/core/sharing/benchmark-schema.js';
import {
  placeAmong,
  readBenchmark,
  readBenchmarkText,
} from '../../../src/core/sharing/benchmark.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';

const cse = cseStandard();
const BENCHMARK: Benchmark = {
  format: 'cse-widgets/benchmark',
  version: 1,
  standard: { id: cse.id, version: cse.version },
  made: '2026-11-26',
  centre: 'The centre',
  fewest: 5,
  groups: [
    {
      organisations: 34,
      elements: { '1.1.1': { 'compliance-plus': 0.1, compliant: 0.5, 'partially-compliant': 0.2 } },
      criteria: { '1': [0.4, 0.6, 0.8] },
      themes: {},
    },
  ],
  stories: [{ element: '1.1.1', did: 'We asked', changed: 'More answers' }],
};
const faultsIn = (data: unknown) => {
  const reading = readBenchmark(cse, data);
  return reading.ok ? [] : reading.faults.map(({ code, path }) => `${code} ${path}`);
};

test('a benchmark comes back from its own text as it was', () => {
  const text = JSON.stringify(BENCHMARK);
  expect(readBenchmarkText(cse, text)).toEqual({ ok: true, benchmark: BENCHMARK });
});

describe('another document is refused', () => {
  test.each([
    [null],
    [undefined],
    ['{}'],
    [[]],
    [{}],
    [{ ...BENCHMARK, format: 'cse-widgets/shared' }],
  ])('%j', (data) => {
    expect(faultsIn(data)).toEqual(['not-a-benchmark ']);
  });

  test('of a later version', () => {
    expect(faultsIn({ ...BENCHMARK, version: 2 })).toEqual(['newer-version version']);
  });

  test('about another standard', () => {
    expect(faultsIn({ ...BENCHMARK, standard: { id: cse.id, version: '1' } })).toEqual([
      'other-standard standard',
    ]);
  });
});

describe('a spoilt benchmark is refused, with the place named', () => {
  const [group] = BENCHMARK.groups;
  test.each<[Record<string, unknown>, string]>([
    [{ made: '26 November' }, 'not-a-date made'],
    [{ fewest: 2 }, 'empty fewest'],
    [{ groups: {} }, 'wrong-type groups'],
    [{ groups: [{ ...group, organisations: 0 }] }, 'empty groups[0].organisations'],
    [{ groups: [{ ...group, sector: 'piracy' }] }, 'not-allowed groups[0].sector'],
    [
      { groups: [{ ...group, elements: { '1.1.1': { compliant: 2 } } }] },
      'invalid groups[0].elements["1.1.1"].compliant',
    ],
    [{ groups: [{ ...group, criteria: { '1': [0.1] } }] }, 'empty groups[0].criteria["1"]'],
    [{ stories: [{ element: '1.1.1', did: '' }] }, 'empty stories[0].did'],
  ])('%j', (part, fault) => {
    expect(faultsIn({ ...BENCHMARK, ...part })).toContain(fault);
  });
});

describe('a hostile benchmark', () => {
  test('of 10 MB of nesting is refused before it is parsed', () => {
    const text = `{"a":${'['.repeat(10_000_000)}`;
    expect(readBenchmarkText(cse, text)).toMatchObject({ faults: [{ code: 'too-deep' }] });
  });

  test('changes nothing that every object is born with', () => {
    const text = JSON.stringify(BENCHMARK).replace('"1.1.1":{', '"__proto__":{"polluted":1,');
    readBenchmarkText(cse, text);
    expect(({} as { polluted?: number }).polluted).toBe(undefined);
  });

  test('never makes the reader throw', () => {
    const spoilt = fc.record(
      Object.fromEntries(Object.keys(BENCHMARK).map((name) => [name, fc.jsonValue()])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(spoilt, (part) => {
        const reading = readBenchmark(cse, { ...BENCHMARK, ...part });
        expect(reading.ok || reading.faults.length > 0).toBe(true);
      }),
    );
  });
});

describe('a place among others', () => {
  const [group] = BENCHMARK.groups;
  const placeOf = (id: string, standing: string) => group && placeAmong(cse, group, id, standing);

  test('is how many rate it better, the same and worse, of those that rated it', () => {
    const place = placeOf('1.1.1', 'compliant');
    expect(place?.better).toBeCloseTo(0.125);
    expect(place?.same).toBeCloseTo(0.625);
    expect(place?.worse).toBeCloseTo(0.25);
  });

  test('is known for a rating that nobody else gave', () => {
    expect(placeOf('1.1.1', 'non-compliant')).toMatchObject({ same: 0, worse: 0 });
  });

  test.each([
    ['1.1.1', 'unrated'],
    ['1.1.1', 'not-applicable'],
    ['1.1.2', 'compliant'],
    ['constructor', 'compliant'],
  ])('is not known for %s, %s', (id, standing) => {
    expect(placeOf(id, standing)).toBe(undefined);
  });
});
