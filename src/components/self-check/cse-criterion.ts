import { html, nothing, render, type PropertyDeclarations, type TemplateResult } from 'lit';
import { NOT_APPLICABLE, elementsOf, type Criterion } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import type { Messages } from '../../language/messages.js';
import type { SelfCheckChange } from '../../self-check/kept-assessment.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { AssessmentPart } from '../base/assessment-part.js';
import { CseChangeEvent } from '../base/events.js';
import { navigationOf, type Navigation } from '../base/navigation.js';
import { hasExercise, leadsToSkills } from '../base/skills-available.js';
import { runningScore } from '../charts/score-bar.js';
import { heading, numbered } from '../controls/heading.js';
import { criterionStyles } from '../rating/cse-criterion.styles.js';
import { elementAround, elementCard, fieldOf, showAnswer } from '../rating/element-card.js';
import { rateElement } from '../rating/rate-element.js';
import { themeStyles } from '../theme/theme.styles.js';
import { loadPart } from './lazy-parts.js';

/** How long the person must have stopped rating before the score is read out, in milliseconds. */
const QUIET = 1e3;

/**
 * One criterion: its elements by sub-criterion, each to be rated and noted.
 * Inside a `<cse-self-check>` it shares that assessment; alone it keeps its own.
 *
 * @summary One criterion of the self-assessment.
 * @tag cse-criterion
 * @slot - Shown until the criterion is ready, and where script does not run.
 * @fires {CseRateEvent} cse-rate - A person is rating an element; cancelable.
 * @fires {CseChangeEvent} cse-change - A person changed an answer, a note or evidence.
 * @fires {CseCompleteEvent} cse-complete - A person rated the last open element of the whole standard.
 * @csspart heading - Every heading.
 * @csspart guidance - What good looks like, evidence and next step.
 * @csspart ratings - The fieldset of one element's ratings.
 * @csspart rating - One rating with its meaning.
 * @csspart note - The field of a note.
 * @csspart evidence - The list of what can be shown for an element.
 * @csspart clear - The button that clears an answer.
 * @csspart score - The running score.
 */
export class CseCriterion extends AssessmentPart {
  static override styles = [themeStyles, criterionStyles];

  static override get properties(): PropertyDeclarations {
    return { criterion: {} };
  }

  /** Id of the criterion in the standard, such as `3`; the first one if absent. */
  declare criterion: string | undefined;

  #messages!: Messages;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #partMissing = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#quiet);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // It does not bubble, and comes too when the browser opens what a search on the page found.
    root.addEventListener('toggle', (event) => void this.#openEvidence(event), true);
    return root;
  }

  protected override leadTo(elementId: string): boolean {
    const shown = this.#shows(elementId);
    if (shown) this.requestUpdate();
    return shown;
  }

