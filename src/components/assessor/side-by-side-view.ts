import { html, svg, type TemplateResult } from 'lit';
import {
  RATING_MATCHES,
  sideBySide,
  type ComparedCount,
  type SideBySide,
} from '../../core/review/side-by-side.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { heading } from '../controls/heading.js';
import { standingIn, type AssessorState } from './assessor-state.js';

/** The page on which both ratings are compared. */
export function sideBySidePage(state: AssessorState): TemplateResult {
  const { words, headingLevel } = state;
  return html`
    ${heading(headingLevel, 'title', words.page.compare, 'compare')}
    <p class="lede">${words.compareAbout}</p>
    ${sideBySideView(state, headingLevel + 1)}
  `;
}

/** How often the organisation rated itself too high or too low: in a sentence, a picture, a table, and element by element. */
export function sideBySideView(state: AssessorState, level: number): TemplateResult {
  const { standard, file, review, words } = state;
  const compared = sideBySide(standard, file, review.id);
  const { counts } = compared.whole;
  const both = counts.same + counts['too-high'] + counts['too-low'] + counts.otherwise;
  return html`
    <p class="text">${words.compared(both, counts['too-high'], counts['too-low'])}</p>
    ${picture(state, compared)} ${countTable(state, compared)}
    ${heading(level, 'section', words.differences, 'differences')} ${differences(state, compared)}
  `;
}

/* The figures stand beside each bar and in the table, so the bars themselves are hidden. */
function picture(state: AssessorState, { criteria }: SideBySide): TemplateResult {
  const { standard, messages, words } = state;
  const most = Math.max(
    1,
    ...criteria.flatMap(({ counts }) => [counts['too-high'], counts['too-low']]),
  );
  return html`<figure part="chart">
    <figcaption>${words.picture}</figcaption>
    <ul class="leanings">
      ${criteria.map(({ id, counts }) => {
        const { title, lang } = wordingFor(standard, 'criteria', id, messages.language);
        const [high, low] = [counts['too-high'], counts['too-low']];
        return html`<li>
          <span>${id} <span lang=${lang}>${title}</span></span>
          ${leaning(high / most, low / most)}
          <span class="soft">${words.highAndLow(high, low)}</span>
        </li>`;
      })}
    </ul>
  </figure>`;
}

function leaning(high: number, low: number): TemplateResult {
  const percent = (share: number) => `${share * 48}%`;
  return html`<svg class="bar leaning" aria-hidden="true">
    ${svg`<rect class="low" x=${`${50 - low * 48}%`} width=${percent(low)} height="100%"></rect>
    <rect class="high" x="50%" width=${percent(high)} height="100%"></rect>
    <line class="middle" x1="50%" x2="50%" y1="-20%" y2="120%"></line>`}
  </svg>`;
}

function countTable(state: AssessorState, { criteria, whole }: SideBySide): TemplateResult {
  const { standard, messages, words } = state;
  const names = [messages.columns.criterion, ...RATING_MATCHES.map((match) => words.match[match])];
  const row = (head: unknown, { counts }: ComparedCount) =>
    html`<tr role="row">
      <th role="rowheader" scope="row">${head}</th>
      ${RATING_MATCHES.map(
        (match, at) =>
          html`<td role="cell" data-label=${names[at + 1] ?? ''}>${counts[match]}</td>`,
      )}
    </tr>`;
  return html`<table
    class="table figures"
    part="table"
    role="table"
    aria-label=${words.page.compare}
  >
    ${tableHead(names)}
    <tbody role="rowgroup">
      ${criteria.map((criterion) => {
        const { id } = criterion;
        const { title, lang } = wordingFor(standard, 'criteria', id, messages.language);
        return row(html`${id} <span lang=${lang}>${title}</span>`, criterion);
      })}
      ${row(html`<b>${words.whole}</b>`, whole)}
    </tbody>
  </table>`;
}

function differences(state: AssessorState, { elements }: SideBySide): TemplateResult {
  const { standard, messages, words } = state;
  const differing = elements.filter(({ match }) => match !== 'same' && match !== 'open');
  if (differing.length === 0) return html`<p class="text">${words.noDifferences}</p>`;
  const names = [words.columns.element, words.selfRating, words.assessorsRating, words.difference];
  return html`<table class="table" part="table" role="table" aria-labelledby="differences">
    ${tableHead(names)}
    <tbody role="rowgroup">
      ${differing.map(({ elementId, claimed, found, steps, match }) => {
        const { title, lang } = wordingFor(standard, 'elements', elementId, messages.language);
        const cells = [
          standingIn(state, claimed),
          standingIn(state, found),
          match === 'otherwise' ? words.match.otherwise : words.steps(steps),
        ];
        return html`<tr role="row">
          <th role="rowheader" scope="row">${elementId} <span lang=${lang}>${title}</span></th>
          ${cells.map(
            (cell, at) => html`<td role="cell" data-label=${names[at + 1] ?? ''}>${cell}</td>`,
          )}
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function tableHead(names: readonly string[]): TemplateResult {
  return html`<thead role="rowgroup">
    <tr role="row">
      ${names.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
    </tr>
  </thead>`;
}
