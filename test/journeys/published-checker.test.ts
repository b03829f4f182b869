import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserProfiles, newWindow } from '../browser-profiles.js';
import { serveFolder, type FolderServer } from '../cli/folder-server.js';
import { startKit, type Kit } from '../cli/kit.js';
import { namesOf, textOf } from './accessibility-tree.js';
import { appears } from './shadow-trees.js';

/* The checker page as `publish` writes it, on the body's own server, under the policy that it brings along. */

const SITE = 'https://www.north.example';

const { newProfile } = browserProfiles();

let kit: Kit;
let centre: FolderServer;
let body: FolderServer;
let link: string;

beforeAll(async () => {
  kit = startKit();
  centre = await serveFolder(join(kit.folder, 'centre-web'));
  body = await serveFolder(join(kit.folder, 'body-web'));
  const at = ({ base }: FolderServer) => ['--url', base, '--loopback'];
  const authority = didOf(centre);
  await kit.done('authority', 'init', '--home', 'centre', '--name', 'Centre', ...at(centre));
  await kit.done('issuer', 'init', '--home', 'body', '--name', 'Mawr & Bach', ...at(body));
  const publishBody = () =>
    kit.done('publish', 'body-web', '--home', 'body', '--authority', authority);
  await publishBody();
  const recognise = ['authority', 'recognise', didOf(body), '--name', 'Mawr & Bach'];
  await kit.done(...recognise, '--home', 'centre');
  await kit.done('publish', 'centre-web', '--home', 'centre');
  const certified = ['--holder', 'North Borough Council', '--scope', 'Libraries', '--origin', SITE];
  const { token } = await kit.done('issue', '--home', 'body', ...certified);
  await publishBody();
  const visit = new URLSearchParams({ certificate: String(token), 'shown-on': SITE });
  link = `#${visit.toString()}`;
});

afterAll(async () => {
  await Promise.all([centre.close(), body.close()]);
  kit.remove();
});

const didOf = ({ base }: FolderServer) => `did:web:${new URL(base).host.replace(':', '%3A')}`;

interface Visit {
  readonly page: Page;
  /** Errors, refused files and breaches of the policy. */
  readonly complaints: string[];
}

async function visit(path: string, { script = true } = {}): Promise<Visit> {
  const context = await newProfile();
  const page = await newWindow(context);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const ours = !message.location().url?.endsWith('/favicon.ico');
    if (ours && ['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  await page.setJavaScriptEnabled(script);
  await page.goto(`${body.base}check/${path}`);
  return { page, complaints };
}

test('a badge’s link leads to a verdict on the issuer’s own domain, within its policy', async () => {
  const { page, complaints } = await visit(link);
  await expect.poll(() => textOf(page)).toContain('Verified');
  expect(await textOf(page)).toContain('North Borough Council');
  expect(complaints).toEqual([]);
});

test('the page is there in Welsh, and the way to it keeps the certificate', async () => {
  const { page } = await visit(link);
  const other = await page.waitForSelector('aria/Cymraeg[role="link"]');
  await Promise.all([page.waitForNavigation(), other?.asLocator().click()]);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('cy');
  expect(await namesOf(page, 'heading')).toContain('Gwirio tystysgrif');
  await expect.poll(() => textOf(page)).toContain('Wedi’i dilysu');
});

test.each(['', 'cy/'])(
  'axe finds nothing wrong with check/%s, before and after a check',
  async (path) => {
    for (const fragment of ['', link]) {
      const { page } = await visit(path + fragment);
      // The policy of the page would forbid what axe is brought in with.
      await page.setBypassCSP(true);
      await page.reload();
      await appears(page, '>>> [part=form]');
      if (fragment) await appears(page, '>>> [part=holder]');
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(),
      );
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
      ).toEqual([]);
    }
  },
);

test.each([
  ['', 'The check needs JavaScript', 'ask Mawr & Bach'],
  ['cy/', 'Mae angen JavaScript', 'ofyn i Mawr & Bach'],
])('without script check/%s says what to do instead', async (path, why, what) => {
  const { page } = await visit(path, { script: false });
  const text = await textOf(page);
  expect(text).toContain(why);
  expect(text).toContain(what);
  const { page: scripted } = await visit(path);
  await expect.poll(() => textOf(scripted)).not.toContain(why);
});

test('the page runs nothing and loads nothing that is not its own', async () => {
  const html = readFileSync(join(kit.folder, 'body-web/check/index.html'), 'utf8');
  expect(html).not.toMatch(/<script(?![^>]*\ssrc="\w[\w./-]*")|<style|\sstyle=|\son\w+=/);
  const { page } = await visit('');
  const blocked = page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
          resolve(violatedDirective);
        });
        document.body.append(
          Object.assign(document.createElement('img'), { src: 'https://elsewhere.example/' }),
        );
      }),
  );
  expect(await blocked).toBe('img-src');
});

test('with a script of the authority’s own, nobody need name the authority', async () => {
  const did = ['--authority', `${centre.base}.well-known/did.json`, '--loopback'];
  await kit.done('badge-script', ...did, '--out', 'own.js');
  await kit.done('publish', 'body-web', '--home', 'body', '--badge-script', 'own.js');
  const before = centre.asked.length;
  const { page } = await visit(link);
  await expect.poll(() => textOf(page)).toContain('Verified');
  expect(centre.asked.slice(before)).toEqual(['/recognition.jwt']);
  expect(await textOf(page)).not.toContain('chosen by this page');
});
