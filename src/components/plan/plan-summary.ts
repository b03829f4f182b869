import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../controls/heading.js';
import type { PlanState } from './plan-state.js';

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
