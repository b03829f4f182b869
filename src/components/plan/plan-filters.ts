import { html, nothing, type TemplateResult } from 'lit';
import type { PlanFilter } from './messages.js';
import { ownerName, ownersOf, type OwnerFilter, type PlanState } from './plan-state.js';

const FILTERS: readonly PlanFilter[] = [
  'all',
  'open',
  'overdue',
  'to-do',
  'doing',
  'done',
  'dropped',
];

/** Choices of what is shown, and how much that is. */
export function planFilters(
  { plan, messages }: PlanState,
  filter: PlanFilter,
  owner: OwnerFilter,
  shown: number,
): TemplateResult {
  const owners = ownersOf(plan);
  // Whose last action has gone is still chosen, and the person sees so.
  const listed = owners.includes(owner) || owner === 'everybody' ? owners : [...owners, owner];
  return html`<div class="filters">
    <div class="field">
      <label for="show">${messages.show}</label>
      <select id="show">
        ${FILTERS.map(
          (one) =>
            html`<option value=${one} .selected=${one === filter}>${messages.filter[one]}</option>`,
        )}
      </select>
    </div>
    <div class="field">
      <label for="whose">${messages.columns.owner}</label>
      <select id="whose">
        <option value="everybody" .selected=${owner === 'everybody'}>${messages.everybody}</option>
        ${listed.map(
          (one) =>
            html`<option value=${one} .selected=${one === owner}>
              ${one === 'nobody' ? messages.nobody : ownerName(one)}
            </option>`,
        )}
      </select>
    </div>
    ${
      shown < plan.entries.length
        ? html`<p class="soft">${messages.shown(shown, plan.entries.length)}</p>`
        : nothing
    }
  </div>`;
}
