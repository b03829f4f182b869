import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { launchOptions } from '../browser.js';
import { isThorough } from '../effort.js';

const root = join(import.meta.dirname, '../..');
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cse-browser-'));
  folders.push(folder);
  return folder;
}

/** Looks for a browser in a fresh process; gives back what it found, or the message of its error. */
function findWith(env: Record<string, string>): Promise<string> {
  const script = `
    const { launchOptions } = await import('./test/browser.js');
    console.log(await launchOptions().then(({ executablePath }) => executablePath, ({ message }) => message));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    env,
  });
  return new Promise((resolve) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('close', () => {
      resolve(output.trim());
    });
  });
}

describe('the browser of the tests', () => {
  test('starts and shows a page', async () => {
    const browser = await puppeteer.launch(await launchOptions());
    const page = await browser.newPage();
    await page.setContent('<h1>Here</h1>');
    const heading = await page.$eval('h1', ({ textContent }) => textContent);
    await browser.close();
    expect(heading).toBe('Here');
  });

  test('is the one that CHROME_PATH names', async () => {
    const chrome = join(emptyFolder(), 'my-chrome');
    writeFileSync(chrome, '#!/bin/sh\nexit 0\n');
    chmodSync(chrome, 0o755);
    expect(await findWith({ CHROME_PATH: chrome })).toBe(chrome);
  });

  test('is asked for in words when CHROME_PATH leads nowhere', async () => {
    expect(await findWith({ CHROME_PATH: '/no/chrome' })).toBe(
      'CHROME_PATH is /no/chrome, and no browser starts from there.',
    );
  });
});

/* Unpacking takes most of a processor for ten seconds, twice over here. */
describe.skipIf(!isThorough)('a machine without any browser (EFFORT=full)', () => {
  test.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'unpacks one, and once, when two runs start together',
    async () => {
      const folder = emptyFolder();
      const env = { PATH: '', TMPDIR: folder };
      const found = await Promise.all([findWith(env), findWith(env)]);
      expect(found[0]).toBe(found[1]);
      expect(found[0]).toMatch(/chromium$/);
      expect(readdirSync(folder)).toHaveLength(1);
    },
  );
});
