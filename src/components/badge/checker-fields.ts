import { html, nothing, type TemplateResult } from 'lit';
import type { BadgeMessages } from './messages.js';

/** The fields in which a visitor says what to check. */
export type CheckerField = 'certificate' | 'file' | 'place';

/** The fields of the checker, with a problem at one of them; their values stay in the page alone. */
export function checkerFields(
  messages: BadgeMessages,
  problem: string | undefined,
  at: CheckerField,
): TemplateResult {
  const wrong = (id: CheckerField) => problem !== undefined && id === at;
  const above = (id: CheckerField, label: string, hint: string) => html`
    <label for=${id}>${label}</label>
    <p id="${id}-hint">${hint}</p>
    <p id="${id}-problem" class="problem">${wrong(id) ? problem : nothing}</p>
  `;
  return html`
    ${above('certificate', messages.certificate, messages.certificateHint)}
    <textarea
      id="certificate"
      rows="4"
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${wrong('certificate')}
      aria-describedby="certificate-hint certificate-problem"
    ></textarea>
    ${above('file', messages.file, messages.fileHint)}
    <input id="file" type="file" aria-describedby="file-hint" />
    ${above('place', messages.place, messages.placeHint)}
    <input
      id="place"
      inputmode="url"
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${wrong('place')}
      aria-describedby="place-hint place-problem"
    />
    <p>${messages.promise}</p>
    <button part="button">${messages.begin}</button>
  `;
}
