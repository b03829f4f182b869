import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../core/assessment/answer.js';
import type { CriterionElement, Standard } from '../core/assessment/standard.js';
import { NOT_APPLICABLE } from '../core/assessment/standing.js';
import { wordingFor } from '../language/criteria-wording.js';
import type { Messages } from '../language/messages.js';
import { heading, numbered } from './heading.js';

/*
 * A card is drawn once, without its answer; the answer is then filled in, and
 * again whenever it changes. So a click touches the few nodes that show it and
 * not a template of a hundred, and a rating that was refused is put back.
 */

/** What a card is drawn from. */
export interface ElementCardState {
  readonly standard: Standard;
  readonly element: CriterionElement;
  readonly messages: Messages;
  readonly headingLevel: number;
  /** Id of the sub-criterion whose exercise a link leads to, if there is a page of exercises to lead to. */
  readonly exercise?: string | undefined;
}

/** One element: what it asks, what helps, and where its answer is given. */
export function elementCard(state: ElementCardState): TemplateResult {
  const { standard, element, messages, headingLevel, exercise } = state;
  const { language } = messages;
  const { id } = element;
  const words = wordingFor(standard, 'elements', id, language);
  const [note, name] = [`note-${id}`, html`<span class="hidden"> ${id}</span>`];
  return html`
    ${heading(headingLevel, 'element-title', numbered(id, words), id)}
    <p class="statement" lang=${words.lang}>${words.statement}</p>
    ${
      words.guidance || words.evidence || words.nextStep || exercise
        ? guidance(words, messages, exercise)
        : nothing
    }
    <fieldset class="ratings" part="ratings">
      <legend>${messages.rating(id)}</legend>
      <div class="scale">
        ${standard.ratings.map((rating) => {
          const { label, meaning, lang } = wordingFor(standard, 'ratings', rating.id, language);
          return ratingRow(id, rating.id, label, meaning, lang);
        })}
      </div>
      ${element.mayBeNotApplicable ? notApplicable(id, messages) : nothing}
    </fieldset>
    <button class="clear" part="clear" type="button">${messages.clear}${name}</button>
    <label for=${note}>${messages.note}${name}</label>
    <textarea id=${note} part="note"></textarea>
  `;
}

/** Fills an answer into the card that was drawn in `card`. */
export function showAnswer(card: Element, answer: Answer | undefined): void {
  const { rating, notApplicable: reason, note = '' } = answer ?? {};
  const chosen = reason === undefined ? rating : NOT_APPLICABLE;
  for (const radio of card.querySelectorAll('input')) radio.checked = radio.value === chosen;
  for (const field of card.querySelectorAll('textarea')) {
    const text = field.id.startsWith('note') ? note : (reason ?? '');
    if (field.value !== text) field.value = text;
  }
  show(card, '.clear', chosen !== undefined);
  show(card, '.reason', reason !== undefined);
}

function show(card: Element, selector: string, shown: boolean): void {
  const part = card.querySelector<HTMLElement>(selector);
  if (part) part.hidden = !shown;
}

function guidance(
  { guidance: good, evidence = [], nextStep, lang }: ReturnType<typeof wordingFor<'elements'>>,
  messages: Messages,
  exercise: string | undefined,
): TemplateResult {
  return html`<details part="guidance">
    <summary>${messages.help}</summary>
    <dl class="aside">
      <dt ?hidden=${!good}>${messages.goodLooksLike}</dt>
      <dd lang=${lang}>${good}</dd>
      <dt ?hidden=${evidence.length === 0}>${messages.evidence}</dt>
      ${evidence.map((item) => html`<dd class="item" lang=${lang}>${item}</dd>`)}
      <dt ?hidden=${!nextStep}>${messages.nextStep}</dt>
      <dd lang=${lang}>${nextStep}</dd>
    </dl>
    ${
      exercise
        ? html`<p class="exercise">
            <a href="#cse-skills-${exercise}">${messages.exerciseFor(exercise)}</a>
          </p>`
        : nothing
    }
  </details>`;
}

function ratingRow(
  elementId: string,
  value: string,
  label: string,
  meaning: string | undefined,
  lang: string,
): TemplateResult {
  const id = `${elementId}-${value}`;
  const hint = `${id}-is`;
  return html`<div class="rating" part="rating" lang=${lang}>
    <input type="radio" name=${elementId} id=${id} .value=${value} aria-describedby=${hint} />
    <label for=${id}>${label}</label>
    <p class="meaning" id=${hint}>${meaning}</p>
  </div>`;
}

function notApplicable(id: string, messages: Messages): TemplateResult {
  const { notApplicable: label, notApplicableMeaning: meaning, language } = messages;
  const [reason, hint] = [`reason-${id}`, `reason-${id}-is`];
  return html`
    ${ratingRow(id, NOT_APPLICABLE, label, meaning, language)}
    <div class="reason">
      <label for=${reason}>${messages.reason}</label>
      <p class="meaning" id=${hint}>${messages.reasonWanted}</p>
      <textarea id=${reason} aria-describedby=${hint}></textarea>
    </div>
  `;
}
