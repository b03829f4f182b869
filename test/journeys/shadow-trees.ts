import { setTimeout as wait } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';

/*
 * Reaching into components (`cse-result >>> a`) where no role and name leads. Puppeteer looks for such a thing once,
 * and then again only when something changes outside the shadow roots. What a component draws later it never sees:
 * the thing is on the page, and the wait for it runs out. With `visible` it looks at every frame, which takes most of
 * a processor for as long as it waits. So here it is looked for now and then.
 */

const LOOK_AGAIN_MS = 40;

/** Waits for what a selector finds, however late it is drawn. */
export async function appears(page: Page, selector: string): Promise<ElementHandle> {
  const givenUp = Date.now() + page.getDefaultTimeout();
  for (;;) {
    const found = await page.$(selector);
    if (found && (await found.isVisible())) return found;
    if (Date.now() > givenUp) throw new Error(`there is no ${selector}`);
    await wait(LOOK_AGAIN_MS);
  }
}

/** Waits for the same, and clicks it with the mouse once it holds still. */
export async function press(page: Page, selector: string): Promise<void> {
  const found = await appears(page, selector);
  await found.asLocator().click();
}

/** Waits for the same, and clicks it without a mouse, which cannot reach what something else covers. */
export async function activate(page: Page, selector: string): Promise<void> {
  const found = await appears(page, selector);
  await found.evaluate((element) => {
    (element as HTMLElement).click();
  });
}
