import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../dist/language.js';
import { newWindow } from '../browser-profiles.js';
import { cseStandard } from '../fixtures/cse.js';
import { click, find, namesOf, textOf } from './accessibility-tree.js';
import { choose } from './answers.js';
import { jumpsOn, watchJumps } from './jumps.js';
import { SELF_CHECK, visitor } from './visitor.js';

const { address, newProfile, visit } = visitor();
const messages = messagesFor('en');

async function emulate(page: Page, name: string, value: string): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
}

/** Opens a page and adds up how far what was on it jumped: layout shift scores, as web vitals count them. */
async function shiftOf(path: string): Promise<number> {
  const page = await newWindow(await newProfile());
  await watchJumps(page);
  await page.goto(address() + path);
  await find(page, 'link', messages.start);
  const { shift } = await jumpsOn(page);
  await page.close();
  return shift;
}

describe('what stands below a self-check that comes late', () => {
  test('does not jump, with the style that the README gives', async () => {
    expect(await shiftOf('/fixtures/pages/fallback-kept-place.html')).toBeLessThan(0.01);
  });

  test('would be noticed if it did', async () => {
    expect(await shiftOf('/fixtures/pages/fallback.html')).toBeGreaterThan(0.01);
  });
});

/** What stood on the paper: read after printing, before the components go back to the screen. */
interface Printed {
  readonly elements: number;
  readonly results: number;
}

async function print(layout: string, lang: 'en' | 'cy'): Promise<Printed> {
  const page = await newWindow(await newProfile());
  await page.evaluateOnNewDocument(() => {
    const within = (selector: string, root: ParentNode): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
        ...(element.matches(selector) ? [element] : []),
        ...(element.shadowRoot ? within(selector, element.shadowRoot) : []),
      ]);
    const shown = (selector: string) =>
      within(selector, document).filter((element) => element.getClientRects().length > 0).length;
    // This listener is the first, so the components have not gone back yet.
    addEventListener('afterprint', () => {
      const printed = {
        elements: shown('fieldset'),
        results: shown('table'),
      };
      Object.assign(globalThis, { printed });
    });
  });
  await page.goto(address() + SELF_CHECK);
  await page.$eval(
    'cse-self-check',
    (element, names) => {
      Object.assign(element, names);
    },
    { layout, lang },
  );
  await find(page, 'link', messagesFor(lang).start);
  await page.pdf();
  const printed = await page.evaluate(
    () => (globalThis as unknown as { printed: Printed }).printed,
  );
  await page.close();
  return printed;
}

test('a screen reader finds every element of the long page, also far below what is in sight', async () => {
  const page = await visit(SELF_CHECK);
  await page.$eval('cse-self-check', (element) => {
    element.setAttribute('layout', 'all');
  });
  await find(page, 'heading', messages.whereYouStand);
  const headings = (await namesOf(page, 'heading')).map((name) => name.split(' ')[0]);
  const missing = cseStandard.elements.filter(({ id }) => !headings.includes(id));
  expect(missing.map(({ id }) => id)).toEqual([]);
});

describe('print', () => {
  for (const layout of ['pages', 'all']) {
    for (const lang of ['en', 'cy'] as const) {
      test(`shows every element and the result, with layout ${layout} in ${lang}`, async () => {
        const printed = await print(layout, lang);
        expect(printed).toEqual({ elements: 57, results: 1 });
      });
    }
  }

  test('shows what closed help holds', async () => {
    const page = await visit(`${SELF_CHECK}#cse-1`);
    await find(page, 'group', messages.rating('1.1.1'));
    expect(await textOf(page)).not.toContain(messages.evidence);
    await page.emulateMediaType('print');
    expect((await textOf(page)).split(messages.evidence)).toHaveLength(12);
  });

  test('goes back to the one page that was shown', async () => {
    const page = await visit(`${SELF_CHECK}#cse-2`);
    await find(page, 'group', messages.rating('2.1.1'));
    const before = await namesOf(page, 'heading');
    await page.pdf();
    await expect.poll(() => namesOf(page, 'heading')).toEqual(before);
  });
});

describe('settings of the system', () => {
  test('in forced colours a chosen rating is marked by a border, and bars keep their frame', async () => {
    const page = await visit(`${SELF_CHECK}#cse-1`);
    await emulate(page, 'forced-colors', 'active');
    await choose(page, '1.1.1', 'compliant');
    const [chosen, other] = await Promise.all(
      ['compliant', 'non-compliant'].map((rating) =>
        page.$eval(`>>> [name="1.1.1"][value=${rating}]`, (radio) => {
          const { borderTopWidth, borderTopColor } = getComputedStyle(radio);
          return { borderTopWidth, borderTopColor };
        }),
      ),
    );
    expect(parseFloat(chosen?.borderTopWidth ?? '')).toBeGreaterThan(4);
    expect(parseFloat(other?.borderTopWidth ?? '')).toBeLessThan(4);
    expect(chosen?.borderTopColor).not.toBe(other?.borderTopColor);
  });

  /** What moves on a page, in its shadow roots too, of which the document does not tell. */
  const moving = (page: Page) =>
    page.evaluate(() => {
      const within = (root: Document | ShadowRoot): Animation[] => [
        ...root.getAnimations(),
        ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
          shadowRoot ? within(shadowRoot) : [],
        ),
      ];
      return within(document)
        .filter(({ playState }) => playState === 'running')
        .map(({ effect }) => (effect as KeyframeEffect).target?.className);
    });

  test('with reduced motion nothing moves, on no page and at no answer', async () => {
    const page = await visit(`${SELF_CHECK}#cse-1`);
    await emulate(page, 'prefers-reduced-motion', 'reduce');
    // A short movement would be over before anybody can ask for it.
    const session = await page.createCDPSession();
    await session.send('Animation.enable');
    await session.send('Animation.setPlaybackRate', { playbackRate: 0.001 });
    await choose(page, '1.1.1', 'compliant');
    expect(await moving(page)).toEqual([]);
    for (const name of [messages.overview, messages.result, ...Object.values(messages.lazyPage)]) {
      await click(page, 'link', name);
      await page.waitForFunction(
        (link) =>
          document
            .querySelector('cse-self-check')
            ?.shadowRoot?.querySelector('[aria-current=page]')
            ?.textContent.trim() === link,
        {},
        name,
      );
      expect(await moving(page), name).toEqual([]);
    }
    await page.close();
  });

  test('a part of a page that did move would be noticed', async () => {
    const page = await visit(`${SELF_CHECK}#cse-1`);
    await find(page, 'group', messages.rating('1.1.1'));
    await page.$eval('>>> fieldset', (ratings) => {
      ratings.animate({ opacity: [0, 1] }, { duration: 1e6 });
    });
    expect(await moving(page)).toHaveLength(1);
    await page.close();
  });
});
