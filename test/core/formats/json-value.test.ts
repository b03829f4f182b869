import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depthOf, isRecord, listOf } from '../../../src/core/formats/json-value.js';

function measured(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(measured));
}

describe('the depth of JSON', () => {
  test.each([
    ['7', 0],
    ['"[[["', 0],
    ['{"a":"\\"[["}', 1],
    ['["\\\\",[]]', 2],
    ['[[],[[]]]', 3],
    ['[[[', 3],
  ])('%s is %i deep', (json, depth) => {
    expect(depthOf(json)).toBe(depth);
  });

  test('is that of what is made of it, whatever stands in its strings', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(depthOf(JSON.stringify(value))).toBe(measured(value));
        expect(depthOf(JSON.stringify(value, null, 2))).toBe(measured(value));
      }),
    );
  });
});

test('a record is an object and no list', () => {
  expect([{}, { a: 1 }].every(isRecord)).toBe(true);
  expect([[], null, 'a', 7, undefined].some(isRecord)).toBe(false);
});

test('one value is a list of one, and none is an empty list', () => {
  expect([listOf('a'), listOf(['a', 'b']), listOf(undefined), listOf(null), listOf(0)]).toEqual([
    ['a'],
    ['a', 'b'],
    [],
    [],
    [0],
  ]);
});
