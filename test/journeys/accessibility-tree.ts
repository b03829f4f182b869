import type { ElementHandle, Page, SerializedAXNode } from 'puppeteer-core';

/** Waits for the one thing with a role and a name in the browser's accessibility tree. */
export async function find(page: Page, role: string, name: string): Promise<ElementHandle> {
  const found = await page.waitForSelector(selectorOf(role, name));
  if (!found) throw new Error(`there is no ${role} ${name}`);
  return found;
}

/**
 * Clicks the thing with a role and a name, once it stays where it is: while a page is changing, a thing may be drawn anew
 * or move between the look and the click, and in a slow browser it does.
 */
export async function click(page: Page, role: string, name: string): Promise<void> {
  await page.locator(selectorOf(role, name)).click();
}

const selectorOf = (role: string, name: string) => `aria/${name}[role="${role}"]`;

/** Everything in the accessibility tree, in reading order. */
export async function readPage(page: Page): Promise<SerializedAXNode[]> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  return tree ? flat(tree) : [];
}

/** The names of everything with a role, in reading order. */
export async function namesOf(page: Page, role: string): Promise<string[]> {
  const nodes = await readPage(page);
  return nodes.filter((node) => node.role === role).map(({ name = '' }) => name);
}

/** All text that is read out on a page. */
export async function textOf(page: Page): Promise<string> {
  return (await namesOf(page, 'StaticText')).join(' ').replace(/\s+/g, ' ');
}

/** All text that is read out within the first thing with a role. */
export async function textIn(page: Page, role: string): Promise<string> {
  const found = (await readPage(page)).find((node) => node.role === role);
  const texts = (found ? flat(found) : []).filter((node) => node.role === 'StaticText');
  return texts.map(({ name = '' }) => name).join(' ');
}

function flat(node: SerializedAXNode): SerializedAXNode[] {
  return [node, ...(node.children ?? []).flatMap(flat)];
}
