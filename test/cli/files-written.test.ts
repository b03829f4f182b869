import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/program.js';
import {
  contentsNotFlushed,
  namedTooSoon,
  namesNotFlushed,
  recordDisk,
  type Step,
} from '../fixtures/recorded-disk.js';
import { EVERY_COMMAND, modesBelow, startEveryCommand } from './every-command.js';
import type { Kit } from './kit.js';

/* What the program leaves on the disk once each of its commands has been run. */

test('every command there is is run here', () => {
  const run = new Set(EVERY_COMMAND.map(({ command }) => command));
  expect([...run].sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
});

/** The files that are for their owner alone, and nothing else is: keys, registers, and whatever names who took part. */
const OURS =
  /^(?:body|centre)(?:$|\/)|^benchmark\/(?:journal\.ndjson|answers\.ndjson|rejected\.ndjson|stories\.csv|stories\.json)$/;
/** What is shown to everybody, and the folders that it is in. */
const EVERYBODYS =
  /^(?:body|centre|north)-web(?:$|\/)|^benchmark(?:$|\/(?:benchmark\.json|spread\.csv|elements\.ndjson)$)/;
const BROUGHT_ALONG = /^(?:inbox(?:$|\/)|badge\.js$|cse-badge-cy\.js$)/;

/** The modes once every command was run, and once more after a second collection. */
async function runEvery(kit: Kit): Promise<[path: string, mode: string][]> {
  for (const { argv } of EVERY_COMMAND) await kit.done(...argv);
  const first = modesBelow(kit.folder);
  // What was read of a file that is gone is taken out of the journal, which is written anew.
  rmSync(join(kit.folder, 'inbox/0.json'));
  await kit.done('centre', 'collect', 'inbox', '--out', 'benchmark');
  return [...Object.entries(first), ...Object.entries(modesBelow(kit.folder))];
}

describe.each([
  ['lets everybody do everything', 0o000],
  ['is the usual one', 0o022],
  ['lets nobody else do anything', 0o077],
])('where the umask %s, %o', (_title, umask) => {
  let kit: Kit;
  let modes: [path: string, mode: string][];
  const paths = () => modes.map(([path]) => path);
  const written = (which: RegExp) => modes.filter(([path]) => which.test(path));
  const modesAsked = (entries: readonly [string, string][], folder: number, file: number) =>
    entries.map(([path]) => {
      const isFolder = paths().some((other) => other.startsWith(`${path}/`));
      return [path, (isFolder ? folder : file).toString(8)];
    });

  beforeAll(async () => {
    const before = process.umask(umask);
    try {
      kit = startEveryCommand();
      modes = await runEvery(kit);
    } finally {
      process.umask(before);
    }
  });
  afterAll(() => {
    kit.remove();
  });

  test('keys, registers and what names a sharer are for their owner alone', () => {
    const ours = written(OURS);
    expect(ours.length).toBeGreaterThan(20);
    expect(ours).toEqual(modesAsked(ours, 0o700, 0o600));
  });

  test('what is published can be read by all whom the umask does not keep out, and written by no other', () => {
    const everybodys = written(EVERYBODYS);
    expect(everybodys.length).toBeGreaterThan(40);
    expect(everybodys).toEqual(modesAsked(everybodys, 0o777 & ~umask, 0o644 & ~umask));
  });

  test('nothing else is written, and nothing unfinished is left behind', () => {
    const known = [OURS, EVERYBODYS, BROUGHT_ALONG];
    const others = paths().filter((path) => !known.some((one) => one.test(path)));
    expect(others).toEqual([]);
    const hidden = paths().filter((path) => /(?:^|\/)\.(?!ht|well-known)/.test(path));
    expect([...hidden, ...paths().filter((path) => path.includes('tmp'))]).toEqual([]);
    for (const home of ['body', 'centre']) {
      expect(readdirSync(join(kit.folder, home)).sort()).toEqual(['keys', 'register']);
      for (const name of readdirSync(join(kit.folder, home, 'register')))
        expect(name).toMatch(/^\d{6}\.json$/);
      for (const name of readdirSync(join(kit.folder, home, 'keys')))
        expect(name).toMatch(/^[\w-]{43}\.jwe$/);
    }
  });
});

describe('once a command says that it is done', () => {
  let kit: Kit;
  const ran: { readonly line: string; readonly steps: readonly Step[] }[] = [];
  const inHomes = (path: string) => /^(?:body|centre)(?:$|\/)/.test(path);

  beforeAll(async () => {
    kit = startEveryCommand();
    for (const { argv } of EVERY_COMMAND) {
      const disk = recordDisk(kit.folder);
      try {
        await kit.done(...argv);
      } finally {
        disk.restore();
      }
      ran.push({ line: argv.join(' '), steps: disk.steps });
    }
  });
  afterAll(() => {
    kit.remove();
  });

  test('what it wrote is on the disk, and had been before it got its name', () => {
    expect(ran.flatMap(({ steps }) => steps).length).toBeGreaterThan(200);
    for (const { line, steps } of ran) {
      expect(contentsNotFlushed(steps), line).toEqual([]);
      expect(namedTooSoon(steps), line).toEqual([]);
    }
  });

  test('no power cut takes a file that it wrote, nor the folder that it is in', () => {
    const homes = ran.flatMap(({ steps }) => steps).filter(({ path }) => inHomes(path));
    expect(homes.filter(({ act }) => act === 'link')).toHaveLength(11);
    for (const { line, steps } of ran) {
      expect(namesNotFlushed(steps), line).toEqual([]);
    }
  });

  test('a key is on the disk before the register names it', () => {
    const made = ran.filter(({ line }) => /init|rotate/.test(line));
    expect(made).toHaveLength(3);
    for (const { line, steps } of made) {
      const named = steps.findIndex(({ act }) => act === 'link');
      const before = steps.slice(0, named);
      expect(
        before.some(({ act, path }) => act === 'write' && path.endsWith('.jwe')),
        line,
      ).toBe(true);
      expect(contentsNotFlushed(before), line).toEqual([]);
      expect(
        namesNotFlushed(before).filter((path) => path.includes('/keys')),
        line,
      ).toEqual([]);
    }
  });

  test('what was collected is in the journal for good before any result is made of it', () => {
    const { steps = [] } = ran.find(({ line }) => line.startsWith('centre collect')) ?? {};
    const first = steps.findIndex(({ act }) => act === 'rename');
    expect(first).toBeGreaterThan(0);
    const before = steps.slice(0, first).filter(({ path }) => path.endsWith('journal.ndjson'));
    expect(before.map(({ act }) => act)).toEqual(['create', 'write', 'flush']);
  });
});
