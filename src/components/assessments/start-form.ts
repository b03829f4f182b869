import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../controls/heading.js';
import type { AssessmentsMessages } from './messages.js';

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
