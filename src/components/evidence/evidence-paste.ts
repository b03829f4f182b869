import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { evidenceFrom, type PastedEvidence } from '../../core/evidence/pasted-evidence.js';
import { displayText } from '../../core/formats/display-text.js';
import type { EvidenceMessages } from './messages.js';

/** A list that is pasted, and what becomes of it, to be seen before it is added. */
export class EvidencePaste {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #tried = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The field, the items it makes, and the button that adds them. */
  render(words: EvidenceMessages, add: (items: readonly PastedEvidence[]) => void): TemplateResult {
    const items = evidenceFrom(this.#text);
    const onInput = ({ target }: Event) => {
      this.#text = (target as HTMLTextAreaElement).value;
      this.#tried = false;
      this.#host.requestUpdate();
    };
    const onAdd = () => {
      this.#tried = true;
      this.#host.requestUpdate();
      if (items.length > 0) add(items);
    };
    return html`<details class="paste">
      <summary>${words.paste}</summary>
      <div class="field">
        <label for="list">${words.list}</label>
        <p class="hint" id="list-is">${words.listHint}</p>
        <p class="wrong" id="list-wrong">
          ${this.#tried && items.length === 0 ? words.listEmpty : nothing}
        </p>
        <textarea
          class="list"
          id="list"
          spellcheck="false"
          aria-describedby="list-wrong list-is"
          .value=${this.#text}
          @input=${onInput}
        ></textarea>
      </div>
      ${items.length > 0 ? preview(items, words) : nothing}
      <div class="actions">
        <button class="button" part="button" type="button" @click=${onAdd}>
          ${words.addAll(items.length)}
        </button>
      </div>
    </details>`;
  }

  /** Takes out what was pasted. */
  empty(): void {
    this.#text = '';
    this.#tried = false;
  }
}

function preview(items: readonly PastedEvidence[], words: EvidenceMessages): TemplateResult {
  return html`<div class="makes">
    <p>${words.makes(items.length)}</p>
    <ul>
      ${items.map(
        ({ title, place }) =>
          html`<li class="made address">
            <strong>${displayText(title)}</strong> ${place ? displayText(place) : nothing}
          </li>`,
      )}
    </ul>
  </div>`;
}
