import { describe, expect, test } from 'vitest';
import { worthOf } from '../../../src/core/standard/standard.js';

describe('what a rating is worth', () => {
  test.each([
    ['met, where it counts as met', { met: true, fatal: false }, 'met'],
    ['fatal, where one is enough to miss the standard', { met: false, fatal: true }, 'fatal'],
    ['partial, where it is neither', { met: false, fatal: false }, 'partial'],
  ])('%s', (_, flags, worth) => {
    expect(worthOf({ id: 'some', order: 1, wantsReason: false, ...flags })).toBe(worth);
  });
});
