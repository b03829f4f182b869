import { readFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { messagesFor } from '../../dist/language.js';
import { en as evidence } from '../../src/components/evidence/messages.en.js';
import { en as firstPass } from '../../src/components/first-pass/messages.en.js';
import { en as plan } from '../../src/components/plan/messages.en.js';
import { en as progress } from '../../src/components/progress/messages.en.js';
import { en as report } from '../../src/components/report-page/messages.en.js';
import { en as team } from '../../src/components/team/messages.en.js';
import { readCsv, writeCsv } from '../../src/core/formats/csv.js';
import { colleagueFile } from '../fixtures/colleagues.js';
import { cseStandard } from '../fixtures/cse.js';
import { click, find, textOf } from './accessibility-tree.js';
import { choose } from './answers.js';
import { downloads } from './files.js';
import { pagesOfPdf } from './read-pdf.js';
import { appears, press } from './shadow-trees.js';
import { SELF_CHECK, visitor } from './visitor.js';

/*
 * What a service team does with the self-check between January and December, in one go: each step stands on what
 * the one before it left in the browser.
 */

const { visit } = visitor();
const { download, keep } = downloads();
const messages = messagesFor('en');

const goTo = (page: Page, name: string) => click(page, 'link', name);
const says = (page: Page, text: string) => expect.poll(() => textOf(page)).toContain(text);

const WEAK: Readonly<Record<string, string>> = {
  '1.1.1': 'non-compliant',
  '1.1.2': 'partially-compliant',
  '1.1.3': 'partially-compliant',
  '1.2.1': 'partially-compliant',
};

/** Rates every element, as each page offers them. */
async function rateAll(page: Page): Promise<void> {
  for (const { id } of cseStandard.elements) {
    if (id.endsWith('.1.1')) await press(page, `>>> nav a[href="#cse-${id.slice(0, 1)}"]`);
    await appears(page, `>>> [name="${id}"]`);
    await choose(page, id, WEAK[id] ?? 'compliant');
  }
}

async function fill(page: Page, selector: string, text: string): Promise<void> {
  const field = await appears(page, selector);
  await field.type(text);
}

test('a year in the life of a service team', { timeout: 240_000 }, async () => {
  const page = await visit(SELF_CHECK);

  // January: a first pass shows where to look.
  await goTo(page, messages.lazyPage['first-pass']);
  await find(page, 'button', firstPass.printBlank);
  await choose(page, '4.3', 'partially-compliant');
  await choose(page, '1.1', 'non-compliant');
  await says(page, firstPass.lookedAt(2, 15));
  expect(await textOf(page)).not.toContain(messages.outcome['falls-short']);

  // The full check: an element's own rating takes the place of the first impression.
  await rateAll(page);
  await goTo(page, messages.result);
  await find(page, 'heading', messages.outcome['falls-short']);
  await goTo(page, messages.lazyPage['first-pass']);
  await find(page, 'button', firstPass.printBlank);
  await expect.poll(() => textOf(page)).not.toContain(firstPass.impression);

  // February: evidence for what is claimed.
  await press(page, '>>> nav a[href="#cse-2"]');
  await press(page, '>>> [id="at-2.1.1"] .evidence summary');
  await fill(page, '>>> cse-evidence >>> #title', 'Minutes of the board');
  await click(page, 'button', evidence.add);
  await says(page, evidence.added('Minutes of the board'));

  // March: a snapshot, and a plan from the gap.
  await goTo(page, messages.lazyPage.progress);
  await fill(page, '>>> cse-progress >>> #name', 'March');
  await click(page, 'button', progress.take);
  await says(page, 'March');
  await goTo(page, messages.lazyPage.plan);
  await click(page, 'button', plan.planAll(4));
  await says(page, plan.planned(4));

  // The plan goes out as a table, is edited in a spreadsheet, and comes in again.
  const table = readCsv(readFileSync(await download(page, plan.toTable), 'utf8'));
  if (!table.ok) throw new Error('The plan must be a table.');
  const [heads = [], ...rows] = table.rows;
  const owner = heads.indexOf(plan.columns.owner);
  const edited = rows.map((row) => row.map((cell, at) => (at === owner ? 'Mair' : cell)));
  const [chooser] = await Promise.all([
    page.waitForFileChooser(),
    click(page, 'button', plan.fromTable),
  ]);
  await chooser.accept([keep('plan.csv', writeCsv([heads, ...edited]))]);
  await find(page, 'heading', plan.preview);
  await says(page, plan.fromTo(plan.empty, 'Mair'));
  await click(page, 'button', plan.apply(edited.length));
  await says(page, plan.applied(edited.length));

  // June: three colleagues rate apart, and the team agrees.
  await goTo(page, messages.lazyPage.team);
  await find(page, 'heading', team.add);
  const files = (await appears(page, '>>> #files')) as ElementHandle<HTMLInputElement>;
  const ratings = ['compliant', 'partially-compliant', 'compliant'];
  for (const [at, rating] of ratings.entries()) {
    const id = `colleague-${String(at)}`;
    const changed = '2026-06-01T09:00:00.000Z';
    const text = colleagueFile({ id, ratings: { '1.1.1': rating }, changed });
    await files.uploadFile(keep(`${id}.json`, text));
    await says(page, `${id}.json`);
  }
  await says(page, team.differ(4));

  // September: the work is done, and the ratings follow.
  await press(page, '>>> nav a[href="#cse-1"]');
  for (const id of Object.keys(WEAK)) {
    await appears(page, `>>> [name="${id}"]`);
    await choose(page, id, 'compliant');
  }

  // October: a second snapshot, and the two compared.
  await goTo(page, messages.lazyPage.progress);
  await fill(page, '>>> cse-progress >>> #name', 'October');
  await click(page, 'button', progress.take);
  await says(page, 'October');
  const first = await appears(page, '>>> #one');
  await first.evaluate((select) => {
    const march = [...(select as HTMLSelectElement).options].find(({ text }) =>
      text.includes('March'),
    );
    (select as HTMLSelectElement).value = march?.value ?? '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await says(page, progress.counted.better(4));

  // December: one report, on paper.
  await goTo(page, messages.lazyPage.report);
  await find(page, 'button', report.print);
  await fill(page, '>>> cse-report >>> #organisation', 'North Borough Council');
  await page.keyboard.press('Tab');
  const cover = await appears(page, '>>> cse-report >>> .cover');
  await expect
    .poll(() => cover.evaluate(({ textContent }) => textContent))
    .toContain('North Borough Council');
  const pages = await pagesOfPdf(await page.pdf({ format: 'A4' }));
  for (const text of pages) expect(text).toContain('North Borough Council');
  const paper = pages.join('').replaceAll(/\s/g, '');
  const bare = (text: string) => text.replaceAll(/\s/g, '');
  expect(paper).toContain(bare(messages.outcome.reaches));
  expect(paper).toContain('Minutesoftheboard');
  expect(paper).toContain('Mair');
  expect(paper).toContain('October');
  expect(paper).toContain(bare('Indicative'));
});
