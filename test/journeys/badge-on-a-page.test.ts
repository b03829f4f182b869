import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cy } from '../../src/components/badge/messages.cy.js';
import { en } from '../../src/components/badge/messages.en.js';
import { browserProfiles } from '../browser-profiles.js';
import { startKit, type Kit } from '../cli/kit.js';
import { namesOf, readPage, textOf } from './accessibility-tree.js';
import {
  FALLBACK,
  WAYS,
  finds,
  pageWith,
  visit,
  type PageOptions,
  type VisitOptions,
} from './badge-page.js';
import { HOLDER, startCircle, type Circle, type Issued } from './circle.js';

/* What a page with badges is like for who reads it, listens to it, types through it, and minds what it does. */

const { newProfile } = browserProfiles();

let kit: Kit;
let circle: Circle;
let certificate: Issued;
let other: Issued;
let proof: string;

beforeAll(async () => {
  kit = startKit();
  circle = await startCircle(kit);
  certificate = await circle.issue('Libraries');
  other = await circle.issue('Museums');
  await circle.publishBody();
  ({ path: proof } = await circle.staple(certificate, 'proof.json'));
});

afterEach(() => {
  circle.body.behave();
});

afterAll(async () => {
  await circle.close();
});

const open = (sources: readonly string[], options: PageOptions, how?: VisitOptions) =>
  visit(newProfile, circle.origins.site + pageWith(circle, sources, options), how);

const verdictsOn = async (page: Page) =>
  (await namesOf(page, 'group')).filter((name) => name !== '');

describe.each(WAYS)('with the authority %s', (way) => {
  test('a hundred badges of two certificates ask for each document once', async () => {
    const sources = Array.from({ length: 100 }, (_, at) => (at % 2 ? certificate : other).url);
    const { page, asked, complaints } = await open(
      sources,
      { way, attributes: 'appearance="inline"' },
      {
        prepare: (blank) => blank.setViewport({ width: 800, height: 5_000 }),
      },
    );
    const name = `${en.verdict.verified}: ${HOLDER}`;
    await expect.poll(() => verdictsOn(page)).toEqual(Array.from({ length: 100 }, () => name));
    const elsewhere = asked.filter((address) => !address.startsWith(circle.origins.site));
    const keys = `${circle.centre.base}.well-known/did.json`;
    expect(elsewhere.toSorted()).toEqual(
      [
        ...(way === 'named by the page' ? [keys] : []),
        `${circle.centre.base}recognition.jwt`,
        certificate.url,
        other.url,
        `${circle.body.base}status/revocation.jwt`,
        `${circle.body.base}status/suspension.jwt`,
      ].toSorted(),
    );
    expect(await complaints()).toEqual([]);
  });

  test('in Welsh it is read in Welsh, to its last check', async () => {
    const { page, complaints } = await open([certificate.url], { way, lang: 'cy' });
    await finds(page, 'verified', cy);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(page)).toContain(cy.code['allowed-here']);
    const text = await textOf(page);
    expect(text).toContain(cy.standing);
    expect(text).not.toContain(en.standing);
    expect(await namesOf(page, 'link')).toEqual([cy.checkerLink(new URL(circle.body.base).host)]);
    expect(await complaints()).toEqual([]);
  });

  test('in a line it says who, what and whose word, and opens to show the rest', async () => {
    const { page } = await open([certificate.url], { way, attributes: 'appearance="inline"' });
    await finds(page, 'verified');
    const closed = await textOf(page);
    for (const told of [en.verdict.verified, HOLDER, new URL(circle.centre.base).host]) {
      expect(closed).toContain(told);
    }
    expect(closed).not.toContain(certificate.number);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(page)).toContain(certificate.number);
  });

  test('nothing is stored, and nothing of the visitor goes along', async () => {
    const headers: IncomingHttpHeaders[] = [];
    for (const path of ['/status/revocation.jwt', new URL(certificate.url).pathname]) {
      circle.body.answer(path, (response) => {
        headers.push(response.req.headers);
        response
          .writeHead(200, { 'access-control-allow-origin': '*', 'set-cookie': 'seen=1' })
          .end(readFileSync(join(kit.folder, 'body-web', path)));
      });
    }
    // A cookie of one server of this machine would go to every other.
    const prepare = (page: Page) =>
      page.browserContext().setCookie({ name: 'visitor', value: 'me', domain: 'localhost' });
    const { page } = await open([certificate.url], { way }, { prepare });
    await finds(page, 'verified');
    expect(headers).toHaveLength(2);
    for (const { cookie, referer } of headers)
      expect([cookie, referer]).toEqual([undefined, undefined]);
    const cookies = await page.browserContext().cookies();
    expect(cookies.map(({ name }) => name)).toEqual(['visitor']);
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]);
    expect(kept).toEqual([0, 0, 0, 0]);
  });

  test('without script the page says what it says by itself, and nothing is asked', async () => {
    const { page, asked } = await open([certificate.url], { way }, { script: false });
    expect(await textOf(page)).toContain(FALLBACK);
    expect(await verdictsOn(page)).toEqual([]);
    expect(asked.filter((address) => !address.startsWith(circle.origins.site))).toEqual([]);
  });
});

/** What has the focus, as it is read out. */
async function focused(page: Page): Promise<string> {
  const found = (await readPage(page)).filter((node) => node.focused);
  return found.map(({ role, name = '' }) => `${role} ${name}`).at(-1) ?? '';
}

describe('by keyboard alone', () => {
  test.each([
    ['a card', ''],
    ['a line', 'appearance="inline"'],
  ])('%s opens, and its link leads to the checker of the issuer', async (_look, attributes) => {
    const { page } = await open([proof], { way: 'compiled into the script', attributes });
    await finds(page, 'verified');
    expect(await textOf(page)).not.toContain(en.code['signed-by-issuer']);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toContain('DisclosureTriangle');
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(page)).toContain(en.code['signed-by-issuer']);
    expect(await textOf(page)).toContain(en.advice.verified);

    await page.keyboard.press('Tab');
    const { host } = new URL(circle.body.base);
    expect(await focused(page)).toBe(`link ${en.checkerLink(host)}`);
    const before = circle.body.asked.length;
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toMatch(new RegExp(`^${circle.body.base}check/#`));
    await finds(page, 'verified');
    const places = (await readPage(page)).filter(({ name }) => name?.startsWith(en.place));
    expect(places.map(({ value }) => value)).toContain(circle.origins.site);
    expect(await textOf(page)).toContain(en.code['allowed-here']);
    // What comes in a fragment stays in the browser.
    expect(circle.body.asked.slice(before).join()).not.toContain(certificate.token.slice(0, 40));
  });
});

test('what a forger writes on a badge has no part in its verdict', async () => {
  const lies =
    'verdict="verified" state="verified" role="group" aria-label="Verified" shown-on="x"';
  const options = { way: 'compiled into the script', attributes: lies } as const;
  const path = pageWith(circle, [certificate.url], options);
  const { page } = await visit(newProfile, circle.origins.elsewhere + path);
  await finds(page, 'other-site');
  expect(await textOf(page)).not.toContain(en.standing);
});
