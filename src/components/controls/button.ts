import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/**
 * A button that acts when it is pressed, and sends no form.
 *
 * @param kind - `main` or `danger`, where it is to look so.
 */
export function button(
  label: unknown,
  act: (event: Event) => unknown,
  kind = '',
  id?: string,
): TemplateResult {
  return html`<button
    class="button ${kind}"
    part="button"
    type="button"
    id=${ifDefined(id)}
    @click=${act}
  >
    ${label}
  </button>`;
}
