import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import type { ListOutcome, ListedAssessment } from '../../storage/assessment-list.js';
import { AssessmentShelf } from '../../storage/assessment-shelf.js';
import { AssessmentPart } from '../base/assessment-part.js';
import { CseChangeEvent } from '../base/events.js';
import { heading } from '../controls/heading.js';
import { ask } from '../controls/question-dialog.js';
import { themeStyles } from '../theme/theme.styles.js';
import { AssessmentActs, openedOf, type ActsState } from './assessment-acts.js';
import { assessmentCard, readStartForm, startForm, type CardAct } from './assessment-card.js';
import { assessmentsStyles } from './cse-assessments.styles.js';
import { cy } from './messages.cy.js';
import { en } from './messages.en.js';

const WORDS = { en, cy };

/**
 * The assessments that are kept in this browser under one storage key: a service
 * or a scope each. A person opens, copies, renames, archives and deletes them,
 * and starts others. Deleting asks first.
 *
 * @summary All assessments of this browser, to open and to look after.
 * @tag cse-assessments
 * @slot - Shown until the part is ready, and where script does not run.
 * @fires {CseChangeEvent} cse-change - A person opened or deleted an assessment, or started another.
 * @csspart heading - Every heading.
 * @csspart state - A state in words with its shape.
 * @csspart button - Every button.
 * @csspart dialog - The questions asked before answers could be lost, and for a name.
 */
export class CseAssessments extends AssessmentPart {
  static override styles = [themeStyles, assessmentsStyles];

  static override get properties(): PropertyDeclarations {
    return { outcome: { state: true }, nameMissing: { state: true } };
  }

  declare private outcome: string;
  declare private nameMissing: boolean;

  readonly #acts = new AssessmentActs(
    {
      say: (outcome, done) => {
        this.#say(outcome, done);
      },
      changed: (done) => {
        this.#changed(done);
      },
    },
    (question) => {
      ask(this, question, this.#words);
    },
  );
  #shelf: AssessmentShelf | undefined;
  #words = en;
  #unwatch: (() => void) | undefined;

  constructor() {
    super();
    this.outcome = '';
    this.nameMissing = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.selfCheck) this.selfCheckShown(this.selfCheck);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
  }

  protected override selfCheckShown({ slot }: SelfCheck): void {
    this.#unwatch?.();
    const shelf =
      slot &&
      new AssessmentShelf(slot.key, () => {
        this.requestUpdate();
      });
    this.#shelf = shelf;
    this.#unwatch = shelf?.watch();
    void shelf?.tidy(this.#openId);
  }

  get #state(): ActsState | undefined {
    const [selfCheck, shelf, words] = [this.selfCheck, this.#shelf, this.#words];
    return selfCheck && shelf && { selfCheck, shelf, words };
  }

  get #openId(): string | undefined {
    return this.selfCheck?.slot?.id;
  }

  protected override renderPart(selfCheck: SelfCheck, messages: Messages): unknown {
    const words = WORDS[messages.language];
    this.#words = words;
    const title = heading(this.headingLevel, 'title', words.title);
    const state = this.#state;
    if (!state)
      return html`${title}
        <p class="lede">${words.onlyOne}</p>`;
    const all = state.shelf.all();
    const open = selfCheck.slot?.id ?? '';
    const cards = (these: readonly ListedAssessment[]) =>
      html`<ul>
        ${these.map((listed) => this.#card(selfCheck, messages, listed))}
      </ul>`;
    const others = all.filter(({ id, archived }) => id !== open && !archived);
    const away = all.filter(({ id, archived }) => id !== open && archived);
    return html`
      ${title}
      <p class="lede">${words.about}</p>
      <p class="text" role="status">${this.outcome}</p>
      ${cards([openedOf(state)])}
      ${
        others.length > 0
          ? html`${heading(this.headingLevel + 1, 'section', words.others, 'others')}
            ${cards(others)}`
          : nothing
      }
      ${
        away.length > 0
          ? html`<details>
              <summary>${words.archived} (${away.length})</summary>
              ${cards(away)}
            </details>`
          : nothing
      }
      <p class="text">${messages.indicative}</p>
      ${startForm({
        words,
        headingLevel: this.headingLevel + 1,
        nameMissing: this.nameMissing,
        onSubmit: this.#start,
      })}
    `;
  }

  #card(selfCheck: SelfCheck, messages: Messages, listed: ListedAssessment): TemplateResult {
    const isOpen = listed.id === (selfCheck.slot?.id ?? '');
    return assessmentCard({
      standard: selfCheck.standard,
      listed,
      isOpen,
      leadsOn: (this.getRootNode() as Partial<ShadowRoot>).host?.localName === 'cse-self-check',
      messages,
      words: this.#words,
      headingLevel: this.headingLevel + (isOpen ? 1 : 2),
    });
  }

  protected override act(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>('[data-act]');
    if (event.type !== 'click' || !button) return;
    const { act, id = '' } = button.dataset;
    const state = this.#state;
    if (!state) return;
    const listed =
      id === this.#openId ? openedOf(state) : state.shelf.all().find((one) => one.id === id);
    // It may be gone by now, deleted in another tab.
    if (listed) this.#acts.do(act as CardAct, state, listed);
    this.requestUpdate();
  }

  readonly #start = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { name, scope } = readStartForm(form);
    this.nameMissing = name === '';
    if (this.nameMissing) form.querySelector('input')?.focus();
    else if (this.#state && this.#acts.start(this.#state, name, scope).ok) form.reset();
  };

  #say(outcome: ListOutcome, done: string): void {
    this.outcome = outcome.ok ? done : this.#words.notDone[outcome.problem];
    this.requestUpdate();
  }

  /* A person opened, deleted or started an assessment, so a different one is shown. */
  #changed(done: string): void {
    this.outcome = done;
    const { selfCheck } = this;
    if (selfCheck) this.dispatchEvent(new CseChangeEvent(selfCheck));
    void this.updateComplete.then(() => {
      this.focusHeading();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-assessments': CseAssessments;
  }
}
