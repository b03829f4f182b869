import { createHash, randomInt } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { registerFolder } from '../../../src/cli/home/home.js';
import type { IssuerState } from '../../../src/cli/register/register-state.js';
import { openRegister } from '../../../src/cli/register/register.js';
import { cases } from '../../effort.js';
import { recordDisk } from '../../fixtures/recorded-disk.js';
import { startKit, type Kit } from '../kit.js';
import { nodeProgram, type NodeProgram, type RunningProgram } from '../node-program.js';

/*
 * Real processes, on a real disk: killed while they issue, and several at once.
 */

/* Which steps a process can die between is tried one by one; what lies within them, by chance. */
const KILLS = cases(20);
const MANY = 1_000_000;
const CERTIFICATE = ['--holder', 'North', '--scope', 'Libraries', '--origin', 'https://n.example'];
const ENV = { ...process.env, CSE_PASSPHRASE: 'correct horse battery staple' };

let program: NodeProgram;
let kit: Kit;
let home: string;

beforeAll(async () => {
  program = await nodeProgram(new URL('./issuing-process.ts', import.meta.url));
});

afterAll(() => {
  program.remove();
});

beforeEach(async () => {
  kit = startKit();
  home = join(kit.folder, 'body');
  await kit.done(
    ...['issuer', 'init', '--home', 'body', '--name', 'Body'],
    ...['--url', 'https://b.example'],
  );
});

afterEach(() => {
  kit.remove();
});

/** What the register says when it is opened afresh. */
function issuerNow(): IssuerState {
  const state = openRegister(registerFolder(home), Date.now).read();
  if (!state.ok || state.value?.kind !== 'issuer') throw new Error(JSON.stringify(state));
  return state.value;
}

/** Every certificate in the register as a process tells of it. */
function linesInRegister(): string[] {
  return [...issuerNow().certificates.values()].map(({ number, place, issues }) => {
    const digest = createHash('sha256').update(issues[0].token).digest('hex');
    return `${number} ${place} ${digest}`;
  });
}

const linesOf = (stdout: string) => stdout.split('\n').filter((line) => line.startsWith('CSE-'));
const issue = (count: number) => program.start([home, String(count)], ENV);

/** What a process promised before it was killed; it said nothing else. */
async function promisedBy({ ended }: RunningProgram): Promise<string[]> {
  const { stdout, stderr, code } = await ended;
  expect({ code, stderr }).toEqual({ code: null, stderr: '' });
  return linesOf(stdout);
}

/** Lets a process issue so many and a moment more, kills it, and gives what it promised. */
async function issueUntilKilled(issued: number): Promise<string[]> {
  const running = issue(MANY);
  // It says first that it is ready.
  await running.written(1 + issued);
  await wait(randomInt(20));
  running.kill();
  return promisedBy(running);
}

/** That every promise was kept, no place was given out twice, and the next certificate can be issued. */
async function expectKept(promised: readonly string[]): Promise<void> {
  const kept = linesInRegister();
  const { places, certificates } = issuerNow();
  expect(promised.filter((line) => !kept.includes(line))).toEqual([]);
  expect(places.size).toBe(certificates.size);
  expect(await kit.run('list', '--home', 'body')).toMatchObject({ exit: 0 });
  expect(linesOf((await issue(1).ended).stdout)).toHaveLength(1);
}

describe('a process that is killed while it issues', () => {
  test('loses no certificate and reuses no place, whichever step on the disk was to come', async () => {
    const folder = registerFolder(home);
    const disk = recordDisk(home);
    await kit.done('issue', '--home', 'body', ...CERTIFICATE);
    const { length } = disk.steps;
    disk.restore();
    expect(length).toBeGreaterThan(4);
    const promised: string[] = [];
    // Through one certificate and into the next, so that one was promised.
    for (let steps = 0; steps < length + 2; steps += 1) {
      promised.push(...(await promisedBy(program.start([home, '2', String(steps)], ENV))));
    }
    expect(promised).toHaveLength(2);
    await expectKept(promised);
    expect(readdirSync(folder).some((name) => name.endsWith('.tmp'))).toBe(true);
  });

  test(
    `loses no certificate and reuses no place, killed at any moment, ${KILLS} times over`,
    { timeout: 240_000 },
    async () => {
      const promised: string[] = [];
      const takeTurns = async () => {
        for (let kills = 0; kills < KILLS / 2; kills += 1)
          promised.push(...(await issueUntilKilled(kills % 2)));
      };
      await Promise.all([takeTurns(), takeTurns()]);
      expect(promised.length).toBeGreaterThanOrEqual(KILLS / 2);
      await expectKept(promised);
    },
  );
});

describe.each([2, 4])('%i processes at once', (processes) => {
  test('get every certificate into the register, each with a place of its own', async () => {
    const running = Array.from({ length: processes }, () => issue(30));
    const ended = await Promise.all(running.map((one) => one.ended));
    expect(ended.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      ended.map(() => ({ code: 0, stderr: '' })),
    );
    const promised = ended.flatMap(({ stdout }) => linesOf(stdout));
    expect(promised).toHaveLength(processes * 30);
    expect(linesInRegister().sort()).toEqual(promised.sort());
    expect(issuerNow().places.size).toBe(promised.length);
  });
});
