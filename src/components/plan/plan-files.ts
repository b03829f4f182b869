import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { isDay } from '../../core/formats/day.js';
import { planToCalendar } from '../../core/plan/plan-calendar.js';
import { planToCsv, type ActionField } from '../../core/plan/plan-csv.js';
import { planFromCsv, type PlanReading, type PlanChange } from '../../core/plan/plan-from-csv.js';
import { readTableFile } from '../../storage/table-file.js';
import { downloadText } from '../base/download.js';
import { button } from '../controls/button.js';
import { fileButton } from '../controls/file-button.js';
import { heading } from '../controls/heading.js';
import { localDay } from '../controls/local-day.js';
import type { PlanMessages } from './messages.js';
import type { PlanState } from './plan-state.js';
import { calendarWords, planWords, planStanding } from './plan-words.js';

/**
 * The ways of a plan out and in: a table, a calendar, and an edited table back.
 * What a table would change is shown first, and made of the plan as it is at
 * that moment, so that nothing another tab does meanwhile is overwritten unseen.
 */
export class PlanFiles {
  readonly #host: LitElement;
  readonly #languages: readonly PlanMessages[];
  #text: string | null = null;
  #outcome = '';

  /** @param languages - The languages in which a table may come back. */
  constructor(host: LitElement, languages: readonly PlanMessages[]) {
    this.#host = host;
    this.#languages = languages;
  }

  /** The buttons, what came of them, and what an opened table would change. */
  render(state: PlanState): TemplateResult {
    const { messages, plan, headingLevel } = state;
    const reading = this.#read(state);
    return html`
      ${heading(headingLevel + 1, 'section', messages.files, 'files')}
      <div class="actions">
        ${
          plan.entries.length > 0
            ? html`${button(messages.toTable, () => {
                this.#saveTable(state);
              })}
              ${button(messages.toCalendar, () => {
                this.#saveCalendar(state);
              })}`
            : nothing
        }
        ${fileButton(messages.fromTable, '.csv,.tsv,.txt,text/csv', (file) => this.#open(file, messages))}
      </div>
      <p class="text" role="status">${this.#outcome}</p>
      ${reading ? planPreview(state, reading) : nothing}
    `;
  }

  /** Does what a button of the preview is for; `true` where the plan was changed. */
  act(name: string, state: PlanState): boolean {
    if (name === 'apply') return this.#apply(state);
    if (name === 'cancel') this.#close();
    return false;
  }

  #saveTable({ selfCheck: { standard }, plan, messages }: PlanState): void {
    const name = `${standard.id}-plan-${localDay(new Date())}.csv`;
    downloadText(name, planToCsv(plan, planWords(standard, messages)));
    this.#say('');
  }

  #saveCalendar({ selfCheck: { standard }, plan, messages }: PlanState): void {
    const now = new Date();
    const words = calendarWords(standard, messages);
    const text = planToCalendar(plan, words, now.toISOString());
    const filled = text.includes('BEGIN:VEVENT');
    if (filled) downloadText(`${standard.id}-plan-${localDay(now)}.ics`, text);
    this.#say(filled ? '' : messages.calendarEmpty);
  }

  #read({ selfCheck: { standard, assessment } }: PlanState): PlanReading | null {
    if (this.#text === null) return null;
    const words = this.#languages.map((one) => planWords(standard, one));
    return planFromCsv(standard, assessment, this.#text, words);
  }

  async #open(file: File, messages: PlanMessages): Promise<void> {
    this.#text = await readTableFile(file);
    this.#say(this.#text === null ? messages.notText : '');
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#preview')?.focus();
  }

  #apply(state: PlanState): boolean {
    const changes = this.#read(state)?.changes ?? [];
    for (const { elementId, id, after } of changes) {
      state.selfCheck.putItem(elementId, 'actions', { ...after, id });
    }
    this.#close();
    this.#say(state.messages.applied(changes.length));
    return true;
  }

  #close(): void {
    this.#text = null;
    this.#say('');
    this.#host.renderRoot.querySelector<HTMLElement>('#files')?.focus();
  }

  #say(outcome: string): void {
    this.#outcome = outcome;
    this.#host.requestUpdate();
  }
}

