import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { AssessorMessages } from '../language/assessor-messages.js';

/** A question with one or more ways to go on, asked before something could be lost. */
export interface AssessorQuestionText {
  readonly text: string;
  readonly choices: readonly {
    readonly label: string;
    readonly danger?: boolean;
    readonly act: () => void;
  }[];
  /** Gives the file that could be lost. */
  readonly download?: (() => void) | undefined;
}

/** The one dialog of an assessor’s file, which asks one question at a time. */
export class AssessorQuestion {
  readonly #host: LitElement;
  #question: AssessorQuestionText | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Asks, once the dialog is drawn with the question in it. Escape leaves everything as it is. */
  async ask(question: AssessorQuestionText): Promise<void> {
    this.#question = question;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (!dialog || dialog.open) return;
    // It keeps the answer to its last question, which Escape must not give again.
    dialog.returnValue = '';
    dialog.showModal();
  }

  /** The dialog, closed until something is asked. */
  render(words: AssessorMessages): TemplateResult {
    const question = this.#question;
    const onClose = ({ target }: Event) => {
      const { returnValue } = target as HTMLDialogElement;
      this.#question = undefined;
      this.#host.requestUpdate();
      if (returnValue !== '') question?.choices[Number(returnValue)]?.act();
    };
    return html`<dialog class="dialog" part="dialog" aria-labelledby="question" @close=${onClose}>
      ${
        question
          ? html`<form method="dialog">
              <p id="question">${question.text}</p>
              <div class="actions">
                <button class="button" part="button" value="">${words.cancel}</button>
                ${
                  question.download
                    ? html`<button
                        class="button"
                        part="button"
                        type="button"
                        @click=${question.download}
                      >
                        ${words.download}
                      </button>`
                    : nothing
                }
                ${question.choices.map(
                  ({ label, danger }, at) =>
                    html`<button
                      class="button main ${danger ? 'danger' : ''}"
                      part="button"
                      value=${at}
                    >
                      ${label}
                    </button>`,
                )}
              </div>
            </form>`
          : nothing
      }
    </dialog>`;
  }
}
