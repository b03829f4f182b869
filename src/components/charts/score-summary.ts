import { html, nothing, type TemplateResult } from 'lit';
import type { ScopeScore, ScopeState } from '../../core/assessment/scope-score.js';
import type { Messages } from '../../language/messages.js';
import { scoreBar } from './score-bar.js';

/** The score of one criterion while it is being rated: figures only, no outcome. */
export function runningScore(score: ScopeScore, messages: Messages): TemplateResult {
  const { rated, applicable, met, tested, partialsLeft } = score;
  return html`
    <span>
      ${messages.ratedOf(rated, applicable)}, ${met} ${messages.columns.met.toLowerCase()}
    </span>
    ${scoreBar(score)}
    ${tested ? html`<span>${messages.partialsLeft(partialsLeft)}</span>` : nothing}
  `;
}

/** A state as a word with a shape beside it. */
export function stateTag(state: ScopeState, messages: Messages): TemplateResult {
  return html`<span class="tag ${state}" part="state">${messages.state[state]}</span>`;
}
