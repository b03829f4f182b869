import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en as badge } from '../../src/components/badge/messages.en.js';
import { en } from '../../src/language/messages.en.js';
import { browserProfiles, newWindow } from '../browser-profiles.js';
import { find } from '../journeys/accessibility-tree.js';
import { root } from './snippets.js';

const { newProfile } = browserProfiles();
let server: ChildProcess;
let address: string;
let temporary: string;

/** A port that nobody listens at. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const listener = createServer().listen(0, 'localhost', () => {
      const { port } = listener.address() as AddressInfo;
      listener.close(() => {
        resolve(port);
      });
    });
  });
}

beforeAll(async () => {
  temporary = mkdtempSync(join(tmpdir(), 'cse-dev-'));
  const env = { ...process.env, TMPDIR: temporary, PORT: String(await freePort()) };
  server = spawn(process.execPath, [join(root, 'demo/dev.js')], { cwd: root, env });
  if (!server.stdout) throw new Error('it says nothing');
  for await (const line of createInterface(server.stdout)) {
    address = /http:\S+/.exec(line)?.[0] ?? '';
    if (address) break;
  }
});

/** Ends the server as Ctrl-C does. */
async function end(): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGINT');
  await ended;
}

afterAll(async () => {
  await end();
  rmSync(temporary, { recursive: true });
});

test('npm run dev shows the self-check and a badge that is verified, both from src', async () => {
  const page = await newWindow(await newProfile());
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(address);
  await find(page, 'link', en.start);
  await page.$eval('cse-badge', (element) => {
    element.scrollIntoView();
  });
  await find(page, 'group', `${badge.verdict.verified}: Trebrook Council`);
  expect(asked.filter((path) => path.endsWith('/src/script-tag/cse.ts'))).toHaveLength(1);
  expect(asked.filter((path) => path.startsWith('/dist/'))).toEqual([]);
});

test('npm run dev leaves none of its keys and certificates behind', async () => {
  expect(readdirSync(temporary)).not.toEqual([]);
  await end();
  expect(readdirSync(temporary)).toEqual([]);
});
