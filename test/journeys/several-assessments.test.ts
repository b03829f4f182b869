import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { messagesFor } from '../../dist/language.js';
import { en } from '../../src/components/assessments/messages.en.js';
import { click, find, textOf } from './accessibility-tree.js';
import { choose, chosen } from './answers.js';
import { press } from './shadow-trees.js';
import { SELF_CHECK, visitor } from './visitor.js';

const { newProfile, visit } = visitor();
const messages = messagesFor('en');

/** Goes to the list and starts another assessment there. */
async function startAnother(page: Page, name: string): Promise<void> {
  await click(page, 'link', messages.lazyPage.assessments);
  const field = await find(page, 'textbox', en.name);
  await field.type(name);
  await click(page, 'button', en.start);
  await find(page, 'heading', en.openNow(name));
}

async function toFirstCriterion(page: Page): Promise<void> {
  await press(page, '>>> a[href="#cse-1"]');
  await find(page, 'group', messages.rating('1.1.1'));
}

test('two tabs work on two assessments, and neither disturbs the other', async () => {
  const profile = await newProfile();
  const one = await visit(`${SELF_CHECK}#cse-1`, profile);
  const two = await visit(`${SELF_CHECK}#cse-1`, profile);
  await choose(one, '1.1.1', 'compliant');
  await expect.poll(() => chosen(two)).toEqual({ '1.1.1': 'compliant' });
  await startAnother(two, 'Museums');
  await toFirstCriterion(two);
  expect(await chosen(two)).toEqual({});
  await choose(two, '1.1.1', 'non-compliant');
  await choose(two, '1.1.2', 'compliant');
  await choose(one, '1.1.3', 'compliant');
  const first = { '1.1.1': 'compliant', '1.1.3': 'compliant' };
  const museums = { '1.1.1': 'non-compliant', '1.1.2': 'compliant' };
  expect(await chosen(one)).toEqual(first);
  expect(await chosen(two)).toEqual(museums);
  // Each tab stays with its own over a reload, whatever was opened last elsewhere.
  await one.reload();
  await expect.poll(() => chosen(one)).toEqual(first);
  await two.reload();
  await expect.poll(() => chosen(two)).toEqual(museums);
});

test('two tabs with the same assessment, not the first, see each other’s answers', async () => {
  const profile = await newProfile();
  const one = await visit(`${SELF_CHECK}#cse-1`, profile);
  await startAnother(one, 'Museums');
  await toFirstCriterion(one);
  // A new tab begins with what was opened last.
  const two = await visit(`${SELF_CHECK}#cse-1`, profile);
  await find(two, 'group', messages.rating('1.1.1'));
  await choose(one, '1.1.1', 'compliant');
  await expect.poll(() => chosen(two)).toEqual({ '1.1.1': 'compliant' });
  await Promise.all([choose(one, '1.1.2', 'compliant'), choose(two, '1.1.3', 'compliant')]);
  await choose(two, '1.1.1', 'non-compliant');
  const all = { '1.1.1': 'non-compliant', '1.1.2': 'compliant', '1.1.3': 'compliant' };
  await expect.poll(() => chosen(one)).toEqual(all);
  await expect.poll(() => chosen(two)).toEqual(all);
});

test('the one that is open is named on the overview, and deleting it opens another', async () => {
  const page = await visit(`${SELF_CHECK}#cse-1`);
  await choose(page, '1.1.1', 'compliant');
  await startAnother(page, 'Museums');
  await click(page, 'link', en.goOn);
  await expect.poll(() => textOf(page)).toContain(`${messages.assessment} Museums`);
  await click(page, 'link', messages.lazyPage.assessments);
  await click(page, 'button', `${en.delete} Museums`);
  await find(page, 'dialog', en.deleteQuestion('Museums', 0));
  // The list behind an open dialog is out of reach, so this is the dialog's own.
  await click(page, 'button', en.delete);
  await find(page, 'heading', en.openNow(en.first));
  await toFirstCriterion(page);
  expect(await chosen(page)).toEqual({ '1.1.1': 'compliant' });
});
