import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../dist/language.js';
import { colleagueFile, type Colleague } from '../fixtures/colleagues.js';
import { TUESDAY } from '../fixtures/small-assessments.js';
import { click, find, textOf } from './accessibility-tree.js';
import { choose, storedIn } from './answers.js';
import { downloads } from './files.js';
import { SELF_CHECK, visitor } from './visitor.js';

const { address, visit, newProfile } = visitor();
const { download, keep } = downloads();
const messages = messagesFor('en');

const HTML = '<img src=x onerror="document.title=1">';
const COLLEAGUES: readonly Colleague[] = [
  { id: 'ann', name: 'Ann', ratings: { '1.1.1': 'compliant', '1.1.2': 'compliant' } },
  { id: 'bob', ratings: { '1.1.1': 'compliant', '1.1.2': 'non-compliant' } },
  {
    id: 'cas',
    name: HTML,
    answers: { '1.1.1': { rating: 'partially-compliant', note: HTML, changed: TUESDAY } },
  },
];

async function addInOrder(order: readonly number[]): Promise<unknown> {
  const page = await visit(SELF_CHECK);
  await click(page, 'link', messages.lazyPage.team);
  await find(page, 'heading', 'Add colleagues’ files');
  const field = await page.$('>>> #files');
  for (const at of order) {
    const colleague = COLLEAGUES[at];
    if (!colleague) throw new Error('there is no such colleague');
    const file = keep(`${colleague.id}.json`, colleagueFile(colleague));
    await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
    await expect.poll(() => textOf(page)).toContain(`${colleague.id}.json : added as`);
  }
  expect(await page.title()).toBe('A page of a council');
  const saved = JSON.parse(readFileSync(await download(page), 'utf8')) as { answers: unknown };
  await page.close();
  return saved.answers;
}

test('three colleagues’ files give the same, in whatever order they are added', async () => {
  const first = await addInOrder([0, 1, 2]);
  expect(await addInOrder([2, 0, 1])).toEqual(first);
  expect(await addInOrder([1, 2, 0])).toEqual(first);
  expect(first).toMatchObject({
    '1.1.1': { views: [{ id: 'ann' }, { id: 'bob' }, { id: 'cas' }] },
  });
});

describe('a link', () => {
  const linkIn = async (page: Page) =>
    (await find(page, 'textbox', 'The link')).evaluate(
      (field) => (field as HTMLInputElement).value,
    );

  test('asks in another profile, overwrites nothing, and is forgotten once it is dealt with', async () => {
    const page = await visit(`${SELF_CHECK}#cse-1`);
    await choose(page, '1.1.1', 'partially-compliant');
    await choose(page, '1.1.2', 'compliant');
    await click(page, 'link', messages.lazyPage.share);
    await click(page, 'button', 'Make the link');
    const link = new URL(await linkIn(page));

    const profile = await newProfile();
    const other = await visit(`${SELF_CHECK}#cse-1`, profile);
    await choose(other, '1.1.1', 'compliant');
    const before = await storedIn(other);
    await other.close();

    const opened = await visit(link.pathname + link.hash, profile);
    await find(opened, 'heading', 'Somebody shared a self-check with you');
    await find(opened, 'button', 'Look at it');
    expect(await textOf(opened)).toContain('2 ratings');
    expect(await storedIn(opened)).toEqual(before);
    await opened.reload();
    await find(opened, 'button', 'Look at it');
    await click(opened, 'button', 'Do nothing');
    await find(opened, 'heading', 'Share');
    expect(await storedIn(opened)).toEqual(before);
    await opened.reload();
    await find(opened, 'heading', 'Customer Service Excellence');
  });

  test('never reaches the server', async () => {
    const page = await visit(SELF_CHECK);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${page.url()}?again#cse-share=abc`);
    await find(page, 'button', 'Go on without it');
    // The browser's tools show the fragment of the page's own address; nothing else may have it.
    expect(asked.slice(1).filter((url) => url.includes('cse-share='))).toEqual([]);
  });

  const packed = (text: string) => deflateRawSync(text).toString('base64url');
  const everywhereHtml = JSON.stringify({
    format: 'cse-widgets/assessment',
    version: 3,
    made: HTML,
    standard: { id: 'cse', version: HTML },
    details: { id: HTML, person: HTML, organisation: HTML, scope: HTML, changed: TUESDAY },
    answers: { '1.1.1': { rating: HTML, note: HTML, reason: HTML, changed: TUESDAY } },
  });
  const hostile = {
    'a bomb': [packed(' '.repeat(2 ** 26)), 'holds more than a self-check can'],
    'a trap of brackets': [packed('['.repeat(100_000)), 'holds more than a self-check can'],
    rubbish: ['AAAA%00<script>', 'not whole'],
    'HTML in every string': [packed(everywhereHtml), HTML],
    'a name that every object is born with': [
      packed(everywhereHtml.replaceAll('"1.1.1"', '"__proto__"')),
      'Names',
    ],
  } as const;

  test.each(Object.entries(hostile))(
    'with %s is told of, and harms nothing',
    async (_, [text, told]) => {
      const profile = await newProfile();
      const page = await visit(`${SELF_CHECK}#cse-1`, profile);
      await choose(page, '1.1.1', 'compliant');
      const before = await storedIn(page);
      const errors: unknown[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.goto(`${address()}${SELF_CHECK}?again#cse-share=${text}`);
      await expect.poll(() => textOf(page)).toContain(told);
      expect(await page.title()).toBe('A page of a council');
      expect(await storedIn(page)).toEqual(before);
      expect(errors).toEqual([]);
    },
  );
});
