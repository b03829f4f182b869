import type { LaterPage } from '../language/messages.js';
import { registerTag } from './register-tag.js';

/*
 * Parts of a self-check that most visits never open. Each is a file of its own,
 * from the same place as the script, and is loaded when first asked for.
 */

const LATER = {
  'cse-first-pass': () => import('./cse-first-pass.js').then((part) => part.CseFirstPass),
} satisfies Partial<Record<`cse-${LaterPage}`, () => Promise<CustomElementConstructor>>>;

/** Tag of a part that is loaded when first asked for. */
export type LaterTag = keyof typeof LATER;

/** The tags, in the order in which a self-check offers them as pages. */
export const LATER_TAGS = Object.keys(LATER) as readonly LaterTag[];

/** The pages of the self-check that they fill, in order. */
export const LATER_PAGES = LATER_TAGS.map((tag) =>
  tag.slice('cse-'.length),
) as readonly LaterPage[];

/** Whether a page is one of {@link LATER_PAGES}. */
export function isLaterPage(page: string): page is LaterPage {
  return (LATER_PAGES as readonly string[]).includes(page);
}

/**
 * Loads a part and registers its tag.
 *
 * @returns Whether it is there now; it is not where its file is missing or the network is.
 */
export async function loadPart(tag: LaterTag): Promise<boolean> {
  try {
    if (!customElements.get(tag)) registerTag(tag, await LATER[tag]());
    return true;
  } catch {
    return false;
  }
}

/** Loads the parts that stand in a page by themselves, if there is a page. */
export function loadPartsIn(root: ParentNode | undefined): void {
  for (const tag of LATER_TAGS) if (root?.querySelector(tag)) void loadPart(tag);
}
