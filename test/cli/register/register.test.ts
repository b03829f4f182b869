import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok, failure } from '../../../src/cli/framework/outcome.js';
import type { EventBody } from '../../../src/cli/register/register-event.js';
import { openRegister } from '../../../src/cli/register/register.js';
import { ISSUER_OPENED, changed, issued } from './example-events.js';

const NOW = Date.parse('2026-11-24T09:00:00Z');

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'cse-register-')), 'register');
});

afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true });
});

const open = () => openRegister(folder, () => NOW);
const append = (body: EventBody, register = open()) =>
  register.append(() => Promise.resolve(ok(body)));
const files = () => readdirSync(folder).sort();
const contents = () => files().map((name) => readFileSync(join(folder, name), 'utf8'));

async function startWith(...bodies: readonly EventBody[]): Promise<void> {
  for (const body of [ISSUER_OPENED, ...bodies]) {
    expect(await append(body)).toMatchObject({ ok: true });
  }
}

describe('a register', () => {
  test('says nothing where nothing was written, and makes no folder', () => {
    expect(open().read()).toEqual({ ok: true, value: undefined });
    expect(() => readdirSync(folder)).toThrow('ENOENT');
  });

  test('is one numbered file for each event, readable by its owner alone', async () => {
    await startWith(issued('A-1', 7), changed('revoked', 'A-1'));
    expect(files()).toEqual(['000001.json', '000002.json', '000003.json']);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of files()) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  test('tells what an event made of it', async () => {
    await startWith();
    expect(await append(issued('A-1', 7))).toMatchObject({
      ok: true,
      value: {
        event: { type: 'issued', sequence: 2, at: '2026-11-24T09:00:00.000Z' },
        state: { places: new Set([7]) },
      },
    });
  });

  test('hands what it says to whoever decides what comes next', async () => {
    await startWith(issued('A-1', 7));
    const seen: unknown[] = [];
    await open().append((state) => {
      seen.push(state?.kind === 'issuer' && [...state.places]);
      return Promise.resolve(failure('enough', 'Enough.'));
    });
    expect(seen).toEqual([[7]]);
  });

  test('is not changed by what is refused', async () => {
    await startWith(issued('A-1', 7));
    const before = contents();
    expect(await append(issued('A-1', 8))).toMatchObject({ code: 'number-taken', field: 'number' });
    expect(await append(ISSUER_OPENED)).toMatchObject({ code: 'already-set-up' });
    const unwilling = await open().append(() => Promise.resolve(failure('no', 'No.')));
    expect(unwilling).toEqual(failure('no', 'No.'));
    expect(contents()).toEqual(before);
  });

  test('says no where the folder cannot be read or written', async () => {
    writeFileSync(folder, 'a file in its place');
    expect(open().read()).toMatchObject({ code: 'register-unreadable' });
    rmSync(folder);
    symlinkSync(join(folder, '..', 'nowhere', 'at all'), folder);
    expect(await append(ISSUER_OPENED)).toMatchObject({ code: 'register-not-written' });
  });
});

describe('two at a time', () => {
  test('asks again where another was quicker, with what is true by then', async () => {
    await startWith();
    const [slow, quick] = [open(), open()];
    const places: number[] = [];
    const appended = await slow.append(async (state) => {
      const taken = state?.kind === 'issuer' ? state.places.size : 0;
      if (taken === 0) expect((await append(issued('A-1', 0), quick)).ok).toBe(true);
      places.push(taken);
      return ok(issued(`A-${taken + 1}`, taken));
    });
    expect(places).toEqual([0, 1]);
    expect(appended).toMatchObject({ value: { event: { number: 'A-2', place: 1, sequence: 3 } } });
    expect(quick.read()).toMatchObject({ value: { places: new Set([0, 1]) } });
  });

  test('refuses what was right when it was begun', async () => {
    await startWith(issued('A-1', 7));
    const [slow, quick] = [open(), open()];
    let first = true;
    const appended = await slow.append(async () => {
      if (first) await append(changed('revoked', 'A-1'), quick);
      first = false;
      return ok(changed('suspended', 'A-1'));
    });
    expect(appended).toMatchObject({ ok: false, code: 'already-revoked' });
    expect(files()).toHaveLength(3);
  });
});

describe('what a killed process leaves', () => {
  const ID = '0b4f3a5e-6f0c-4f0e-9f39-0a3b1c2d4e5f';
  const unfinished = (name: string) => `.${name}.json.${ID}.tmp`;
  const leave = (name: string, age: number) => {
    const file = join(folder, unfinished(name));
    writeFileSync(file, '{"half": ');
    const then = Date.now() / 1000 - age;
    utimesSync(file, then, then);
  };

  test('is not taken for an event', async () => {
    await startWith();
    leave('000002', 10);
    expect(open().read()).toMatchObject({ ok: true, value: { kind: 'issuer' } });
  });

  test('is swept away after an hour, and not before: its process may be alive', async () => {
    await startWith();
    leave('000002', 60);
    leave('000003', 3_700);
    await append(issued('A-1', 7));
    expect(files()).toEqual([unfinished('000002'), '000001.json', '000002.json']);
  });
});

describe('damage', () => {
  const file = (number: number) => join(folder, `00000${number}.json`);
  const damages: readonly (readonly [string, () => void, number])[] = [
    [
      'an event cut short',
      () => {
        writeFileSync(file(2), readFileSync(file(2)).subarray(0, 80));
      },
      2,
    ],
    [
      'an event emptied',
      () => {
        writeFileSync(file(3), '');
      },
      3,
    ],
    [
      'an event that is gone',
      () => {
        rmSync(file(2));
      },
      2,
    ],
    [
      'the first event gone',
      () => {
        rmSync(file(1));
      },
      1,
    ],
    [
      'an event copied over another',
      () => {
        copyFileSync(file(3), file(2));
      },
      2,
    ],
    [
      'an event put at the end again',
      () => {
        copyFileSync(file(3), file(4));
      },
      4,
    ],
    [
      'an event renamed past the end',
      () => {
        renameSync(file(3), file(5));
      },
      3,
    ],
    [
      'a place rewritten',
      () => {
        writeFileSync(file(2), readFileSync(file(2), 'utf8').replace('"place": 7', '"place": 8'));
      },
      2,
    ],
  ];

  test.each(damages)(
    '%s is told by the name of the file, and nothing is changed',
    async (_, harm, number) => {
      await startWith(issued('A-1', 7), issued('A-2', 9));
      harm();
      const before = contents();
      const refusal = {
        ok: false,
        code: 'register-damaged',
        message: expect.stringContaining(file(number)) as string,
      };
      expect(open().read()).toMatchObject(refusal);
      expect(await append(issued('A-3', 11))).toMatchObject(refusal);
      expect(contents()).toEqual(before);
    },
  );
});
