import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/components/badge/messages.en.js';
import { browserProfiles } from '../browser-profiles.js';
import { startKit, type Kit } from '../cli/kit.js';
import { textOf } from './accessibility-tree.js';
import { finds, pageWith, visit, type Visit, type VisitOptions, type Way } from './badge-page.js';
import { startCircle, type Circle } from './circle.js';
import { installClock, turnClock } from './visitor-clock.js';

/* Badges whose site holds a copy of all that proves them, after the servers of everybody else were switched off. */

const DAY = 86_400_000;

const { newProfile } = browserProfiles();

let kit: Kit;
let circle: Circle;
let proof: string;

beforeAll(async () => {
  kit = startKit();
  circle = await startCircle(kit);
  const certificate = await circle.issue('Libraries');
  await circle.publishBody();
  ({ path: proof } = await circle.staple(certificate, 'proof.json'));
  await circle.body.close();
});

afterAll(async () => {
  await circle.close();
});

const open = (way: Way, origin: keyof Circle['origins'], options?: VisitOptions) =>
  visit(newProfile, circle.origins[origin] + pageWith(circle, [proof], { way }), options);

/** What was asked of others than the site itself. */
const asked = (seen: Visit, origin: keyof Circle['origins']) =>
  seen.asked.filter((address) => !address.startsWith(`${circle.origins[origin]}/`));

test('is verified with no call to anybody else, under a policy that allows none', async () => {
  const seen = await open('compiled into the script', 'strict');
  await finds(seen.page, 'verified');
  expect(await textOf(seen.page)).toContain(en.standing);
  expect(asked(seen, 'strict')).toEqual([]);
  expect(await seen.complaints()).toEqual([]);
});

test('stays proved when the browser goes offline, and another badge is put on the page', async () => {
  const { page } = await open('compiled into the script', 'strict');
  await finds(page, 'verified');
  await page.setOfflineMode(true);
  await page.evaluate(() => {
    const badge = document.querySelector('cse-badge');
    const second = document.createElement('cse-badge');
    second.setAttribute('src', badge?.getAttribute('src') ?? '');
    badge?.replaceWith(second);
  });
  await finds(page, 'verified');
});

test('with an authority that the page names, its key is all that is asked for', async () => {
  const seen = await open('named by the page', 'site');
  await finds(seen.page, 'verified');
  expect(asked(seen, 'site')).toEqual([`${circle.centre.base}.well-known/did.json`]);
  expect(await seen.complaints()).toEqual([]);
});

test('could not be checked where the policy of the page forbids to ask for that key', async () => {
  const { page } = await open('named by the page', 'strict');
  await finds(page, 'could-not-check');
  expect(await textOf(page)).toContain(en.code['authority-unreachable']);
});

test('is issued for another site on another origin', async () => {
  const { page } = await open('compiled into the script', 'elsewhere');
  await finds(page, 'other-site');
});

test('could not be checked once the status list in it has run out', async () => {
  const prepare = (page: Visit['page']) => installClock(page, 8 * DAY);
  const { page, complaints } = await open('compiled into the script', 'strict', { prepare });
  await finds(page, 'could-not-check');
  const text = await textOf(page);
  expect(text).toContain(en.code['status-outdated']);
  expect(text).not.toContain(en.standing);
  expect(await complaints()).toEqual([]);
});

test('says so by itself on a page that stays open, and asks nobody for a newer list', async () => {
  const seen = await open('compiled into the script', 'strict', { prepare: installClock });
  await finds(seen.page, 'verified');
  await turnClock(seen.page, 6 * DAY);
  await finds(seen.page, 'verified');
  await turnClock(seen.page, 2 * DAY);
  await finds(seen.page, 'could-not-check');
  expect(asked(seen, 'strict')).toEqual([]);
});
