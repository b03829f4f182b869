import { html, type TemplateResult } from 'lit';
import { downloadAnswers } from '../base/download.js';
import type { TeamState } from './team-state.js';

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
