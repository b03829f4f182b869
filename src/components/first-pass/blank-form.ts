import { html, type TemplateResult } from 'lit';
import type { Criterion, CriterionElement, Standard } from '../../core/standard/standard.js';
import { standardWording, wordingFor } from '../../language/criteria-wording.js';
import type { Messages } from '../../language/messages.js';
import { heading, numbered } from '../controls/heading.js';
import type { FirstPassMessages } from './messages.js';

/** Props of the form: the standard without answers, so that it is blank whatever is rated. */
export interface BlankFormState {
  readonly standard: Standard;
  readonly words: FirstPassMessages;
  readonly messages: Messages;
  readonly headingLevel: number;
}

/** A form for a workshop: every element with an empty box for each rating and lines for notes. */
export function blankForm(state: BlankFormState): TemplateResult {
  const { standard, words, messages, headingLevel } = state;
  const { title, lang } = standardWording(standard, messages.language);
  return html`<div class="blank">
    ${heading(headingLevel, 'title', html`<span lang=${lang}>${title}</span>`, 'blank')}
    <p class="lede">${words.form}</p>
    ${[words.service, words.date, words.who].map(
      (name) => html`<p class="fill"><span>${name}</span><span class="rule"></span></p>`,
    )}
    <p class="text">${messages.indicative}</p>
    <dl class="key">
      ${standard.ratings.map(({ id }) => {
        const rating = wordingFor(standard, 'ratings', id, messages.language);
        return html`<dt lang=${rating.lang}>${rating.label}</dt>
          <dd lang=${rating.lang}>${rating.meaning}</dd>`;
      })}
    </dl>
    ${standard.criteria.map((criterion) => blankCriterion(criterion, state))}
  </div>`;
}

function blankCriterion(criterion: Criterion, state: BlankFormState): TemplateResult {
  const { standard, messages, headingLevel } = state;
  const named = (part: 'criteria' | 'subCriteria', id: string) =>
    numbered(id, wordingFor(standard, part, id, messages.language));
  return html`<div class="sheet">
    ${heading(headingLevel + 1, 'section', named('criteria', criterion.id), `blank-${criterion.id}`)}
    ${criterion.subCriteria.map(
      ({ id, elements }) => html`
        ${heading(headingLevel + 2, 'element-title', named('subCriteria', id), `blank-${id}`)}
        ${elements.map((element) => blankElement(element, state))}
      `,
    )}
  </div>`;
}

function blankElement(
  { id, mayBeNotApplicable }: CriterionElement,
  { standard, words, messages }: BlankFormState,
): TemplateResult {
  const { statement, lang } = wordingFor(standard, 'elements', id, messages.language);
  return html`<div class="entry">
    <p><span class="number">${id}</span> <span lang=${lang}>${statement}</span></p>
    <p class="boxes">
      ${standard.ratings.map((rating) => {
        const { label, lang } = wordingFor(standard, 'ratings', rating.id, messages.language);
        return box(label, lang);
      })}
      ${mayBeNotApplicable ? box(messages.notApplicable, messages.language) : ''}
    </p>
    <p class="fill"><span>${words.notes}</span><span class="rule"></span></p>
    <p class="fill"><span class="rule"></span></p>
  </div>`;
}

/* Drawn with a border: a character for a box is missing in some fonts. */
function box(label: string, lang: string): TemplateResult {
  return html`<span class="choice" lang=${lang}><span class="box"></span>${label}</span>`;
}
