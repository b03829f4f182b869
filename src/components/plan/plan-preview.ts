import { html, nothing, type TemplateResult } from 'lit';
import { isDay } from '../../core/formats/day.js';
import type { ActionField } from '../../core/plan/plan-csv.js';
import type { PlanChange, PlanReading } from '../../core/plan/plan-from-csv.js';
import { heading } from '../controls/heading.js';
import type { PlanState } from './plan-state.js';
import { planStanding } from './plan-words.js';

/** What a table would change, and what is wrong with it, before anything is changed. */
export function planPreview(state: PlanState, reading: PlanReading): TemplateResult {
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
  // What a new action is about stands in the column beside it.
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
