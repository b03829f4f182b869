import { html, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import { writeCsv } from '../../core/formats/csv.js';
import { reviewRows } from '../../core/review/review-rows.js';
import { standardWording, wordingFor } from '../../language/criteria-wording.js';
import { standingLabel, unratedWords } from '../../language/standing-label.js';
import { downloadText } from '../base/download.js';
import { localDay } from '../controls/local-day.js';
import { reportControls } from '../report-page/report-controls.js';
import { reportHtml } from '../report-page/report-file.js';
import { assessorReport } from './assessor-report.js';
import type { AssessorState } from './assessor-state.js';

/** The page with the assessor’s report, and the ways in which it leaves the page. */
export class AssessorReportPage {
  readonly #host: LitElement;
  readonly #styles: readonly CSSResult[];
  #saved = '';

  constructor(host: LitElement, styles: readonly CSSResult[]) {
    this.#host = host;
    this.#styles = styles;
  }

  render(state: AssessorState): TemplateResult {
    const { words, headingLevel } = state;
    return html`
      ${reportControls({
        headingLevel,
        title: words.page.report,
        id: 'assessor-report',
        about: words.reportAbout,
        words,
        saveHtml: () => {
          this.#saveHtml(state);
        },
        saveCsv: () => {
          this.#save(state, 'csv', assessorCsv(state));
        },
        saved: this.#saved,
      })}
      ${assessorReport({ ...state, headingLevel: Math.min(headingLevel + 1, 4) })}
    `;
  }

  /** Forgets that a file was saved, once the report is no longer what it says. */
  forgetSaved(): void {
    this.#saved = '';
  }

  #saveHtml(state: AssessorState): void {
    const { messages, words, standard } = state;
    const { title = '' } = standardWording(standard, messages.language);
    const about = { title: `${title}: ${words.reportTitle}`, language: messages.language };
    const text = reportHtml(this.#host.renderRoot, this.#styles, about);
    if (text) this.#save(state, 'html', text);
  }

  #save({ file, words }: AssessorState, ending: string, text: string): void {
    const name = `${file.standard.id}-assessor-report-${localDay(new Date())}.${ending}`;
    downloadText(name, text);
    this.#saved = words.saved(name);
    this.#host.requestUpdate();
  }
}

/** A review as a table for a spreadsheet, a row for each element. */
function assessorCsv(state: AssessorState): string {
  const { file, review, standard, messages, words } = state;
  const rows = reviewRows(standard, file, review.id, {
    columns: words.columns,
    title: (id) => wordingFor(standard, 'elements', id, messages.language).title,
    standing: (standing) =>
      standingLabel(standard, standing, messages.language, unratedWords(messages)).label,
    match: words.match,
  });
  return writeCsv(rows);
}
