import { html, type TemplateResult } from 'lit';

/**
 * A heading of a level that is only known at run time. Five templates rather
 * than `aria-level`, because a native heading is what every tool understands.
 *
 * @param level - 2 to 6; deeper ones stay at 6.
 */
export function heading(
  level: number,
  kind: string,
  content: unknown,
  id?: string,
): TemplateResult {
  // Headings take focus when the person is led to what they name.
  const name = id ?? kind;
  switch (level) {
    case 2:
      return html`<h2 class=${kind} id=${name} part="heading" tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 class=${kind} id=${name} part="heading" tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 class=${kind} id=${name} part="heading" tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 class=${kind} id=${name} part="heading" tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 class=${kind} id=${name} part="heading" tabindex="-1">${content}</h6>`;
  }
}

/** A title with its number before it. */
export function numbered(
  id: string,
  { title, lang }: { readonly title: string; readonly lang: string },
): TemplateResult {
  return html`<span class="number">${id}</span> <span lang=${lang}>${title}</span>`;
}
