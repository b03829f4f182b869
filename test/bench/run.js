import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { buildIfStale } from '../../build-steps/build-if-stale.js';
import { launchOptions } from '../browser.js';
import { startBenchSite } from './bench-site.js';
import { measureCore } from './core-rate.js';
import { markdown, writeReadme } from './report.js';
import { measureAll } from './rounds.js';
import { rowsOf } from './rows.js';

/**
 * `npm run bench`: the self-check beside a plain form and SurveyJS, all in one run, and the table in README.md
 * beside this file. With `--quick` few repetitions, and the table is only printed.
 */
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

const ROOT = join(import.meta.dirname, '../..');
const quick = process.argv.includes('--quick');
const plan = quick ? QUICK : FULL;
const tell = (text) => process.stderr.write(`${text}\n`);
const load = () => (loadavg()[0] / availableParallelism()).toFixed(1);

async function inBrowser(act) {
  const browser = await puppeteer.launch({ ...(await launchOptions()), protocolTimeout: 600_000 });
  try {
    return { found: await act(browser), version: await browser.version() };
  } finally {
    await browser.close();
  }
}

buildIfStale();
const loadBefore = load();
const site = await startBenchSite([10, 100]);
try {
  const core = await measureCore(join(ROOT, 'dist'), site.packs.get(1), plan.core);
  const { found, version } = await inBrowser((browser) =>
    measureAll({ browser, address: site.page }, site.packs, plan, tell),
  );
  const circumstances = [
    `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} processor cores, Node ${process.versions.node}, ${version.replace('/', ' ')}`,
    `work waiting for each core (1 is a core fully used): ${loadBefore} at the start, ${load()} at the end`,
    `${plan.loads} loads, and clicks on ${Object.values(plan.clicks)
      .map(({ pages }) => pages)
      .join(', ')} pages of 57, 570 and 5,700 elements, of each contender in turn`,
  ];
  const table = markdown({ rows: rowsOf(found, site.bytes), core, circumstances });
  process.stdout.write(`\n${table}\n`);
  if (!quick) await writeReadme(join(import.meta.dirname, 'README.md'), table);
} finally {
  await site.close();
}
