import type { Page } from 'puppeteer-core';
import { press } from './shadow-trees.js';

/** Chooses a rating as a person with a mouse does. */
export async function choose(page: Page, id: string, rating: string): Promise<void> {
  await press(page, `>>> [name="${id}"][value=${rating}]`);
}

/** The ratings chosen on a page, by element. */
export async function chosen(page: Page): Promise<Record<string, string>> {
  const radios = await page.$$eval('>>> [type=radio]:checked', (inputs) =>
    inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value]),
  );
  return Object.fromEntries(radios) as Record<string, string>;
}

/** What the browser keeps for the site. */
export function storedIn(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
}
