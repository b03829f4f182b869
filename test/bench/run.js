import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { buildIfStale } from '../../build-steps/build-if-stale.js';
import { launchOptions } from '../browser.js';
import { watchCircumstances } from './circumstances.js';
import { writeReadme } from './report.js';

/**
 * `npm run bench`: the self-check beside a plain form and SurveyJS, then the badge beside bare jose and
 * blockcerts-verifier, and the tables in README.md beside this file. With `--badge` the badge alone, with `--centre`
 * the centre's command alone, and that section alone is written; with `--quick` few repetitions, and nothing is
 * written at all.
 */
const quick = process.argv.includes('--quick');
const only = ['badge', 'centre'].find((part) => process.argv.includes(`--${part}`));
const tell = (text) => process.stderr.write(`${text}\n`);

async function inBrowser(act) {
  const browser = await puppeteer.launch({ ...(await launchOptions()), protocolTimeout: 600_000 });
  try {
    return { found: await act(browser), version: await browser.version() };
  } finally {
    await browser.close();
  }
}

async function measure(section, part) {
  const measured = await part({ quick, inBrowser, circumstances: watchCircumstances(), tell });
  process.stdout.write(`\n${measured}\n`);
  if (!quick) await writeReadme(join(import.meta.dirname, 'README.md'), section, measured);
}

buildIfStale();

// Only now, because they run what was built.
const { measureSelfCheck } = await import('./self-check-part.js');
const { measureBadge } = await import('./badge-part.js');
const { measureCentre } = await import('./centre-part.js');
if (!only) await measure('measured', measureSelfCheck);
if (only !== 'centre') await measure('badge measured', measureBadge);
if (only === 'centre') await measure('centre measured', measureCentre);
