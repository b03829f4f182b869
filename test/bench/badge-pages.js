import { inPage, withPage } from './measured-page.js';
import { middle } from './middle.js';

/** Pages with one badge and with a hundred, in turn, each in a browser context of its own. */

export const COUNTS = [1, 100];
export const SLOWDOWNS = [1, 4];

/** Room for all of them at once: see badges.css. */
const VIEWPORT = { width: 1600, height: 1200 };

function measureBadges(site, count, slowdown) {
  return withPage(site, async (page) => {
    await page.setViewport(VIEWPORT);
    await page.emulateCPUThrottling(slowdown);
    return inPage(page, 'showBadges', { count, src: site.proof });
  });
}

function middles(results) {
  const keys = Object.keys(results[0]);
  return Object.fromEntries(keys.map((key) => [key, middle(results.map((it) => it[key]))]));
}

/**
 * @param {{ browser: object, address: string, proof: string }} site The page, and the URL of the stapled proof.
 * @param {number} pages How many of each.
 * @returns {Promise<{ slowdown: number, count: number, times: object }[]>} `times`: see `showBadges`.
 */
export async function measureBadgePages(site, pages, tell) {
  const kinds = SLOWDOWNS.flatMap((slowdown) => COUNTS.map((count) => ({ slowdown, count })));
  const results = kinds.map(() => []);
  for (let round = 0; round < pages; round++) {
    for (let turn = 0; turn < kinds.length; turn++) {
      const at = (round + turn) % kinds.length;
      const { count, slowdown } = kinds[at];
      results[at].push(await measureBadges(site, count, slowdown));
    }
    tell(`badges: ${round + 1} of ${pages}`);
  }
  return kinds.map((kind, at) => ({ ...kind, times: middles(results[at]) }));
}
