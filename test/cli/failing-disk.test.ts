import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EFFORT } from '../effort.js';
import { namedTooSoon, recordDisk, type Step } from '../fixtures/recorded-disk.js';
import { EVERY_COMMAND, modesBelow, startEveryCommand } from './every-command.js';
import type { Kit } from './kit.js';

/*
 * A disk that is full, or breaks, at any step of any command: each command is run as often as it has steps, with another
 * one failing each time, and then once more as if the disk had been mended. Of steps that are alike only `EFFORT=all` takes more than one.
 */

interface Trial {
  /** The command, and which of its steps failed. */
  readonly what: string;
  readonly exit: number;
  readonly message: string;
  /** What is there that would not be if all had gone well. */
  readonly left: readonly string[];
  readonly namedTooSoon: readonly string[];
  /** How the same command ended after that: its exit code, and the code of a refusal. */
  readonly again: readonly [number, unknown];
}

let kit: Kit;
const trials: Trial[] = [];

async function stepsOf(argv: readonly string[], failAfter?: number) {
  const disk = recordDisk(kit.folder);
  if (failAfter !== undefined) disk.failAfter(failAfter);
  try {
    const ran = await kit.run(...argv);
    return { ...ran, steps: disk.steps, hasFailed: disk.hasFailed() };
  } finally {
    disk.restore();
  }
}

/** The places of steps to be tried: all, or in each folder the first of each act on each kind of file. */
function placesOf(steps: readonly Step[]): number[] {
  const seen = new Set<string>();
  return steps.flatMap(({ act, path }, at) => {
    const kind = `${act} ${path.replace(/[^/]*(\.\w+)$/, '$1')}`;
    if (EFFORT !== 'all' && seen.has(kind)) return [];
    seen.add(kind);
    return [at];
  });
}

async function tryEveryStep(command: string, argv: readonly string[], aside: string) {
  const { steps } = await stepsOf(argv);
  const expected = Object.keys(modesBelow(kit.folder));
  for (const at of placesOf(steps)) {
    restore(aside);
    const { exit, data, hasFailed, steps: done } = await stepsOf(argv, at);
    // A step that only tidies up never fails.
    if (!hasFailed) continue;
    const left = Object.keys(modesBelow(kit.folder)).filter((path) => !expected.includes(path));
    const second = await kit.run(...argv);
    trials.push({
      what: `${command}: ${steps[at]?.act ?? ''} ${steps[at]?.path ?? ''}`,
      exit,
      message: String(data.message),
      left,
      namedTooSoon: namedTooSoon(done),
      again: [second.exit, second.data.code],
    });
  }
  restore(aside);
  await kit.done(...argv);
}

function restore(aside: string): void {
  for (const name of readdirSync(kit.folder)) rmSync(join(kit.folder, name), { recursive: true });
  cpSync(aside, kit.folder, { recursive: true });
}

beforeAll(async () => {
  kit = startEveryCommand();
  const aside = `${kit.folder}-aside`;
  const tried = new Set<string>();
  for (const { command, argv } of EVERY_COMMAND) {
    const line = argv.join(' ');
    if (tried.has(line)) await kit.done(...argv);
    else {
      cpSync(kit.folder, aside, { recursive: true });
      await tryEveryStep(command, argv, aside);
      rmSync(aside, { recursive: true });
    }
    tried.add(line);
  }
}, 300_000);

afterAll(() => {
  kit.remove();
});

const isOf =
  (act: string, path = '') =>
  ({ what }: Trial) =>
    what.includes(`: ${act} `) && what.includes(path);

/* An event is in its place before its folder is flushed: then it counts, whatever the command had to say. */
const isPlaced = ({ what }: Trial) => /: flush \S+\/register$/.test(what);

describe('a command whose disk fails at any step', () => {
  test('ends with 1, and says why', () => {
    expect(trials.length).toBeGreaterThan(60);
    expect(trials.filter(({ exit }) => exit !== 1)).toEqual([]);
    expect(trials.filter(({ message }) => !message.includes('ENOSPC'))).toEqual([]);
  });

  test('leaves nothing unfinished behind: no key that is in no register, no half file, no mark that it runs', () => {
    expect(trials.filter(isOf('write', '.tmp')).length).toBeGreaterThan(10);
    expect(trials.filter(isOf('write', '.jwe'))).toHaveLength(3);
    expect(trials.filter((trial) => trial.left.length > 0 && !isPlaced(trial))).toEqual([]);
  });

  test('gives no file its name before what it holds is on the disk', () => {
    expect(trials.filter(isOf('flush', '.tmp')).length).toBeGreaterThan(10);
    expect(trials.filter((trial) => trial.namedTooSoon.length > 0)).toEqual([]);
  });

  test('does what it should once the disk is mended, or had done it already', () => {
    const undone = trials.filter(({ again: [exit] }) => exit !== 0);
    expect(undone.filter((trial) => !isPlaced(trial))).toEqual([]);
    const codes = undone.map(({ again: [, code] }) => String(code));
    expect(
      codes.filter((code) => !/^(?:already-|number-taken|not-suspended|not-longer)/.test(code)),
    ).toEqual([]);
  });

  test('keeps a new key that the register names, because without it nothing could be signed any more', () => {
    const placed = trials.filter(isPlaced);
    expect(placed).toHaveLength(11);
    const keys = placed.flatMap(({ left }) => left);
    expect(keys).toHaveLength(3);
    expect(keys.filter((path) => !path.endsWith('.jwe'))).toEqual([]);
  });
});
