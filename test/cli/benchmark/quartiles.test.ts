import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quartilesOf, type Histogram } from '../../../src/cli/benchmark/spread.js';

function histogramOf(values: readonly number[]): Histogram {
  const histogram: Histogram = new Map();
  for (const value of values) histogram.set(value, (histogram.get(value) ?? 0) + 1);
  return histogram;
}

test.each([
  [[0.5], [0.5, 0.5, 0.5]],
  [
    [0, 1],
    [0.25, 0.5, 0.75],
  ],
  [
    [3, 1, 2, 5, 4],
    [2, 3, 4],
  ],
  [
    [1, 1, 1, 1, 0, 0],
    [0.25, 1, 1],
  ],
])('the quartiles of %j are those of a spreadsheet', (values, quartiles) => {
  expect(quartilesOf(histogramOf(values))).toEqual(quartiles);
});

test('they lie between the least and the most, in order, whatever comes first', () => {
  const values = fc.array(fc.integer({ min: 0, max: 57 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(values, (some) => {
      const [lower, median, upper] = quartilesOf(histogramOf(some));
      const inOrder = [Math.min(...some), lower, median, upper, Math.max(...some)];
      expect(inOrder).toEqual([...inOrder].sort((one, other) => one - other));
      expect(quartilesOf(histogramOf([...some].reverse()))).toEqual([lower, median, upper]);
    }),
  );
});
