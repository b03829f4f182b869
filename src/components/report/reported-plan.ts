import { html, type TemplateResult } from 'lit';
import type { PlanEntry } from '../../core/plan/plan.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { dayOrAsGiven } from '../../language/dates.js';
import { type ReportState } from '../report-page/report-state.js';

/** The plan as a table; labelled by the heading `plan` before it. */
export function reportedPlan(state: ReportState): TemplateResult {
  const { plan, words } = state;
  const planned = plan.entries;
  if (planned.length === 0) return html`<p>${words.noPlan}</p>`;
  const names = [words.element, words.what, words.owner, words.due, words.effort, words.state];
  return html`<table class="table" role="table" aria-labelledby="plan">
    <thead role="rowgroup">
      <tr role="row">
        ${names.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${planned.map((entry) => row(state, entry, names))}
    </tbody>
  </table>`;
}

function row(
  { standard, messages, words }: ReportState,
  { elementId, action, overdue }: PlanEntry,
  names: readonly string[],
): TemplateResult {
  const { title, lang } = wordingFor(standard, 'elements', elementId, messages.language);
  const { what, owner = '–', due, effort, state, reason } = action;
  const cells = [
    what,
    owner,
    due === undefined
      ? '–'
      : html`${dayOrAsGiven(messages.language, due)}${overdue ? html` <b>(${words.overdue})</b>` : ''}`,
    effort ? words.efforts[effort] : '–',
    html`${words.states[state]}${reason ? `: ${reason}` : ''}`,
  ];
  return html`<tr role="row">
    <th role="rowheader" scope="row">${elementId} <span lang=${lang}>${title}</span></th>
    ${cells.map((cell, at) => html`<td role="cell" data-label=${names[at + 1] ?? ''}>${cell}</td>`)}
  </tr>`;
}
