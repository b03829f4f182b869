import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { planOf, type PlanEntry } from '../../core/plan/plan.js';
import type { Messages } from '../../language/messages.js';
import type { SelfCheckChange } from '../../self-check/kept-assessment.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { AssessmentPart } from '../base/assessment-part.js';
import { CseChangeEvent } from '../base/events.js';
import { leadsToSkills } from '../base/skills-available.js';
import { heading } from '../controls/heading.js';
import { localDay } from '../controls/local-day.js';
import { fieldStyles } from '../theme/field.styles.js';
import { themeStyles } from '../theme/theme.styles.js';
import { actionCard } from './action-card.js';
import { planStyles } from './cse-plan.styles.js';
import { cy } from './messages.cy.js';
import { en } from './messages.en.js';
import type { PlanFilter } from './messages.js';
import { PlanActs } from './plan-acts.js';
import { PlanEdits, type Field } from './plan-edits.js';
import { PlanFiles } from './plan-files.js';
import { planOffers } from './plan-offers.js';
import { planFilters, planSummary } from './plan-overview.js';
import {
  HeldOrder,
  asItIs,
  entryKey,
  entryName,
  isShown,
  type OwnerFilter,
  type PlanState,
} from './plan-state.js';

const WORDS = { en, cy };

/**
 * What to do, in the order that leads to the standard soonest: actions with
 * owner, due date, effort, state and target, which go out as a table or a
 * calendar and come back in as a table. Inside a `<cse-self-check>` it shows
 * that assessment; alone it shows the one saved under the same `storage-key`.
 *
 * @summary The action plan of a self-check.
 * @tag cse-plan
 * @slot - Shown until the plan is ready, and where script does not run.
 * @fires {CseRateEvent} cse-rate - A person says that an action has brought its element to its target; cancelable.
 * @fires {CseChangeEvent} cse-change - A person changed an action or, when asked, a rating.
 * @fires {CseCompleteEvent} cse-complete - A person rated the last open element of the whole standard.
 * @csspart heading - Every heading.
 * @csspart summary - How much there is to do, and where it leads.
 * @csspart action - One action.
 * @csspart state - That an action is overdue, in words with its shape.
 * @csspart preview - What an opened table would change.
 * @csspart table - The table of these changes.
 * @csspart button - Every button.
 * @csspart dialog - The question asked before an action is deleted.
 */
export class CsePlan extends AssessmentPart {
  static override styles = [themeStyles, fieldStyles, planStyles];

  static override get properties(): PropertyDeclarations {
    return { filter: { state: true }, owner: { state: true } };
  }

  declare private filter: PlanFilter;
  declare private owner: OwnerFilter;

  readonly #order = new HeldOrder();
  readonly #edits = new PlanEdits();
  readonly #acts = new PlanActs(this, this.#order, this.#edits);
  readonly #files = new PlanFiles(this, Object.values(WORDS));
  /* An action that was shown stays, also when an edit means that the filter no longer matches it. */
  readonly #kept = new Set<string>();
  #state: PlanState | undefined;

  constructor() {
    super();
    this.filter = 'all';
    this.owner = 'everybody';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#settle();
  }

  protected override hear(change: SelfCheckChange): void {
    if (change.kind === 'all') this.#settle();
    super.hear(change);
  }

  protected override renderPart(
    selfCheck: SelfCheck,
    { language, indicative, exerciseFor }: Messages,
  ): unknown {
    const messages = WORDS[language];
    const { headingLevel } = this;
    const plan = planOf(selfCheck.standard, selfCheck.assessment, localDay(new Date()));
    const leads = leadsToSkills(this) ? exerciseFor : undefined;
    const state = { selfCheck, plan, messages, headingLevel, exerciseFor: leads };
    this.#state = state;
    return html`
      ${planSummary(state, indicative)}
      ${heading(headingLevel + 1, 'section', messages.actions, 'actions')}
      <p class="hidden" role="status">${this.#acts.outcome}</p>
      ${plan.entries.length > 0 ? this.#renderActions(state) : html`<p>${messages.none}</p>`}
      ${planOffers(state)} ${this.#files.render(state)}
    `;
  }

