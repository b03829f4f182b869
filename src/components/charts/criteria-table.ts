import { html, nothing, type TemplateResult } from 'lit';
import type { AssessmentScore, CriterionScore } from '../../core/assessment/score.js';
import type { Standard } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { inPercent } from '../../language/language.js';
import type { Messages } from '../../language/messages.js';
import { scoreBar } from './score-bar.js';
import { stateTag } from './score-summary.js';

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
