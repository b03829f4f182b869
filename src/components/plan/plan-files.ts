import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { planToCalendar } from '../../core/plan/plan-calendar.js';
import { planToCsv } from '../../core/plan/plan-csv.js';
import { planFromCsv, type PlanReading } from '../../core/plan/plan-from-csv.js';
import { readTableFile } from '../../storage/table-file.js';
import { downloadText } from '../base/download.js';
import { button } from '../controls/button.js';
import { fileButton } from '../controls/file-button.js';
import { heading } from '../controls/heading.js';
import { localDay } from '../controls/local-day.js';
import type { PlanMessages } from './messages.js';
import { planPreview } from './plan-preview.js';
import type { PlanState } from './plan-state.js';
import { calendarWords, planWords } from './plan-words.js';

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

  /** @param languages - In which a table may come back. */
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
