import { html, nothing, type LitElement, type TemplateResult } from 'lit';

/** A question asked before something could be lost, or to learn a name. */
export interface Question {
  readonly text: string;
  /** The name to begin with, where one is asked for. */
  readonly name?: string | undefined;
  /** The ways to go on; Enter takes the first. */
  readonly choices: readonly QuestionChoice[];
  /** Gives the file that could be lost, where it should be offered first. */
  readonly download?: (() => void) | undefined;
}

/** One way to go on. */
export interface QuestionChoice {
  readonly label: string;
  /** Whether it takes something away. */
  readonly danger?: boolean;
  /** Goes on; the name is what the person typed, if one was asked for. */
  readonly act: (name: string) => void;
}

/** What the dialog says beside its question. */
export interface QuestionWords {
  readonly cancel: string;
  readonly download: string;
  /** The label of a name; wanted only where one is asked for. */
  readonly name?: string;
}

/** The one dialog of a part, which asks one question at a time. */
export class QuestionDialog {
  readonly #host: LitElement;
  #question: Question | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Asks, once the dialog is drawn with the question in it. Escape leaves everything as it is. */
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
  render(words: QuestionWords): TemplateResult {
    const question = this.#question;
    const onClose = ({ target }: Event) => {
      const dialog = target as HTMLDialogElement;
      const { returnValue } = dialog;
      this.#question = undefined;
      this.#host.requestUpdate();
      if (returnValue === '') return;
      question?.choices[Number(returnValue)]?.act(
        dialog.querySelector('input')?.value.trim() ?? '',
      );
    };
    return html`<dialog class="dialog" part="dialog" aria-labelledby="question" @close=${onClose}>
      ${question ? this.#form(question, words) : nothing}
    </dialog>`;
  }

  #form({ text, name, choices, download }: Question, words: QuestionWords): TemplateResult {
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
        ${choices.map(
          ({ label, danger }, at) =>
            html`<button
              class="button main ${danger ? 'danger' : ''}"
              part="button"
              value=${String(at)}
            >
              ${label}
            </button>`,
        )}
      </div>
    </form>`;
  }
}