  protected override hear(change: SelfCheckChange): void {
    const { selfCheck } = this;
    if (!selfCheck || !this.hasUpdated || !('elementId' in change)) {
      super.hear(change);
      return;
    }
    if (!this.#shows(change.elementId)) return;
    // Only what changed is shown again, however long the criterion is.
    this.#showAnswer(selfCheck, change.elementId);
    this.#drawScore(selfCheck);
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      this.#announceScore(selfCheck);
    }, QUIET);
  }

  protected override renderPart(selfCheck: SelfCheck, messages: Messages): unknown {
    const criterion = this.#shown(selfCheck);
    if (!criterion) {
      return html`<p class="panel notice">${messages.noCriterion(this.criterion ?? '')}</p>`;
    }
    this.#messages = messages;
    const { standard } = selfCheck;
    const words = wordingFor(standard, 'criteria', criterion.id, messages.language);
    const level = this.headingLevel;
    const headingLevel = level + 2;
    const leads = leadsToSkills(this);
    return html`
      ${heading(level, 'title', numbered(criterion.id, words))}
      ${words.summary ? html`<p class="lede" lang=${words.lang}>${words.summary}</p>` : nothing}
      ${criterion.subCriteria.map(({ id, elements }) => {
        const name = numbered(id, wordingFor(standard, 'subCriteria', id, messages.language));
        return html`
          ${heading(level + 1, 'section', name, id)}
          ${
            leads && hasExercise(standard, id)
              ? html`<p class="exercise">
                  <a href="#cse-skills-${id}">${messages.exerciseFor(id)}</a>
                </p>`
              : nothing
          }
          ${elements.map(
            (element) =>
              html`<div class="element" id="at-${element.id}" data-element=${element.id}>
                ${elementCard({ standard, element, messages, headingLevel })}
              </div>`,
          )}
        `;
      })}
      <div class="score" id="score" part="score"></div>
      <p class="hidden" id="spoken-score" role="status"></p>
    `;
  }

  protected override updated(): void {
    const { selfCheck } = this;
    const criterion = selfCheck && this.#shown(selfCheck);
    if (!criterion) return;
    for (const { id } of elementsOf(criterion)) this.#showAnswer(selfCheck, id);
    this.#drawScore(selfCheck);
    this.#receive(navigationOf(selfCheck));
  }

  #shown({ standard: { criteria } }: SelfCheck): Criterion | undefined {
    return this.criterion ? criteria.find(({ id }) => id === this.criterion) : criteria[0];
  }

  #shows(elementId: string): boolean {
    const { selfCheck } = this;
    const criterion = selfCheck && this.#shown(selfCheck);
    return (
      criterion !== undefined &&
      selfCheck?.standard.elementsById.get(elementId)?.criterion === criterion
    );
  }

  /* By id, because that look-up does not slow down as the standard grows. */
  #byId(id: string): HTMLElement | null {
    return this.shadowRoot?.getElementById(id) ?? null;
  }

  #showAnswer(selfCheck: SelfCheck, elementId: string): void {
    const card = this.#byId(`at-${elementId}`);
    const messages = this.#messages;
    const partMissing = this.#partMissing;
    if (card) showAnswer(card, { selfCheck, elementId, messages, partMissing });
  }

  async #openEvidence({ target }: Event): Promise<void> {
    const details = target as HTMLDetailsElement;
    const id = elementAround(details);
    if (!details.open || !details.matches('.evidence') || id === undefined) return;
    this.#partMissing = !(await loadPart('cse-evidence'));
    if (this.selfCheck) this.#showAnswer(this.selfCheck, id);
  }

  #drawScore(selfCheck: SelfCheck): void {
    const place = this.#byId('score');
    if (place) render(this.#score(selfCheck), place);
  }

  #score(selfCheck: SelfCheck): TemplateResult | typeof nothing {
    const id = this.#shown(selfCheck)?.id;
    const score = selfCheck.score.criteria.find((criterion) => criterion.id === id);
    return score ? runningScore(score, this.#messages) : nothing;
  }

  /* The words alone, and only once the person pauses: a live region that follows every arrow key is noise. */
  #announceScore(selfCheck: SelfCheck): void {
    const place = this.#byId('spoken-score');
    if (place) render(this.#score(selfCheck), place);
  }

  #receive(navigation: Navigation): void {
    const id = navigation.visiting;
    if (id === null || !this.#shows(id)) return;
    navigation.visiting = null;
    this.#byId(id)?.focus();
  }

  protected override act({ type, target }: Event): void {
    const id = elementAround(target as Element);
    if (id === undefined) return;
    if (target instanceof HTMLTextAreaElement) {
      if (type === 'input') this.#write(id, target);
    } else if (target instanceof HTMLInputElement) {
      if (type === 'change') this.#rate(id, target.value);
    } else if ((target as Element).closest('.clear') && this.#rate(id, null)) {
      // The button goes away with the answer, so focus goes to where the next one is given.
      this.#byId(`at-${id}`)?.querySelector('input')?.focus();
    }
  }

  #write(elementId: string, area: HTMLTextAreaElement): void {
    const { selfCheck } = this;
    const { value } = area;
    const field = fieldOf(area);
    if (!selfCheck) return;
    if (field === 'reason') {
      // Its first letter sets the element aside, so it is an answer and not a text beside one.
      this.#rate(elementId, NOT_APPLICABLE, () => {
        selfCheck.setAside(elementId, value);
      });
      return;
    }
    if (field === 'note') selfCheck.note(elementId, value);
    else selfCheck.explain(elementId, value);
    this.dispatchEvent(new CseChangeEvent(selfCheck));
  }

  #rate(elementId: string, rating: string | null, save?: () => void): boolean {
    const { selfCheck } = this;
    if (!selfCheck) return false;
    const rated = rateElement(this, selfCheck, { elementId, rating }, save);
    // The browser shows the new radio or letter already.
    if (!rated) this.#showAnswer(selfCheck, elementId);
    return rated;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-criterion': CseCriterion;
  }
}
