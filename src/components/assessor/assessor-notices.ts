import { html, nothing, type TemplateResult } from 'lit';
import { downloadText } from '../base/download.js';
import type { AssessorState } from './assessor-state.js';

/** What an assessor has to know about the file: that it is not kept, that parts could not be read, that it is of another version. */
export function assessorNotices(
  { kept, words, standard }: Pick<AssessorState, 'kept' | 'words' | 'standard'>,
  download: () => void,
): TemplateResult {
  const { file, saving } = kept;
  const { problem, spoilt } = saving;
  const named = (one: { readonly id: string; readonly version: string }) =>
    `${one.id} ${one.version}`;
  const other = file && named(file.standard) !== named(standard);
  return html`<div role="alert">
      ${problem ? notice(words.problem[problem], file ? words.download : undefined, download) : nothing}
      ${
        spoilt.length > 0
          ? notice(words.spoilt(spoilt.length), words.downloadSpoilt, () => {
              downloadText('not-read.json', JSON.stringify(spoilt, null, 2));
            })
          : nothing
      }
    </div>
    ${
      other
        ? html`<p class="panel told" part="notice">
            ${words.otherVersion(named(file.standard), named(standard))}
          </p>`
        : nothing
    }`;
}

function notice(text: string, action: string | undefined, act: () => void): TemplateResult {
  return html`<div class="panel notice" part="notice">
    <p>${text}</p>
    ${action ? html`<button class="button" part="button" @click=${act}>${action}</button>` : nothing}
  </div>`;
}
