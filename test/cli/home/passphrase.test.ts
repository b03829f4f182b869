import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { choosePassphrase, readPassphrase } from '../../../src/cli/home/passphrase.js';
import { answering, contextWith } from '../framework/program-context.js';

const SECRET = 'correct horse battery staple';
const NO_FILE = { 'passphrase-file': undefined };

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'cse-passphrase-'));
});

afterEach(() => {
  rmSync(cwd, { recursive: true });
});

describe('a passphrase', () => {
  test.each([SECRET, `${SECRET}\n`, `${SECRET}\r\n`])(
    'is what the file holds: %j',
    async (text) => {
      writeFileSync(join(cwd, 'pass'), text);
      const values = { 'passphrase-file': 'pass' };
      const context = contextWith({ cwd, env: { CSE_PASSPHRASE: 'something else' } });
      expect(await readPassphrase(values, context)).toEqual({ ok: true, value: SECRET });
    },
  );

  test('is in the environment otherwise, and nobody is asked', async () => {
    const prompt = answering([]);
    const context = contextWith({ env: { CSE_PASSPHRASE: SECRET }, prompt });
    expect(await readPassphrase(NO_FILE, context)).toEqual({ ok: true, value: SECRET });
    expect(prompt.asked).toEqual([]);
  });

  test('is asked for, hidden, where somebody is there', async () => {
    const prompt = {
      ...answering([SECRET]),
      ask: () => Promise.reject(new Error('in plain sight')),
    };
    expect(await readPassphrase(NO_FILE, contextWith({ prompt }))).toEqual({
      ok: true,
      value: SECRET,
    });
  });

  test('is missing where nobody is there', async () => {
    for (const read of [readPassphrase, choosePassphrase]) {
      expect(await read(NO_FILE, contextWith({}))).toMatchObject({
        code: 'passphrase-missing',
        field: 'passphrase-file',
        exit: 2,
      });
    }
  });

  test('is not in a file that is not there', async () => {
    expect(await readPassphrase({ 'passphrase-file': 'pass' }, contextWith({ cwd }))).toMatchObject(
      {
        code: 'file-unreadable',
        field: 'passphrase-file',
      },
    );
  });
});

describe('a new passphrase', () => {
  test('is typed twice', async () => {
    const prompt = answering([SECRET, SECRET]);
    expect(await choosePassphrase(NO_FILE, contextWith({ prompt }))).toEqual({
      ok: true,
      value: SECRET,
    });
    expect(prompt.asked).toHaveLength(2);
  });

  test('is refused where the two differ', async () => {
    const prompt = answering([SECRET, 'correct horse battery stable']);
    expect(await choosePassphrase(NO_FILE, contextWith({ prompt }))).toMatchObject({
      code: 'passphrase-mismatch',
    });
  });

  test('has twelve characters at least, wherever it comes from', async () => {
    const context = contextWith({ env: { CSE_PASSPHRASE: 'eleven char' } });
    expect(await choosePassphrase(NO_FILE, context)).toMatchObject({ code: 'passphrase-short' });
    expect(await readPassphrase(NO_FILE, context)).toMatchObject({ ok: true });
  });
});