/** What a table would change, and what is wrong with it, before anything is changed. */
function planPreview(state: PlanState, reading: PlanReading): TemplateResult {
  const { messages, headingLevel } = state;
  const { changes, ok, ignored } = reading;
  return html`<div class="panel preview" part="preview">
    ${heading(headingLevel + 2, 'preview-title', messages.preview, 'preview')}
    ${ok ? nothing : faultList(state, reading)}
    <p class="text">${sizes(state, reading)}</p>
    ${ignored.length > 0 ? html`<p class="text">${messages.ignored(ignored)}</p>` : nothing}
    ${changes.length > 0 ? changeTable(state, changes) : nothing}
    <div class="actions">
      ${
        changes.length > 0
          ? html`<button class="button main" part="button" type="button" data-act="apply">
              ${ok ? messages.apply(changes.length) : messages.applySound(changes.length)}
            </button>`
          : nothing
      }
      <button class="button" part="button" type="button" data-act="cancel">
        ${messages.cancel}
      </button>
    </div>
  </div>`;
}

function faultList({ messages }: PlanState, { faults }: PlanReading): TemplateResult {
  return html`<p class="text wrong">${messages.faults(faults.length)}</p>
    <ul class="faults">
      ${faults.map((fault) => html`<li>${messages.fault(fault)}</li>`)}
    </ul>`;
}

function sizes({ messages }: PlanState, { changes, unchanged, absent }: PlanReading): string {
  const changed = changes.filter(({ kind }) => kind === 'changed').length;
  return messages.changes({ changed, added: changes.length - changed, unchanged, absent });
}

function changeTable(state: PlanState, changes: readonly PlanChange[]): TemplateResult {
  const { messages } = state;
  return html`<div class="scroll" role="region" aria-labelledby="preview" tabindex="0">
    <table part="table">
      <thead>
        <tr>
          <th scope="col">${messages.row}</th>
          <th scope="col">${messages.columns.element}</th>
          <th scope="col">${messages.columns.what}</th>
          <th scope="col">${messages.change}</th>
        </tr>
      </thead>
      <tbody>
        ${changes.map(
          (change) =>
            html`<tr>
              <td>${change.row}</td>
              <td>${change.elementId}</td>
              <td class="said">${(change.before ?? change.after).what}</td>
              <td>${changeCell(state, change)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function changeCell(state: PlanState, { kind, before, after, fields }: PlanChange) {
  const { messages } = state;
  const kinds = { new: messages.added, restored: messages.restored, changed: '' };
  // The text of a new action is in the column beside it.
  const told = fields.filter((field) => before !== null || field !== 'what');
  return html`${kind === 'changed' ? nothing : html`<p>${kinds[kind]}</p>`}
    <ul>
      ${told.map((field) => {
        const [from, to] = [before?.[field], after[field]].map((value) =>
          inWords(state, field, value),
        );
        return html`<li>
          ${messages.columns[field]}:
          <span class="said">${before ? messages.fromTo(from ?? '', to ?? '') : to}</span>
        </li>`;
      })}
    </ul>`;
}

function inWords(
  { messages, selfCheck: { standard } }: PlanState,
  field: ActionField,
  value = '',
): string {
  if (value === '') return messages.empty;
  switch (field) {
    case 'due':
      return isDay(value) ? messages.day(value) : value;
    case 'effort':
      return messages.effort[value as keyof typeof messages.effort];
    case 'state':
      return messages.state[value as keyof typeof messages.state];
    case 'target':
      return planStanding(standard, messages, value).label;
    default:
      return value;
  }
}
