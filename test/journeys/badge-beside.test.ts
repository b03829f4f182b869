import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/components/badge/messages.en.js';
import { newWindow } from '../browser-profiles.js';
import { textOf } from './accessibility-tree.js';
import { appears } from './shadow-trees.js';
import { SELF_CHECK, visitor } from './visitor.js';

const { visit, newProfile, address } = visitor();

const isRegistered = (page: Page) =>
  page.waitForFunction(() => customElements.get('cse-badge') !== undefined);

/** Visits a page and gives the scripts that it fetched until all was quiet. */
async function scriptsOf(path: string): Promise<string[]> {
  const page = await newWindow(await newProfile());
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await page.goto(address() + path, { waitUntil: 'networkidle0' });
  await isRegistered(page);
  await page.close();
  return scripts;
}

describe('a badge on a page that has the script of the self-check alone', () => {
  test('is there, and says what it is worth', async () => {
    const page = await visit('/fixtures/pages/badge-beside.html');
    await isRegistered(page);
    // It waits until it comes near what the visitor sees.
    await page.$eval('cse-badge', (badge) => {
      badge.scrollIntoView();
    });
    await appears(page, 'cse-badge >>> summary');
    expect(await textOf(page)).toContain(en.verdict['could-not-check']);
    await page.close();
  });

  test('is there too once a script adds it', async () => {
    const page = await visit(SELF_CHECK);
    expect(await page.evaluate(() => customElements.get('cse-badge') === undefined)).toBe(true);
    await page.evaluate(() => {
      document.querySelector('main')?.append(document.createElement('cse-badge'));
    });
    await isRegistered(page);
    await page.close();
  });

  test('leaves it to a badge script of the page’s own, which may have an authority inside', async () => {
    expect(await scriptsOf('/fixtures/pages/badge-beside.html')).toContain('/dist/cse-badge.js');
    expect(await scriptsOf('/fixtures/pages/own-badge.html')).not.toContain('/dist/cse-badge.js');
  });

  test('leaves the page’s own words where its file is missing, and troubles nobody with it', async () => {
    const page = await (await newProfile()).newPage();
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(String(error)));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url().endsWith('/cse-badge.js')) void request.respond({ status: 404 });
      else void request.continue();
    });
    await page.goto(`${address()}/fixtures/pages/badge-beside.html`, { waitUntil: 'networkidle0' });
    expect(await textOf(page)).toContain('We hold a certificate.');
    expect(await page.evaluate(() => customElements.get('cse-badge') === undefined)).toBe(true);
    expect(trouble).toEqual([]);
    await page.close();
  });
});
