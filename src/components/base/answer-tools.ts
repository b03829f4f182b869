import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Fault } from '../../core/formats/fault.js';
import type { FileProblem, Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { readAssessmentFile } from '../../storage/assessment-file.js';
import { downloadAnswers } from './download.js';
import { CseChangeEvent } from './events.js';

/**
 * What a person can do with all their answers at once: download them, open a
 * file of them, delete them. Opening adds a file to what is there, so nothing
 * is lost; deleting asks first.
 */
export class AnswerTools {
  readonly #host: LitElement;
  #outcome: unknown = nothing;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The buttons, the question one of them asks, and what came of it. */
  render(selfCheck: SelfCheck, messages: Messages): TemplateResult {
    const { size } = selfCheck.assessment.answers;
    const onFile = ({ target }: Event) => {
      void this.#open(target as HTMLInputElement, selfCheck, messages);
    };
    const onClose = ({ target }: Event) => {
      if ((target as HTMLDialogElement).returnValue) this.#delete(selfCheck, messages);
    };
    const choose = () => {
      this.#host.renderRoot.querySelector<HTMLElement>('[type=file]')?.click();
    };
    const ask = () => {
      const dialog = this.#host.renderRoot.querySelector('dialog');
      if (!dialog) return;
      // It keeps the answer to its last question, which Escape must not give again.
      dialog.returnValue = '';
      dialog.showModal();
    };
    return html`
      <div class="actions">
        ${button(messages.download, () => {
          downloadAnswers(selfCheck);
        })}
        ${button(messages.open, choose)}
        <input type="file" accept=".json,application/json" hidden @change=${onFile} />
        ${size > 0 ? button(messages.delete, ask, 'danger') : nothing}
      </div>
      <p class="text" role="status">${this.#outcome}</p>
      <dialog class="dialog" part="dialog" aria-labelledby="question" @close=${onClose}>
        <form method="dialog">
          <p id="question">${messages.deleteQuestion(size)}</p>
          <div class="actions">
            <button class="button" part="button">${messages.cancel}</button>
            <button class="button main danger" part="button" value="delete">
              ${messages.delete}
            </button>
          </div>
        </form>
      </dialog>
    `;
  }

  #delete(selfCheck: SelfCheck, messages: Messages): void {
    selfCheck.clear();
    this.#done(selfCheck, messages.deleted);
  }

  async #open(input: HTMLInputElement, selfCheck: SelfCheck, messages: Messages): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const reading = await readAssessmentFile(file);
    // The same file may be chosen again once it is mended.
    input.value = '';
    if (reading.ok && reading.assessment.standard.id === selfCheck.standard.id) {
      selfCheck.combine(reading.assessment);
      this.#done(selfCheck, messages.opened(reading.assessment.answers.size));
      return;
    }
    const [fault] = reading.ok ? [] : reading.faults;
    this.#outcome = html`${messages.notOpened[problemWith(reading)]}
      <span lang="en">${fault?.message}</span>`;
    this.#host.requestUpdate();
  }

  #done(selfCheck: SelfCheck, outcome: string): void {
    this.#outcome = outcome;
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new CseChangeEvent(selfCheck));
  }
}

function button(label: string, act: () => void, kind = ''): TemplateResult {
  return html`<button class="button ${kind}" part="button" type="button" @click=${act}>
    ${label}
  </button>`;
}

/** Why what was read is no answers to this standard. */
export function problemWith(
  reading: { readonly ok: true } | { readonly ok: false; readonly faults: readonly Fault[] },
): FileProblem {
  if (reading.ok) return 'other-standard';
  const codes = new Set(reading.faults.map(({ code }) => code));
  if (codes.has('newer-version')) return 'newer';
  return codes.has('not-json') || codes.has('not-an-assessment') ? 'not-a-check' : 'damaged';
}
