import { expect, test } from 'vitest';
import { compiledAuthorities } from '../../../src/core/credential/authorities.js';

test('the source has no authority compiled in, and says the same each time it is asked', () => {
  expect(compiledAuthorities()).toEqual([]);
  expect(compiledAuthorities()).toBe(compiledAuthorities());
});