  #renderActions(state: PlanState): TemplateResult {
    const { plan, messages } = state;
    const { entries } = plan;
    const ranked = entries.map(entryKey);
    const shown = this.#order.hold(ranked).flatMap((key) => {
      const entry = entries[ranked.indexOf(key)];
      if (entry && isShown(entry, this.filter, this.owner)) this.#kept.add(key);
      return entry && this.#kept.has(key) ? [entry] : [];
    });
    return html`
      ${planFilters(state, this.filter, this.owner, shown.length)}
      ${
        this.#order.differs(ranked)
          ? html`<button class="button" part="button" type="button" data-act="reorder">
              ${messages.reorder}
            </button>`
          : nothing
      }
      <ol class="list">
        ${repeat(shown, entryKey, (entry) => {
          const [place, name] = [entries.indexOf(entry) + 1, entryName(entry, plan)];
          const [asked, refused] = [this.#edits.asks(entry), this.#edits.refused(entry)];
          return actionCard({ ...state, entry, place, name, asked, refused });
        })}
      </ol>
    `;
  }

  protected override act(event: Event): void {
    const state = this.#state;
    const target = event.target as HTMLElement;
    const key = target.closest<HTMLElement>('[data-key]')?.dataset.key;
    const drawn = state?.plan.entries.find((one) => entryKey(one) === key);
    if (!state) return;
    const entry = drawn && asItIs(state, drawn);
    if (event.type === 'click') this.#press(target, state, entry);
    else if (entry) this.#edit(event.type, target as Field, state, entry);
    else if (event.type === 'change') this.#choose(target as HTMLSelectElement);
  }

  #press(target: Element, state: PlanState, entry: PlanEntry | undefined): void {
    const { act = '', element = '' } = target.closest<HTMLElement>('[data-act]')?.dataset ?? {};
    switch (act) {
      case 'rate':
        if (entry) this.#acts.rate(state, entry);
        break;
      case 'leave':
        if (entry) this.#acts.leave(state, entry);
        break;
      case 'delete':
        if (entry) this.#acts.delete(state, entry);
        break;
      case 'plan':
        this.#plan(state, [element]);
        break;
      case 'plan-all':
        this.#plan(
          state,
          state.plan.offers.map(({ elementId }) => elementId),
        );
        break;
      case 'add':
        this.#plan(state, [this.#chosenElement]);
        break;
      case 'reorder':
        this.#acts.reorder();
        break;
      default:
        if (!this.#files.act(act, state)) return;
        this.#settle();
        this.dispatchEvent(new CseChangeEvent(state.selfCheck));
    }
  }

  get #chosenElement(): string {
    return this.renderRoot.querySelector<HTMLSelectElement>('#add-to')?.value ?? '';
  }

  /* Text is saved at every letter, so that nothing is lost; a choice once it is made. */
  #edit(type: string, field: Field, state: PlanState, entry: PlanEntry): void {
    const { selfCheck } = state;
    const typed = field instanceof HTMLTextAreaElement || field.type === 'text';
    if (type !== (typed ? 'input' : 'change')) return;
    const changed = this.#edits.take(selfCheck, entry, field);
    this.#acts.say(this.#edits.questionAbout(state, asItIs(state, entry) ?? entry));
    if (changed) this.dispatchEvent(new CseChangeEvent(selfCheck));
  }

  #choose({ id, value }: HTMLSelectElement): void {
    if (id === 'show') this.filter = value as PlanFilter;
    else if (id === 'whose') this.owner = value as OwnerFilter;
    else return;
    this.#settle();
  }

  /* New actions must be visible, whatever the filter was. */
  #plan(state: PlanState, elementIds: readonly string[]): void {
    this.filter = 'all';
    this.owner = 'everybody';
    this.#acts.plan(state, elementIds);
  }

  #settle(): void {
    this.#order.settle();
    this.#kept.clear();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-plan': CsePlan;
  }
}
