import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../controls/heading.js';
import type { PlanFilter } from './messages.js';
import { ownerName, ownersOf, type OwnerFilter, type PlanState } from './plan-state.js';

/** How much there is to do, how much of it is late, where it leads, and how it is ordered. */
export function planSummary(state: PlanState, indicative: string): TemplateResult {
  const { plan, messages, headingLevel } = state;
  const { entries, open, overdue } = plan;
  return html`
    ${heading(headingLevel, 'title', messages.title)}
    <p class="lede">${messages.about}</p>
    <div class="panel" part="summary">
      <p class="size">${messages.size(open, overdue, entries.length)}</p>
      ${entries.length > 0 ? html`<p>${outlook(state)}</p>` : nothing}
      <p class="soft">${indicative}</p>
    </div>
    <details>
      <summary>${messages.order}</summary>
      <div class="aside">
        ${messages.ordered.map((sentence) => html`<p class="text">${sentence}</p>`)}
      </div>
    </details>
  `;
}

function outlook({ plan, messages }: PlanState): string {
  const { then, gapThen } = plan;
  const { known } = then.whole.outcome;
  return messages.outlook({
    reaches: known === null ? null : known === 'reaches',
    toMeet: gapThen.toMeet,
    toRate: gapThen.toRate,
  });
}

const FILTERS: readonly PlanFilter[] = [
  'all',
  'open',
  'overdue',
  'to-do',
  'doing',
  'done',
  'dropped',
];

/** The filters, and how much they show. */
export function planFilters(
  { plan, messages }: PlanState,
  filter: PlanFilter,
  owner: OwnerFilter,
  shown: number,
): TemplateResult {
  const owners = ownersOf(plan);
  // An owner whose last action has gone is still the one chosen, and must be seen to be.
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
