import { html, nothing, type TemplateResult } from 'lit';
import {
  summariseSubCriterion,
  type SummaryShown,
} from '../../core/first-pass/first-pass-summary.js';
import type { Criterion, SubCriterion } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { heading, numbered } from '../controls/heading.js';
import { summaryTag, rateLink, type FirstPassState } from './first-pass-summary-list.js';

/** The sub-criteria by criterion: what each asks, and its ratings at first sight. */
export function firstPassQuestions(state: FirstPassState): TemplateResult[] {
  return state.selfCheck.standard.criteria.map((criterion) => questionsOf(criterion, state));
}

function questionsOf(criterion: Criterion, state: FirstPassState): TemplateResult {
  const { selfCheck, messages, headingLevel } = state;
  const words = wordingFor(selfCheck.standard, 'criteria', criterion.id, messages.language);
  return html`
    ${heading(headingLevel + 1, 'section', numbered(criterion.id, words), `part-${criterion.id}`)}
    ${criterion.subCriteria.map((subCriterion) => question(subCriterion, state))}
  `;
}

/* Once an element is rated there is no impression to give: the elements speak. */
function question(subCriterion: SubCriterion, state: FirstPassState): TemplateResult {
  const { selfCheck, words, messages } = state;
  const { standard, assessment } = selfCheck;
  const { id, elements } = subCriterion;
  const summary = summariseSubCriterion(standard, assessment, subCriterion);
  const title = numbered(id, wordingFor(standard, 'subCriteria', id, messages.language));
  const asks = html`<details>
    <summary>${words.asks(elements.length)}<span class="hidden"> ${id}</span></summary>
    <ul class="aside">
      ${elements.map((element) => {
        const { statement, lang } = wordingFor(standard, 'elements', element.id, messages.language);
        return html`<li class="asked">
          <span class="number">${element.id}</span> <span lang=${lang}>${statement}</span>
        </li>`;
      })}
    </ul>
  </details>`;
  return summary.shows.kind === 'elements'
    ? html`<div class="question">
        <p class="name">${title}</p>
        ${asks}
        <p class="where">${summaryTag(summary, state)} ${rateLink(summary, state)}</p>
      </div>`
    : html`<div class="question">
        <fieldset>
          <legend class="name">${title}</legend>
          ${asks} ${scale(id, summary.shows, state)}
        </fieldset>
      </div>`;
}

function scale(id: string, shows: SummaryShown, { selfCheck, messages }: FirstPassState): unknown {
  const chosen = shows.kind === 'impression' ? shows.rating : undefined;
  return html`
    <div class="scale">
      ${selfCheck.standard.ratings.map((rating) => {
        const { label, lang } = wordingFor(
          selfCheck.standard,
          'ratings',
          rating.id,
          messages.language,
        );
        const name = `${id}-${rating.id}`;
        return html`<div class="rating" lang=${lang}>
          <input
            type="radio"
            name=${id}
            id=${name}
            .value=${rating.id}
            .checked=${rating.id === chosen}
          />
          <label for=${name}>${label}</label>
        </div>`;
      })}
    </div>
    ${
      chosen === undefined
        ? nothing
        : html`<button class="clear" type="button" id="clear-${id}">
            ${messages.clear}<span class="hidden"> ${id}</span>
          </button>`
    }
  `;
}
