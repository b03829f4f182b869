import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/components/badge/messages.en.js';
import { browserProfiles } from '../browser-profiles.js';
import { startKit, type Kit } from '../cli/kit.js';
import { click, find, namesOf, readPage, textIn, textOf } from './accessibility-tree.js';
import { finds, visit, type Visit } from './badge-page.js';
import { HOLDER, startCircle, type Circle, type Issued } from './circle.js';

/* Somebody does not take a page's word, and goes to the issuer's own checker with what they have. */

const { newProfile } = browserProfiles();

let kit: Kit;
let circle: Circle;
let certificate: Issued;
let files: string;

beforeAll(async () => {
  kit = startKit();
  files = mkdtempSync(join(tmpdir(), 'cse-visitor-'));
  circle = await startCircle(kit);
  certificate = await circle.issue('Libraries');
  await circle.publishBody();
  await circle.staple(certificate, 'proof.json');
});

afterAll(async () => {
  await circle.close();
  rmSync(files, { recursive: true });
});

async function openChecker(): Promise<Visit> {
  const seen = await visit(newProfile, `${circle.body.base}check/`);
  await find(seen.page, 'button', en.begin);
  return seen;
}

async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = await find(page, 'textbox', label);
  await field.evaluate((element) => {
    (element as HTMLInputElement).select();
  });
  await page.keyboard.sendCharacter(text);
}

const lookAt = async (page: Page, text: string, place = '') => {
  await fill(page, en.certificate, text);
  await fill(page, en.place, place);
  await click(page, 'button', en.begin);
};

/** What is read out as soon as it changes. */
const newsOn = (page: Page) => textIn(page, 'status');

/* A browser asks for an icon that the page does not name. */
const ours = async ({ complaints }: Visit) =>
  (await complaints()).filter((complaint) => !complaint.includes('/favicon.ico'));

describe('by pasting', () => {
  test.each([
    ['the text of a certificate', () => certificate.token],
    ['the link to it', () => certificate.url],
    ['the text with space around it', () => `\n  ${certificate.token}\n\n`],
  ])('%s is verified with the place where it was seen', async (_title, text) => {
    const seen = await openChecker();
    await lookAt(seen.page, text(), circle.origins.site);
    await finds(seen.page, 'verified');
    expect(await textOf(seen.page)).toContain(en.code['allowed-here']);
    expect(await newsOn(seen.page)).toBe(`${en.verdict.verified}: ${HOLDER}`);
    expect(await ours(seen)).toEqual([]);
  });

  test('the link under a badge brings the place along', async () => {
    const { page } = await openChecker();
    const visited = new URLSearchParams({
      certificate: certificate.token,
      'shown-on': circle.origins.elsewhere,
    });
    await lookAt(page, `${circle.body.base}check/#${visited.toString()}`);
    await finds(page, 'other-site');
    expect(await textOf(page)).toContain(circle.origins.site);
  });

  test('nothing is fetched before the button is pressed, and the certificate is sent nowhere', async () => {
    const { page, asked } = await openChecker();
    const before = asked.length;
    await fill(page, en.certificate, certificate.url);
    expect(asked.slice(before)).toEqual([]);
    await fill(page, en.certificate, certificate.token);
    await fill(page, en.place, circle.origins.site);
    await click(page, 'button', en.begin);
    await finds(page, 'verified');
    const addresses = asked.slice(before);
    expect(addresses.toSorted()).toEqual(
      [
        `${circle.centre.base}recognition.jwt`,
        `${circle.body.base}status/revocation.jwt`,
        `${circle.body.base}status/suspension.jwt`,
      ].toSorted(),
    );
  });

  test('without a place it could not be checked, and says what is missing', async () => {
    const { page } = await openChecker();
    await lookAt(page, certificate.token);
    await finds(page, 'could-not-check');
    expect(await textOf(page)).toContain(en.code['origin-not-given']);
  });

  test.each([
    ['nothing', '', en.problem.nothing],
    ['a shopping list', 'Milk, bread', en.code['not-a-certificate']],
  ])('of %s it says what is wrong, at the field where it is', async (_title, text, problem) => {
    const { page } = await openChecker();
    await lookAt(page, text, circle.origins.site);
    await expect.poll(() => newsOn(page)).toBe(problem);
    const fields = (await readPage(page)).filter(({ role }) => role === 'textbox');
    expect(fields.map(({ name, invalid }) => [name, invalid])).toEqual([
      [en.certificate, 'true'],
      [en.place, undefined],
    ]);
    expect(await namesOf(page, 'group')).toEqual([]);
  });
});

describe('by file', () => {
  const keep = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(files, name), content);
    return join(files, name);
  };

  async function chooseFile(page: Page, path: string): Promise<void> {
    // Chromium says this name, but does not find by it.
    const button = (await readPage(page)).find(({ name }) => name === en.file);
    const field = await button?.elementHandle();
    const [chooser] = await Promise.all([page.waitForFileChooser(), field?.asLocator().click()]);
    await chooser.accept([path]);
  }

  const svg = (token: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential verify="${token}"/></svg>`;

  test.each([
    ['a certificate', () => keep('certificate.jwt', certificate.token)],
    ['a stapled proof', () => join(kit.folder, 'pages/proof.json')],
    ['a picture with the certificate inside', () => keep('badge.svg', svg(certificate.token))],
  ])('%s is verified with the place where it was seen', async (_title, path) => {
    const seen = await openChecker();
    await chooseFile(seen.page, path());
    await fill(seen.page, en.place, circle.origins.site);
    await click(seen.page, 'button', en.begin);
    await finds(seen.page, 'verified');
    expect(await ours(seen)).toEqual([]);
  });

  test('one that is dropped on the page is verified, and does not take the place of the page', async () => {
    const { page } = await openChecker();
    const field = await find(page, 'textbox', en.certificate);
    const { x, y } = await field.clickablePoint();
    const files = [keep('dropped.jwt', certificate.token)];
    const carried = { items: [], files, dragOperationsMask: 1 };
    await page.mouse.dragEnter({ x, y }, carried);
    await page.mouse.dragOver({ x, y }, carried);
    await page.mouse.drop({ x, y }, carried);
    await fill(page, en.place, circle.origins.site);
    await click(page, 'button', en.begin);
    await finds(page, 'verified');
    expect(page.url()).toBe(`${circle.body.base}check/`);
  });

  test('a file in which somebody wrote another name is not genuine', async () => {
    const [header, payload = '', signature] = certificate.token.split('.');
    const told = Buffer.from(payload, 'base64url').toString().replaceAll(HOLDER, 'Anybody');
    const forged = [header, Buffer.from(told).toString('base64url'), signature].join('.');
    const { page } = await openChecker();
    await chooseFile(page, keep('forged.jwt', forged));
    await fill(page, en.place, circle.origins.site);
    await click(page, 'button', en.begin);
    await find(page, 'group', `${en.verdict.altered}: Anybody`);
    const text = await textOf(page);
    expect(text).toContain(en.code['signature-wrong']);
    expect(text).toContain(en.unproved);
  });

  test('a file that is no certificate is not read as one', async () => {
    const { page } = await openChecker();
    await chooseFile(page, keep('empty.png', readFileSync(new URL(import.meta.url))));
    await click(page, 'button', en.begin);
    await expect.poll(() => newsOn(page)).toBe(en.code['not-a-certificate']);
  });
});
