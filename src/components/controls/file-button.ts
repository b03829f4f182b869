import { html, type TemplateResult } from 'lit';
import { button } from './button.js';

/**
 * A button that lets a person choose a file.
 *
 * @param accept - What the browser offers to choose, as in `<input accept>`.
 */
export function fileButton(
  label: string,
  accept: string,
  take: (file: File) => unknown,
  kind?: string,
): TemplateResult {
  const choose = ({ currentTarget }: Event) => {
    ((currentTarget as Element).nextElementSibling as HTMLElement).click();
  };
  const onChange = (event: Event) => takeFiles(event, ([file]) => (file ? take(file) : undefined));
  return html`${button(label, choose, kind)}<input
      type="file"
      accept=${accept}
      hidden
      @change=${onChange}
    />`;
}

/** Hands over the files that a person has chosen in a field, and then empties it: the same file may be chosen again once it is mended. */
export async function takeFiles(
  { target }: Event,
  take: (files: readonly File[]) => unknown,
): Promise<void> {
  const field = target as HTMLInputElement;
  await take([...(field.files ?? [])]);
  field.value = '';
}
