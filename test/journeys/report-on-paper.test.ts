import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { messagesFor } from '../../dist/language.js';
import { reportExamples } from '../../stories/report/report-examples.js';
import { newWindow } from '../browser-profiles.js';
import { click, find } from './accessibility-tree.js';
import { downloads } from './files.js';
import { pagesOfPdf } from './read-pdf.js';
import { SELF_CHECK, visitor } from './visitor.js';

const { address, newProfile, visit } = visitor();
const { download, keep } = downloads();
const messages = messagesFor('en');
const { answers, entries } = reportExamples.whole;

/** Opens the report of a self-check that was filled in before. */
async function openReport(): Promise<Page> {
  const page = await visit(SELF_CHECK);
  await page.evaluate(
    (head, all) => {
      localStorage.setItem('cse-widgets/cse', head);
      for (const [id, answer] of Object.entries(all)) {
        localStorage.setItem(`cse-widgets/cse/${id}`, JSON.stringify(answer));
      }
    },
    entries[''],
    answers,
  );
  await page.reload();
  await click(page, 'link', messages.lazyPage.report);
  await find(page, 'button', 'Print or save as PDF');
  return page;
}

test('on A4 every page says whose it is and that it is indicative, and nothing is left out', async () => {
  const page = await openReport();
  const pages = await pagesOfPdf(await page.pdf({ format: 'A4' }));
  expect(pages.length).toBeGreaterThan(2);
  for (const text of pages) {
    expect(text).toContain('North Borough Council');
    expect(text).toContain('Libraries and museums');
    expect(text).toContain('wording 2026.1');
    expect(text).toContain('Indicative');
  }
  // The reader takes ligatures apart, with spaces around them.
  const bare = (text: string) => text.replaceAll(/\s/g, '');
  const whole = bare(pages.join(''));
  for (const id of Object.keys(answers)) expect(whole).toContain(id);
  expect(whole).toContain(bare('Put a one-page profile of our main customer groups together.'));
  expect(whole).toContain(bare('Letter from a neighbouring council'));
  expect(whole).not.toContain(bare('Save as a web page'));
});

test('the saved page opens by itself and reads the same, with no request to anyone', async () => {
  const page = await openReport();
  const path = await download(page, 'Save as a web page');
  const profile = await newProfile();
  const other = await newWindow(profile);
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  await other.goto(`file://${path}`);
  expect(asked).toEqual([`file://${path}`]);
  const text = await other.evaluate(() => document.body.innerText);
  expect(text).toContain(messages.indicative);
  expect(text).toContain('Two other councils have copied how we do it.');
  const outline = await other.$$eval('h1, h2, h3', (all) => all.map(({ localName }) => localName));
  expect(outline.filter((name) => name === 'h1')).toEqual(['h1']);
  expect(outline.slice(0, 3)).toEqual(['h1', 'h2', 'h2']);
});

test('what people wrote is text in the saved page, whatever they wrote', async () => {
  const page = await visit(SELF_CHECK);
  const hostile = '<img src=x onerror="document.title=1"></style><script>document.title=2</script>';
  await page.evaluate((note) => {
    const answer = { rating: 'compliant', note, changed: '2026-03-02T09:00:00.000Z' };
    localStorage.setItem('cse-widgets/cse/1.1.1', JSON.stringify(answer));
  }, hostile);
  await page.goto(`${address()}${SELF_CHECK}#cse-report`);
  await page.reload();
  await find(page, 'button', 'Print or save as PDF');
  const path = await download(page, 'Save as a web page');
  const html = readFileSync(path, 'utf8');
  expect(html).not.toMatch(/<img|<script/);
  const saved = await newWindow(await newProfile());
  await saved.goto(`file://${keep('hostile.html', html)}`);
  expect(await saved.title()).toBe('Customer Service Excellence: Report');
  expect(await saved.evaluate(() => document.body.innerText)).toContain(hostile);
});
