import { html, type TemplateResult } from 'lit';
import type { Standard } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';

/** The page or element that a clicked link leads to, unless it is to open in another tab or window. */
export function linkTarget(event: Event): string | undefined {
  const { defaultPrevented, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
  if (defaultPrevented || ctrlKey || metaKey || shiftKey) return undefined;
  // Not `target` alone: a link inside a part is known by that part's tag out here.
  const [target] = event.composedPath() as Element[];
  const link = target?.closest('a[href^="#cse-"]');
  return link?.getAttribute('href')?.slice('#cse-'.length);
}

/** A link to an element by its number and title. */
export function elementLink(standard: Standard, id: string, language: string): TemplateResult {
  const { title, lang } = wordingFor(standard, 'elements', id, language);
  return html`<a class="link" href="#cse-${id}">${id} <span lang=${lang}>${title}</span></a>`;
}
