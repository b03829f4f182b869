import { html, nothing, type TemplateResult } from 'lit';
import {
  nextToRate,
  ratingShown,
  weakestFirst,
  type SubCriterionSummary,
} from '../../core/first-pass/first-pass-summary.js';
import { worthOf } from '../../core/standard/rating.js';
import { wordingFor } from '../../language/criteria-wording.js';
import type { Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { heading, numbered } from '../controls/heading.js';
import type { FirstPassMessages } from './messages.js';

/** State that every piece of the first pass is drawn from. */
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
export function summaryTag(
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
export function rateLink(
  { id, shows, toRate }: SubCriterionSummary,
  { words }: FirstPassState,
): unknown {
  const [first] = toRate;
  if (first === undefined) return words.allRated;
  const text = shows.kind === 'elements' ? words.rateRest : words.rateAll;
  return html`<a class="link" href="#cse-${first}">
    ${text(toRate.length)}<span class="hidden"> ${id}</span>
  </a>`;
}
