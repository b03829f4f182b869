import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Assessment } from '../../core/assessment/assessment.js';
import { textOf } from '../../core/assessment/items.js';
import { toSavedAssessment } from '../../core/assessment/saved-assessment.js';
import { asViews, membersOf, personIdOf } from '../../core/team/team.js';
import { addColleagueTo } from '../../self-check/team.js';
import { readAssessmentFile } from '../../storage/assessment-file.js';
import { problemWith } from '../base/answer-tools.js';
import { takeFiles } from '../controls/file-button.js';
import type { ColleagueOutcome } from './messages.js';
import { nameIn, type TeamState } from './team-state.js';

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

/** What became of a colleague's answers. */
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
