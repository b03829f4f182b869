import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserProfiles, newWindow } from '../browser-profiles.js';
import { reviewText, reviewed, withCompliancePlus, withFinding } from '../fixtures/reviewed.js';
import { namesOf, textOf } from './accessibility-tree.js';
import { finds, pageWith, visit } from './badge-page.js';
import { startCircle, type Circle, type Issued } from './circle.js';
import { startProgram } from './issuing-program.js';

/* From an assessor's file to a badge that shows what was counted, by the program that ships. */

const { newProfile } = browserProfiles();

let circle: Circle;
let certificate: Issued;

const file = reviewed({ ratings: withCompliancePlus(12) });

beforeAll(async () => {
  circle = await startCircle(startProgram());
  writeFileSync(join(circle.desk.folder, 'north.json'), reviewText(file));
  const { site } = circle.origins;
  const line = ['issue', '--home', 'body', '--assessment', 'north.json', '--origin', site];
  const { number, token } = await circle.desk.done(...line);
  const url = `${circle.body.base}certificates/${String(number).toLowerCase()}.jwt`;
  certificate = { number: String(number), url, token: String(token) };
  await circle.publishBody();
});

afterAll(async () => {
  await circle.close();
});

/* The tree gives each piece of text for itself. */
const COUNTED = /57 of 57 met\s*, 12 with Compliance Plus/;

const open = (script: 'named by the page' | 'compiled into the script') =>
  visit(newProfile, circle.origins.site + pageWith(circle, [certificate.url], { way: script }));

test.each(['named by the page', 'compiled into the script'] as const)(
  'the badge is verified and says what was counted, with the authority %s',
  async (way) => {
    const { page, complaints } = await open(way);
    await finds(page, 'verified');
    expect(await textOf(page)).toMatch(COUNTED);
    await page.$eval('cse-badge', ({ shadowRoot }) => {
      shadowRoot?.querySelector<HTMLElement>('[part=results] summary')?.click();
    });
    const text = await textOf(page);
    expect(text).toContain('Customer Insight 11 of 11 met');
    expect(await namesOf(page, 'link')).toHaveLength(1);
    expect(await complaints()).toEqual([]);
  },
);

test('the page where anybody can check it shows the same', async () => {
  const { page } = await open('named by the page');
  await finds(page, 'verified');
  const link = await page.$eval('cse-badge', ({ shadowRoot }) => {
    const found = shadowRoot?.querySelector<HTMLAnchorElement>('a[part=link]');
    return found?.href ?? '';
  });
  expect(link).toContain(circle.body.base);
  const checker = await visit(newProfile, link);
  await checker.page.waitForFunction(
    (counted) =>
      document.querySelector('cse-badge-check')?.shadowRoot?.textContent.includes(counted),
    { timeout: 30_000 },
    'of 57 met',
  );
});

test('without the file for counts beside the script, the badge is verified and says nothing of them', async () => {
  const page = await newWindow(await newProfile());
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const missing = request.url().endsWith('cse-badge-results.js');
    void (missing ? request.abort() : request.continue());
  });
  await page.goto(
    circle.origins.site + pageWith(circle, [certificate.url], { way: 'named by the page' }),
  );
  await finds(page, 'verified');
  expect(await textOf(page)).not.toContain('57 of 57');
});

test('whoever has the file proves that it stands behind the certificate, and with no other', async () => {
  const { site } = circle.origins;
  const trusted = ['--origin', site, '--authority', circle.authority, '--loopback'];
  const verify = (assessment: string) =>
    circle.desk.run('verify', certificate.url, ...trusted, '--assessment', assessment);
  expect(await verify('north.json')).toMatchObject({
    exit: 0,
    data: { verdict: 'verified', assessment: { state: 'passed' } },
  });
  const changed = reviewText(withFinding(file, '1.1.1', 'Better than it was.'));
  writeFileSync(join(circle.desk.folder, 'changed.json'), changed);
  expect(await verify('changed.json')).toMatchObject({
    exit: 3,
    data: { verdict: 'verified', assessment: { state: 'failed' } },
  });
});
