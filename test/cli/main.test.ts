import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { compactDecrypt, decodeProtectedHeader, type JWK } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nodeProgram, type NodeProgram } from './node-program.js';

/* The program as people start it: a process with streams, an environment and an exit code. */

const PASSPHRASE = 'correct horse battery staple';
const ENV = { PATH: process.env.PATH, CSE_PASSPHRASE: PASSPHRASE };
const CERTIFICATE = ['--holder', 'North', '--scope', 'Libraries', '--origin', 'https://n.example'];

let program: NodeProgram;
let home: string;

beforeAll(async () => {
  program = await nodeProgram(new URL('../../src/cli/main.ts', import.meta.url));
});

afterAll(() => {
  program.remove();
});

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'cse-cli-'));
});

afterEach(() => {
  rmSync(home, { recursive: true });
});

const start = (args: readonly string[], env: NodeJS.ProcessEnv = ENV) =>
  program.start(args, { ...env, CSE_HOME: home });
const run = (args: readonly string[], env?: NodeJS.ProcessEnv) => start(args, env).ended;
const INIT = ['issuer', 'init', '--name', 'Body', '--url', 'https://body.example'];

/** Every private key of the home, as a thief with the passphrase would have them. */
function privateKeys(): Promise<JWK[]> {
  const folder = join(home, 'keys');
  return Promise.all(
    readdirSync(folder).map(async (name) => {
      const jwe = readFileSync(join(folder, name), 'utf8');
      const secret = new TextEncoder().encode(PASSPHRASE);
      const { plaintext } = await compactDecrypt(jwe, secret, {
        keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
        maxPBES2Count: 1_000_000,
      });
      return JSON.parse(new TextDecoder().decode(plaintext)) as JWK;
    }),
  );
}

describe('the program', () => {
  test('ends with 0 when it is done, and says so on standard output', async () => {
    expect(await run(INIT)).toMatchObject({ code: 0, stderr: '' });
    const { code, stdout, stderr } = await run(['issue', ...CERTIFICATE, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ holder: 'North', standing: 'current' });
  });

  test('ends with 1 when it is refused, and says why on standard error', async () => {
    const { code, stdout, stderr } = await run(['list', '--json']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(JSON.parse(stderr)).toMatchObject({ code: 'not-set-up', field: 'home' });
  });

  test('ends with 2 when it is used wrongly', async () => {
    expect(await run(['isue'])).toMatchObject({ code: 2, stdout: '' });
  });

  test('asks nobody where nobody is there', async () => {
    expect(await run(['issuer', 'init', '--url', 'https://body.example'])).toMatchObject({
      code: 2,
      stderr: '"issuer init" needs --name NAME: name that people know the body by.\n',
    });
    const ended = await run([...INIT, '--json'], { PATH: ENV.PATH });
    expect(JSON.parse(ended.stderr)).toMatchObject({ code: 'passphrase-missing' });
    expect(readdirSync(home)).toEqual([]);
  });

  test('shows its help and its version', async () => {
    expect((await run([])).stdout).toContain('Usage: npx cse-widgets <command>');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await run(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
  });

  test('makes whoever guesses a passphrase work for it', async () => {
    await run(INIT);
    const [name = ''] = readdirSync(join(home, 'keys'));
    const { p2c } = decodeProtectedHeader(readFileSync(join(home, 'keys', name), 'utf8'));
    expect(p2c).toBe(600_000);
  });

  test('tells nobody a private key, nor the passphrase', async () => {
    const told: string[] = [];
    for (const args of [
      INIT,
      INIT,
      ['issue', ...CERTIFICATE],
      ['keys', 'rotate', '--alg', 'EdDSA'],
      ['issue', ...CERTIFICATE],
      ['list', 'CSE-2026-0001'],
      ['list'],
    ]) {
      const { stdout, stderr } = await run([...args, '--json']);
      told.push(stdout, stderr);
    }
    const register = join(home, 'register');
    const written = readdirSync(register).map((name) => readFileSync(join(register, name), 'utf8'));
    const keys = await privateKeys();
    expect(keys).toHaveLength(2);
    for (const secret of [PASSPHRASE, ...keys.map(({ d }) => String(d))]) {
      expect(secret.length).toBeGreaterThan(20);
      for (const text of [...told, ...written]) expect(text).not.toContain(secret);
    }
  });
});

test('a folder whose setting up was killed is set up or can be', async () => {
  for (const moment of [60, 120, 200, 280, 360, 440]) {
    const running = start(INIT);
    await wait(moment);
    running.kill();
    await running.ended;
    const listed = await run(['list']);
    if (listed.code === 0) break;
    expect(listed.stderr).toContain('holds no authority or issuer');
  }
  expect((await run(INIT)).code).toBeLessThan(2);
  expect(await run(['issue', ...CERTIFICATE])).toMatchObject({ code: 0 });
});
