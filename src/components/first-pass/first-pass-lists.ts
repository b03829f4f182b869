import { html, nothing, type TemplateResult } from 'lit';
import {
  summariseSubCriterion,
  type SummaryShown,
  nextToRate,
  ratingShown,
  weakestFirst,
  type SubCriterionSummary,
} from '../../core/first-pass/first-pass-summary.js';
import { type Criterion, type SubCriterion, worthOf } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import type { Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { heading, numbered } from '../controls/heading.js';
import type { FirstPassMessages } from './messages.js';

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

/** Props of every piece of the first pass. */
export interface FirstPassState {
  readonly selfCheck: SelfCheck;
  readonly words: FirstPassMessages;
  readonly messages: Messages;
  readonly headingLevel: number;
}

/** The sub-criteria weakest first, each with its state and the way into its elements; nothing while all are open. */
export function firstPassSummary(state: FirstPassState): unknown {
  const { selfCheck, words, messages, headingLevel } = state;
  const { standard, assessment } = selfCheck;
  const parts = weakestFirst(standard, assessment);
  if (parts.every(({ shows }) => shows.kind === 'open')) return nothing;
  const next = nextToRate(standard, assessment);
  return html`
    ${heading(headingLevel + 1, 'section', words.summary, 'summary')}
    <p class="text">${words.summaryHint}</p>
    <ol class="summary">
      ${parts.map((part) => {
        const title = wordingFor(standard, 'subCriteria', part.id, messages.language);
        return html`<li class="part">
          <p class="name">${numbered(part.id, title)}</p>
          <p class="where">${summaryTag(part, state)} ${rateLink(part, state)}</p>
        </li>`;
      })}
    </ol>
    ${
      next === undefined
        ? nothing
        : html`<div class="turn">
            <a class="button main" part="button" href="#cse-${next}">${words.beginWith(next)}</a>
          </div>`
    }
  `;
}

/** What is known of a sub-criterion, in words with a shape beside them. */
function summaryTag(
  { shows }: SubCriterionSummary,
  { selfCheck: { standard }, words, messages }: FirstPassState,
): TemplateResult {
  const rating = standard.ratingsById.get(ratingShown(shows) ?? '');
  const named = rating && wordingFor(standard, 'ratings', rating.id, messages.language);
  const label = named ? html`<span lang=${named.lang}>${named.label}</span>` : nothing;
  const text = {
    open: words.open,
    impression: html`${words.impression} ${label}`,
    elements: html`${
      shows.kind === 'elements' ? messages.ratedOf(shows.rated, shows.of) : nothing
    }${named ? html`, ${words.lowest} ${label}` : nothing}`,
  }[shows.kind];
  return html`<span class="tag ${rating ? `looks-${worthOf(rating)}` : ''}" part="state">
    <span>${text}</span>
  </span>`;
}

/** The way to the first of its elements that has no rating. */
function rateLink({ id, shows, toRate }: SubCriterionSummary, { words }: FirstPassState): unknown {
  const [first] = toRate;
  if (first === undefined) return words.allRated;
  const text = shows.kind === 'elements' ? words.rateRest : words.rateAll;
  return html`<a class="link" href="#cse-${first}">
    ${text(toRate.length)}<span class="hidden"> ${id}</span>
  </a>`;
}
