import { join } from 'node:path';
import { startBenchSite } from './bench-site.js';
import { measureCore } from './core-rate.js';
import { markdown } from './report.js';
import { measureAll } from './rounds.js';
import { rowsOf } from './rows.js';

/** The self-check's part of the benchmark. */

const FULL = {
  loads: 11,
  heap: 3,
  core: 9,
  // SurveyJS takes so long over a click that fewer of them must do.
  clicks: {
    1: { pages: 7, rated: { all: 20, survey: 6 } },
    10: { pages: 3, rated: { all: 20, survey: 3 } },
    100: { pages: 2, rated: { all: 20, survey: 2 } },
  },
};
const QUICK = {
  loads: 3,
  heap: 1,
  core: 3,
  clicks: {
    1: { pages: 2, rated: { all: 10, survey: 3 } },
    10: { pages: 1, rated: { all: 10, survey: 2 } },
    100: { pages: 1, rated: { all: 10, survey: 1 } },
  },
};

const DIST = join(import.meta.dirname, '../../dist');

/**
 * @param {{ quick: boolean, inBrowser: Function, circumstances: Function, tell: Function }} bench See run.js.
 * @returns {Promise<string>} The section of README.md.
 */
export async function measureSelfCheck({ quick, inBrowser, circumstances, tell }) {
  const plan = quick ? QUICK : FULL;
  const site = await startBenchSite([10, 100]);
  try {
    const core = await measureCore(DIST, site.packs.get(1), plan.core);
    const { found, version } = await inBrowser((browser) =>
      measureAll({ browser, address: site.page }, site.packs, plan, tell),
    );
    const pages = Object.values(plan.clicks).map((clicks) => clicks.pages);
    const facts = [
      ...circumstances(version),
      `${plan.loads} loads, and clicks on ${pages.join(', ')} pages of 57, 570 and 5,700 elements, of each contender in turn`,
    ];
    return markdown({ rows: rowsOf(found, site.bytes), core, circumstances: facts });
  } finally {
    await site.close();
  }
}
