import type { BrowserContext, Page } from 'puppeteer-core';
import { en } from '../../src/components/badge/messages.en.js';
import type { Verdict } from '../../src/core/credential/verification.js';
import { newWindow } from '../browser-profiles.js';
import { find } from './accessibility-tree.js';
import { HOLDER, type Circle } from './circle.js';

/** How a page comes to know whose word counts: it names the authority, or its script does. */
export const WAYS = ['named by the page', 'compiled into the script'] as const;
/** One of {@link WAYS}. */
export type Way = (typeof WAYS)[number];

/** What the page says where there is no verdict. */
export const FALLBACK = 'We hold a certificate. Ask the body about it.';

/** How a page with badges is written. */
export interface PageOptions {
  readonly way: Way;
  readonly lang?: string;
  /** Written on each badge besides. */
  readonly attributes?: string;
  /** Goes below the badges. */
  readonly below?: string;
}

/** Writes a page with a badge for each address, as a holder would, and gives its path. */
export function pageWith(
  circle: Circle,
  sources: readonly string[],
  { way, lang = 'en', attributes = '', below = '' }: PageOptions,
): string {
  const named = way === 'named by the page';
  const script = named ? '/dist/cse-badge.js' : '/script/cse-badge.js';
  const authority = named ? `authority="${circle.authority}"` : '';
  const badges = sources.map(
    (src) => `<cse-badge src="${src}" ${authority} ${attributes}><p>${FALLBACK}</p></cse-badge>`,
  );
  const html = `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <title>A page of a council</title>
    <link rel="icon" href="/mark.svg" />
    <link rel="stylesheet" href="/badges.css" />
    <script type="module" src="${script}"></script>
  </head>
  <body>
    <main>
      <h1>Our accreditation</h1>
      ${badges.join('\n')}
      ${below}
    </main>
  </body>
</html>
`;
  written += 1;
  return circle.write(`${String(written)}.html`, html);
}

let written = 0;

/** A page that somebody looks at, and all that went on behind it. */
export interface Visit {
  readonly page: Page;
  /** Every address that was asked, in order. */
  readonly asked: readonly string[];
  /** Errors, warnings, missing files and breaches of the policy, each with the address that it is about. */
  readonly complaints: () => Promise<readonly string[]>;
}

/** How a page is met. */
export interface VisitOptions {
  readonly script?: boolean;
  /** Runs before anything is loaded. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** Opens a page in a browser that has never been anywhere. */
export async function visit(
  newProfile: () => Promise<BrowserContext>,
  address: string,
  { script = true, prepare }: VisitOptions = {},
): Promise<Visit> {
  const page = await newWindow(await newProfile());
  const [asked, complaints] = [[] as string[], [] as string[]];
  page.setDefaultTimeout(30_000);
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (!['error', 'warn'].includes(message.type())) return;
    complaints.push(`${message.text()} ${message.location().url ?? ''}`);
  });
  await page.setJavaScriptEnabled(script);
  await page.evaluateOnNewDocument(() => {
    const breaches: string[] = [];
    Object.assign(globalThis, { breaches });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      breaches.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  await prepare?.(page);
  await page.goto(address);
  return {
    page,
    asked,
    async complaints() {
      const breaches = await page.evaluate(
        () => (globalThis as unknown as { breaches: string[] }).breaches,
      );
      return [...complaints, ...breaches];
    },
  };
}

/** Waits until a badge is called by a verdict, as it is read out. */
export async function finds(page: Page, verdict: Verdict, messages = en): Promise<void> {
  await find(page, 'group', `${messages.verdict[verdict]}: ${HOLDER}`);
}
