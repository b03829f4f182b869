import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCutBelow, type Edge } from '../../../src/cli/suppression/minimum-cut.js';
import { cases } from '../../effort.js';

const POINTS = ['a', 'b', 'c', 'd', 'e', 'f'];

const someEdges = fc.array(
  fc.record({
    from: fc.constantFrom(...POINTS),
    to: fc.constantFrom(...POINTS),
    weight: fc.integer({ min: 0, max: 6 }),
  }),
  { maxLength: 14 },
);

/* Every way of parting the points in two that takes a line out. */
function isCutByTrying(edges: readonly Edge[], limit: number): boolean {
  return Array.from({ length: 2 ** POINTS.length }, (_, side) => {
    const isOn = (point: string) => (side >> POINTS.indexOf(point)) & 1;
    const cut = edges.filter(({ from, to }) => isOn(from) !== isOn(to));
    return cut.length > 0 && cut.reduce((sum, { weight }) => sum + weight, 0) < limit;
  }).includes(true);
}

test('a cut is found wherever trying all of them finds one', () => {
  fc.assert(
    fc.property(someEdges, fc.integer({ min: 1, max: 12 }), (edges, limit) => {
      expect(isCutBelow(edges, limit)).toBe(isCutByTrying(edges, limit));
    }),
    { numRuns: cases(500) },
  );
});

test('a line from a point to itself, and no line at all, cannot be cut', () => {
  expect(isCutBelow([], 5)).toBe(false);
  expect(isCutBelow([{ from: 'a', to: 'a', weight: 1 }], 5)).toBe(false);
});

test('a line that weighs nothing is a line', () => {
  expect(isCutBelow([{ from: 'a', to: 'b', weight: 0 }], 1)).toBe(true);
});
