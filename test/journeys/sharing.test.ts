import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { en as words } from '../../src/components/good-practice/messages.en.js';
import { readSharedText } from '../../src/core/sharing/shared-file.js';
import { cseStandard } from '../../src/standards/cse/cse-pack.js';
import { verifiesInNode } from '../fixtures/verify-shared.js';
import { click, find, textOf } from './accessibility-tree.js';
import { choose } from './answers.js';
import { downloads } from './files.js';
import { activate, appears } from './shadow-trees.js';
import { visitor } from './visitor.js';

/* The centre, on a port of its own: another origin, as it would be. */
interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
const asked: Asked[] = [];
let centre: Server;
let host: string;

const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/in': (response) => response.writeHead(201).end('Thank you: 4711'),
  '/broken': (response) => response.writeHead(500).end('<b>Out of order</b>'),
  '/elsewhere': (response) => response.writeHead(307, { location: '/in' }).end(),
};

const folder = mkdtempSync(join(tmpdir(), 'cse-sharing-'));
const page = (path: string) => `<!doctype html><html lang="en"><title>A page</title>
  <main><cse-self-check share-url="http://localhost:${host.split(':')[1] ?? ''}${path}"></cse-self-check></main>
  <script type="module" src="/dist/cse.js"></script></html>`;

beforeAll(async () => {
  centre = createServer((request, response) => {
    const { url = '', method, headers } = request;
    // A centre that lets pages of other sites ask, but for one address.
    if (url !== '/closed') {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', 'content-type');
    }
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      if (method === 'OPTIONS') {
        response.end();
        return;
      }
      asked.push({ path: url, headers, body });
      (ANSWERS[url] ?? ANSWERS['/in'])?.(response);
    });
  });
  await new Promise<void>((ready) => centre.listen(0, 'localhost', ready));
  host = `localhost:${String((centre.address() as AddressInfo).port)}`;
  for (const path of ['in', 'broken', 'elsewhere', 'closed']) {
    writeFileSync(join(folder, `${path}.html`), page(`/${path}`));
  }
});

afterAll(() => {
  centre.close().closeAllConnections();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  asked.length = 0;
});

// The usual policy lets a page ask no other site.
const { visit } = visitor({
  folders: { '/sharing/': folder },
  headers: {
    'content-security-policy': "default-src 'self'; connect-src 'self' http://localhost:*",
  },
});
const { download } = downloads();

/** Rates one element, writes a story, ticks it, and looks at what would go. */
async function look(opened: Page): Promise<string> {
  await choose(opened, '1.1.1', 'compliance-plus');
  await click(opened, 'link', words.title);
  await click(opened, 'button', words.markButton);
  await (await find(opened, 'textbox', `${words.did} (1.1.1)`)).type('We asked at the desk');
  await (await find(opened, 'textbox', `${words.outcome} (1.1.1)`)).type('More answers');
  await activate(opened, 'cse-self-check >>> [type=checkbox]');
  await click(opened, 'button', words.look);
  const preview = await appears(opened, 'cse-self-check >>> pre');
  return preview.evaluate((shown) => shown.textContent);
}

async function sendTo(opened: Page, button = words.send(host)): Promise<void> {
  await click(opened, 'button', button);
  await click(opened, 'button', words.sendYes);
}

describe('sharing', () => {
  test('sends the bytes that were shown, once, after it was asked, and Node finds them genuine', async () => {
    const opened = await visit('/sharing/in.html#cse-1');
    const shown = await look(opened);
    expect(readFileSync(await download(opened, words.download), 'utf8')).toBe(shown);
    expect(asked).toEqual([]);
    await sendTo(opened);
    await expect.poll(() => textOf(opened), { timeout: 10_000 }).toContain(words.taken(host, 201));
    expect(await textOf(opened)).toContain('Thank you: 4711');
    expect(asked.map(({ path, body }) => [path, body])).toEqual([['/in', shown]]);
    const { headers } = asked[0] ?? {};
    expect(headers).toMatchObject({ 'content-type': 'application/json' });
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    const reading = readSharedText(cseStandard(), shown);
    if (!reading.ok) throw new Error(reading.faults[0]?.message);
    expect(verifiesInNode(reading.file)).toBe(true);
    expect(reading.file.stories).toEqual([
      { element: '1.1.1', did: 'We asked at the desk', changed: 'More answers' },
    ]);
    await opened.close();
  });

  test('tells a refusal, and sends again only when the person does', async () => {
    const opened = await visit('/sharing/broken.html#cse-1');
    await look(opened);
    await sendTo(opened);
    await expect
      .poll(() => textOf(opened), { timeout: 10_000 })
      .toContain(words.refused(host, 500));
    expect(await textOf(opened)).toContain('<b>Out of order</b>');
    expect(asked).toHaveLength(1);
    await sendTo(opened, words.sendAgain(host));
    await expect.poll(() => asked.length, { timeout: 10_000 }).toBe(2);
    expect(asked[1]?.body).toBe(asked[0]?.body);
    await opened.close();
  });

  test('follows no redirect, and says so', async () => {
    const opened = await visit('/sharing/elsewhere.html#cse-1');
    await look(opened);
    await sendTo(opened);
    await expect.poll(() => textOf(opened), { timeout: 10_000 }).toContain(words.redirected(host));
    expect(asked.map(({ path }) => path)).toEqual(['/elsewhere']);
    await opened.close();
  });

  test('tells that a centre does not take files from this page', async () => {
    const opened = await visit('/sharing/closed.html#cse-1');
    await look(opened);
    await sendTo(opened);
    await expect.poll(() => textOf(opened), { timeout: 10_000 }).toContain(words.notReached(host));
    expect(asked).toEqual([]);
    await opened.close();
  });
});
