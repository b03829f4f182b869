import { html, nothing, type TemplateResult } from 'lit';
import type { ScopeScore } from '../../core/assessment/scope-score.js';
import type { AssessmentScore } from '../../core/assessment/score.js';
import type { Standard } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { inPercent } from '../../language/language.js';
import type { Messages } from '../../language/messages.js';
import { scoreBar } from './score-bar.js';

/** How much is met in each theme, as bars with their figures in words; nothing where a pack has no themes. */
export function themeChart(
  standard: Standard,
  { themes }: AssessmentScore,
  messages: Messages,
): TemplateResult | typeof nothing {
  if (themes.length === 0) return nothing;
  return html`<figure part="chart">
    <figcaption>${messages.byTheme}</figcaption>
    <ul class="chart">
      ${themes.map((score) => {
        const { label, lang } = wordingFor(standard, 'themes', score.id, messages.language);
        return html`<li>
          <span lang=${lang}>${label}</span>
          ${scoreBar(score)}
          <span class="soft">${figures(score, messages)}</span>
        </li>`;
      })}
    </ul>
  </figure>`;
}

/* The same figures as the bar, in the order of its parts. */
function figures(score: ScopeScore, { metOf, columns }: Messages): string {
  const { met, applicable, share } = score;
  const rest = (['partial', 'fatal', 'unrated'] as const)
    .filter((kind) => score[kind] > 0)
    .map((kind) => `${score[kind]} ${columns[kind].toLowerCase()}`);
  return [metOf(met, applicable, inPercent(share.worst)), ...rest].join(', ');
}
