import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { AssessmentsMessages } from '../language/assessments-messages.js';

/** A question about one assessment, asked before something could be lost or to learn a name. */
export interface Question {
  readonly text: string;
  /** The name to begin with, where a name is asked for. */
  readonly name?: string | undefined;
  /** The button that goes on, and whether it takes something away. */
  readonly yes: string;
  readonly danger: boolean;
  /** Gives the file, where one should be offered first. */
  readonly download?: (() => void) | undefined;
  /** Goes on; the name is what the person typed, if one was asked for. */
  readonly answer: (name: string) => void;
}

/** The one dialog of the list, which asks one question at a time. */
export class AssessmentQuestion {
  readonly #host: LitElement;
  #question: Question | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Asks, once the dialog is drawn with the question in it. */
  async ask(question: Question): Promise<void> {
    this.#question = question;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (!dialog || dialog.open) return;
    // It keeps the answer to its last question, which Escape must not give again.
    dialog.returnValue = '';
    const field = dialog.querySelector('input');
    if (field) field.value = question.name ?? '';
    dialog.showModal();
    field?.select();
  }

  /** The dialog, closed until something is asked. */
  render(words: AssessmentsMessages): TemplateResult {
    const question = this.#question;
    const onClose = ({ target }: Event) => {
      const dialog = target as HTMLDialogElement;
      this.#question = undefined;
      this.#host.requestUpdate();
      if (!dialog.returnValue) return;
      question?.answer(dialog.querySelector('input')?.value.trim() ?? '');
    };
    return html`<dialog class="dialog" part="dialog" aria-labelledby="question" @close=${onClose}>
      ${question ? this.#form(question, words) : nothing}
    </dialog>`;
  }

  #form(question: Question, words: AssessmentsMessages): TemplateResult {
    const { text, name, yes, danger, download } = question;
    // Not a way to submit: Enter in the field must go on with the name.
    const cancel = () => this.#host.renderRoot.querySelector('dialog')?.close();
    return html`<form method="dialog">
      <p id="question">${text}</p>
      ${
        name === undefined
          ? nothing
          : html`<div class="field">
              <label for="new-name">${words.name}</label>
              <input id="new-name" required autocomplete="off" />
            </div>`
      }
      <div class="actions">
        <button class="button" part="button" type="button" @click=${cancel}>${words.cancel}</button>
        ${
          download
            ? html`<button class="button" part="button" type="button" @click=${download}>
                ${words.download}
              </button>`
            : nothing
        }
        <button class="button main ${danger ? 'danger' : ''}" part="button" value="yes">
          ${yes}
        </button>
      </div>
    </form>`;
  }
}
