import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { freshLooks } from '../../core/assessment/carry-over.js';
import { trendOf, type TrendPoint } from '../../core/progress/trend.js';
import { NOT_APPLICABLE } from '../../core/standard/standard.js';
import type { Language } from '../../language/language.js';
import type { Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { AssessmentPart } from '../base/assessment-part.js';
import { CseChangeEvent } from '../base/events.js';
import { heading } from '../controls/heading.js';
import { rateElement } from '../rating/rate-element.js';
import { themeStyles } from '../theme/theme.styles.js';
import { carriedList } from './carried-list.js';
import { comparisonSection } from './comparison.js';
import { progressStyles } from './cse-progress.styles.js';
import { cy } from './messages.cy.js';
import { en } from './messages.en.js';
import type { ProgressMessages } from './messages.js';
import { nameOfPoint } from './progress-state.js';
import { trendSection } from './trend.js';

const WORDS = { en, cy };

/**
 * The assessment over time: snapshots, the trend of criteria and themes, and any
 * two dates compared. After a newer version of the pack it also lists what was
 * carried along and wants a fresh look.
 *
 * @summary Snapshots, trend and comparison of an assessment.
 * @tag cse-progress
 * @slot - Shown until the part is ready, and where script does not run.
 * @fires {CseRateEvent} cse-rate - A person says that a carried rating is still right; cancelable.
 * @fires {CseChangeEvent} cse-change - A person took a snapshot, or said that a carried rating is still right.
 * @csspart heading - Every heading.
 * @csspart button - Every button.
 * @csspart chart - One chart with its figures.
 * @csspart table - The table of one chart.
 */
export class CseProgress extends AssessmentPart {
  static override styles = [themeStyles, progressStyles];

  static override get properties(): PropertyDeclarations {
    return { one: { state: true }, other: { state: true }, outcome: { state: true } };
  }

  /* Which states are compared, by their keys; until a person chooses, the two latest. */
  declare private one: string | undefined;
  declare private other: string | undefined;
  declare private outcome: string;

  #language: Language = 'en';

  constructor() {
    super();
    this.outcome = '';
  }

  protected override renderPart(selfCheck: SelfCheck, { language }: Messages): unknown {
    const messages = WORDS[language];
    this.#language = language;
    const { standard, assessment } = selfCheck;
    const level = this.headingLevel + 1;
    const carried = carriedList({ standard, assessment, language, messages, headingLevel: level });
    const looks = freshLooks(standard, assessment);
    const first = looks.carried.length + looks.added.length > 0;
    const points = trendOf(standard, assessment, new Date().toISOString());
    const state = { selfCheck, points, messages, language, headingLevel: level };
    return html`
      ${heading(this.headingLevel, 'title', messages.title)}
      <p class="lede">${messages.about}</p>
      <p class="text" role="status">${this.outcome}</p>
      ${first ? carried : nothing} ${this.#snapshots(points, language, messages)}
      ${points.length > 1 ? trendSection(state) : nothing}
      ${
        points.length > 1
          ? comparisonSection(state, { one: this.one, other: this.other }, this.#choose)
          : nothing
      }
      ${first ? nothing : carried}
    `;
  }

  #snapshots(
    points: readonly TrendPoint[],
    language: Language,
    messages: ProgressMessages,
  ): TemplateResult {
    const kept = points.filter(({ now }) => !now);
    return html`
      ${heading(this.headingLevel + 1, 'section', messages.snapshots, 'snapshots')}
      ${
        kept.length === 0
          ? html`<p class="text">${messages.noSnapshots}</p>`
          : html`<ul class="plain">
              ${kept.map(
                (point) => html`<li class="change">${nameOfPoint(point, language, messages)}</li>`,
              )}
            </ul>`
      }
      <form class="fields" @submit=${this.#take}>
        <div class="field">
          <label for="name">${messages.name}</label>
          <span class="soft" id="name-hint">${messages.nameHint}</span>
          <input id="name" name="name" aria-describedby="name-hint" autocomplete="off" />
        </div>
        <button class="button main" part="button">${messages.take}</button>
      </form>
    `;
  }

  protected override act(event: Event): void {
    const confirmed = (event.target as Element).closest<HTMLElement>('[data-confirm]');
    if (event.type === 'click' && confirmed) this.#confirm(confirmed.dataset.confirm ?? '');
  }

  readonly #take = (event: Event): void => {
    event.preventDefault();
    const { selfCheck } = this;
    const form = event.target as HTMLFormElement;
    const name = form.querySelector('input')?.value.trim();
    if (!selfCheck) return;
    selfCheck.takeSnapshot(name);
    form.reset();
    const taken = selfCheck.assessment.snapshots.at(-1);
    const language = this.#language;
    const messages = WORDS[language];
    this.outcome = taken
      ? messages.taken(nameOfPoint({ ...taken, now: false }, language, messages))
      : '';
    this.dispatchEvent(new CseChangeEvent(selfCheck));
  };

  readonly #choose = ({ target }: Event): void => {
    const { id, value } = target as HTMLSelectElement;
    if (id === 'one') this.one = value;
    else this.other = value;
  };

  #confirm(id: string): void {
    const { selfCheck } = this;
    const answer = selfCheck?.assessment.answers.get(id);
    if (!selfCheck || !answer) return;
    const rating = answer.rating ?? NOT_APPLICABLE;
    if (!rateElement(this, selfCheck, { elementId: id, rating })) return;
    this.outcome = WORDS[this.#language].confirmed(id);
    // The button goes with its item; the next one of its kind is where the person goes on.
    void this.updateComplete.then(() => {
      const next = this.renderRoot.querySelector<HTMLElement>('[data-confirm], #title');
      next?.focus();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-progress': CseProgress;
  }
}
