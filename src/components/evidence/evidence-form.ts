import { html, nothing, type TemplateResult, type ReactiveControllerHost } from 'lit';
import { EVIDENCE_KINDS, type Evidence, type EvidenceKind } from '../../core/assessment/items.js';
import { evidenceFrom, type PastedEvidence } from '../../core/evidence/pasted-evidence.js';
import { displayText } from '../../core/formats/display-text.js';
import type { Messages } from '../../language/messages.js';
import type { EvidenceMessages } from './messages.js';

/** What a person writes about one piece of evidence. */
export type EvidenceFields = Pick<Evidence, 'title' | 'place' | 'kind' | 'date' | 'note'>;

/** Props of the form. The values of its fields are not among them, so that drawing never overwrites them. */
export interface EvidenceFormState {
  readonly words: EvidenceMessages;
  readonly messages: Messages;
  readonly legend: string;
  readonly untitled: boolean;
  readonly dateAhead: boolean;
  readonly months: number | undefined;
  /** The buttons at its end. */
  readonly buttons: unknown;
}

/** The fields of one piece of evidence. */
export function evidenceForm(state: EvidenceFormState, submit: () => void): TemplateResult {
  const { words, messages, legend, untitled, dateAhead, months, buttons } = state;
  const onSubmit = (event: Event) => {
    event.preventDefault();
    submit();
  };
  return html`<form novalidate @submit=${onSubmit}>
    <fieldset>
      <legend>${legend}</legend>
      <div class="field">
        <label for="title">${words.title}</label>
        <p class="hint" id="title-is">${words.titleHint}</p>
        <p class="wrong" id="title-wrong">${untitled ? words.titleWanted : nothing}</p>
        <input
          id="title"
          name="title"
          autocomplete="off"
          aria-required="true"
          aria-invalid=${untitled ? 'true' : 'false'}
          aria-describedby="title-wrong title-is"
        />
      </div>
      <div class="field">
        <label for="place">${words.place}</label>
        <p class="hint" id="place-is">${words.placeHint}</p>
        <input
          id="place"
          name="place"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="place-is"
        />
      </div>
      <fieldset class="field">
        <legend>${words.kind}</legend>
        ${EVIDENCE_KINDS.map(
          (kind) =>
            html`<div class="choice">
              <input type="radio" name="kind" id=${kind} .value=${kind} />
              <label for=${kind}>
                <strong>${messages.evidenceKind[kind]}</strong>: ${words.kindMeaning[kind]}
              </label>
            </div>`,
        )}
      </fieldset>
      <div class="field">
        <label for="date">${words.date}</label>
        <p class="hint" id="date-is">
          ${words.dateHint(months)}
          ${dateAhead ? html`<strong>${words.dateAhead}</strong>` : nothing}
        </p>
        <input type="date" id="date" name="date" aria-describedby="date-is" />
      </div>
      <div class="field">
        <label for="note">${messages.note}</label>
        <textarea id="note" name="note"></textarea>
      </div>
      <div class="actions">${buttons}</div>
    </fieldset>
  </form>`;
}

/** What is in the fields; `undefined` for those that are empty. */
export function fieldsIn(form: HTMLFormElement): EvidenceFields {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return (typeof value === 'string' ? value.trim() : '') || undefined;
  };
  return {
    title: text('title') ?? '',
    place: text('place'),
    kind: text('kind') as EvidenceKind | undefined,
    date: text('date'),
    note: text('note'),
  };
}

/** Puts a piece of evidence into the fields, or empties them. */
export function fillFields(form: HTMLFormElement, fields: Partial<EvidenceFields>): void {
  for (const field of form.querySelectorAll('input, textarea')) {
    const { name, value, type } = field as HTMLInputElement;
    const text = fields[name as keyof EvidenceFields] ?? '';
    if (type === 'radio') (field as HTMLInputElement).checked = value === text;
    else (field as HTMLInputElement).value = text;
  }
}

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

  /** Clears what was pasted. */
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
