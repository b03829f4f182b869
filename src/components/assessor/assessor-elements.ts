import { html, nothing, type TemplateResult } from 'lit';
import { elementsAsClaimed } from '../../core/review/claimed.js';
import { findingsAfter, unmetBefore } from '../../core/review/findings.js';
import { UNRATED } from '../../core/standard/rating.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { heading, numbered } from '../controls/heading.js';
import { criterionPage, pageLink, type AssessorState } from './assessor-state.js';
import { findingCard } from './finding-card.js';

/** One criterion, its elements by sub-criterion; or with page `left`, what was not met last time. */
export function assessorElements(
  state: AssessorState,
  page: string,
  wrongDays: ReadonlySet<string>,
): TemplateResult | typeof nothing {
  const { standard, file, review, words, messages, headingLevel } = state;
  const claims = elementsAsClaimed(standard, file, review.id);
  const card = (id: string, level: number) => {
    const element = standard.elementsById.get(id)?.element;
    const shown = { ...state, headingLevel: level };
    return element ? findingCard(shown, element, claims.get(id), wrongDays.has(id)) : nothing;
  };
  if (page === 'left') {
    const left = unmetBefore(standard, file, review.id);
    return html`
      ${heading(headingLevel, 'title', words.page.left)}
      <p class="lede">${words.leftAbout(left.length)}</p>
      ${nameWanted(state)} ${left.map((id) => card(id, headingLevel + 1))}
    `;
  }
  const criterion = standard.criteria.find(({ id }) => criterionPage(id) === page);
  if (!criterion) return nothing;
  const wording = wordingFor(standard, 'criteria', criterion.id, messages.language);
  return html`
    ${heading(headingLevel, 'title', numbered(criterion.id, wording))} ${nameWanted(state)}
    ${criterion.subCriteria.map(({ id, elements }) => {
      const name = numbered(id, wordingFor(standard, 'subCriteria', id, messages.language));
      return html`${heading(headingLevel + 1, 'section', name, id)}
      ${elements.map(({ id: one }) => card(one, headingLevel + 2))}`;
    })}
  `;
}

/** How many elements of a page’s are rated or set aside, and how many there are. */
export function ratedOnPage(state: AssessorState, page: string): readonly [number, number] {
  const { standard, file, review } = state;
  const left = new Set(page === 'left' ? unmetBefore(standard, file, review.id) : []);
  const shown = [...findingsAfter(standard, file, review.id)].filter(([id]) => {
    const place = standard.elementsById.get(id);
    return page === 'left' ? left.has(id) : place && criterionPage(place.criterion.id) === page;
  });
  // Of what was left, only what this review has looked at again counts.
  const done = shown.filter(([, { standing, reviewId }]) =>
    page === 'left' ? reviewId === review.id : standing !== UNRATED,
  );
  return [done.length, shown.length];
}

function nameWanted({ review, words }: AssessorState): TemplateResult | typeof nothing {
  if (review.assessor?.trim()) return nothing;
  return html`<p class="panel">
    ${words.nameWanted}
    <a class="link" href=${pageLink('overview')}>${words.toOverview}</a>
  </p>`;
}
