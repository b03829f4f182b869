import { html, type TemplateResult } from 'lit';

/** A label in words that may be of another language than what stands around it, and are marked so. */
export function langSpan({
  label,
  lang,
}: {
  readonly label: string;
  readonly lang: string;
}): TemplateResult {
  return html`<span lang=${lang}>${label}</span>`;
}
