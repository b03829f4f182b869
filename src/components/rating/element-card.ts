import { html, nothing, render, type TemplateResult } from 'lit';
import {
  NOT_APPLICABLE,
  type CriterionElement,
  type Standard,
} from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import type { Messages } from '../../language/messages.js';
import { heading, numbered } from '../controls/heading.js';
import { evidenceDisclosure, showEvidence, type ShownAnswer } from './evidence-disclosure.js';

/*
 * A card is drawn once, without its answer; the answer is then filled in, and
 * again whenever it changes. So a click touches the few nodes that show it and
 * not a template of a hundred, and a rating that was refused is put back.
 */

/** Props of an element's card, without its answer. */
export interface ElementCardState {
  readonly standard: Standard;
  readonly element: CriterionElement;
  readonly messages: Messages;
  readonly headingLevel: number;
}

/** What is typed into a card: a note, why it is rated so, or why it is set aside. */
export type CardField = 'note' | 'why' | 'reason';

/** Which of its fields one is. */
export function fieldOf({ dataset }: HTMLTextAreaElement): CardField {
  return dataset.field as CardField;
}

/** The id of the element whose card something is in. */
export function elementAround(target: Element): string | undefined {
  return target.closest<HTMLElement>('.element')?.dataset.element;
}

/** One element: what it asks, what helps, and where its answer is given. */
export function elementCard(state: ElementCardState): TemplateResult {
  const { standard, element, messages, headingLevel } = state;
  const { language } = messages;
  const { id } = element;
  const words = wordingFor(standard, 'elements', id, language);
  const [note, name] = [`note-${id}`, html`<span class="hidden"> ${id}</span>`];
  return html`
    ${heading(headingLevel, 'element-title', numbered(id, words), id)}
    <p class="statement" lang=${words.lang}>${words.statement}</p>
    ${words.guidance || words.evidence || words.nextStep ? guidance(words, messages) : nothing}
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
    <textarea id=${note} part="note" data-field="note"></textarea>
    ${evidenceDisclosure}
  `;
}

/** Fills an answer into the card that was drawn in `card`. */
export function showAnswer(card: Element, shown: ShownAnswer): void {
  const answer = shown.selfCheck.assessment.answers.get(shown.elementId);
  const { rating, notApplicable, reason = '', note = '', evidence } = answer ?? {};
  const chosen = notApplicable === undefined ? rating : NOT_APPLICABLE;
  for (const radio of card.querySelectorAll('input')) radio.checked = radio.value === chosen;
  showWhy(card, rating, shown);
  const texts: Readonly<Record<CardField, string>> = {
    note,
    why: reason,
    reason: notApplicable ?? '',
  };
  for (const field of card.querySelectorAll('textarea')) {
    const text = texts[fieldOf(field)];
    if (field.value !== text) field.value = text;
  }
  show(card, '.clear', chosen !== undefined);
  show(card, '.apart', notApplicable !== undefined);
  showEvidence(card, evidence, shown);
}

/* Few ratings want a reason, so the field is drawn only when one of them is chosen. */
function showWhy(
  card: Element,
  id: string | undefined,
  { selfCheck, ...shown }: ShownAnswer,
): void {
  const { standard } = selfCheck;
  const rating = id === undefined ? undefined : standard.ratingsById.get(id);
  const place = card.querySelector<HTMLElement>('.why');
  if (!rating?.wantsReason) {
    place?.remove();
    return;
  }
  const { elementId, messages } = shown;
  const { label, lang } = wordingFor(standard, 'ratings', rating.id, messages.language);
  const words = html`${messages.why} <span lang=${lang}>${label}</span>`;
  render(reasonField('why', elementId, words, messages.whyWanted), place ?? placeForWhy(card));
}

function placeForWhy(card: Element): HTMLElement {
  const place = document.createElement('div');
  place.className = 'reason why';
  card.querySelector('.scale')?.after(place);
  return place;
}

function show(card: Element, selector: string, shown: boolean): void {
  const part = card.querySelector<HTMLElement>(selector);
  if (part) part.hidden = !shown;
}

/** What good looks like, examples of evidence and a next step. */
export function guidance(
  { guidance: good, evidence = [], nextStep, lang }: ReturnType<typeof wordingFor<'elements'>>,
  messages: Messages,
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
  return html`
    ${ratingRow(id, NOT_APPLICABLE, label, meaning, language)}
    <div class="reason apart">
      ${reasonField('reason', id, messages.reason, messages.reasonWanted)}
    </div>
  `;
}

function reasonField(
  field: CardField,
  elementId: string,
  label: unknown,
  wanted: string,
): TemplateResult {
  const id = `${field}-${elementId}`;
  const hint = `${id}-is`;
  return html`
    <label for=${id}>${label}</label>
    <p class="meaning" id=${hint}>${wanted}</p>
    <textarea id=${id} aria-describedby=${hint} data-field=${field}></textarea>
  `;
}
