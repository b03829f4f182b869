import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isStale } from '../../build-steps/build-if-stale.js';

const root = join(import.meta.dirname, '../..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cse-build-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(path: string, text = ''): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe('dist is built again', () => {
  const SOURCES = [
    'src/core.ts',
    'src/core/assessment/score.ts',
    'build-steps/build.js',
    'rollup.config.js',
    'tsconfig.json',
    'package.json',
  ];
  const NOON = new Date('2026-11-30T12:00:00Z');
  const before = (minutes: number) => new Date(NOON.getTime() - minutes * 60_000);

  /** A checkout whose dist was built at noon, after everything else was written. */
  function builtCheckout(): void {
    for (const path of [...SOURCES, 'dist/integrity.json']) put(path);
    for (const name of readdirSync(folder, { recursive: true })) {
      utimesSync(join(folder, String(name)), before(9), before(9));
    }
    utimesSync(join(folder, 'dist/integrity.json'), NOON, NOON);
  }

  test('not while nothing changed', () => {
    builtCheckout();
    expect(isStale(folder)).toBe(false);
  });

  test.each(SOURCES)('once %s changed', (path) => {
    builtCheckout();
    utimesSync(join(folder, path), before(-1), before(-1));
    expect(isStale(folder)).toBe(true);
  });

  test('once a file was taken away', () => {
    builtCheckout();
    rmSync(join(folder, 'src/core/assessment/score.ts'));
    expect(isStale(folder)).toBe(true);
  });

  test('where there is none, or one that was not finished', () => {
    builtCheckout();
    rmSync(join(folder, 'dist/integrity.json'));
    expect(isStale(folder)).toBe(true);
  });
});

test('a build that fails ends with 1, says why, and leaves the dist that there was', async () => {
  for (const path of ['src', 'build-steps', 'rollup.config.js', 'tsconfig.json', 'package.json']) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const kept = put('dist/kept.js', 'export {};');
  put('src/core/assessment/number.ts', 'export const number: string = 57;');
  const before = readdirSync(folder);
  const { code, said } = await new Promise<{ code: unknown; said: string }>((resolve) => {
    execFile(process.execPath, [join(folder, 'build-steps/build.js')], (error, out, errors) => {
      resolve({ code: error?.code, said: out + errors });
    });
  });
  expect(code).toBe(1);
  expect(said).toContain('The build failed.');
  expect(said).toContain('src/core/assessment/number.ts');
  expect(readFileSync(kept, 'utf8')).toBe('export {};');
  expect(readdirSync(folder)).toEqual(before);
});
