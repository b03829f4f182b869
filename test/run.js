import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { buildIfStale } from '../build-steps/build-if-stale.js';
import { browserInWords } from './browser.js';
import { STEPS } from './steps.js';
import { isThoroughAt } from './thorough.js';

/**
 * `npm test`: every check and every test, each to its end even if another failed. A line a step, the output of
 * those that failed, what was skipped, and last, alone on its line, `N passed, N failed`: each test counts, and each
 * check as one. `npm test -- lint types` takes only the steps whose names begin so.
 */
const root = join(import.meta.dirname, '..');

/**
 * Runs a step and gives back how it ended and all it printed, without colours: some tools colour what they say on any
 * machine that calls itself CI, whatever NO_COLOR says, and a count inside colours is not found.
 *
 * @param {{ command: string[] }} step
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run({ command }) {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
    const child = spawn(process.execPath, command, {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk) => (output += chunk);
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('close', (code) =>
      resolve({ ok: code === 0, output: stripVTControlCharacters(output) }),
    );
  });
}

/** The count a step ended with. Failing without a failed test, or counting nothing at all, is a failure too. */
export function countOf({ counts = false }, { ok, output }) {
  if (!counts) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] };
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  const [passed, failed] = last === undefined ? [0, 1] : last.slice(1).map(Number);
  const skipped = output.match(/^\d+ skipped: .*$/gm) ?? [];
  return { passed, failed: ok ? failed : Math.max(failed, 1), skipped };
}

/**
 * The steps whose names begin with one of these; where none is named all, but for what a run that is not thorough leaves to
 * CI. Throws where a name fits no step.
 *
 * @param {readonly string[]} names
 * @param {readonly { name: string }[]} [steps]
 * @returns {readonly { name: string, command?: string[], counts?: boolean, browser?: boolean, leftToCi?: boolean }[]}
 */
export function stepsNamed(names, steps = STEPS, thorough = isThoroughAt(process.env.EFFORT)) {
  const stranger = names.find((name) => !steps.some((step) => step.name.startsWith(name)));
  if (stranger !== undefined) {
    const known = steps.map(({ name }) => name).join(', ');
    throw new Error(`There is no step "${stranger}". The steps are: ${known}.`);
  }
  if (names.length === 0) return steps.filter(({ leftToCi }) => !leftToCi || thorough);
  return steps.filter((step) => names.some((name) => step.name.startsWith(name)));
}

function report({ name, counts }, { output }, { passed, failed }, seconds) {
  const mark = failed === 0 ? '✓' : '✗';
  const tests = counts ? `  ${passed} passed, ${failed} failed` : '';
  process.stdout.write(`${mark} ${name.padEnd(23)} ${seconds.toFixed(1).padStart(6)} s${tests}\n`);
  if (failed > 0) process.stdout.write(`\n${output.trim().replace(/^/gm, '    ')}\n\n`);
}

async function take(steps, totals) {
  for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
    const started = performance.now();
    const result = await run(step);
    const count = countOf(step, result);
    totals.passed += count.passed;
    totals.failed += count.failed;
    totals.skipped.push(...count.skipped);
    report(step, result, count, (performance.now() - started) / 1000);
  }
}

/** Runs the steps in as many rows as there are processors: whichever is free takes the next. */
async function runAll(steps) {
  const totals = { passed: 0, failed: 0, skipped: [] };
  const left = [...steps];
  await Promise.all(Array.from({ length: availableParallelism() }, () => take(left, totals)));
  return totals;
}

if (process.argv[1] === import.meta.filename) {
  const names = process.argv.slice(2);
  const steps = stepsNamed(names);
  buildIfStale();
  if (steps.some(({ browser }) => browser)) {
    process.stdout.write(`Browser: ${await browserInWords()}\n`);
  }
  const { passed, failed, skipped } = await runAll(steps);
  process.exitCode = failed > 0 ? 1 : 0;
  const left = names.length > 0 ? [] : STEPS.filter((step) => !steps.includes(step));
  const leftOut = left.map(({ name }) => `1 skipped: ${name} (EFFORT=full)`);
  const lines = [...leftOut, ...skipped, `${passed} passed, ${failed} failed`];
  process.stdout.write(`\n${lines.join('\n')}\n`);
}
