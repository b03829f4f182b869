import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { TeamMember } from '../../core/team/team.js';
import { removeColleagueFrom } from '../../self-check/team.js';
import { nameIn, type TeamState } from './team-state.js';

/** Who is in the team, and a way to take somebody out again. */
export class TeamMembers {
  readonly #host: LitElement;
  #leaving: TeamMember | undefined;
  #told = '';

  constructor(host: LitElement) {
    this.#host = host;
  }

  render(state: TeamState): TemplateResult {
    const { members, words, messages } = state;
    const leaving = this.#leaving;
    const onClose = ({ target }: Event) => {
      if ((target as HTMLDialogElement).returnValue) this.#takeOut(state);
    };
    return html`
      ${members.length === 0 ? html`<p class="text">${words.nobody}</p>` : nothing}
      <ul class="members" id="members" tabindex="-1">
        ${members.map((member) => this.#member(state, member))}
      </ul>
      <p class="text" role="status">${this.#told}</p>
      <dialog class="dialog" part="dialog" aria-labelledby="take-out" @close=${onClose}>
        <form method="dialog">
          <p id="take-out">
            ${leaving ? words.takeOutQuestion(nameIn(state, leaving), leaving.answers) : nothing}
          </p>
          <div class="actions">
            <button class="button" part="button">${messages.cancel}</button>
            <button class="button main danger" part="button" value="out">${words.takeOut}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  #member(state: TeamState, member: TeamMember): TemplateResult {
    const { words } = state;
    const name = nameIn(state, member);
    const ask = () => {
      void this.#ask(member);
    };
    return html`<li class="member">
      <span><span class="name">${name}</span>, ${words.answers(member.answers)}</span>
      <button class="button" part="button" type="button" @click=${ask}>
        ${words.takeOut}<span class="hidden"> ${name}</span>
      </button>
    </li>`;
  }

  async #ask(member: TeamMember): Promise<void> {
    this.#leaving = member;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('.dialog');
    if (!dialog) return;
    // It keeps the answer to its last question, which Escape must not give again.
    dialog.returnValue = '';
    dialog.showModal();
  }

  #takeOut(state: TeamState): void {
    if (!this.#leaving) return;
    const name = nameIn(state, this.#leaving);
    removeColleagueFrom(state.selfCheck, this.#leaving.id);
    this.#told = state.words.takenOut(name);
    state.acted();
    // The button that was pressed is gone with the person.
    this.#host.renderRoot.querySelector<HTMLElement>('#members')?.focus();
  }
}
