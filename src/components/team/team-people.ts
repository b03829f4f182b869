import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Assessment } from '../../core/assessment/assessment.js';
import { textOf } from '../../core/assessment/items.js';
import { toSavedAssessment } from '../../core/assessment/saved-assessment.js';
import { type TeamMember, asViews, membersOf, personIdOf } from '../../core/team/team.js';
import { removeColleagueFrom, addColleagueTo } from '../../self-check/team.js';
import { readAssessmentFile } from '../../storage/assessment-file.js';
import { problemWith } from '../base/answer-tools.js';
import { downloadAnswers } from '../base/download.js';
import { button } from '../controls/button.js';
import { takeFiles } from '../controls/file-button.js';
import { ask } from '../controls/question-dialog.js';
import type { ColleagueOutcome } from './messages.js';
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

/** Whose an assessment is and what it is about: a form that a person may leave empty. */
export function detailsForm(state: TeamState, saved: boolean, onSave: () => void): TemplateResult {
  const { selfCheck, messages, words, acted } = state;
  const { details } = selfCheck.assessment;
  const submit = (event: Event) => {
    event.preventDefault();
    const entries = new FormData(event.target as HTMLFormElement);
    const entry = (name: string) => (entries.get(name) as string).trim() || undefined;
    selfCheck.describe({
      person: entry('person'),
      organisation: entry('organisation'),
      scope: entry('scope'),
    });
    onSave();
    acted();
  };
  const download = () => {
    downloadAnswers(selfCheck);
  };
  const field = (
    name: 'person' | 'organisation' | 'scope',
    autocomplete: 'name' | 'organization' | 'off',
  ) =>
    html`<div class="field">
      <label for=${name}>${words[name]}</label>
      <input
        type="text"
        id=${name}
        name=${name}
        autocomplete=${autocomplete}
        .value=${details?.[name] ?? ''}
      />
    </div>`;
  return html`<p class="text" id="details-about">${words.detailsAbout}</p>
    <form @submit=${submit}>
      ${field('person', 'name')} ${field('organisation', 'organization')} ${field('scope', 'off')}
      <div class="actions">
        <button class="button" part="button">${words.save}</button>
        <button class="button" part="button" type="button" @click=${download}>
          ${messages.download}
        </button>
      </div>
      <p class="text" role="status">${saved ? words.saved : ''}</p>
    </form>`;
}

/* A self-check with a page of notes on each element is half a megabyte. */
const LARGEST = 5_000_000;

/** Where colleagues' files are added, and what came of each. */
export class TeamFiles {
  readonly #host: LitElement;
  #outcomes: readonly unknown[] = [];

  constructor(host: LitElement) {
    this.#host = host;
  }

  render(state: TeamState): TemplateResult {
    const { words } = state;
    const onChange = (event: Event) => takeFiles(event, (files) => this.#add(files, state));
    return html`
      <p class="text" id="add-about">${words.addAbout}</p>
      <div class="field">
        <label for="files">${words.chooseFiles}</label>
        <input
          type="file"
          id="files"
          multiple
          accept=".json,application/json"
          aria-describedby="add-about"
          @change=${onChange}
        />
      </div>
      <div role="status">
        ${
          this.#outcomes.length > 0
            ? html`<ul class="outcomes">
                ${this.#outcomes}
              </ul>`
            : nothing
        }
      </div>
    `;
  }

  async #add(files: readonly File[], state: TeamState): Promise<void> {
    const outcomes: unknown[] = [];
    // One after the other, in the order they were chosen, so that what is told is in that order too.
    for (const file of files) {
      const told = await addFile(file, state);
      outcomes.push(html`<li><span class="file-name">${file.name}</span>: ${told}</li>`);
    }
    this.#outcomes = outcomes;
    this.#host.requestUpdate();
  }
}

async function addFile(file: File, state: TeamState): Promise<unknown> {
  const { selfCheck, words } = state;
  if (file.size > LARGEST) return words.notAdded['too-large'];
  const reading = await readAssessmentFile(file);
  if (!reading.ok || reading.assessment.standard.id !== selfCheck.standard.id) {
    const [fault] = reading.ok ? [] : reading.faults;
    return html`${words.notAdded[problemWith(reading)]} <span lang="en">${fault?.message}</span>`;
  }
  if (membersOf(asViews(reading.assessment)).length === 0) return words.notAdded.empty;
  const { outcome, who, answers } = addToTeam(state, reading.assessment);
  return words.outcome[outcome](who, answers);
}

/** The outcome of adding a colleague's answers. */
interface Added {
  readonly outcome: ColleagueOutcome;
  /** Whose they are; several where they were a team's. */
  readonly who: string;
  readonly answers: number;
}

/** Adds a colleague's answers to the team, and tells what came of it. */
function addToTeam(
  state: Pick<TeamState, 'selfCheck' | 'words' | 'acted'>,
  colleague: Assessment,
): Added {
  const { selfCheck } = state;
  const before = selfCheck.assessment;
  const knownIds = new Set(membersOf(before).map(({ id }) => id));
  const id = addColleagueTo(selfCheck, colleague);
  const after = selfCheck.assessment;
  const brought = new Set(membersOf(asViews(colleague, id)).map((member) => member.id));
  const members = membersOf(after);
  const theirs = members.filter((member) => brought.has(member.id));
  const fresh = theirs.filter((member) => !knownIds.has(member.id));
  const told = fresh.length > 0 ? fresh : theirs;
  const added = {
    who: told.map((member) => nameIn({ ...state, members }, member)).join(', '),
    answers: told.reduce((sum, { answers }) => sum + answers, 0),
  };
  if (sameText(before, after)) return { outcome: 'known', ...added };
  state.acted();
  if (fresh.length === 0) return { outcome: 'replaced', ...added };
  return { outcome: id === personIdOf(colleague) ? 'added' : 'apart', ...added };
}

function sameText(one: Assessment, other: Assessment): boolean {
  return textOf(toSavedAssessment(one)) === textOf(toSavedAssessment(other));
}
