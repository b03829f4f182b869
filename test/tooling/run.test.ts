import { describe, expect, test } from 'vitest';
import { countOf, run, stepsNamed } from '../run.js';

test('a check counts as one', () => {
  expect(countOf({}, { ok: true, output: '' })).toEqual({ passed: 1, failed: 0, skipped: [] });
  expect(countOf({}, { ok: false, output: '' })).toEqual({ passed: 0, failed: 1, skipped: [] });
});

test('a run of tests counts each, by its last line', () => {
  const output = 'said 1 passed, 0 failed\n3 passed, 9 failed\n12 passed, 2 failed\n';
  expect(countOf({ counts: true }, { ok: false, output })).toEqual({
    passed: 12,
    failed: 2,
    skipped: [],
  });
});

test('a run that fails without a failed test still counts a failure', () => {
  expect(countOf({ counts: true }, { ok: false, output: '5 passed, 0 failed' })).toEqual({
    passed: 5,
    failed: 1,
    skipped: [],
  });
});

test('a run that dies before it counts is a failure', () => {
  expect(countOf({ counts: true }, { ok: true, output: '' })).toEqual({
    passed: 0,
    failed: 1,
    skipped: [],
  });
});

test('a run of tests says what it skipped, and skipping is neither passing nor failing', () => {
  const output = '3 skipped: Wycheproof, in ../shared/vectors\n5 passed, 0 failed\n';
  expect(countOf({ counts: true }, { ok: true, output })).toEqual({
    passed: 5,
    failed: 0,
    skipped: ['3 skipped: Wycheproof, in ../shared/vectors'],
  });
});

test('a step that was killed has failed, whatever it had said', async () => {
  const script = 'console.log("9 passed, 0 failed"); process.kill(process.pid, "SIGKILL")';
  const result = await run({ command: ['--eval', script] });
  expect(result.ok).toBe(false);
  expect(countOf({}, result)).toMatchObject({ passed: 0, failed: 1 });
  expect(countOf({ counts: true }, result)).toMatchObject({ passed: 9, failed: 1 });
});

describe('the steps', () => {
  const steps = [{ name: 'lint' }, { name: 'lint of templates' }, { name: 'types' }];

  test('are all taken where none is named', () => {
    expect(stepsNamed([], steps)).toEqual(steps);
  });

  test('are left to CI where they say so, but for a thorough run and whoever names them', () => {
    const more = [...steps, { name: 'package', leftToCi: true }];
    expect(stepsNamed([], more, false)).toEqual(steps);
    expect(stepsNamed([], more, true)).toEqual(more);
    expect(stepsNamed(['pack'], more, false)).toEqual(more.slice(3));
  });

  test('are those whose names begin as asked', () => {
    expect(stepsNamed(['lint of', 'types'], steps)).toEqual(steps.slice(1));
  });

  test('are told to whoever names one that there is not', () => {
    expect(() => stepsNamed(['lnit'], steps)).toThrow(
      'There is no step "lnit". The steps are: lint, lint of templates, types.',
    );
  });
});
