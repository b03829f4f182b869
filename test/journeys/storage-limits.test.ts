import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../dist/language.js';
import { en } from '../../src/components/assessments/messages.en.js';
import { newWindow } from '../browser-profiles.js';
import { isThorough } from '../effort.js';
import { cseStandard } from '../fixtures/cse.js';
import { click, find, namesOf, textOf } from './accessibility-tree.js';
import { choose, chosen, storedIn } from './answers.js';
import { downloads, openFile } from './files.js';
import { press } from './shadow-trees.js';
import { SELF_CHECK, visitor } from './visitor.js';

const { address, newProfile, visit } = visitor();
const { keep } = downloads();
const messages = messagesFor('en');
const KEY = 'cse-widgets/cse';
const IDS = cseStandard.elements.map(({ id }) => id);
const CHANGED = '2026-03-02T09:00:00.000Z';

/** An answer with a note of 1,000 characters and four pieces of evidence. */
function fullAnswer(name: string, id: string): string {
  const evidence = ['a', 'b', 'c', 'd'].map((letter) => ({
    id: `0mlqkzw0g-${letter.repeat(8)}`,
    title: `Evidence ${letter} for ${id}, in a few words`,
    place: `https://intranet.example/customer-services/evidence/${id}/${letter}`,
    kind: 'show',
    date: '2026-02-27',
    note: 'What it shows, in a sentence or two, so that the assessor finds it at once.',
    changed: CHANGED,
  }));
  const note = `${name}, ${id}: `.padEnd(1000, 'What we do, who does it, and how we know. ');
  return JSON.stringify({ rating: 'compliant', note, changed: CHANGED, evidence });
}

/** The entries of one assessment with full notes, as the page itself would have saved them. */
function fullAssessment(n: number): Record<string, string> {
  const id = `0mk${String(n).padStart(2, '0')}`;
  const name = `Service ${n}`;
  const standard = { id: 'cse', version: '2026.1' };
  const head = { format: 'cse-widgets/assessment', version: 3, standard, answers: {} };
  return {
    [`${KEY}@list/${id}`]: JSON.stringify({ id, name, created: CHANGED, changed: CHANGED }),
    ...Object.fromEntries(IDS.map((each) => [`${KEY}@${id}/${each}`, fullAnswer(name, each)])),
    [`${KEY}@${id}`]: JSON.stringify(head),
  };
}

/** The answers and the head, without the entry in the list, which tells where they are. */
function contentOf(entries: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => !name.includes('@list/')));
}

async function write(page: Page, entries: Record<string, string>): Promise<void> {
  await page.evaluate((all) => {
    for (const [name, text] of Object.entries(all)) localStorage.setItem(name, text);
  }, entries);
}

const sizeOf = (entries: Record<string, string>) =>
  Object.entries(entries).reduce((size, [name, text]) => size + name.length + text.length, 0);

async function visitIn(page: Page): Promise<void> {
  await page.goto(address() + SELF_CHECK);
  await find(page, 'link', messages.start);
}

async function toList(page: Page): Promise<void> {
  await click(page, 'link', messages.lazyPage.assessments);
  await find(page, 'heading', en.title);
}

