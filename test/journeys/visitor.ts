import type { BrowserContext, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { browserProfiles, newWindow } from '../browser-profiles.js';
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

/** Starts a site before the tests of a file, and ends it after them. */
export function visitor(site: Parameters<typeof startSite>[0] = {}): Visitor {
  const { newProfile } = browserProfiles();
  let served: Awaited<ReturnType<typeof startSite>>;
  beforeAll(async () => {
    served = await startSite(site);
  });
  afterAll(() => served.close());
  return {
    address: () => served.address,
    newProfile,
    visit: async (path, profile) => {
      const page = await newWindow(profile ?? (await newProfile()));
      page.setDefaultTimeout(30_000);
      await page.goto(served.address + path);
      return page;
    },
  };
}
