import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { STRICT_POLICY } from '../../demo/static-server.js';
import { messagesFor } from '../../dist/language.js';
import { newWindow } from '../browser-profiles.js';
import { click, find, textOf } from './accessibility-tree.js';
import { choose } from './answers.js';
import { downloads, openFile } from './files.js';
import { SELF_CHECK, visitor } from './visitor.js';

const { address, newProfile } = visitor();
const messages = messagesFor('en');
const { download } = downloads();

/** Opens a page that keeps a list of every breach of the policy. */
async function visitStrictly(path: string): Promise<Page> {
  const profile = await newProfile();
  const page = await newWindow(profile);
  await page.evaluateOnNewDocument(() => {
    const breaches: string[] = [];
    Object.assign(globalThis, { breaches });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      breaches.push(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  await page.goto(address() + path);
  return page;
}

function breachesOf(page: Page): Promise<unknown> {
  return page.evaluate(() => (globalThis as unknown as { breaches: string[] }).breaches);
}

test('the strictest policy is not breached by rating, printing, saving, opening or deleting', async () => {
  expect(STRICT_POLICY).toContain("default-src 'self'");
  expect(STRICT_POLICY).toContain("require-trusted-types-for 'script'");
  const page = await visitStrictly(`${SELF_CHECK}#cse-1`);
  await find(page, 'group', messages.rating('1.1.1'));
  await choose(page, '1.1.1', 'compliant');
  await click(page, 'link', messages.overview);

  const file = await download(page);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    answers: { '1.1.1': { rating: 'compliant' } },
  });

  await openFile(page, file);
  await expect.poll(() => textOf(page)).toContain(messages.opened(1));

  await page.emulateMediaType('print');
  await page.pdf();
  await page.emulateMediaType('screen');

  await click(page, 'button', messages.delete);
  const question = await find(page, 'dialog', messages.deleteQuestion(1));
  await page.keyboard.press('Escape');
  await page.waitForFunction((dialog) => !(dialog as HTMLDialogElement).open, {}, question);
  await click(page, 'link', messages.result);
  await find(page, 'heading', messages.whereYouStand);
  expect(await breachesOf(page)).toEqual([]);
});

test('a breach of the policy would be noticed', async () => {
  const page = await visitStrictly(SELF_CHECK);
  await page.evaluate(() => {
    document.body.append(
      Object.assign(document.createElement('img'), { src: 'https://elsewhere.example/' }),
    );
  });
  await expect.poll(() => breachesOf(page)).toEqual([expect.stringContaining('img-src')]);
});

test('no request leaves but for the page’s own files, and no cookie is set', async () => {
  const profile = await newProfile();
  const page = await newWindow(profile);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${address()}${SELF_CHECK}#cse-1`);
  await choose(page, '1.1.1', 'compliant');
  await click(page, 'link', messages.result);
  await find(page, 'heading', messages.whereYouStand);
  expect(asked).toEqual([`${address()}${SELF_CHECK}#cse-1`, `${address()}/dist/cse.js`]);
  expect(await profile.cookies()).toEqual([]);
  await page.close();
});
