import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Fault } from '../../core/formats/fault.js';
import type { FileProblem, Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { readAssessmentFile } from '../../storage/assessment-file.js';
import { button } from '../controls/button.js';
import { fileButton } from '../controls/file-button.js';
import { ask } from '../controls/question-dialog.js';
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

  /** The buttons, and what came of them. */
  render(selfCheck: SelfCheck, messages: Messages): TemplateResult {
    const { size } = selfCheck.assessment.answers;
    const askToDelete = () => {
      const remove = () => {
        selfCheck.clear();
        this.#done(selfCheck, messages.deleted);
      };
      ask(
        this.#host,
        {
          text: messages.deleteQuestion(size),
          choices: [{ label: messages.delete, danger: true, act: remove }],
        },
        messages,
      );
    };
    return html`
      <div class="actions">
        ${button(messages.download, () => {
          downloadAnswers(selfCheck);
        })}
        ${fileButton(messages.open, '.json,application/json', (file) => this.#open(file, selfCheck, messages))}
        ${size > 0 ? button(messages.delete, askToDelete, 'danger') : nothing}
      </div>
      <p class="text" role="status">${this.#outcome}</p>
    `;
  }

  async #open(file: File, selfCheck: SelfCheck, messages: Messages): Promise<void> {
    const reading = await readAssessmentFile(file);
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

/** Why what was read is not a set of answers to this standard. */
export function problemWith(
  reading: { readonly ok: true } | { readonly ok: false; readonly faults: readonly Fault[] },
): FileProblem {
  if (reading.ok) return 'other-standard';
  const codes = new Set(reading.faults.map(({ code }) => code));
  if (codes.has('newer-version')) return 'newer';
  return codes.has('not-json') || codes.has('not-an-assessment') ? 'not-a-check' : 'damaged';
}
