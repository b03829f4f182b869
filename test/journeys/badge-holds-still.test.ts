import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/components/badge/messages.en.js';
import { browserProfiles } from '../browser-profiles.js';
import { startKit, type Kit } from '../cli/kit.js';
import { textOf } from './accessibility-tree.js';
import { finds, pageWith, visit } from './badge-page.js';
import { startCircle, type Circle, type Issued } from './circle.js';
import { jumpsOn, twoFrames, watchJumps } from './jumps.js';

/* A page whose style sheet keeps room for a badge, as the README says, while script and lists take their time. */

const { newProfile } = browserProfiles();

let kit: Kit;
let circle: Circle;
let certificate: Issued;

beforeAll(async () => {
  kit = startKit();
  circle = await startCircle(kit);
  certificate = await circle.issue('Libraries');
  await circle.publishBody();
});

afterEach(() => {
  circle.body.behave();
});

afterAll(async () => {
  await circle.close();
});

/** Opens a page with a badge above other things, whose every jump is kept. */
async function open(
  look: 'card' | 'inline',
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Page> {
  const path = pageWith(circle, [certificate.url], {
    way: 'compiled into the script',
    attributes: `appearance="${look}"`,
    below: '<h2>Opening hours</h2><p>From nine to five.</p>',
  });
  const { page } = await visit(newProfile, circle.origins.site + path, {
    prepare: async (blank) => {
      await watchJumps(blank);
      await prepare(blank);
    },
  });
  return page;
}

/** Has the script of the badge come late, when the page without it can be seen. */
async function holdScript(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const late = request.url().endsWith('/cse-badge.js');
    void (late ? page.evaluate(twoFrames) : Promise.resolve()).then(() => request.continue());
  });
}

/** Has the body's server think about a list until it is let go. */
function holdList(path: string): { readonly letGo: () => void } {
  let letGo: () => void = () => undefined;
  const thought = new Promise<void>((resolve) => (letGo = resolve));
  circle.body.answer(path, (response) => {
    response.writeHead(200, { 'access-control-allow-origin': '*' });
    void thought.then(() => response.end(readFileSync(join(kit.folder, 'body-web', path))));
  });
  return { letGo };
}

describe('nothing jumps', () => {
  const looks = [
    ['card', 1200],
    ['card', 320],
    ['inline', 1200],
    ['inline', 320],
  ] as const;

  test.each(looks)(
    'from the fallback to being checked to the verdict, in a %s at %d pixels',
    async (look, width) => {
      const list = holdList('/status/revocation.jwt');
      const page = await open(look, async (blank) => {
        await blank.setViewport({ width, height: 1_600 });
        await holdScript(blank);
      });
      await expect.poll(() => textOf(page)).toContain(en.verdict.checking);
      expect((await jumpsOn(page)).moved).toEqual([]);
      list.letGo();
      await finds(page, 'verified');
      expect((await jumpsOn(page)).moved).toEqual([]);
    },
  );

  test('but if something did, it would be noticed', async () => {
    // What stands below must be in sight.
    const page = await open('card', (blank) => blank.setViewport({ width: 1_200, height: 1_600 }));
    await finds(page, 'verified');
    await page.$eval('cse-badge', (badge) => {
      badge.style.marginBlockStart = '9em';
    });
    expect((await jumpsOn(page)).moved).toContainEqual(expect.stringContaining('H2'));
  });
});
