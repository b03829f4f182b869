import { html, type TemplateResult } from 'lit';
import { button } from '../controls/button.js';
import { heading } from '../controls/heading.js';

/** Props of the controls above a report on screen. */
export interface ReportControls {
  readonly headingLevel: number;
  readonly title: string;
  /** Id of the heading, which a link may lead to. */
  readonly id?: string;
  readonly about: string;
  readonly words: { readonly print: string; readonly saveHtml: string; readonly saveCsv: string };
  /** Chooses what goes in. */
  readonly choices?: unknown;
  readonly saveHtml: () => void;
  readonly saveCsv: () => void;
  /** Says which file was saved last. */
  readonly saved: string;
}

/** The ways in which a report leaves the page: on paper, as a page of its own, as a table. */
export function reportControls(controls: ReportControls): TemplateResult {
  const { headingLevel, title, id, about, words, choices, saved } = controls;
  return html`<div class="controls">
    ${heading(headingLevel, 'title', title, id)}
    <p class="lede">${about}</p>
    ${choices}
    <div class="actions">
      ${button(words.print, printPage, 'main')} ${button(words.saveHtml, controls.saveHtml)}
      ${button(words.saveCsv, controls.saveCsv)}
    </div>
    <p class="text" role="status">${saved}</p>
  </div>`;
}

function printPage(): void {
  print();
}
