import { html, nothing, type TemplateResult } from 'lit';
import { wordingFor } from '../../language/criteria-wording.js';
import { downloadText } from '../base/download.js';
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

/** What an assessor has to know about the file: that it is not kept, that parts could not be read, that it is of another version. */
export function assessorNotices(
  { kept, words, standard }: Pick<AssessorState, 'kept' | 'words' | 'standard'>,
  download: () => void,
): TemplateResult {
  const { file, saving } = kept;
  const { problem, spoilt } = saving;
  const named = (one: { readonly id: string; readonly version: string }) =>
    `${one.id} ${one.version}`;
  const other = file && named(file.standard) !== named(standard);
  return html`<div role="alert">
      ${problem ? notice(words.problem[problem], file ? words.download : undefined, download) : nothing}
      ${
        spoilt.length > 0
          ? notice(words.spoilt(spoilt.length), words.downloadSpoilt, () => {
              downloadText('not-read.json', JSON.stringify(spoilt, null, 2));
            })
          : nothing
      }
    </div>
    ${
      other
        ? html`<p class="panel told" part="notice">
            ${words.otherVersion(named(file.standard), named(standard))}
          </p>`
        : nothing
    }`;
}

function notice(text: string, action: string | undefined, act: () => void): TemplateResult {
  return html`<div class="panel notice" part="notice">
    <p>${text}</p>
    ${action ? html`<button class="button" part="button" @click=${act}>${action}</button>` : nothing}
  </div>`;
}
