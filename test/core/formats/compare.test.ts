import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText } from '../../../src/core/formats/compare.js';

test('texts sort as they do by themselves, whatever the language of the machine', () => {
  expect(['b', 'a', 'B', 'ä', ''].sort(compareText)).toEqual(['', 'B', 'a', 'b', 'ä']);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      expect([...texts].sort(compareText)).toEqual([...texts].sort());
    }),
  );
});

test('texts that are the same are equal', () => {
  expect(compareText('a', 'a')).toBe(0);
});
