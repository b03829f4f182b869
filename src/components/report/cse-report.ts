import { html, type TemplateResult } from 'lit';
import type { AssessmentDetails } from '../../core/assessment/assessment.js';
import { writeCsv } from '../../core/formats/csv.js';
import { planOf } from '../../core/plan/plan.js';
import { reportRows, reportOf } from '../../core/report/report.js';
import { standardWording, wordingFor } from '../../language/criteria-wording.js';
import { dayOrAsGiven } from '../../language/dates.js';
import type { Messages } from '../../language/messages.js';
import { standingLabel, unratedWords } from '../../language/standing-label.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { AssessmentPart } from '../base/assessment-part.js';
import { downloadText } from '../base/download.js';
import { CseChangeEvent } from '../base/events.js';
import { localDay } from '../controls/local-day.js';
import { reportStyles } from '../report-page/cse-report.styles.js';
import { resultStyles } from '../report-page/cse-result.styles.js';
import { cy } from '../report-page/messages.cy.js';
import { en } from '../report-page/messages.en.js';
import type { ReportMessages, ReportPart } from '../report-page/messages.js';
import { reportControls } from '../report-page/report-controls.js';
import { reportHtml } from '../report-page/report-file.js';
import type { ReportState } from '../report-page/report-state.js';
import { fieldStyles } from '../theme/field.styles.js';
import { themeStyles } from '../theme/theme.styles.js';
import { reportPage } from './report-page.js';

const WORDS = { en, cy };
const COVER = ['organisation', 'scope', 'person'] as const;

/**
 * One report to put before a committee: outcome, criteria, themes, evidence,
 * plan and change. The browser prints it; it can be saved as one HTML page and
 * as CSV. Nothing is sent.
 *
 * @summary The whole assessment as a report on paper, as a page and as CSV.
 * @tag cse-report
 * @slot - Shown until the report is ready, and where script does not run.
 * @fires {CseChangeEvent} cse-change - A person filled in what stands on the first page.
 * @csspart heading - Every heading.
 * @csspart state - A state in words with its shape.
 * @csspart table - Every table.
 * @csspart chart - One chart with its figures.
 * @csspart button - Every button.
 */
export class CseReport extends AssessmentPart {
  static override styles = [themeStyles, fieldStyles, resultStyles, reportStyles];

  readonly #parts = new Set<ReportPart>(['notes', 'evidence', 'plan', 'change']);
  #saved = '';

  protected override renderPart(selfCheck: SelfCheck, messages: Messages): TemplateResult {
    const words = WORDS[messages.language];
    const state = this.#state(selfCheck, messages, words);
    return html`
      ${reportControls({
        headingLevel: this.headingLevel,
        title: words.title,
        about: words.about,
        words,
        choices: html`${this.#coverForm(selfCheck, words)} ${this.#choices(words)}`,
        saveHtml: () => {
          this.#saveHtml(state);
        },
        saveCsv: () => {
          this.#saveCsv(state);
        },
        saved: this.#saved,
      })}
      ${reportPage({ ...state, headingLevel: Math.min(state.headingLevel + 1, 4) })}
    `;
  }

  #state(selfCheck: SelfCheck, messages: Messages, words: ReportMessages): ReportState {
    const { standard, assessment } = selfCheck;
    const { title = '' } = standardWording(standard, messages.language);
    const details = assessment.details ?? {};
    return {
      standard,
      report: reportOf(standard, assessment),
      messages,
      words,
      headingLevel: this.headingLevel,
      parts: this.#parts,
      cover: [
        ...COVER.map(
          (name) => [words[name], (details as Partial<AssessmentDetails>)[name]] as const,
        ),
        [words.date, dayOrAsGiven(messages.language, localDay(new Date()))],
        [words.standard, words.version(title, standard.version)],
      ],
      plan: planOf(standard, assessment, localDay(new Date())),
    };
  }

  #coverForm({ assessment }: SelfCheck, words: ReportMessages): TemplateResult {
    return html`<fieldset>
      <legend>${words.cover}</legend>
      <p class="soft" id="cover-hint">${words.coverHint}</p>
      <div class="form">
        ${COVER.map(
          (name) =>
            html`<div class="field">
              <label for=${name}>${words[name]}</label>
              <input
                id=${name}
                aria-describedby="cover-hint"
                .value=${assessment.details?.[name] ?? ''}
              />
            </div>`,
        )}
      </div>
    </fieldset>`;
  }

  #choices(words: ReportMessages): TemplateResult {
    return html`<fieldset>
      <legend>${words.parts}</legend>
      <div class="choices">
        ${Object.entries(words.part).map(
          ([name, label]) =>
            html`<label class="choice">
              <input
                type="checkbox"
                .value=${name}
                .checked=${this.#parts.has(name as ReportPart)}
              />
              ${label}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  protected override act({ type, target }: Event): void {
    if (type !== 'change' || !(target instanceof HTMLInputElement)) return;
    if (target.type === 'checkbox') this.#choose(target.value as ReportPart, target.checked);
    else this.#describe(target.id as (typeof COVER)[number], target.value.trim());
  }

  #choose(part: ReportPart, chosen: boolean): void {
    if (chosen) this.#parts.add(part);
    else this.#parts.delete(part);
    this.requestUpdate();
  }

  #describe(name: (typeof COVER)[number], value: string): void {
    const { selfCheck } = this;
    if (!selfCheck) return;
    selfCheck.describe({ [name]: value || undefined });
    this.dispatchEvent(new CseChangeEvent(selfCheck));
  }

  #saveHtml({ messages, words, standard }: ReportState): void {
    const { title = '' } = standardWording(standard, messages.language);
    const about = { title: `${title}: ${words.title}`, language: messages.language };
    const text = reportHtml(this.renderRoot, CseReport.styles, about);
    if (text) this.#save(`${standard.id}-report-${localDay(new Date())}.html`, text, words);
  }

  #saveCsv({ standard, messages, words, report }: ReportState): void {
    const rows = reportRows(report, {
      columns: [
        words.element,
        words.statement,
        words.rating,
        words.reason,
        messages.note,
        words.part.evidence,
        words.plan,
      ],
      title: (id) => wordingFor(standard, 'elements', id, messages.language).title,
      standing: (standing) =>
        standingLabel(standard, standing, messages.language, unratedWords(messages)).label,
      state: ({ state }) => words.states[state],
    });
    this.#save(`${standard.id}-report-${localDay(new Date())}.csv`, writeCsv(rows), words);
  }

  #save(name: string, text: string, words: ReportMessages): void {
    downloadText(name, text);
    this.#saved = words.saved(name);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-report': CseReport;
  }
}
