import { expect, test } from 'vitest';
import { SHARE_FRAGMENT, shareIn } from '../../src/storage/share-fragment.js';

test('a link is found in the address of a page, and nothing else is taken for one', () => {
  expect(shareIn(`${SHARE_FRAGMENT}abc`)).toBe('abc');
  expect(shareIn(SHARE_FRAGMENT)).toBe('');
  expect(shareIn('#cse-share')).toBeUndefined();
  expect(shareIn('#cse-3.1.2')).toBeUndefined();
  expect(shareIn('')).toBeUndefined();
});
