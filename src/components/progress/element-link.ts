import { html, type TemplateResult } from 'lit';
import type { Standard } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';

/** A link to an element by its number and title. */
export function elementLink(standard: Standard, id: string, language: string): TemplateResult {
  const { title, lang } = wordingFor(standard, 'elements', id, language);
  return html`<a class="link" href="#cse-${id}">${id} <span lang=${lang}>${title}</span></a>`;
}
