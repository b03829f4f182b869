import axe from 'axe-core';
import type { BrowserContext, Page } from 'puppeteer-core';
import { startDemoSite } from '../../demo/demo-site.js';
import { newWindow } from '../browser-profiles.js';
import { twoFrames } from '../journeys/jumps.js';

type NewProfile = () => Promise<BrowserContext>;

/** A site for the tests of the documents, and a browser to open its pages in. */
export interface DocumentBrowser {
  /** Without a slash at its end. */
  readonly address: string;
  /** Opens a page of the site; `complaints` collects all that goes wrong on it. */
  open: (path: string, options?: OpenOptions) => Promise<OpenPage>;
  close: () => Promise<void>;
}

/** How a page is met. */
export interface OpenOptions {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly script?: boolean;
  /** Runs before anything is loaded. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** A page, and what it complained of: errors, refused or missing files, breaches of the policy. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: string[];
}

/** Serves the demo with its certificates, dist and more folders under the strict policy, and opens its pages. */
export async function startDocumentBrowser(
  newProfile: NewProfile,
  folders: Record<string, string> = {},
): Promise<DocumentBrowser> {
  const site = await startDemoSite({ folders });
  return {
    address: site.address,
    open: (path, options) => openPage(newProfile, site.address + path, options),
    close: site.close,
  };
}

async function openPage(
  newProfile: NewProfile,
  address: string,
  { width = 1200, scheme = 'light', script = true, prepare }: OpenOptions = {},
): Promise<OpenPage> {
  const page = await newWindow(await newProfile());
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const ours = !isIcon(message.location().url);
    if (ours && ['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !isIcon(response.url())) {
      complaints.push(`${String(response.status())} ${response.url()}`);
    }
  });
  await page.setViewport({ width, height: 900 });
  await page.setJavaScriptEnabled(script);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await prepare?.(page);
  await page.goto(address, { waitUntil: 'load' });
  if (script) {
    await page.waitForFunction(allDrawn);
    await goPastBadges(page);
  }
  return { page, complaints };
}

/* A whole browser asks each site for an icon, also where the page names none. */
const isIcon = (url = '') => url.endsWith('/favicon.ico');

/* Runs in the page: every component has drawn its heading, or what it has in the place of one, but for a self-check that leaves that to its parts. */
function allDrawn(): boolean {
  const isPart = ({ localName }: Element) => /^cse-(?!badge)/.test(localName);
  const parts = [...document.querySelectorAll('*')].filter(isPart);
  const drawing = parts.filter((part) => ![...part.querySelectorAll('*')].some(isPart));
  // For an assessor it shows another component in the place of its pages.
  const rootOf = (part: Element) =>
    part.shadowRoot?.querySelector('cse-assessor')?.shadowRoot ?? part.shadowRoot;
  return drawing.every((part) => rootOf(part)?.querySelector('[part=heading], [role=note], form'));
}

/* A badge begins when somebody comes near. So this goes past each until it has its verdict, and back to the top. */
async function goPastBadges(page: Page): Promise<void> {
  for (const badge of await page.$$('cse-badge[src]')) {
    await badge.evaluate((element) => {
      element.scrollIntoView();
    });
    await page.waitForFunction(({ verification }) => verification !== undefined, {}, badge);
    await page.evaluate(twoFrames);
  }
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
}

/** What axe finds wrong on a page, each rule with the places. */
export async function axeFindings({ page }: OpenPage): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await tool.run({ resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
