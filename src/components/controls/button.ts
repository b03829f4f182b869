import { html, nothing, type TemplateResult } from 'lit';

/**
 * A button that acts when it is pressed, and sends no form.
 *
 * @param kind - `main` or `danger`, where it is to look so.
 */
export function button(
  label: unknown,
  act: (event: Event) => unknown,
  kind = '',
  id: string | typeof nothing = nothing,
): TemplateResult {
  return html`<button class="button ${kind}" part="button" type="button" id=${id} @click=${act}>
    ${label}
  </button>`;
}
