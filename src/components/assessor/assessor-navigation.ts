import { html, nothing, type TemplateResult } from 'lit';
import { wordingFor } from '../../language/criteria-wording.js';
import { assessorPages, criterionPage, pageLink, type AssessorState } from './assessor-state.js';
import type { AssessorPage } from './messages.js';

/** Links to the pages of an assessor’s file. */
export function assessorNavigation(state: AssessorState, current: string): TemplateResult {
  return html`<nav class="steps" part="navigation" aria-label=${state.words.pages}>
    <ul>
      ${assessorPages(state).map((page) => {
        const here = page === current ? 'page' : 'false';
        return html`<li>
          <a class="step" href=${pageLink(page)} aria-current=${here}>${stepName(state, page)}</a>
        </li>`;
      })}
    </ul>
  </nav>`;
}

/** Back and next, each with the name of where it leads. */
export function assessorTurns(state: AssessorState, current: string): TemplateResult {
  const pages = assessorPages(state);
  const at = pages.indexOf(current);
  const turn = (page: string | undefined, kind: string, name: (to: string) => string) =>
    page === undefined
      ? nothing
      : html`<a class="button ${kind}" part="button" href=${pageLink(page)}>
          ${name(pageName(state, page))}
        </a>`;
  return html`<div class="turn">
    ${turn(pages[at - 1], '', state.words.back)} ${turn(pages[at + 1], 'main', state.words.next)}
  </div>`;
}

function criterionOf({ standard }: AssessorState, page: string) {
  return standard.criteria.find(({ id }) => criterionPage(id) === page);
}

/** The name of a page as a person knows it. */
function pageName(state: AssessorState, page: string): string {
  const criterion = criterionOf(state, page);
  if (!criterion) return state.words.page[page as AssessorPage];
  const { language } = state.messages;
  return `${criterion.id} ${wordingFor(state.standard, 'criteria', criterion.id, language).title}`;
}

/* The digit alone is enough to see; a screen reader hears the title too. */
function stepName(state: AssessorState, page: string): unknown {
  const criterion = criterionOf(state, page);
  if (!criterion) return state.words.page[page as AssessorPage];
  const { title, lang } = wordingFor(
    state.standard,
    'criteria',
    criterion.id,
    state.messages.language,
  );
  return html`${criterion.id}<span class="hidden" lang=${lang}> ${title}</span>`;
}
