import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { afterAll, inject } from 'vitest';

/**
 * Gives each file of journeys profiles of the browser of its worker (see browsers.setup.ts). A profile has never been
 * anywhere and shares nothing with another; those that a file made are closed after its tests.
 */
export function browserProfiles(): { readonly newProfile: () => Promise<BrowserContext> } {
  const made: BrowserContext[] = [];
  afterAll(async () => {
    await Promise.all(made.splice(0).map((profile) => profile.close()));
  });
  return {
    async newProfile() {
      const profile = await (await browserOfWorker()).createBrowserContext();
      made.push(profile);
      return profile;
    },
  };
}

/**
 * Opens a page in a window of its own. In a whole browser a tab behind another one is hidden and draws nothing, so a
 * click in it waits for ever; two windows stand side by side, as a person with two pages would have them.
 */
export function newWindow(profile: BrowserContext): Promise<Page> {
  return profile.newPage({ type: 'window' });
}

let connected: Promise<Browser> | undefined;

function browserOfWorker(): Promise<Browser> {
  const addresses = inject('browsers');
  const worker = Number(process.env.VITEST_POOL_ID ?? '1');
  connected ??= puppeteer.connect({
    browserWSEndpoint: addresses[(worker - 1) % addresses.length] ?? '',
    // A page has the size that the tests ask for, or that of a window.
    defaultViewport: { width: 800, height: 600 },
  });
  return connected;
}
