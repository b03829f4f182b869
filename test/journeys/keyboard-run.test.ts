import type { KeyInput, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { messagesFor } from '../../dist/language.js';
import { cseStandard } from '../fixtures/cse.js';
import { namesOf, readPage } from './accessibility-tree.js';
import { SELF_CHECK, visitor } from './visitor.js';

const { visit } = visitor();
const messages = messagesFor('en');

/** What has focus, wherever it is. */
interface Focus {
  readonly tag: string;
  readonly text: string;
  readonly group: string;
  readonly value: string;
}

function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const { name, value } = active as HTMLInputElement;
    return {
      tag: active?.localName ?? '',
      text: (active?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      group: typeof name === 'string' ? name : '',
      value: typeof value === 'string' ? value : '',
    };
  });
}

async function tabTo(page: Page, what: string, fits: (focus: Focus) => boolean): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    if (fits(await focusOf(page))) return;
  }
  throw new Error(`Tab does not lead to ${what}`);
}

async function follow(page: Page, link: string): Promise<void> {
  await tabTo(page, link, ({ tag, text }) => tag === 'a' && text === link);
  await page.keyboard.press('Enter');
}

async function press(page: Page, key: KeyInput, times: number): Promise<void> {
  for (let press = 0; press < times; press++) await page.keyboard.press(key);
}

/** What a team answers: mostly compliant; criterion 4 has three partials, and 5.1.1 is missing altogether. */
function ratingFor(id: string): string {
  if (id.startsWith('4.1')) return 'partially-compliant';
  if (id === '5.1.1') return 'non-compliant';
  return id.endsWith('.1') ? 'compliance-plus' : 'compliant';
}

async function rate(page: Page, id: string): Promise<void> {
  const wanted = ratingFor(id);
  await tabTo(page, `the ratings of ${id}`, ({ group }) => group === id);
  await page.keyboard.press('Space');
  const steps = cseStandard.ratings.findIndex((rating) => rating.id === wanted);
  await press(page, 'ArrowDown', steps);
  expect(await focusOf(page)).toMatchObject({ group: id, value: wanted });
}

async function rateAll(page: Page, ids: readonly string[]): Promise<void> {
  for (const id of ids) await rate(page, id);
}

test('a person rates all 57 elements with the keyboard alone, and reads the result', async () => {
  const page = await visit(SELF_CHECK);
  await page.evaluate(() => {
    addEventListener('cse-complete', () => {
      document.title += ', complete';
    });
  });
  const { criteria } = cseStandard;
  const elementsOf = (criterion: (typeof criteria)[number]) =>
    criterion.subCriteria.flatMap(({ elements }) => elements.map(({ id }) => id));

  await follow(page, messages.start);
  for (const [at, criterion] of criteria.entries()) {
    const ids = elementsOf(criterion);
    if (criterion.id === '2') {
      await rateAll(page, ids.slice(0, 4));
      await page.reload();
      await follow(page, messages.continueAt('2.1.5'));
      await expect.poll(async () => (await focusOf(page)).text).toMatch(/^2\.1\.5 /);
      await page.evaluate(() => {
        addEventListener('cse-complete', () => {
          document.title += ', complete';
        });
      });
      await rateAll(page, ids.slice(4));
    } else await rateAll(page, ids);
    const next = criteria[at + 1];
    const name = next ? `${next.id} ${next.title}` : messages.result;
    await follow(page, messages.next(name));
    const heading = next?.title ?? messages.outcome['falls-short'];
    const text: unknown = expect.stringContaining(heading);
    await expect.poll(() => focusOf(page)).toMatchObject({ tag: 'h2', text });
  }

  expect(await page.title()).toBe('A page of a council, complete');
  const headings = await namesOf(page, 'heading');
  expect(headings).toContain(messages.outcome['falls-short']);
  expect(headings).toContain('Criterion 4: 1 more element to meet.');
  expect(headings).toContain('Criterion 5: 1 more element to meet; 1 of them is non-compliant.');
  const rows = (await readPage(page)).filter(({ role }) => role === 'row');
  expect(rows).toHaveLength(6);
  const cells = (await namesOf(page, 'cell')).slice(3 * 7, 4 * 7);
  expect(cells).toEqual(['10', '3', '0', '0', '76%', '0', messages.state['falls-short']]);
  const missing = cseStandard.elements.find(({ id }) => id === '5.1.1');
  expect(await namesOf(page, 'link')).toContain(`5.1.1 ${missing?.title ?? ''}`);
});

test('help opens with Enter, and a note is written, by keyboard', async () => {
  const page = await visit(`${SELF_CHECK}#cse-1.1.1`);
  await tabTo(page, 'the help', ({ tag }) => tag === 'summary');
  const [, later] = await namesOf(page, 'definition');
  expect(later).toBeUndefined();
  await page.keyboard.press('Enter');
  expect((await namesOf(page, 'term')).length).toBeGreaterThan(0);
  await tabTo(page, 'the note', ({ tag }) => tag === 'textarea');
  await page.keyboard.type('Seen by the team');
  await page.reload();
  const notes = (await readPage(page)).filter(({ role }) => role === 'textbox');
  expect(notes[0]?.value).toBe('Seen by the team');
});
