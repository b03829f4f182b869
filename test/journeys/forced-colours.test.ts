import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messagesFor } from '../../dist/language.js';
import { cseStandard } from '../fixtures/cse.js';
import { click, find } from './accessibility-tree.js';
import { appears } from './shadow-trees.js';
import { SELF_CHECK, visitor } from './visitor.js';

const { visit } = visitor();
const messages = messagesFor('en');
const CHANGED = '2026-03-02T09:00:00.000Z';

/* One criterion in each state, and beside them first impressions of each worth. */
const RATINGS: Readonly<Record<string, string>> = { 1: 'compliant', 2: 'non-compliant' };
const answers = cseStandard.elements.flatMap(({ id }) => {
  const rating = id === '3.1.1' ? 'compliant' : RATINGS[id.slice(0, 1)];
  return rating ? [[id, { rating, changed: CHANGED }]] : [];
});
const saved = {
  format: 'cse-widgets/assessment',
  version: 3,
  standard: { id: 'cse', version: '2026.1' },
  firstPass: {
    '4.1': { rating: 'compliant', changed: CHANGED },
    '4.2': { rating: 'partially-compliant', changed: CHANGED },
    '4.3': { rating: 'non-compliant', changed: CHANGED },
  },
  answers: Object.fromEntries(answers) as object,
  snapshots: [],
};

const STATES = {
  overview: Object.keys(messages.state).map((state) => `.tag.${state}`),
  'first pass': [
    '.tag.looks-met',
    '.tag.looks-partial',
    '.tag.looks-fatal',
    '.tag:not([class*=looks])',
  ],
};

/** Which points of a picture are not of its ground, row by row. */
type Shape = readonly boolean[];

/** Takes a picture of the shape before a state in words. */
async function shapeOf(page: Page, selector: string): Promise<Shape> {
  const tag = await appears(page, `cse-self-check >>> ${selector}`);
  const clip = await tag.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
    const { left, top, height } = element.getBoundingClientRect();
    const { inlineSize } = getComputedStyle(element, '::before');
    return { x: left, y: top + scrollY, width: Math.ceil(parseFloat(inlineSize)) + 2, height };
  });
  const picture = await page.screenshot({ clip, encoding: 'base64' });
  return await page.evaluate(async (data) => {
    // The policy of the site lets no picture in whose address is its content.
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data: points = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {};
    const inks = Array.from({ length: points.length / 4 }, (_, at) =>
      [0, 1, 2].map((colour) => Number(points[at * 4 + colour])),
    );
    const [ground = []] = inks;
    return inks.map((ink) => ink.some((part, at) => Math.abs(part - Number(ground[at])) > 90));
  }, picture);
}

const sizeOf = (shape: Shape) => shape.filter(Boolean).length;
const apart = (one: Shape, other: Shape) => one.filter((ink, at) => ink !== other[at]).length;

/** How different two shapes are: 0 if alike, 1 if they have nothing in common. */
const difference = (one: Shape, other: Shape) => apart(one, other) / (sizeOf(one) + sizeOf(other));

describe.each(Object.entries(STATES))('the states on the page “%s”', (name, selectors) => {
  let page: Page;
  const usual = new Map<string, Shape>();
  const forced = new Map<string, Shape>();

  beforeAll(async () => {
    page = await visit(SELF_CHECK);
    await page.waitForFunction(() => document.querySelector('cse-self-check')?.score);
    await page.$eval(
      'cse-self-check',
      (selfCheck, assessment) => {
        selfCheck.importAssessment(assessment);
      },
      saved,
    );
    if (name === 'first pass') {
      await click(page, 'link', messages.lazyPage['first-pass']);
      await find(page, 'heading', messages.lazyPage['first-pass']);
    }
    for (const selector of selectors) usual.set(selector, await shapeOf(page, selector));
    const session = await page.createCDPSession();
    const features = [{ name: 'forced-colors', value: 'active' }];
    await session.send('Emulation.setEmulatedMedia', { features });
    for (const selector of selectors) forced.set(selector, await shapeOf(page, selector));
  });

  afterAll(() => page.close());

  test.each(selectors)('keep their shape in forced colours: %s', (selector) => {
    const [one = [], other = []] = [usual.get(selector), forced.get(selector)];
    expect(sizeOf(one)).toBeGreaterThan(20);
    expect(difference(one, other)).toBeLessThan(0.2);
  });

  test.each(selectors.flatMap((one, at) => selectors.slice(at + 1).map((other) => [one, other])))(
    'are told apart without their colour: %s and %s',
    (one = '', other = '') => {
      expect(difference(forced.get(one) ?? [], forced.get(other) ?? [])).toBeGreaterThan(0.1);
    },
  );
});
