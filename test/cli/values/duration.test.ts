import { expect, test } from 'vitest';
import { readDuration } from '../../../src/cli/values/time.js';

const MINUTE = 60_000;
const LIMITS = { least: MINUTE, most: 366 * 1_440 * MINUTE };

test.each([
  ['1m', 1],
  ['90m', 90],
  ['12h', 720],
  ['366d', 366 * 1_440],
])('%s is %s minutes', (text, minutes) => {
  expect(readDuration(text, 'ttl', LIMITS)).toEqual({ ok: true, value: minutes * MINUTE });
});

test.each(['', '7', 'd', '-1d', '1.5h', '1w', ' 7d', '7d ', '7D', '1e3m', '999999m'])(
  '"%s" is no duration',
  (text) => {
    expect(readDuration(text, 'ttl', LIMITS)).toMatchObject({
      ...{ ok: false, code: 'duration-unreadable', field: 'ttl', exit: 2 },
    });
  },
);

test('what is too short or too long is refused with the limits in words', () => {
  const limits = { least: 60 * MINUTE, most: 90 * MINUTE };
  for (const text of ['59m', '91m', '1d']) {
    expect(readDuration(text, 'ttl', limits)).toMatchObject({
      code: 'duration-outside',
      message: `It must be between 1h and 90m, and is ${text}.`,
    });
  }
});
