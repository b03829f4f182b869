import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../dist/language.js';
import { newWindow } from '../browser-profiles.js';
import { click, find, textOf } from './accessibility-tree.js';
import { choose } from './answers.js';
import { appears, press } from './shadow-trees.js';
import { SELF_CHECK, visitor } from './visitor.js';

const { address, newProfile } = visitor();
const messages = messagesFor('en');

/** Opens the self-check of a site on which one of the files is missing for as long as `missing` says. */
async function visitWithout(file: string, missing: () => boolean): Promise<Page> {
  const page = await newWindow(await newProfile());
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (missing() && request.url().endsWith(file)) void request.respond({ status: 404 });
    else void request.continue();
  });
  await page.goto(address() + SELF_CHECK);
  return page;
}

describe('a part whose file is missing', () => {
  test('is told of where the evidence of an element is opened, and nothing is lost', async () => {
    const page = await visitWithout('/cse-evidence.js', () => true);
    await click(page, 'link', messages.start);
    await choose(page, '1.1.1', 'compliant');
    await press(page, '>>> [id="at-1.1.1"] .evidence summary');
    await appears(page, '>>> [id="at-1.1.1"] [role=alert]');
    expect(await textOf(page)).toContain(messages.partMissing);
    await page.reload();
    await page.waitForFunction(
      () => document.querySelector('cse-self-check')?.score?.whole.met === 1,
    );
    await page.close();
  });

  test('is told of each time its page is opened, which is never just empty', async () => {
    const page = await visitWithout('/cse-plan.js', () => true);
    const told = () =>
      page.$$eval('>>> [role=alert]', (alerts) =>
        alerts.map(({ textContent }) => textContent.trim()).filter(Boolean),
      );
    for (const time of ['the first time', 'the second time']) {
      await click(page, 'link', messages.lazyPage.plan);
      await expect.poll(told, { message: time }).toContain(messages.partMissing);
      await click(page, 'link', messages.overview);
      await expect.poll(told, { message: time }).toEqual([]);
    }
    await page.close();
  });

  // Browsers keep in mind which module failed, so opening it again would not help in all of them.
  test('is there once its file is, when the page is loaded again as the notice says', async () => {
    let missing = true;
    const page = await visitWithout('/cse-plan.js', () => missing);
    await click(page, 'link', messages.lazyPage.plan);
    await expect.poll(() => textOf(page)).toContain(messages.partMissing);
    missing = false;
    await page.reload();
    await click(page, 'link', messages.lazyPage.plan);
    await find(page, 'heading', 'Plan');
    await page.close();
  });
});
