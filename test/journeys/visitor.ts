import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { launchOptions } from '../browser.js';
import { startSite } from '../server.js';

/** The page of a council with nothing on it but the self-check. */
export const SELF_CHECK = '/fixtures/pages/self-check.html';

/** A browser in front of the test site, for one file of journeys. */
export interface Visitor {
  /** Beginning of every address of the site. */
  readonly address: () => string;
  /** A browser profile that has never been here. */
  readonly newProfile: () => Promise<BrowserContext>;
  /** Opens a page of the site and waits for it to be there. */
  readonly visit: (path: string, profile?: BrowserContext) => Promise<Page>;
}

/** Starts a site and a browser before the tests of a file, and ends both after them. */
export function visitor(site: Parameters<typeof startSite>[0] = {}): Visitor {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof startSite>>;
  beforeAll(async () => {
    [served, browser] = await Promise.all([
      startSite(site),
      launchOptions().then((options) => puppeteer.launch(options)),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  const newProfile = () => browser.createBrowserContext();
  return {
    address: () => served.address,
    newProfile,
    visit: async (path, profile) => {
      const page = await (profile ?? (await newProfile())).newPage();
      page.setDefaultTimeout(10_000);
      await page.goto(served.address + path);
      return page;
    },
  };
}
