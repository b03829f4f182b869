import { expect, test } from 'vitest';
import { countOf } from '../run.js';

test('a check counts as one', () => {
  expect(countOf({}, { ok: true, output: '' })).toEqual({ passed: 1, failed: 0 });
  expect(countOf({}, { ok: false, output: '' })).toEqual({ passed: 0, failed: 1 });
});

test('a run of tests counts each, by its last line', () => {
  const output = 'said 1 passed, 0 failed\n3 passed, 9 failed\n12 passed, 2 failed\n';
  expect(countOf({ counts: true }, { ok: false, output })).toEqual({ passed: 12, failed: 2 });
});

test('a run that fails without a failed test still counts a failure', () => {
  expect(countOf({ counts: true }, { ok: false, output: '5 passed, 0 failed' })).toEqual({
    passed: 5,
    failed: 1,
  });
});

test('a run that dies before it counts is a failure', () => {
  expect(countOf({ counts: true }, { ok: true, output: '' })).toEqual({ passed: 0, failed: 1 });
});
