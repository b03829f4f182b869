import { html, type LitElement, type TemplateResult } from 'lit';
import type { PlanMessages } from './messages.js';

/** Asks before an action is deleted. */
export class DeleteQuestion {
  readonly #host: LitElement;
  #what = '';
  #answer: ((yes: boolean) => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The dialog, closed until something is asked. */
  render(messages: PlanMessages): TemplateResult {
    const onClose = ({ target }: Event) => {
      this.#answer?.((target as HTMLDialogElement).returnValue === 'delete');
    };
    return html`<dialog class="dialog" part="dialog" aria-labelledby="question" @close=${onClose}>
      <form method="dialog">
        <p id="question">${messages.deleteQuestion(this.#what)}</p>
        <div class="actions">
          <button class="button" part="button">${messages.cancel}</button>
          <button class="button main danger" part="button" value="delete">
            ${messages.delete}
          </button>
        </div>
      </form>
    </dialog>`;
  }

  /** Asks about an action; Escape says no. */
  async ask(what: string): Promise<boolean> {
    this.#what = what;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (!dialog) return false;
    // It keeps the answer to its last question, which Escape must not give again.
    dialog.returnValue = '';
    dialog.showModal();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }
}
