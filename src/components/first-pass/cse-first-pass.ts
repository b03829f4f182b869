import { html, nothing, type TemplateResult } from 'lit';
import { weakestFirst } from '../../core/first-pass/first-pass-summary.js';
import { wordingFor } from '../../language/criteria-wording.js';
import type { Messages } from '../../language/messages.js';
import type { SelfCheckChange } from '../../self-check/kept-assessment.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { AssessmentPart } from '../base/assessment-part.js';
import { CseChangeEvent } from '../base/events.js';
import { heading } from '../controls/heading.js';
import { PoliteStatus } from '../controls/polite-status.js';
import { criterionStyles } from '../rating/cse-criterion.styles.js';
import { themeStyles } from '../theme/theme.styles.js';
import { blankForm } from './blank-form.js';
import { firstPassStyles } from './cse-first-pass.styles.js';
import { firstPassQuestions, firstPassSummary, type FirstPassState } from './first-pass-lists.js';
import { cy } from './messages.cy.js';
import { en } from './messages.en.js';
import type { FirstPassMessages } from './messages.js';

const WORDS = { en, cy };

/**
 * A short way in: each sub-criterion is rated at first sight, and the weakest
 * are then the first to look into. It counts for no score, and a sub-criterion
 * whose elements are being rated shows what they say instead.
 *
 * @summary A first impression of every sub-criterion, in ten minutes.
 * @tag cse-first-pass
 * @slot - Shown until the part is ready, and where script does not run.
 * @fires {CseChangeEvent} cse-change - A person rated a sub-criterion at first sight.
 * @csspart heading - Every heading.
 * @csspart state - A state in words with its shape.
 * @csspart button - Every button.
 */
export class CseFirstPass extends AssessmentPart {
  static override styles = [themeStyles, criterionStyles, firstPassStyles];

  #words = en;
  #blank = false;
  readonly #status = new PoliteStatus(this);

  protected override hear(change: SelfCheckChange): void {
    const { selfCheck } = this;
    // When the page loads, its answers are not news.
    if (change.kind !== 'head') this.#status.hush();
    else if (selfCheck) this.#status.say(() => this.#looked(selfCheck, this.#words));
    super.hear(change);
  }

  protected override renderPart(selfCheck: SelfCheck, messages: Messages): TemplateResult {
    const { standard } = selfCheck;
    const { headingLevel } = this;
    const words = (this.#words = WORDS[messages.language]);
    const parts = standard.criteria.flatMap(({ subCriteria }) => subCriteria).length;
    const minutes = Math.ceil(parts * (standard.minutesPerSubCriterion ?? 1));
    const { size } = standard.elementsById;
    const state = { selfCheck, words, messages, headingLevel };
    return html`
      <div class=${this.#blank ? 'put-by' : ''}>
        ${heading(headingLevel, 'title', words.title)}
        <p class="lede">${words.about(parts, minutes)}</p>
        <p class="text">${words.afterwards}</p>
        <p class="text">${messages.size(size, size * (standard.minutesPerElement ?? 0))}</p>
        <div class="actions">
          <button class="button" part="button" type="button" @click=${this.#showAll}>
            ${words.showAll(size)}
          </button>
          <button class="button" part="button" type="button" @click=${this.#print}>
            ${words.printBlank}
          </button>
        </div>
        <p class="text soft">${words.printHint}</p>
        ${this.#meanings(state)} ${firstPassQuestions(state)}
        <p class="text">${this.#looked(selfCheck, words)}</p>
        ${this.#status.render()} ${firstPassSummary(state)}
      </div>
      ${this.#blank ? blankForm({ standard, words, messages, headingLevel }) : nothing}
    `;
  }

  #meanings({ selfCheck: { standard }, words, messages }: FirstPassState): TemplateResult {
    return html`<details>
      <summary>${words.meanings}</summary>
      <dl class="aside">
        ${standard.ratings.map(({ id }) => {
          const { label, meaning, lang } = wordingFor(standard, 'ratings', id, messages.language);
          return html`<dt lang=${lang}>${label}</dt>
            <dd lang=${lang}>${meaning}</dd>`;
        })}
      </dl>
    </details>`;
  }

  #looked({ standard, assessment }: SelfCheck, words: FirstPassMessages): string {
    const parts = weakestFirst(standard, assessment);
    return words.lookedAt(parts.filter(({ shows }) => shows.kind !== 'open').length, parts.length);
  }

  protected override act(event: Event): void {
    const { selfCheck } = this;
    const { type, target } = event;
    if (!selfCheck) return;
    if (type === 'change' && target instanceof HTMLInputElement) {
      this.#rate(selfCheck, target.name, target.value);
    }
    if (type !== 'click') return;
    const [, cleared] = /^clear-(.+)/.exec((target as Element).closest('.clear')?.id ?? '') ?? [];
    if (cleared !== undefined) {
      this.#rate(selfCheck, cleared, undefined);
      // The button goes away with the answer, so focus goes to where the next one is given.
      this.renderRoot.querySelector<HTMLElement>(`[name="${CSS.escape(cleared)}"]`)?.focus();
    }
  }

  #rate(selfCheck: SelfCheck, subCriterionId: string, rating: string | undefined): void {
    selfCheck.rateAtFirst(subCriterionId, rating);
    this.dispatchEvent(new CseChangeEvent(selfCheck));
  }

  readonly #showAll = (): void => {
    for (const details of this.renderRoot.querySelectorAll<HTMLDetailsElement>(
      '.question details',
    )) {
      details.open = true;
    }
  };

  /* The form is there only while it is printed, so that the page prints as it is at any other time. */
  readonly #print = async (): Promise<void> => {
    const paper = new CSSStyleSheet();
    // A page cannot be described from inside a component.
    paper.replaceSync('@page { size: A4; margin: 15mm }');
    document.adoptedStyleSheets.push(paper);
    this.#blank = true;
    this.requestUpdate();
    await this.updateComplete;
    addEventListener(
      'afterprint',
      () => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== paper);
        this.#blank = false;
        this.requestUpdate();
      },
      { once: true },
    );
    print();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-first-pass': CseFirstPass;
  }
}
