import { expect, test } from 'vitest';
import { sameWord } from '../../../src/core/formats/typed-word.js';

test('a typed word is known with other capitals, spaces and ways to write accents', () => {
  expect(sameWord(' TO  do ', ['To do'])).toBe(true);
  expect(sameWord('ty\u0302', ['tŷ'])).toBe(true);
  expect(sameWord('todo', ['To do', 'Doing'])).toBe(false);
});
