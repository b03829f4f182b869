import { html, nothing, type TemplateResult } from 'lit';
import type { ScopeScore } from '../../core/assessment/scope-score.js';
import type { AssessmentScore, CriterionScore } from '../../core/assessment/score.js';
import type { Standard } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { inPercent } from '../../language/language.js';
import type { Messages } from '../../language/messages.js';
import { scoreBar, stateTag } from './score-bar.js';

/** The figures of every criterion, each with its bar; labelled by the heading `criteria` before it. */
export function criteriaTable(
  standard: Standard,
  score: AssessmentScore,
  messages: Messages,
): TemplateResult {
  const names = Object.values(messages.columns);
  const percent = standard.rule.metPercent.criterion;
  // The roles keep it a table where narrow pages lay it out as blocks.
  return html`<table class="table" part="table" role="table" aria-labelledby="criteria">
      <thead role="rowgroup">
        <tr role="row">
          ${names.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${score.criteria.map((criterion) => criterionRow(standard, criterion, messages, names))}
      </tbody>
    </table>
    ${percent ? html`<p class="soft">${messages.needed(percent)}</p>` : nothing}`;
}

function criterionRow(
  standard: Standard,
  criterion: CriterionScore,
  messages: Messages,
  names: readonly string[],
): TemplateResult {
  const { id, met, partial, fatal, unrated, share, tested, partialsLeft, state } = criterion;
  const { title, lang } = wordingFor(standard, 'criteria', id, messages.language);
  const cells = [
    met,
    partial,
    fatal,
    unrated,
    inPercent(share.worst),
    tested ? partialsLeft : '–',
    stateTag(state, messages),
  ];
  return html`<tr role="row">
    <th role="rowheader" scope="row">
      ${id} <span lang=${lang}>${title}</span>
      ${scoreBar(criterion, standard.rule.metPercent.criterion)}
    </th>
    ${cells.map(
      (cell, index) => html`<td role="cell" data-label=${names[index + 1] ?? ''}>${cell}</td>`,
    )}
  </tr>`;
}

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
