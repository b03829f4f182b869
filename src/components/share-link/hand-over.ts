import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { HAND_OVER_PARTS, handOver, type HandOverPart } from '../../core/review/hand-over.js';
import { toHandOverFile } from '../../storage/assessment-file.js';
import { downloadText } from '../base/download.js';
import { heading } from '../controls/heading.js';
import { contentsList } from './contents-list.js';
import type { ShareState } from './link-maker.js';

/**
 * Where an organisation makes the file for its assessor: what goes in is chosen,
 * told in words and counts, and shown as it will be saved.
 */
export class HandOver {
  readonly #host: LitElement;
  readonly #parts = new Set<HandOverPart>(['evidence', 'notes']);
  #saved = '';

  constructor(host: LitElement) {
    this.#host = host;
  }

  render(state: ShareState): TemplateResult | typeof nothing {
    const { selfCheck, words, headingLevel } = state;
    const { assessment } = selfCheck;
    if (assessment.answers.size === 0) return nothing;
    const given = handOver(assessment, this.#parts);
    const { organisation, scope } = assessment.details ?? {};
    const { text } = toHandOverFile(given, new Date());
    return html`
      ${heading(headingLevel + 1, 'section', words.handOver, 'hand-over')}
      <p class="text">${words.handOverAbout}</p>
      <p class="text">${words.handOverAlways}</p>
      ${
        organisation && scope
          ? nothing
          : html`<p class="text">
              ${words.handOverUnnamed}
              <a class="link" href="#cse-report">${words.handOverName}</a>
            </p>`
      }
      <fieldset class="hand-over">
        <legend>${words.handOverParts}</legend>
        ${HAND_OVER_PARTS.map((part) => this.#choice(part, words.handOverPart[part]))}
      </fieldset>
      <div role="group" aria-label=${words.handOverHolds}>${contentsList(given, words)}</div>
      <details>
        <summary>${words.handOverPreview}</summary>
        <pre class="preview" tabindex="0" aria-label=${words.handOverPreview} role="region">
${text}</pre>
      </details>
      <div class="actions">
        <button
          class="button main"
          part="button"
          type="button"
          @click=${() => {
            this.#save(state);
          }}
        >
          ${words.handOverFile}
        </button>
      </div>
      <p class="text" role="status">${this.#saved}</p>
    `;
  }

  #choice(part: HandOverPart, label: string): TemplateResult {
    const choose = ({ target }: Event) => {
      if ((target as HTMLInputElement).checked) this.#parts.add(part);
      else this.#parts.delete(part);
      this.#saved = '';
      this.#host.requestUpdate();
    };
    return html`<label class="chosen">
      <input type="checkbox" .checked=${this.#parts.has(part)} @change=${choose} />
      ${label}
    </label>`;
  }

  #save({ selfCheck, words }: ShareState): void {
    // With an id, a second file of the same assessment is known for what it is.
    if (!selfCheck.assessment.details) selfCheck.describe({});
    const { name, text } = toHandOverFile(handOver(selfCheck.assessment, this.#parts), new Date());
    downloadText(name, text);
    this.#saved = words.handedOver(name);
    this.#host.requestUpdate();
  }
}
