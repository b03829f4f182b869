import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { messagesFor } from '../../dist/language.js';
import { sideBySide, readReviewText, type ReviewFile } from '../../dist/review.js';
import { cseStandard } from '../../dist/standards/cse/cse-pack.js';
import { click, find, textOf } from './accessibility-tree.js';
import { downloads } from './files.js';
import { appears } from './shadow-trees.js';
import { SELF_CHECK, visitor } from './visitor.js';

const { visit, newProfile } = visitor();
const { download } = downloads();
const cse = cseStandard();
const IDS = [...cse.elementsById.keys()];
const PARTIAL = ['1.1.2', '3.2.1', '5.1.1'];

/* The organisation calls everything compliant, and is too modest about the last element. */
const claimed = (id: string) => (id === IDS.at(-1) ? 'partially-compliant' : 'compliant');

async function handedOver(): Promise<string> {
  const page = await visit(SELF_CHECK);
  await page.evaluate(
    (ratings) => {
      const selfCheck = document.querySelector('cse-self-check');
      for (const [id, rating] of ratings) selfCheck?.selfCheck?.rate(id, rating);
      selfCheck?.selfCheck?.note('1.1.1', 'For ourselves');
      selfCheck?.selfCheck?.putItem('1.1.1', 'evidence', { title: 'Survey', kind: 'show' });
      selfCheck?.selfCheck?.describe({
        organisation: 'North Council',
        scope: 'Libraries',
        person: 'Ann',
      });
    },
    IDS.map((id) => [id, claimed(id)] as const),
  );
  await click(page, 'link', messagesFor('en').lazyPage.share);
  await click(page, 'checkbox', 'Notes');
  const path = await download(page, 'Save the file for the assessor');
  await page.close();
  return path;
}

async function choose(page: Page, path: string, button: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForFileChooser(), click(page, 'button', button)]);
  await chooser.accept([path]);
}

/* With the keyboard alone: the space bar chooses, and what is typed is kept letter by letter. */
async function rate(page: Page, id: string, rating: string, finding: string): Promise<void> {
  const radio = await appears(page, `>>> [name="${id}"][value=${rating}]`);
  await radio.focus();
  await page.keyboard.press('Space');
  const field = await appears(page, `>>> [id="finding-${id}"]`);
  await field.focus();
  await page.keyboard.type(finding);
}

function fileAt(path: string): ReviewFile {
  const reading = readReviewText(readFileSync(path, 'utf8'));
  if (!reading.ok) throw new Error(reading.faults[0]?.message);
  return reading.file;
}

test('an organisation hands over, an assessor finds, and after 12 months what was partial comes first', async () => {
  const given = await handedOver();
  expect(readFileSync(given, 'utf8')).not.toContain('For ourselves');
  const profile = await newProfile();
  const open = async () => {
    const page = await visit(SELF_CHECK, profile);
    await page.evaluate(() => {
      document.querySelector('cse-self-check')?.setAttribute('mode', 'assessor');
    });
    return page;
  };

  let page = await open();
  await choose(page, given, 'Open a file');
  await find(page, 'heading', 'North Council');
  const name = await find(page, 'textbox', 'Assessor');
  await name.focus();
  await page.keyboard.type('Eve');
  for (const [at, criterion] of cse.criteria.entries()) {
    const { title = '' } = cse.wording.en?.criteria?.[criterion.id] ?? {};
    await click(page, 'link', `${criterion.id} ${title}`);
    await find(page, 'heading', `${criterion.id} ${title}`);
    for (const { id } of criterion.subCriteria.flatMap(({ elements }) => elements)) {
      await rate(page, id, PARTIAL.includes(id) ? 'partially-compliant' : 'compliant', `F ${id}`);
    }
    if (at !== 2) continue;
    // In the middle of it the page is left, and nothing is lost.
    await page.close();
    page = await open();
    await find(page, 'heading', 'North Council');
    expect(await textOf(page)).toContain('34 of 57 rated');
  }

  await click(page, 'link', 'Side by side');
  await find(page, 'heading', 'Side by side');
  expect(await textOf(page)).toContain(
    '57 elements compared: the organisation rated itself too high 3 times, and too low once.',
  );

  await click(page, 'link', 'Overview');
  const first = fileAt(await download(page, 'Download the assessor’s file'));
  expect(sideBySide(cse, first, first.reviews[0]?.id ?? '').whole.counts).toEqual({
    same: 53,
    'too-high': 3,
    'too-low': 1,
    otherwise: 0,
    open: 0,
  });
  expect(first.reviews[0]?.findings['3.2.1']).toMatchObject({
    rating: 'partially-compliant',
    finding: 'F 3.2.1',
    by: 'Eve',
    stage: 'desk-review',
  });

  await click(page, 'button', 'Begin: Review after 12 months');
  const begin = await appears(page, '>>> dialog[open] .main');
  await begin.focus();
  await page.keyboard.press('Enter');
  await click(page, 'link', 'From last time');
  await find(page, 'heading', 'From last time');
  expect(await page.$$eval('>>> .element', (cards) => cards.map(({ id }) => id))).toEqual(
    PARTIAL.map((id) => `at-${id}`),
  );
  await rate(page, '1.1.2', 'compliant', 'Done now');
  await click(page, 'link', 'Overview');
  const second = fileAt(await download(page, 'Download the assessor’s file'));
  expect(second.reviews.map(({ findings }) => findings['1.1.2']?.rating)).toEqual([
    'partially-compliant',
    'compliant',
  ]);
  const assessments = [first, second].map(({ reviews }) => reviews[0]?.handedOver?.assessment);
  expect(JSON.stringify([...(assessments[1]?.answers ?? [])])).toBe(
    JSON.stringify([...(assessments[0]?.answers ?? [])]),
  );
});
