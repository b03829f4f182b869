import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { TeamMember } from '../../core/team/team.js';
import { removeColleagueFrom } from '../../self-check/team.js';
import { button } from '../controls/button.js';
import { ask } from '../controls/question-dialog.js';
import { nameIn, type TeamState } from './team-state.js';

/** Who is in the team, and a way to take somebody out again. */
export class TeamMembers {
  readonly #host: LitElement;
  #told = '';

  constructor(host: LitElement) {
    this.#host = host;
  }

  render(state: TeamState): TemplateResult {
    const { members, words } = state;
    return html`
      ${members.length === 0 ? html`<p class="text">${words.nobody}</p>` : nothing}
      <ul class="members" id="members" tabindex="-1">
        ${members.map((member) => this.#member(state, member))}
      </ul>
      <p class="text" role="status">${this.#told}</p>
    `;
  }

  #member(state: TeamState, member: TeamMember): TemplateResult {
    const { words } = state;
    const name = nameIn(state, member);
    return html`<li class="member">
      <span><span class="name">${name}</span>, ${words.answers(member.answers)}</span>
      ${button(html`${words.takeOut}<span class="hidden"> ${name}</span>`, () => {
        this.#ask(state, member);
      })}
    </li>`;
  }

  #ask(state: TeamState, member: TeamMember): void {
    const { words, messages } = state;
    const act = () => {
      this.#takeOut(state, member);
    };
    ask(
      this.#host,
      {
        text: words.takeOutQuestion(nameIn(state, member), member.answers),
        choices: [{ label: words.takeOut, danger: true, act }],
      },
      messages,
    );
  }

  #takeOut(state: TeamState, member: TeamMember): void {
    removeColleagueFrom(state.selfCheck, member.id);
    this.#told = state.words.takenOut(nameIn(state, member));
    state.acted();
    // The button that was pressed is gone with the person.
    this.#host.renderRoot.querySelector<HTMLElement>('#members')?.focus();
  }
}
