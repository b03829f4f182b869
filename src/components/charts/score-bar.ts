import { html, type TemplateResult, nothing } from 'lit';
import type { ScopeScore, ScopeState } from '../../core/assessment/scope-score.js';
import type { Messages } from '../../language/messages.js';

/*
 * Bars repeat figures that stand beside them as text, so they are hidden from
 * assistive technology. Each kind has a texture of its own, which print in
 * black and white and forced colours keep.
 */

/**
 * A bar of a scope's elements: met, partial, non-compliant, not rated.
 *
 * @param needed - Share that must be met, in per cent, drawn as a line; left out where the rule names none.
 */
export function scoreBar(score: ScopeScore, needed?: number): TemplateResult {
  const { met, partial, fatal, applicable } = score;
  const inPercent = (count: number) => `${applicable > 0 ? (count / applicable) * 100 : 0}%`;
  const line = `${needed ?? 0}%`;
  return html`<svg class="bar" aria-hidden="true">
    <rect class="met" width=${inPercent(met)} height="100%"></rect>
    <rect class="partial" x=${inPercent(met)} width=${inPercent(partial)} height="100%"></rect>
    <rect
      class="fatal"
      x=${inPercent(met + partial)}
      width=${inPercent(fatal)}
      height="100%"
    ></rect>
    <rect class="frame" width="100%" height="100%"></rect>
    <line class="need" x1=${line} x2=${line} y1="-15%" y2="115%" ?hidden=${!needed}></line>
  </svg>`;
}

/** The textures the bars of one shadow root are filled with. */
export const barTextures: TemplateResult = html`<svg class="hidden" aria-hidden="true">
  <pattern id="partial" width="6" height="6" patternUnits="userSpaceOnUse">
    <path class="ink partial" d="M-1 1 1-1M0 6 6 0M5 7 7 5"></path>
  </pattern>
  <pattern id="fatal" width="5" height="5" patternUnits="userSpaceOnUse">
    <path class="ink" d="M0 0 5 5M0 5 5 0"></path>
  </pattern>
</svg>`;

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
