import { spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { acquireLock, thisProcess, type ProcessIdentity } from '../../../src/cli/framework/lock.js';
import { cases } from '../../effort.js';
import { nodeProgram, type NodeProgram } from '../node-program.js';

let folder: string;
let file: string;
let program: NodeProgram;

beforeAll(async () => {
  program = await nodeProgram(new URL('./locking-process.ts', import.meta.url));
});

afterAll(() => {
  program.remove();
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cse-lock-'));
  file = join(folder, '.lock');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const acquire = (self?: ProcessIdentity) => acquireLock(file, 'out', { ...(self && { self }) });
const BUSY = { ok: false, code: 'folder-busy', field: 'out' };

/** A process in another container: the same number and host name, and nobody here can look it up. */
const elsewhere = { ...thisProcess(), space: 'another namespace' };

/** A number that no process has any more. */
function deadProcess(): ProcessIdentity {
  const { pid } = spawnSync(process.execPath, ['--version']);
  return { ...thisProcess(), pid };
}

function renewedAgo(minutes: number): void {
  const then = Date.now() / 1_000 - minutes * 60;
  utimesSync(file, then, then);
}

describe('a lock', () => {
  test('is held by one, and can be taken again once it was given back', () => {
    const first = acquire();
    expect(acquire()).toMatchObject(BUSY);
    if (first.ok) first.value();
    expect(readdirSync(folder)).toEqual([]);
    expect(acquire()).toMatchObject({ ok: true });
  });

  test('names the process that holds it, and the file to delete', () => {
    acquire();
    const { pid, host } = thisProcess();
    const message = `Process ${pid} on ${host} is working in ${folder} already. If it is something else, delete ${file}.`;
    expect(acquire()).toMatchObject({ ...BUSY, message });
  });

  test('of a dead process is taken', () => {
    acquire(deadProcess());
    expect(acquire()).toMatchObject({ ok: true });
    expect(readdirSync(folder)).toEqual(['.lock']);
  });

  test('of a dead process is taken, although its number was given out again', () => {
    acquire({ ...thisProcess(), started: '1' });
    expect(acquire()).toMatchObject({ ok: true });
  });

  test('of a process with the same number in another container is left alone', () => {
    acquire(elsewhere);
    expect(acquire()).toMatchObject(BUSY);
    renewedAgo(59);
    expect(acquire()).toMatchObject(BUSY);
  });

  test('from another container is taken an hour after it was last renewed', () => {
    const other = acquire(elsewhere);
    renewedAgo(61);
    expect(acquire()).toMatchObject({ ok: true });
    // It was only asleep, and now gives back what it does not hold any more.
    if (other.ok) other.value();
    expect(readdirSync(folder)).toEqual(['.lock']);
    expect(acquire()).toMatchObject(BUSY);
  });

  test('that nobody can read is taken an hour after it was written', () => {
    writeFileSync(file, '{"half');
    expect(acquire()).toMatchObject(BUSY);
    renewedAgo(61);
    expect(acquire()).toMatchObject({ ok: true });
  });

  test('is taken although a process died as it took it over', () => {
    acquire(deadProcess());
    const { id } = JSON.parse(readFileSync(file, 'utf8')) as { id: string };
    acquireLock(`${file}.after-${id}`, 'out', { self: deadProcess() });
    expect(acquire()).toMatchObject({ ok: true });
    expect(readdirSync(folder)).toEqual(['.lock']);
  });

  test('is left to a process that is taking it over', () => {
    acquire(deadProcess());
    const { id } = JSON.parse(readFileSync(file, 'utf8')) as { id: string };
    acquireLock(`${file}.after-${id}`, 'out');
    expect(acquire()).toMatchObject(BUSY);
  });

  test('is renewed for as long as it is held', async () => {
    const lock = acquireLock(file, 'out', { renewEvery: 1 });
    const text = readFileSync(file, 'utf8');
    renewedAgo(50);
    await vi.waitUntil(() => Date.now() - statSync(file).mtimeMs < 60_000);
    expect(readFileSync(file, 'utf8')).toBe(text);
    if (lock.ok) lock.value();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('processes that want one lock', () => {
  test('wait for a living one, and not for a killed one', async () => {
    const running = program.start([file, '1', 'later']);
    await running.written(1);
    expect(acquire()).toMatchObject(BUSY);
    running.kill();
    await running.ended;
    expect(acquire()).toMatchObject({ ok: true });
  });

  test(
    'are never inside together, also where some of them die there',
    { timeout: 60_000 },
    async () => {
      const rounds = Array.from({ length: 3 }, async () => {
        for (let deaths = 0; deaths < cases(3); deaths += 1) {
          const { stdout, stderr } = await program.start([file, '8', 'soon']).ended;
          expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
        }
      });
      await Promise.all(rounds);
      expect(acquire()).toMatchObject({ ok: true });
      expect(readdirSync(folder).filter((name) => name.includes('after'))).toEqual([]);
    },
  );
});
