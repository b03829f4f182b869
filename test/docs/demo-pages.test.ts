import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en as assessor } from '../../src/components/assessor/messages.en.js';
import { cy } from '../../src/components/badge/messages.cy.js';
import { en } from '../../src/components/badge/messages.en.js';
import { browserProfiles } from '../browser-profiles.js';
import { isThorough } from '../effort.js';
import { click, find, namesOf, textOf } from '../journeys/accessibility-tree.js';
import { jumpsOn, watchJumps } from '../journeys/jumps.js';
import { activate } from '../journeys/shadow-trees.js';
import {
  axeFindings,
  startDocumentBrowser,
  type DocumentBrowser,
  type OpenPage,
} from './document-browser.js';

const PAGES = ['index', 'cymraeg', 'parts', 'year', 'assessor', 'badges'].map(
  (name) => `/${name}.html`,
);

/*
 * Nothing on a page rests on its width and on its colours at once, so two of the four are enough; a usual run takes the one
 * or the other of those by turns.
 */
const SHAPES = [
  { width: 320, scheme: 'dark' },
  { width: 1200, scheme: 'light' },
] as const;

const each = PAGES.flatMap((path, page) =>
  SHAPES.filter((_, at) => isThorough || at === page % 2).map((shape) => ({ path, ...shape })),
);

const { newProfile } = browserProfiles();
let site: DocumentBrowser;
beforeAll(async () => {
  site = await startDocumentBrowser(newProfile);
});
afterAll(() => site.close());

describe('a demo page', () => {
  describe.each(each)('$path at $width, $scheme', ({ path, width, scheme }) => {
    let opened: OpenPage;
    beforeAll(async () => {
      opened = await site.open(path, { width, scheme, prepare: watchJumps });
    });
    afterAll(() => opened.page.close());

    test('nothing in sight jumps when the components start', async () => {
      const { shift, moved } = await jumpsOn(opened.page);
      expect(shift, moved.join('; ')).toBeLessThan(0.001);
    });

    test('works under the strict policy, fits and is sound', async () => {
      expect(opened.complaints).toEqual([]);
      expect(await axeFindings(opened)).toEqual([]);
      const content = await opened.page.evaluate(() => document.documentElement.scrollWidth);
      expect(content).toBeLessThanOrEqual(width);
    });
  });

  test('would be found to jump if it did', async () => {
    const opened = await site.open('/index.html', { prepare: watchJumps });
    await opened.page.$eval('main', (main) => {
      main.style.marginBlockStart = '9em';
    });
    expect((await jumpsOn(opened.page)).shift).toBeGreaterThan(0.001);
    await opened.page.close();
  });

  test.each(PAGES)(
    '%s without script: says what this is and whom to ask, and leaves no gap',
    async (path) => {
      const { page } = await site.open(path, { script: false });
      const text = await page.$eval('main', (main) => main.innerText);
      expect(text).toContain('01632 960118');
      expect(text).toMatch(/JavaScript/);
      const room = await page.$eval('cse-self-check, cse-assessor, cse-badge', (element) => {
        const content = document.createRange();
        content.selectNodeContents(element);
        return element.getBoundingClientRect().bottom - content.getBoundingClientRect().bottom;
      });
      expect(room).toBeLessThan(60);
      await page.close();
    },
  );
});

describe('the page made of parts', () => {
  test('shows a line of its own that follows the ratings', async () => {
    const { page } = await site.open('/parts.html');
    const line = () => page.$eval('#our-line', ({ textContent }) => textContent);
    expect(await line()).toBe('Nothing yet. Off you go.');
    await activate(page, 'cse-criterion >>> input[name="1.1.1"][value="non-compliant"]');
    expect(await line()).toBe('1 of 57. 0 met already, and 1 to put right first.');
    await page.close();
  });

  test('has a gap link lead to the element on the same page', async () => {
    const { page } = await site.open('/parts.html');
    await activate(page, 'cse-result >>> a[href="#cse-5.2.2"]');
    await page.waitForFunction(
      () =>
        document.querySelector('cse-criterion[criterion="5"]')?.shadowRoot?.activeElement?.id ===
        '5.2.2',
    );
    await page.close();
  });
});

describe('the page of a year', () => {
  test('shows the whole way from a score to a report, on the same answers', async () => {
    const { page, complaints } = await site.open('/year.html');
    await click(page, 'button', 'Fill in a made-up year');
    for (const [part, words] of [
      ['cse-result', 'would fall short'],
      ['cse-plan', 'Siân Prosser'],
      ['cse-progress', 'Midsummer'],
      ['cse-skills', '5.3'],
      ['cse-report', 'Trebrook Council'],
    ] as const) {
      await page.waitForFunction(
        (tag, text) => {
          const root = document.querySelector(tag)?.shadowRoot;
          const fields = root?.querySelectorAll<HTMLInputElement>('input, textarea') ?? [];
          const texts = [root?.textContent ?? '', ...[...fields].map(({ value }) => value)];
          return texts.some((one) => one.includes(text));
        },
        {},
        part,
        words,
      );
    }
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the page of an assessor', () => {
  test('opens an assessment at its visit, and compares what the two say', async () => {
    const { page, complaints } = await site.open('/assessor.html');
    await click(page, 'button', 'Open a made-up visit');
    await expect.poll(() => textOf(page)).toContain('Trebrook Council');
    await click(page, 'link', assessor.page.compare);
    await find(page, 'heading', assessor.page.compare);
    expect(await textOf(page)).toContain('4.1.2');
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the page of badges', () => {
  const HOLDER = 'Trebrook Council';

  test('has a badge of each verdict, in the order of its headings, each told by its name', async () => {
    const { page } = await site.open('/badges.html');
    const badges = (await namesOf(page, 'group')).filter((name) => name !== '');
    const verdicts = Object.entries(en.verdict).filter(([verdict]) => verdict !== 'checking');
    expect(badges).toEqual(
      verdicts.map(([verdict, words]) =>
        // The forger wrote another name into it.
        verdict === 'altered' ? `${words}: Anybody Council` : `${words}: ${HOLDER}`,
      ),
    );
    await page.close();
  });

  test('shows the holder’s own picture beside the good verdict', async () => {
    const { page } = await site.open('/badges.html');
    expect(await namesOf(page, 'image')).toContain(`The mark of ${HOLDER}`);
    await page.close();
  });

  test('has a badge lead to the body’s checker, which says the same of it', async () => {
    const { page, complaints } = await site.open('/badges.html');
    const { host } = new URL(site.address);
    await Promise.all([page.waitForNavigation(), click(page, 'link', en.checkerLink(host))]);
    expect(page.url()).toContain(`${site.address}/body/check/#`);
    await find(page, 'group', `${en.verdict.verified}: ${HOLDER}`);
    expect(await textOf(page)).toContain(en.code['allowed-here']);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each([
    ['/index.html', en],
    ['/cymraeg.html', cy],
  ])('is led to from %s, where a badge in a line is verified', async (path, messages) => {
    const { page } = await site.open(path);
    await find(page, 'group', `${messages.verdict.verified}: ${HOLDER}`);
    await page.close();
  });
});

test('the two languages of the demo share their answers', async () => {
  const { page } = await site.open('/index.html');
  await page.$eval('cse-self-check', (selfCheck) => {
    selfCheck.selfCheck?.rate('1.1.1', 'compliant');
  });
  await Promise.all([page.waitForNavigation(), page.locator('a[hreflang=cy]').click()]);
  await page.waitForFunction(
    () => document.querySelector('cse-self-check')?.score?.whole.rated === 1,
  );
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('cy');
  await page.close();
});
