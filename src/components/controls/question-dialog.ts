import { html, nothing, render, type LitElement, type TemplateResult } from 'lit';
import { button } from './button.js';

/** A question asked before something could be lost or goes out, or to learn a name. */
export interface Question {
  readonly text: string;
  /** What a person may want to know before they answer. */
  readonly about?: string | undefined;
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
  readonly act: (name: string) => unknown;
}

/** What the dialog says beside its question. */
export interface QuestionWords {
  readonly cancel: string;
  /** Needed only where a file is offered. */
  readonly download?: string;
  /** The label of a name; needed only where one is asked for. */
  readonly name?: string;
}

/**
 * Asks in a dialog over the page, one question at a time; Escape leaves everything
 * as it is. Each question has a dialog of its own: one that is used again keeps
 * the answer to its last question, and some browsers give that on Escape.
 */
export function ask({ renderRoot }: LitElement, question: Question, words: QuestionWords): void {
  const last = renderRoot.querySelector<HTMLDialogElement>('.dialog');
  if (last?.open) return;
  // One that was just closed hears of it a moment later, and must not lend its words to the next.
  last?.remove();
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  dialog.lang = renderRoot.querySelector<HTMLElement>('[lang]')?.lang ?? '';
  dialog.setAttribute('part', 'dialog');
  dialog.setAttribute('aria-labelledby', 'question');
  if (question.about) dialog.setAttribute('aria-describedby', 'question-is');
  render(questionForm(question, words, dialog), dialog);
  renderRoot.append(dialog);
  const field = dialog.querySelector('input');
  dialog.addEventListener('close', () => {
    const { returnValue } = dialog;
    dialog.remove();
    if (returnValue) question.choices[Number(returnValue)]?.act(field?.value.trim() ?? '');
  });
  dialog.showModal();
  field?.select();
}

function questionForm(
  { text, about, name, choices, download }: Question,
  words: QuestionWords,
  dialog: HTMLDialogElement,
): TemplateResult {
  // Not a way to submit: Enter in the field must go on with the name.
  const cancel = () => {
    dialog.close();
  };
  return html`<form method="dialog">
    <p id="question">${text}</p>
    ${about ? html`<p class="text" id="question-is">${about}</p>` : nothing}
    ${
      name === undefined
        ? nothing
        : html`<div class="field">
            <label for="new-name">${words.name}</label>
            <input id="new-name" required autocomplete="off" .value=${name} />
          </div>`
    }
    <div class="actions">
      ${button(words.cancel, cancel)} ${download ? button(words.download, download) : nothing}
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
