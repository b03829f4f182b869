import type { CSSResult } from 'lit';

/** Title and language of a report that is saved as one file. */
export interface ReportFile {
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/* The page's own type, and a width that can be read. */
const PAGE_STYLES = `
html { color-scheme: light dark; }
body { margin: 2rem auto; max-inline-size: 60rem; padding-inline: 1rem;
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 2rem; }
@page { margin: 16mm; }
`;

/**
 * Makes one HTML page of a report: no script, nothing to fetch, readable by
 * itself. It is what was on screen, so nothing is worded twice.
 *
 * @param root - Where the report is drawn.
 * @param sheets - Its style sheets.
 * @returns `undefined` while no report is drawn.
 */
export function reportHtml(
  root: ParentNode,
  sheets: readonly CSSResult[],
  { title, language }: ReportFile,
): string | undefined {
  const content = root.querySelector('.report');
  if (!content) return undefined;
  const styles = sheets.map(({ cssText }) => cssText).join('\n');
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = language;
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const width = page.createElement('meta');
  width.name = 'viewport';
  width.content = 'width=device-width';
  const sheet = page.createElement('style');
  // In a page of its own there is no host: the report itself is what it was.
  const own = styles.replaceAll(/:host(?:\(([^)]*)\))?/g, '.report$1');
  sheet.textContent = PAGE_STYLES + own;
  page.head.prepend(charset, width);
  page.head.append(sheet);
  page.body.append(page.importNode(bare(content), true));
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

/* Without Lit's markers, and without what only works in a running page. */
function bare(content: Element): Element {
  const copy = content.cloneNode(true) as Element;
  const walk = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const marks: Node[] = [];
  while (walk.nextNode()) marks.push(walk.currentNode);
  for (const mark of marks) mark.parentNode?.removeChild(mark);
  for (const element of copy.querySelectorAll('[part], [tabindex]')) {
    element.removeAttribute('part');
    element.removeAttribute('tabindex');
  }
  liftHeadings(copy);
  return copy;
}

/* On a page of its own the outline starts at the top, wherever it stood on the host’s. */
function liftHeadings(root: Element): void {
  const headings = [...root.querySelectorAll('h2, h3, h4, h5, h6')];
  const levelOf = ({ localName }: Element) => Number(localName.slice(1));
  const top = Math.min(...headings.map(levelOf));
  for (const heading of headings) {
    const lifted = document.createElement(`h${String(levelOf(heading) - top + 1)}`);
    lifted.className = heading.className;
    lifted.id = heading.id;
    lifted.append(...heading.childNodes);
    heading.replaceWith(lifted);
  }
}
