import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { messagesFor } from '../../dist/language.js';
import { click, find, readPage } from './accessibility-tree.js';
import { choose, chosen, storedIn } from './answers.js';
import { SELF_CHECK, visitor } from './visitor.js';

const { newProfile, visit } = visitor();
const messages = messagesFor('en');

/** Two tabs of one browser at the first criterion. */
async function twoTabs(): Promise<[Page, Page]> {
  const profile = await newProfile();
  const one = await visit(`${SELF_CHECK}#cse-1`, profile);
  return [one, await visit(`${SELF_CHECK}#cse-1`, profile)];
}

test('two tabs see each other’s answers, and the last change of each element wins', async () => {
  const [one, two] = await twoTabs();
  await choose(one, '1.1.1', 'compliant');
  await expect.poll(() => chosen(two)).toEqual({ '1.1.1': 'compliant' });
  // Each page has one mouse, so within a page one click follows the other.
  const inTwo = async () => {
    await choose(two, '1.1.1', 'non-compliant');
    await choose(two, '1.1.3', 'partially-compliant');
  };
  await Promise.all([choose(one, '1.1.2', 'compliance-plus'), inTwo()]);
  const all = {
    '1.1.1': 'non-compliant',
    '1.1.2': 'compliance-plus',
    '1.1.3': 'partially-compliant',
  };
  await expect.poll(() => chosen(one)).toEqual(all);
  await expect.poll(() => chosen(two)).toEqual(all);
  await one.reload();
  await expect.poll(() => chosen(one)).toEqual(all);
});

test('a note written in one tab shows in the other', async () => {
  const [one, two] = await twoTabs();
  const note = await find(one, 'textbox', `${messages.note} 1.1.1`);
  await note.type('Ask Mair');
  await expect
    .poll(async () => (await readPage(two)).map(({ value }) => value))
    .toContain('Ask Mair');
});

test('deleting the answers in one tab empties the other', async () => {
  const [one, two] = await twoTabs();
  await choose(two, '1.1.1', 'compliant');
  await expect.poll(() => chosen(one)).toEqual({ '1.1.1': 'compliant' });
  await click(one, 'link', messages.overview);
  await click(one, 'button', messages.delete);
  await find(one, 'dialog', messages.deleteQuestion(1));
  await one.$$eval('>>> dialog button', (buttons) => {
    (buttons.at(-1) as HTMLElement).click();
  });
  await expect.poll(() => chosen(two)).toEqual({});
  expect(await storedIn(one)).toEqual({});
});

test('a site that empties its storage loses nothing that is on screen in another tab', async () => {
  const [one, two] = await twoTabs();
  await choose(one, '1.1.1', 'compliant');
  await expect.poll(() => chosen(two)).toEqual({ '1.1.1': 'compliant' });
  await two.evaluate(() => {
    localStorage.clear();
  });
  await expect.poll(() => one.evaluate(() => Object.keys(localStorage).length)).toBeGreaterThan(0);
  expect(await chosen(one)).toEqual({ '1.1.1': 'compliant' });
  expect(await chosen(two)).toEqual({ '1.1.1': 'compliant' });
  await two.reload();
  await expect.poll(() => chosen(two)).toEqual({ '1.1.1': 'compliant' });
});

test('a site that empties its storage loses nothing, with one tab open and an answer to come', async () => {
  const page = await visit(`${SELF_CHECK}#cse-1`);
  await choose(page, '1.1.1', 'compliant');
  await page.evaluate(() => {
    localStorage.clear();
  });
  await choose(page, '1.1.2', 'compliant');
  await page.reload();
  await expect.poll(() => chosen(page)).toEqual({ '1.1.1': 'compliant', '1.1.2': 'compliant' });
});
