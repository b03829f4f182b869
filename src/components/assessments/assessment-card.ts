import { html, nothing, type TemplateResult } from 'lit';
import { startAssessment, type Assessment } from '../../core/assessment/assessment.js';
import { carryOver } from '../../core/assessment/carry-over.js';
import { scoreAssessment } from '../../core/assessment/score.js';
import type { Standard } from '../../core/standard/standard.js';
import { momentInWords } from '../../language/dates.js';
import type { Messages } from '../../language/messages.js';
import type { ListedAssessment } from '../../storage/assessment-list.js';
import { stateTag } from '../charts/score-bar.js';
import { heading } from '../controls/heading.js';
import type { AssessmentsMessages } from './messages.js';

/** What a person can do with an assessment in the list. */
export type CardAct = 'open' | 'copy' | 'rename' | 'archive' | 'restore' | 'delete' | 'download';

/** Props of an assessment's card. */
export interface CardState {
  readonly standard: Standard;
  readonly listed: ListedAssessment;
  readonly isOpen: boolean;
  /** Whether a link to the overview leads there. */
  readonly leadsOn: boolean;
  readonly messages: Messages;
  readonly words: AssessmentsMessages;
  readonly headingLevel: number;
}

/** The name of an assessment in the list: its own, what it is about, or that it is the first. */
export function nameOfAssessment(
  { name, stored, id }: ListedAssessment,
  words: AssessmentsMessages,
): string {
  const { scope, organisation } = stored.head?.details ?? {};
  return name ?? scope ?? organisation ?? (id === '' ? words.first : id);
}

/** A stored assessment as one of this standard. */
export function assessmentIn(standard: Standard, { stored }: ListedAssessment): Assessment {
  const { head, answers } = stored;
  return carryOver(standard, { ...startAssessment(standard), ...head, answers });
}

/** One assessment of the list: its facts, and what can be done with it. */
export function assessmentCard(state: CardState): TemplateResult {
  const { standard, listed, isOpen, leadsOn, messages, words, headingLevel } = state;
  const { id, archived, changed, stored } = listed;
  const name = nameOfAssessment(listed, words);
  const scope = stored.head?.details?.scope;
  const { whole } = scoreAssessment(standard, assessmentIn(standard, listed));
  const acts: CardAct[] = [
    ...(isOpen ? [] : (['open'] as const)),
    'copy',
    'rename',
    ...(isOpen ? [] : ([archived ? 'restore' : 'archive'] as const)),
    'download',
    'delete',
  ];
  return html`<li class="assessment ${isOpen ? 'panel' : ''}">
    ${heading(headingLevel, 'name', isOpen ? words.openNow(name) : name, `assessment-${id}`)}
    ${scope && scope !== name ? html`<p>${scope}</p>` : nothing}
    <p class="figures">
      ${stateTag(whole.state, messages)}
      <span>${words.ratedOf(whole.rated, whole.applicable)}</span>
      <span class="soft">
        ${changed === undefined ? words.notBegun : words.changed(momentInWords(messages.language, changed))}
      </span>
    </p>
    <div class="actions">
      ${isOpen && leadsOn ? html`<a class="button main" part="button" href="#cse-overview">${words.goOn}</a>` : nothing}
      ${acts.map((act) => {
        const kind = { open: 'main', delete: 'danger' }[act as string] ?? '';
        return html`<button
          class="button ${kind}"
          part="button"
          type="button"
          data-act=${act}
          data-id=${id}
        >
          <span>${words[act]}<span class="hidden"> ${name}</span></span>
        </button>`;
      })}
    </div>
  </li>`;
}

/** Props of the form that starts another assessment. */
export interface StartFormState {
  readonly words: AssessmentsMessages;
  readonly headingLevel: number;
  /** Whether it was sent without a name. */
  readonly nameMissing: boolean;
  readonly onSubmit: (event: Event) => void;
}

/** Asks for the name of another assessment, and for its scope if there is one to tell. */
export function startForm(state: StartFormState): TemplateResult {
  const { words, headingLevel, nameMissing, onSubmit } = state;
  return html`
    ${heading(headingLevel, 'section', words.startAnother, 'start')}
    <form class="fields" novalidate @submit=${onSubmit}>
      <div class="field">
        <label for="name">${words.name}</label>
        <span class="soft" id="name-hint">${words.nameHint}</span>
        <span class="problem" id="name-problem">${nameMissing ? words.nameWanted : nothing}</span>
        <input
          id="name"
          required
          autocomplete="off"
          aria-invalid=${nameMissing}
          aria-describedby="name-hint name-problem"
        />
      </div>
      <div class="field">
        <label for="scope">${words.scope}</label>
        <span class="soft" id="scope-hint">${words.scopeHint}</span>
        <input id="scope" autocomplete="off" aria-describedby="scope-hint" />
      </div>
      <button class="button main" part="button">${words.start}</button>
    </form>
  `;
}

/** What a person typed into it, trimmed. */
export function readStartForm(form: HTMLFormElement): { name: string; scope: string } {
  const [name = '', scope = ''] = [...form.querySelectorAll('input')].map(({ value }) =>
    value.trim(),
  );
  return { name, scope };
}
