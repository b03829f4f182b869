import type { LazyPage } from '../../language/messages.js';
import { registerTag } from '../base/register-tag.js';

/*
 * Parts of a self-check that most visits never open. Each is a file of its own,
 * from the same place as the script, and is loaded when first asked for.
 */

const PAGES = {
  'cse-first-pass': () =>
    import('../first-pass/cse-first-pass.js').then((part) => part.CseFirstPass),
  'cse-plan': () => import('../plan/cse-plan.js').then((part) => part.CsePlan),
  'cse-progress': () => import('../progress/cse-progress.js').then((part) => part.CseProgress),
  'cse-team': () => import('../team/cse-team.js').then((part) => part.CseTeam),
  'cse-skills': () => import('../skills/cse-skills.js').then((part) => part.CseSkills),
  'cse-report': () => import('../report/cse-report.js').then((part) => part.CseReport),
  'cse-good-practice': () =>
    import('../good-practice/cse-good-practice.js').then((part) => part.CseGoodPractice),
  'cse-assessments': () =>
    import('../assessments/cse-assessments.js').then((part) => part.CseAssessments),
  'cse-share': () => import('../share-link/cse-share.js').then((part) => part.CseShare),
} satisfies Partial<Record<`cse-${LazyPage}`, () => Promise<CustomElementConstructor>>>;

/* Parts that are not pages: they stand inside another part, replace it, or stand alone. */
const OTHERS = {
  'cse-assessor': () => import('../assessor/cse-assessor.js').then((part) => part.CseAssessor),
  'cse-self-declared': () =>
    import('../self-declared/cse-self-declared.js').then((part) => part.CseSelfDeclared),
  'cse-evidence': () => import('../evidence/cse-evidence.js').then((part) => part.CseEvidence),
  'cse-benchmark': () => import('../benchmark/cse-benchmark.js').then((part) => part.CseBenchmark),
};

const LAZY = { ...PAGES, ...OTHERS };

/* Tag of a part that is a page. */
type PageTag = keyof typeof PAGES;

/** Every tag of a part that is loaded when first asked for. */
export const PART_TAGS = Object.keys(LAZY) as readonly (keyof typeof LAZY)[];

/** The tags, in the order in which a self-check offers them as pages. */
const PAGE_TAGS = Object.keys(PAGES) as readonly PageTag[];

/** The pages of the self-check that they fill, in order. */
export const LAZY_PAGES = PAGE_TAGS.map((tag) => tag.slice('cse-'.length)) as readonly LazyPage[];

/** Whether a page is one of {@link LAZY_PAGES}. */
export function isLazyPage(page: string): page is LazyPage {
  return (LAZY_PAGES as readonly string[]).includes(page);
}

/** What a link leads to: a page, and a place in it if the page is a lazy one, as in `skills-1.1`. */
export function pageAndPlace(target: string): readonly [page: string, place?: string] {
  const page = LAZY_PAGES.find((lazy) => target.startsWith(`${lazy}-`));
  return page === undefined ? [target] : [page, target.slice(page.length + 1)];
}

/**
 * Loads a part and registers its tag.
 *
 * @returns Whether it is there now; it is not if its file or the network is missing.
 */
export async function loadPart(tag: keyof typeof LAZY): Promise<boolean> {
  try {
    if (!customElements.get(tag)) registerTag(tag, await LAZY[tag]());
    return true;
  } catch {
    return false;
  }
}

/** Loads the parts that stand below a node, or are it. */
export function loadPartsIn(root: ParentNode): void {
  for (const tag of PART_TAGS) if (holds(root, tag)) void loadPart(tag);
}

/** Whether a tag stands below a node, or is it. */
export function holds(root: ParentNode, tag: string): boolean {
  return (root as Element).localName === tag || root.querySelector(tag) !== null;
}

/** Loads the parts that stand in a page by themselves, now or once a script puts them there. */
export function loadPartsWhenMet(page: Document | undefined): void {
  // A server, where there is no page, imports this too.
  if (page) watchPage(page, loadPartsIn);
}

/** Looks at a page, and then at whatever a script adds to it. */
export function watchPage(page: Document, look: (root: ParentNode) => void): void {
  look(page);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) look(node);
    }
  }).observe(page, { childList: true, subtree: true });
}
