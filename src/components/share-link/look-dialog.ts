import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Assessment } from '../../core/assessment/assessment.js';
import { SelfCheck } from '../../self-check/self-check.js';
import { forgetfulStore } from '../../storage/assessment-store.js';
import { heading } from '../controls/heading.js';
import type { ShareState } from './link-maker.js';

/**
 * Somebody else's self-check in a window of its own, in a store that keeps
 * nothing, so that it can be looked at from all sides and leaves no trace.
 */
export class LookDialog {
  readonly #host: LitElement;
  #looking: SelfCheck | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Opens the window. */
  async open({ selfCheck }: ShareState, assessment: Assessment): Promise<void> {
    this.#looking = new SelfCheck(selfCheck.standard, forgetfulStore);
    this.#looking.replace(assessment);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLDialogElement>('.look')?.showModal();
  }

  render({ words, headingLevel }: ShareState): TemplateResult {
    const onClose = () => {
      this.#looking = undefined;
      this.#host.requestUpdate();
    };
    return html`<dialog class="look" part="dialog" aria-labelledby="looking" @close=${onClose}>
      <div class="looking panel">
        <div>
          ${heading(headingLevel, 'looking-title', words.looking, 'looking')}
          <p>${words.lookingAbout}</p>
        </div>
        <form method="dialog">
          <button class="button main" part="button">${words.backToMine}</button>
        </form>
      </div>
      ${
        this.#looking
          ? html`<cse-self-check
              storage="none"
              heading-level=${headingLevel + 1}
              .selfCheck=${this.#looking}
            ></cse-self-check>`
          : nothing
      }
    </dialog>`;
  }
}
