import { html, nothing, type TemplateResult } from 'lit';
import type { Standard } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import type { Messages } from '../../language/messages.js';
import { LAZY_PAGES } from './lazy-parts.js';

/** Props of the navigation between pages. */
export interface NavigationState {
  readonly standard: Standard;
  /** `overview`, the id of a criterion, or `result`. */
  readonly page: string;
  readonly messages: Messages;
}

/** The pages of a self-check in order: overview, each criterion, result. */
export function pagesOf(standard: Standard): string[] {
  return ['overview', ...standard.criteria.map(({ id }) => id), 'result'];
}

/** Links to every page. */
export function pageNavigation(state: NavigationState): TemplateResult {
  const { messages, page: current } = state;
  return html`<nav class="steps" part="navigation" aria-label=${messages.pages}>
    <ul>
      ${pagesOf(state.standard).map((page) => {
        const here = page === current ? 'page' : 'false';
        return html`<li>
          <a class="step" href="#cse-${page}" aria-current=${here}>${stepName(state, page)}</a>
        </li>`;
      })}
    </ul>
  </nav>`;
}

/** Links to the pages that are loaded when first asked for. */
export function lazyNavigation({ messages, page: current }: NavigationState): TemplateResult {
  return html`<nav class="steps lazy" part="navigation" aria-labelledby="lazy">
    <p id="lazy">${messages.lazyPages}</p>
    <ul>
      ${LAZY_PAGES.map((page) => {
        const here = page === current ? 'page' : 'false';
        return html`<li>
          <a class="step" href="#cse-${page}" aria-current=${here}>${messages.lazyPage[page]}</a>
        </li>`;
      })}
    </ul>
  </nav>`;
}

/** Back and next, each with the name of where it leads. */
export function turnButtons(state: NavigationState): unknown {
  const pages = pagesOf(state.standard);
  const at = pages.indexOf(state.page);
  if (at < 0) return nothing;
  const turn = (page: string | undefined, kind: string, name: (to: string) => string) =>
    page === undefined
      ? nothing
      : html`<a class="button ${kind}" part="button" href="#cse-${page}">
          ${name(pageName(state, page))}
        </a>`;
  return html`<div class="turn">
    ${turn(pages[at - 1], '', state.messages.back)}
    ${turn(pages[at + 1], 'main', state.messages.next)}
  </div>`;
}

/** The name of a page as a person knows it. */
function pageName({ standard, messages }: NavigationState, page: string): string {
  if (page === 'overview' || page === 'result') return messages[page];
  return `${page} ${wordingFor(standard, 'criteria', page, messages.language).title}`;
}

/* The digit alone is enough to see; a screen reader hears the title too. */
function stepName({ standard, messages }: NavigationState, page: string): unknown {
  if (page === 'overview' || page === 'result') return messages[page];
  const { title, lang } = wordingFor(standard, 'criteria', page, messages.language);
  return html`${page}<span class="hidden" lang=${lang}> ${title}</span>`;
}
