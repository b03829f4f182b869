import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { disagreements, disagrees, type Spread } from '../../core/team/spread.js';
import { membersOf } from '../../core/team/team.js';
import { wordingFor } from '../../language/criteria-wording.js';
import type { Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { AssessmentPart } from '../base/assessment-part.js';
import { CseChangeEvent } from '../base/events.js';
import { heading, numbered } from '../controls/heading.js';
import { criterionStyles } from '../rating/cse-criterion.styles.js';
import { rateElement } from '../rating/rate-element.js';
import { themeStyles } from '../theme/theme.styles.js';
import { teamStyles } from './cse-team.styles.js';
import { MeetingView } from './meeting-view.js';
import { cy } from './messages.cy.js';
import { en } from './messages.en.js';
import type { TeamMessages } from './messages.js';
import {
  agreedStanding,
  agreement,
  elementMarks,
  spreadBars,
  statement,
  whoSaidWhat,
} from './team-element.js';
import { detailsForm, TeamFiles, TeamMembers } from './team-people.js';
import type { TeamState } from './team-state.js';

const WORDS = { en, cy };

/** Which elements are listed. */
type Filter = keyof TeamMessages['filter'];

/**
 * Several people's ratings of one service side by side: where they differ, who
 * said what, and what the team agrees. A meeting view shows one element at a
 * time, large, for a room.
 *
 * @summary Brings colleagues' files together, and helps a team to agree.
 * @tag cse-team
 * @slot - Shown until the part is ready, and where script does not run.
 * @fires {CseRateEvent} cse-rate - The team is agreeing a rating, or taking the agreement back; cancelable.
 * @fires {CseChangeEvent} cse-change - A person added a file, took somebody out, agreed a rating, or said whose this is.
 * @fires {CseCompleteEvent} cse-complete - The team agreed on the last open element of the whole standard.
 * @csspart heading - Every heading.
 * @csspart button - Every button.
 * @csspart chart - The spread of one element, with its figures.
 * @csspart state - A state in words with its shape.
 * @csspart ratings - The ratings a team may agree on.
 * @csspart rating - One of them.
 * @csspart note - The field of a reason.
 * @csspart clear - The button that takes an agreement back.
 * @csspart dialog - The meeting view, and the question asked before somebody is taken out.
 */
export class CseTeam extends AssessmentPart {
  static override styles = [themeStyles, criterionStyles, teamStyles];

  static override get properties(): PropertyDeclarations {
    return { filter: { state: true }, saved: { state: true } };
  }

  declare private filter: Filter;
  /** Whether the form about name and service was saved. */
  declare private saved: boolean;

  readonly #files = new TeamFiles(this);
  readonly #members = new TeamMembers(this);
  readonly #meeting = new MeetingView(this);
  /* What was chosen stays listed while it is agreed: nothing may vanish from under the hand. */
  #listed: ReadonlySet<string> | undefined;

  constructor() {
    super();
    this.filter = 'all';
    this.saved = false;
  }

  protected override renderPart(selfCheck: SelfCheck, messages: Messages): TemplateResult {
    const words = WORDS[messages.language];
    const { headingLevel } = this;
    const acted = () => {
      this.dispatchEvent(new CseChangeEvent(selfCheck));
    };
    const rate: TeamState['rate'] = (elementId, rating, save) => {
      const rated = rateElement(this, selfCheck, { elementId, rating }, save);
      // The browser shows the new radio or letter already.
      if (!rated) this.requestUpdate();
      return rated;
    };
    const members = membersOf(selfCheck.assessment);
    const state = { selfCheck, messages, words, members, headingLevel, acted, rate };
    const section = (name: string, id: string) => heading(headingLevel + 1, 'section', name, id);
    return html`
      ${heading(headingLevel, 'title', words.title, 'team')}
      <p class="lede">${words.about}</p>
      <ol class="steps-to-take">
        ${words.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      ${section(words.details, 'details')}
      ${detailsForm(state, this.saved, () => {
        this.saved = true;
      })}
      ${section(words.add, 'add')} ${this.#files.render(state)} ${section(words.members, 'people')}
      ${this.#members.render(state)} ${section(words.elements, 'elements')} ${this.#elements(state)}
      ${this.#meeting.render(state)}
    `;
  }

  #elements(state: TeamState): TemplateResult {
    const { selfCheck, words } = state;
    const spreads = disagreements(selfCheck.standard, selfCheck.assessment);
    const ids = (all: readonly Spread[]) => all.map(({ elementId }) => elementId);
    const shown = this.#shown(state, spreads);
    const meet = () => {
      void this.#meeting.open(state, ids(shown.length > 0 ? shown : spreads));
    };
    return html`
      <p class="text">${state.members.length > 0 ? words.untilAgreed : words.nothingYet}</p>
      <p class="text">${words.meetingAbout}</p>
      <div class="actions">
        <button class="button main" part="button" type="button" @click=${meet}>
          ${words.meeting}
        </button>
      </div>
      ${
        state.members.length === 0
          ? nothing
          : html`${this.#filters(state, spreads)}
            ${
              shown.length === 0
                ? html`<p class="text">${words.noneLeft}</p>`
                : shown.map((spread) => this.#element(state, spread))
            }`
      }
    `;
  }

  #filters(state: TeamState, spreads: readonly Spread[]): TemplateResult {
    const { words } = state;
    const choices: readonly Filter[] = ['all', 'differ', 'open'];
    return html`<fieldset class="filters">
      <legend>${words.show}</legend>
      ${choices.map((filter) => {
        const id = `show-${filter}`;
        const choose = () => {
          this.filter = filter;
          this.#listed = undefined;
        };
        const count = spreads.filter((spread) => fits(state, spread, filter)).length;
        return html`<div class="filter">
          <input
            type="radio"
            name="show"
            id=${id}
            .checked=${filter === this.filter}
            @change=${choose}
          />
          <label for=${id}>${words.filter[filter](count)}</label>
        </div>`;
      })}
    </fieldset>`;
  }

  #shown(state: TeamState, spreads: readonly Spread[]): readonly Spread[] {
    const fitting = spreads.filter(
      (spread) =>
        fits(state, spread, this.filter) || (this.#listed?.has(spread.elementId) ?? false),
    );
    this.#listed = new Set(fitting.map(({ elementId }) => elementId));
    return fitting;
  }

  #element(state: TeamState, spread: Spread): TemplateResult {
    const { selfCheck, messages, words, headingLevel } = state;
    const { elementId, said } = spread;
    const title = wordingFor(selfCheck.standard, 'elements', elementId, messages.language);
    return html`<div class="element">
      ${heading(headingLevel + 2, 'element-title', numbered(elementId, title), `at-${elementId}`)}
      ${statement(state, elementId)} ${elementMarks(state, spread)} ${spreadBars(state, spread)}
      ${
        said.length > 0
          ? html`<details>
              <summary>${words.whoSaid(elementId)}</summary>
              ${whoSaidWhat(state, spread)}
            </details>`
          : nothing
      }
      ${agreement(state, spread, 'agree')}
    </div>`;
  }
}

function fits({ selfCheck }: TeamState, spread: Spread, filter: Filter): boolean {
  if (filter === 'differ') return disagrees(spread);
  const answer = selfCheck.assessment.answers.get(spread.elementId);
  return filter === 'all' || agreedStanding(answer) === undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-team': CseTeam;
  }
}
