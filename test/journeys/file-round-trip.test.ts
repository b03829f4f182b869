import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../dist/language.js';
import { click, find, textOf } from './accessibility-tree.js';
import { choose, chosen } from './answers.js';
import { downloads, openFile } from './files.js';
import { SELF_CHECK, visitor } from './visitor.js';

const { visit } = visitor();
const { download, keep } = downloads();
const messages = messagesFor('en');
const standard = { id: 'cse', version: '2026.1' };
const format = 'cse-widgets/assessment';

interface Saved {
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

function readSaved(path: string): Saved {
  return JSON.parse(readFileSync(path, 'utf8')) as Saved;
}

/** Opens a file on the first page, and waits for what is said about it. */
async function open(page: Page, file: string, told: string): Promise<void> {
  await find(page, 'link', messages.start);
  await openFile(page, file);
  await expect.poll(() => textOf(page)).toContain(told);
}

test('what is downloaded in one browser is opened in another, whole', async () => {
  const page = await visit(`${SELF_CHECK}#cse-1`);
  await choose(page, '1.1.1', 'partially-compliant');
  const note = await find(page, 'textbox', `${messages.note} 1.1.1`);
  await note.type('Diolch – “thanks” & more');
  await click(page, 'link', messages.overview);
  const file = await download(page);
  expect(file).toMatch(/cse-self-check-\d{4}-\d\d-\d\d\.json$/);

  const fresh = await visit(SELF_CHECK);
  await open(fresh, file, messages.opened(1));
  expect(readSaved(await download(fresh))).toEqual(readSaved(file));
});

test('a file adds to what is there, and for each element the later answer counts', async () => {
  const page = await visit(`${SELF_CHECK}#cse-1`);
  await choose(page, '1.1.1', 'compliant');
  await choose(page, '1.1.2', 'compliant');
  await click(page, 'link', messages.overview);
  const answers = {
    '1.1.1': { rating: 'non-compliant', changed: '2001-01-01T00:00:00.000Z' },
    '1.1.2': { rating: 'non-compliant', changed: '2999-01-01T00:00:00.000Z' },
    '1.1.3': { rating: 'non-compliant', changed: '2001-01-01T00:00:00.000Z' },
  };
  const file = keep('other.json', JSON.stringify({ format, version: 2, standard, answers }));
  await find(page, 'button', messages.delete);
  await openFile(page, file);
  await expect.poll(() => textOf(page)).toContain(messages.opened(3));
  const { answers: combined } = readSaved(await download(page));
  expect(combined['1.1.1']?.rating).toBe('compliant');
  expect(combined['1.1.2']?.rating).toBe('non-compliant');
  expect(combined['1.1.3']?.rating).toBe('non-compliant');
});

test('a file of version 1 is opened', async () => {
  const page = await visit(SELF_CHECK);
  const file = keep(
    'first.json',
    JSON.stringify({
      format,
      version: 1,
      standard,
      saved: '2025-06-01',
      ratings: { '1.1.1': 'compliant' },
      notes: { '1.1.1': 'From the sheet' },
      notApplicable: { '3.1.2': 'All is free' },
    }),
  );
  await open(page, file, messages.opened(2));
  expect(readSaved(await download(page)).answers).toMatchObject({
    '1.1.1': { rating: 'compliant', note: 'From the sheet' },
    '3.1.2': { notApplicable: 'All is free' },
  });
});

test('answers to unknown elements are told of, kept, and not counted', async () => {
  const page = await visit(SELF_CHECK);
  const answers = {
    '1.1.1': { rating: 'compliant', changed: '2026-01-01T00:00:00.000Z' },
    '9.9.9': { rating: 'compliant', changed: '2026-01-01T00:00:00.000Z', note: 'Of old' },
  };
  const file = keep('unknown.json', JSON.stringify({ format, version: 2, standard, answers }));
  await open(page, file, messages.unknown(1));
  expect(await textOf(page)).toContain(messages.ratedOf(1, 57));
  expect(readSaved(await download(page)).answers).toEqual(answers);
  await page.reload();
  await expect.poll(() => textOf(page)).toContain(messages.unknown(1));
});

describe('a file that cannot be opened says why, and changes nothing', () => {
  const refusals = {
    'from a newer release': [{ format, version: 99 }, messages.notOpened.newer],
    'that is rubbish': ['Not { JSON', messages.notOpened['not-a-check']],
    'of something else': [{ hello: 'world' }, messages.notOpened['not-a-check']],
    'with a fault in it': [
      { format, version: 2, standard, answers: { '1.1.1': { rating: 7, changed: 'once' } } },
      messages.notOpened.damaged,
    ],
    'about another standard': [
      { format, version: 2, standard: { id: 'other', version: '1' }, answers: {} },
      messages.notOpened['other-standard'],
    ],
  } as const;

  for (const [kind, [content, told]] of Object.entries(refusals)) {
    test(kind, async () => {
      const page = await visit(`${SELF_CHECK}#cse-1`);
      await choose(page, '1.1.1', 'compliant');
      await click(page, 'link', messages.overview);
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      await find(page, 'button', messages.delete);
      await openFile(page, keep('refused.json', text));
      await expect.poll(() => textOf(page)).toContain(told);
      await click(page, 'link', 'Customer Insight');
      await find(page, 'group', messages.rating('1.1.1'));
      expect(await chosen(page)).toEqual({ '1.1.1': 'compliant' });
    });
  }
});
