import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../dist/language.js';
import { cy } from '../../src/components/first-pass/messages.cy.js';
import { en } from '../../src/components/first-pass/messages.en.js';
import { newWindow } from '../browser-profiles.js';
import { cseStandard } from '../fixtures/cse.js';
import { click, find, textOf } from './accessibility-tree.js';
import { choose } from './answers.js';
import { SELF_CHECK, visitor } from './visitor.js';

const { newProfile, address } = visitor();

/** Pages of A4 in a PDF, which says the size of its paper in points. */
function pagesOfA4(pdf: Uint8Array): number {
  const boxes = Buffer.from(pdf)
    .toString('latin1')
    .match(/\/MediaBox \[0 0 59[45][.\d]* 84[12]/g);
  return boxes?.length ?? 0;
}

describe('the blank form', () => {
  for (const [language, words] of Object.entries({ en, cy })) {
    test(`is printed on A4 with every element and no answer, in ${language}`, async () => {
      const page = await newWindow(await newProfile());
      // A print dialogue would wait for a person.
      await page.evaluateOnNewDocument(() => {
        window.print = () => {
          document.title = 'Printed';
        };
      });
      await page.goto(`${address()}${SELF_CHECK}#cse-1`);
      await choose(page, '1.1.1', 'compliance-plus');
      await page.evaluate((lang) => {
        document.documentElement.lang = lang;
      }, language);
      await click(page, 'link', messagesFor(language as 'en' | 'cy').lazyPage['first-pass']);
      await click(page, 'button', words.printBlank);
      await expect.poll(() => page.title()).toBe('Printed');
      expect(await textOf(page)).not.toContain(words.who);
      await page.emulateMediaType('print');
      await find(page, 'heading', '1.1 Customer Identification');
      const printed = await textOf(page);
      for (const { id } of cseStandard.elements) expect(printed).toContain(` ${id} `);
      expect(printed).toContain(words.who);
      expect(printed).not.toContain(words.impression);
      expect(printed).not.toContain(words.lowest);
      const pages = pagesOfA4(await page.pdf({ preferCSSPageSize: true }));
      expect(pages).toBeGreaterThan(5);
      expect(pages).toBeLessThan(20);
      await page.close();
    });
  }
});
