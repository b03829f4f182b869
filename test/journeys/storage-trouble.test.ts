import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../dist/language.js';
import { newWindow } from '../browser-profiles.js';
import { cseStandard } from '../fixtures/cse.js';
import { click, find, textOf } from './accessibility-tree.js';
import { choose, chosen, storedIn } from './answers.js';
import { downloads, openFile } from './files.js';
import { SELF_CHECK, visitor } from './visitor.js';

// A sandboxed frame has no origin of its own, so to it the script comes from elsewhere.
const { address, newProfile, visit } = visitor({
  headers: { 'access-control-allow-origin': '*' },
});
const { download } = downloads();
const messages = messagesFor('en');
const KEY = 'cse-widgets/cse';

/** Takes up every last byte that the site may keep. */
async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let size = 2 ** 22; size >= 1;) {
      try {
        localStorage.setItem(
          `ballast ${String(Object.keys(localStorage).length)}`,
          'x'.repeat(size),
        );
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
}

/** Downloads what is on screen, and opens it in a browser that has never been here. */
async function carryOver(page: Page): Promise<Record<string, string>> {
  const file = await download(page);
  const fresh = await visit(SELF_CHECK);
  await find(fresh, 'link', messages.start);
  await openFile(fresh, file);
  await find(fresh, 'button', messages.delete);
  await click(fresh, 'link', cseStandard.criteria[0]?.title ?? '');
  await find(fresh, 'group', messages.rating('1.1.1'));
  return chosen(fresh);
}

describe('a browser whose storage is full', () => {
  test('is told of, work goes on, and the file takes every answer along', async () => {
    const page = await visit(`${SELF_CHECK}#cse-1`);
    await choose(page, '1.1.1', 'compliant');
    await fillStorage(page);
    await choose(page, '1.1.2', 'partially-compliant');
    await expect.poll(() => textOf(page)).toContain(messages.problem.full);
    const answers = { '1.1.1': 'compliant', '1.1.2': 'partially-compliant' };
    expect(await chosen(page)).toEqual(answers);
    expect(await carryOver(page)).toEqual(answers);
  });

  test('gets the answers it missed as soon as there is room', async () => {
    const page = await visit(`${SELF_CHECK}#cse-1`);
    await choose(page, '1.1.1', 'compliant');
    await fillStorage(page);
    await choose(page, '1.1.2', 'partially-compliant');
    await expect.poll(() => textOf(page)).toContain(messages.problem.full);
    await page.evaluate(() => {
      for (const name of Object.keys(localStorage)) {
        if (name.startsWith('ballast')) localStorage.removeItem(name);
      }
    });
    await choose(page, '1.1.3', 'compliant');
    await expect.poll(() => textOf(page)).not.toContain(messages.problem.full);
    await page.reload();
    const answers = { '1.1.1': 'compliant', '1.1.2': 'partially-compliant', '1.1.3': 'compliant' };
    await expect.poll(() => chosen(page)).toEqual(answers);
  });
});

describe('a browser that forbids its storage', () => {
  test('is told of, work goes on, and the file takes every answer along', async () => {
    const profile = await newProfile();
    const page = await newWindow(profile);
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    });
    await page.goto(`${address()}${SELF_CHECK}#cse-1`);
    await expect.poll(() => textOf(page)).toContain(messages.problem.forbidden);
    await choose(page, '1.1.1', 'compliant');
    await choose(page, '1.1.2', 'non-compliant');
    const answers = { '1.1.1': 'compliant', '1.1.2': 'non-compliant' };
    expect(await chosen(page)).toEqual(answers);
    expect(await carryOver(page)).toEqual(answers);
  });

  test('as in a sandboxed frame, says so on the first page', async () => {
    const page = await visit('/fixtures/pages/sandbox.html');
    const frame = await page.waitForFrame((each) => each.url().endsWith('self-check.html'));
    const text = () =>
      frame.evaluate(() => document.querySelector('cse-self-check')?.shadowRoot?.textContent ?? '');
    await expect.poll(text).toContain(messages.problem.forbidden);
    await expect.poll(text).toContain(messages.notKept);
  });
});

describe('a browser that holds rubbish', () => {
  const rubbish = { [`${KEY}/1.1.2`]: '{"rating":', [KEY]: 'Not ours' };

  async function visitRubbish(): Promise<Page> {
    const profile = await newProfile();
    const page = await newWindow(profile);
    await page.goto(`${address()}/fixtures/pages/sandbox.html`);
    await page.evaluate((entries) => {
      for (const [name, text] of Object.entries(entries)) localStorage.setItem(name, text);
    }, rubbish);
    await page.evaluate((name) => {
      const answer = { rating: 'compliant', changed: '2026-03-02T09:00:00.000Z' };
      localStorage.setItem(name, JSON.stringify(answer));
    }, `${KEY}/1.1.1`);
    await page.goto(`${address()}${SELF_CHECK}#cse-1`);
    return page;
  }

  test('is told of, and the answers that can be read are there', async () => {
    const page = await visitRubbish();
    await expect.poll(() => textOf(page)).toContain(messages.spoilt(2));
    expect(await chosen(page)).toEqual({ '1.1.1': 'compliant' });
  });

  test('keeps it aside, whatever is answered after', async () => {
    const page = await visitRubbish();
    await choose(page, '1.1.2', 'compliance-plus');
    await choose(page, '1.1.3', 'compliant');
    const kept = Object.values(await storedIn(page));
    for (const text of Object.values(rubbish)) expect(kept).toContain(text);
    await page.reload();
    const answers = { '1.1.1': 'compliant', '1.1.2': 'compliance-plus', '1.1.3': 'compliant' };
    await expect.poll(() => chosen(page)).toEqual(answers);
    expect(Object.values(await storedIn(page))).toEqual(
      expect.arrayContaining(Object.values(rubbish)),
    );
  });

  test('gives it as a file', async () => {
    const page = await visitRubbish();
    const file = await download(page, messages.downloadSpoilt);
    // Quotation marks may be escaped in it.
    const content = readFileSync(file, 'utf8').replaceAll('\\', '');
    for (const text of Object.values(rubbish)) expect(content).toContain(text);
  });

  test('goes on, and the file takes every answer along', async () => {
    const page = await visitRubbish();
    await choose(page, '1.1.2', 'compliance-plus');
    await click(page, 'link', messages.overview);
    const answers = { '1.1.1': 'compliant', '1.1.2': 'compliance-plus' };
    expect(await carryOver(page)).toEqual(answers);
  });
});

test('what a newer release saved is neither read nor touched', async () => {
  const profile = await newProfile();
  const page = await newWindow(profile);
  const newer = JSON.stringify({ format: 'cse-widgets/assessment', version: 99, secret: 1 });
  await page.goto(`${address()}/fixtures/pages/sandbox.html`);
  await page.evaluate(
    (name, text) => {
      localStorage.setItem(name, text);
    },
    KEY,
    newer,
  );
  await page.goto(`${address()}${SELF_CHECK}#cse-1`);
  await expect.poll(() => textOf(page)).toContain(messages.problem.newer);
  await choose(page, '1.1.1', 'compliant');
  expect(await storedIn(page)).toEqual({ [KEY]: newer });
  expect(await chosen(page)).toEqual({ '1.1.1': 'compliant' });
});
