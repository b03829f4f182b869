import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Fault } from '../../core/formats/fault.js';
import { findTerms } from '../../core/standard/skills.js';
import { subCriteriaOf } from '../../core/standard/standard.js';
import type { Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { AssessmentPart } from '../base/assessment-part.js';
import { heading } from '../controls/heading.js';
import { linkTarget } from '../controls/links.js';
import { PrintPhase } from '../controls/print-phase.js';
import { themeStyles } from '../theme/theme.styles.js';
import { skillsStyles } from './cse-skills.styles.js';
import { cy } from './messages.cy.js';
import { en } from './messages.en.js';
import type { SkillsMessages } from './messages.js';
import { skillsPage } from './skills-page.js';
import { skillsOf, type SkillsState } from './skills-state.js';
import { skillsOfSubCriterion } from './team-exercise.js';

const WORDS = { en, cy };

/** How long the person must have stopped typing before the count is read out, in milliseconds. */
const QUIET = 500;

/**
 * What helps a team to get better: an exercise and a worked example for each
 * sub-criterion, the exercises first that help most with what its ratings show
 * to be missing, and a glossary. A link leads to a place in it:
 * `#cse-skills-1.1` to an exercise, `#cse-skills-glossary` to the glossary.
 *
 * @summary Team exercises, worked examples and a glossary.
 * @tag cse-skills
 * @slot - Shown until the part is ready, and where script does not run.
 * @csspart heading - Every heading.
 * @csspart exercise - One exercise, to be opened.
 * @csspart example - One worked example, to be opened.
 * @csspart button - The button that prints everything.
 * @csspart notice - What is wrong with the skills of a pack.
 */
export class CseSkills extends AssessmentPart {
  static override styles = [themeStyles, skillsStyles];

  static override get properties(): PropertyDeclarations {
    return {
      subCriterion: { attribute: 'sub-criterion' },
      sought: { state: true },
      told: { state: true },
    };
  }

  /** Id of the one sub-criterion to show, such as `1.1`; everything if absent. */
  declare subCriterion: string | undefined;
  /* What the person looks for in the glossary. */
  declare private sought: string;
  /* What was looked for when the count was last said. */
  declare private told: string;

  #quiet: ReturnType<typeof setTimeout> | undefined;
  /* What was opened for printing, to be closed again. */
  #opened: readonly HTMLDetailsElement[] = [];
  #arrived = false;

  constructor() {
    super();
    this.sought = '';
    this.told = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#followAddress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#quiet);
    removeEventListener('hashchange', this.#followAddress);
  }

  override focusHeading(place?: string): void {
    // Whoever follows a link to an exercise wants to read it.
    const named = place === undefined ? null : this.shadowRoot?.getElementById(place);
    const exercise = named?.closest('.skill')?.querySelector('details');
    if (exercise) exercise.open = true;
    super.focusHeading(place);
  }

  protected override renderPart(selfCheck: SelfCheck, { language }: Messages): unknown {
    const { standard } = selfCheck;
    const { headingLevel, subCriterion } = this;
    const messages = WORDS[language];
    const reading = skillsOf(standard, language);
    if (!reading) return this.#instead(messages, html`<p>${messages.noSkills}</p>`);
    if (!reading.ok) return this.#instead(messages, faultList(reading.faults, messages));
    const { skills, lang } = reading;
    const state = { standard, skills, lang, messages, headingLevel };
    if (subCriterion !== undefined) return this.#one(subCriterion, { ...state, open: true });
    const [sought, told] = this.#print.printing ? ['', ''] : [this.sought, this.told];
    return skillsPage({ ...state, selfCheck, sought, found: findTerms(skills, told).length });
  }

  protected override updated(): void {
    if (this.#arrived || !this.renderRoot.querySelector('[tabindex="-1"]')) return;
    this.#arrived = true;
    this.#followAddress();
  }

  #one(id: string, state: SkillsState): unknown {
    const { standard, messages } = state;
    const subCriterion = subCriteriaOf(standard).find((one) => one.id === id);
    return subCriterion
      ? skillsOfSubCriterion(state, subCriterion)
      : html`<p class="panel notice" part="notice">${messages.noSubCriterion(id)}</p>`;
  }

  #instead({ title }: SkillsMessages, content: unknown): TemplateResult {
    return html`
      ${heading(this.headingLevel, 'title', title)}
      <div class="panel">${content}</div>
    `;
  }

  protected override act(event: Event): void {
    const { type, target } = event;
    if (target instanceof HTMLInputElement) {
      if (type === 'input') this.#seek(target.value);
      return;
    }
    if (type !== 'click') return;
    if ((target as Element).closest('button')) print();
    const link = linkTarget(event);
    const [, place] = /^skills-(.+)$/.exec(link ?? '') ?? [];
    if (place === undefined) return;
    event.preventDefault();
    this.focusHeading(place);
  }

  /* The list follows every key; the count waits, because a live region that does so too is noise. */
  #seek(sought: string): void {
    this.sought = sought;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      this.told = sought;
    }, QUIET);
  }

  /* Print shows everything: all that can be opened, and the whole glossary. */
  readonly #print = new PrintPhase(this, () => {
    this.performUpdate();
    const details = this.renderRoot.querySelectorAll('details');
    if (this.#print.printing) this.#opened = [...details].filter(({ open }) => !open);
    for (const each of this.#opened) each.open = this.#print.printing;
  });

  /* Inside a self-check it is the self-check that leads here. */
  readonly #followAddress = (): void => {
    const { host } = this.getRootNode() as Partial<ShadowRoot>;
    const [whole, place] = /^#cse-skills(?:-(.+))?$/.exec(location.hash) ?? [];
    if (whole !== undefined && !(host instanceof AssessmentPart)) this.focusHeading(place);
  };
}

function faultList(faults: readonly Fault[], messages: SkillsMessages): TemplateResult {
  return html`<div part="notice" role="alert">
    <p>${messages.failed}</p>
    <ul lang="en">
      ${faults.slice(0, 5).map(({ message }) => html`<li>${message}</li>`)}
    </ul>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-skills': CseSkills;
  }
}