describe('fifty assessments with full notes', () => {
  /* Five million characters are written and read, so a usual run leaves it to CI. */
  test.runIf(isThorough)('are kept, listed, and read back to the last character', async () => {
    const all = Array.from({ length: 50 }, (_, n) => fullAssessment(n + 1));
    // The reason for all this: local storage holds 5,242,880 characters.
    expect(sizeOf(Object.assign({}, ...all) as Record<string, string>)).toBeGreaterThan(5_242_880);
    const page = await visit(`${SELF_CHECK}#cse-1`);
    await choose(page, '1.1.1', 'compliant');
    for (let from = 0; from < all.length; from += 10) {
      for (const entries of all.slice(from, from + 10)) await write(page, entries);
      await toList(page);
      await expect.poll(async () => sizeOf(await storedIn(page))).toBeLessThan(2_600_000);
      await click(page, 'link', messages.overview);
      await find(page, 'button', messages.open);
    }
    await toList(page);
    await expect
      .poll(async () => (await textOf(page)).split(en.ratedOf(57, 57)).length - 1)
      .toBe(50);
    const names = (await namesOf(page, 'heading')).filter((name) => name.startsWith('Service'));
    expect(names).toHaveLength(50);
    const here = Object.keys(await storedIn(page));
    const away = all.findIndex((entries) => !here.includes(Object.keys(entries).at(-1) ?? ''));
    expect(away).toBeGreaterThanOrEqual(0);
    const entries = all[away] ?? {};
    await click(page, 'button', `${en.open} Service ${away + 1}`);
    await find(page, 'heading', en.openNow(`Service ${away + 1}`));
    expect(await storedIn(page)).toMatchObject(contentOf(entries));
    await press(page, '>>> a[href="#cse-1"]');
    await find(page, 'group', messages.rating('1.1.1'));
    await choose(page, '1.1.1', 'non-compliant');
    await page.reload();
    await expect.poll(() => chosen(page)).toMatchObject({ '1.1.1': 'non-compliant' });
  });

  test('lose nothing when the page dies between the copy and the deletion', async () => {
    const profile = await newProfile();
    const doomed = await newWindow(profile);
    await doomed.evaluateOnNewDocument(() => {
      // The page goes away with the first entry that would be deleted.
      Storage.prototype.removeItem = () => {
        throw new Error('the page is gone');
      };
    });
    await visitIn(doomed);
    for (let n = 1; n <= 25; n++) await write(doomed, fullAssessment(n));
    await toList(doomed);
    await expect.poll(() => parkedIn(doomed)).toBeGreaterThan(0);
    await doomed.close();
    const page = await visit(SELF_CHECK, profile);
    await toList(page);
    await expect
      .poll(async () => (await textOf(page)).split(en.ratedOf(57, 57)).length - 1)
      .toBe(25);
    await click(page, 'button', `${en.open} Service 1`);
    await find(page, 'heading', en.openNow('Service 1'));
    expect(await storedIn(page)).toMatchObject(contentOf(fullAssessment(1)));
  });

  test('are told, and offered as files, where there is no database to move them to', async () => {
    const profile = await newProfile();
    const page = await newWindow(profile);
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    });
    await visitIn(page);
    let n = 0;
    await expect(
      (async () => {
        for (;;) await write(page, fullAssessment(++n));
      })(),
    ).rejects.toThrow(/quota/i);
    const kept = n - 1;
    await page.reload();
    await toList(page);
    await find(page, 'heading', `Service ${kept}`);
    await click(page, 'button', `${en.copy} Service 1`);
    await expect.poll(() => textOf(page)).toContain(en.notDone.full);
    expect(await namesOf(page, 'button')).toContain(`${en.download} Service 1`);
    expect(await namesOf(page, 'heading')).not.toContain(en.copyOf('Service 1'));
  });
});

test('a storage that fills up in the middle of a save loses nothing, and catches up', async () => {
  const page = await visit(`${SELF_CHECK}#cse-1`);
  await choose(page, '1.1.1', 'compliant');
  // Room for some of the answers to come, but not for all.
  await page.evaluate(() => {
    const ballast = 'x'.repeat(40_000);
    let n = 0;
    try {
      for (;;) localStorage.setItem(`ballast ${++n}`, ballast);
    } catch {
      localStorage.removeItem(`ballast ${n - 1}`);
    }
  });
  const answers = Object.fromEntries(
    IDS.map((id) => [id, JSON.parse(fullAnswer('Libraries', id)) as object]),
  );
  const standard = { id: 'cse', version: '2026.1' };
  const file = { format: 'cse-widgets/assessment', version: 3, standard, answers };
  const path = keep('libraries.json', JSON.stringify(file));
  await click(page, 'link', messages.overview);
  await openFile(page, path);
  await expect.poll(() => textOf(page)).toContain(messages.problem.full);
  const saved = Object.keys(await storedIn(page)).filter((name) => name.startsWith(`${KEY}/`));
  expect(saved.length).toBeGreaterThan(1);
  expect(saved.length).toBeLessThan(57);
  await page.evaluate(() => {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith('ballast')) localStorage.removeItem(name);
    }
  });
  await press(page, '>>> a[href="#cse-1"]');
  await find(page, 'group', messages.rating('1.1.1'));
  await choose(page, '1.1.1', 'compliance-plus');
  await expect.poll(() => textOf(page)).not.toContain(messages.problem.full);
  await page.reload();
  await expect.poll(async () => Object.keys(await chosen(page)).length).toBe(11);
  const all = Object.keys(await storedIn(page)).filter((name) => name.startsWith(`${KEY}/`));
  expect(all).toHaveLength(57);
});

function parkedIn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('cse-widgets');
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains('parked')) {
            db.close();
            resolve(0);
            return;
          }
          const counting = db.transaction('parked').objectStore('parked').count();
          counting.onsuccess = () => {
            db.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
