import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { AssessmentPart } from '../base/assessment-part.js';
import { CseChangeEvent } from '../base/events.js';
import { heading } from '../controls/heading.js';
import { criterionStyles } from '../rating/cse-criterion.styles.js';
import { themeStyles } from '../theme/theme.styles.js';
import { shareStyles } from './cse-share.styles.js';
import { HandOver } from './hand-over.js';
import { LinkArrival } from './link-arrival.js';
import { LinkMaker } from './link-maker.js';
import { cy } from './messages.cy.js';
import { en } from './messages.en.js';

const WORDS = { en, cy };

/**
 * Hands a self-check on as a link that holds all of it, and asks what to do with
 * one that came so. It never changes anything before a person has chosen. And it
 * makes the file that an organisation hands over to an assessor.
 *
 * @summary Shares answers as a link, without a server.
 * @tag cse-share
 * @slot - Shown until the part is ready, and where script does not run.
 * @fires {CseChangeEvent} cse-change - A person added what came with a link, or put it in place of their own.
 * @csspart heading - Every heading.
 * @csspart button - Every button.
 * @csspart notice - Why a link could not be read.
 * @csspart dialog - What somebody shared, and the question asked before answers are replaced.
 */
export class CseShare extends AssessmentPart {
  static override styles = [themeStyles, criterionStyles, shareStyles];

  readonly #maker = new LinkMaker(this);
  readonly #handOver = new HandOver(this);
  readonly #arrival = new LinkArrival(this, () => {
    if (this.selfCheck) this.dispatchEvent(new CseChangeEvent(this.selfCheck));
  });

  protected override renderPart(selfCheck: SelfCheck, messages: Messages): TemplateResult {
    const words = WORDS[messages.language];
    const { headingLevel } = this;
    const state = { selfCheck, messages, words, headingLevel };
    if (this.#arrival.asking) return this.#arrival.render(state);
    return html`
      ${heading(headingLevel, 'title', words.title, 'share')}
      <p class="text" role="status">${this.#arrival.outcome}</p>
      <p class="lede">${words.about}</p>
      ${this.#maker.render(state)} ${this.#handOver.render(state)}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-share': CseShare;
  }
}
