import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/components/badge/messages.en.js';
import { browserProfiles } from '../browser-profiles.js';
import { startKit, type Kit } from '../cli/kit.js';
import { textOf } from './accessibility-tree.js';
import { WAYS, finds, pageWith, visit } from './badge-page.js';
import { startCircle, type Circle, type Issued } from './circle.js';
import { installClock, turnClock } from './visitor-clock.js';

/* Days and years go by, for the visitor alone or for everybody. */

const MINUTE = 60_000;
const DAY = 86_400_000;
const FOUR_YEARS = 4 * 366 * DAY;

const { newProfile } = browserProfiles();

let kit: Kit;
let circle: Circle;
let certificate: Issued;
let next: Issued;
const start = Date.now();
const dayAfter = (by: number) => new Date(start + by).toISOString().slice(0, 10);

beforeAll(async () => {
  kit = startKit();
  circle = await startCircle(kit);
  certificate = await circle.issue('Libraries');
  next = await circle.issue('Museums', '--from', dayAfter(30 * DAY));
  await circle.publishBody();
});

afterEach(async () => {
  kit.now = Date.now;
  await circle.publishBody();
  await circle.publishCentre();
});

afterAll(async () => {
  await circle.close();
});

/** For the body and the centre it is later too, and they do what their timers are for. */
async function everybody(later: number): Promise<void> {
  kit.now = () => Date.now() + later;
  await circle.publishBody();
  await circle.publishCentre();
}

describe.each(WAYS)('with the authority %s', (way) => {
  const open = (ahead: number, { url } = certificate) =>
    visit(newProfile, circle.origins.site + pageWith(circle, [url], { way }), {
      prepare: (page: Page) => installClock(page, ahead),
    });

  test('a certificate expires by the clock, whatever else still holds', async () => {
    await everybody(FOUR_YEARS);
    const { page, complaints } = await open(FOUR_YEARS);
    await finds(page, 'expired');
    const text = await textOf(page);
    expect(text).toMatch(/It ran out on \d+ \w+ \d{4} \./);
    expect(text).toContain(en.warning);
    expect(text).not.toContain(en.unproved);
    expect(await complaints()).toEqual([]);
  });

  test('it expires while somebody looks at it', async () => {
    const { page, asked } = await open(0);
    await finds(page, 'verified');
    const before = asked.length;
    await everybody(FOUR_YEARS);
    await turnClock(page, FOUR_YEARS);
    await finds(page, 'expired');
    expect(asked.slice(before)).toContain(`${circle.body.base}status/revocation.jwt`);
  });

  test('it is not yet valid until its first day, and then it is, on the page that stayed open', async () => {
    const { page } = await open(0, next);
    await finds(page, 'not-yet-valid');
    const first = en.day(new Date(dayAfter(30 * DAY)));
    expect(await textOf(page)).toContain(`It begins on ${first}`);
    await everybody(31 * DAY);
    await turnClock(page, 31 * DAY);
    await finds(page, 'verified');
  });

  test('it could not be checked while the status list is out of date, and again once it is not', async () => {
    const { page, complaints } = await open(8 * DAY);
    await finds(page, 'could-not-check');
    const text = await textOf(page);
    expect(text).toContain(en.code['status-outdated']);
    expect(text).not.toContain(en.standing);
    await everybody(8 * DAY);
    await turnClock(page, 6 * MINUTE);
    await finds(page, 'verified');
    expect(await complaints()).toEqual([]);
  });

  test('it is withdrawn on the page that stayed open, within minutes of the publishing', async () => {
    const lost = await circle.issue('Parking');
    await circle.publishBody();
    const { page } = await open(0, lost);
    await finds(page, 'verified');
    await circle.change('revoke', lost);
    await turnClock(page, 6 * MINUTE);
    await finds(page, 'revoked');
    expect(await textOf(page)).toContain(en.code.revoked);
  });
});
