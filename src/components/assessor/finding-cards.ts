import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { displayText } from '../../core/formats/display-text.js';
import { elementsAsClaimed, type Claimed } from '../../core/review/claimed.js';
import { findingsAfter, unmetBefore } from '../../core/review/findings.js';
import { findingOf, type Finding } from '../../core/review/review.js';
import { NOT_APPLICABLE, UNRATED, type CriterionElement } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { dayOrAsGiven } from '../../language/dates.js';
import { heading, numbered } from '../controls/heading.js';
import { guidance } from '../rating/element-card.js';
import { kindAndDay } from '../rating/evidence-disclosure.js';
import { criterionPage, pageLink, type AssessorState } from './assessor-state.js';
import { claimedView, earlierFindings } from './before-this-review.js';

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

/** The texts of a finding, in the order in which they are written. */
const TEXTS = ['onSite', 'goodPractice', 'required'] as const;

/**
 * One element: what it asks, what the organisation says of it, what was found
 * before, and where the assessor writes what is found now.
 */
function findingCard(
  state: AssessorState,
  element: CriterionElement,
  claimed: Claimed | undefined,
  wrongDay: boolean,
): TemplateResult {
  const { standard, messages, words, headingLevel, review } = state;
  const { id } = element;
  const wording = wordingFor(standard, 'elements', id, messages.language);
  const finding = findingOf(review, id);
  const name = html`<span class="hidden"> ${id}</span>`;
  return html`<div class="element" id="at-${id}" data-element=${id}>
    ${heading(headingLevel, 'element-title', numbered(id, wording), id)}
    <p class="statement" lang=${wording.lang}>${wording.statement}</p>
    ${wording.guidance || wording.evidence || wording.nextStep ? guidance(wording, messages) : nothing}
    <div class="both">
      <div class="theirs">${claimedView(state, id, claimed)} ${earlierFindings(state, id)}</div>
      <div class="ours">
        ${ratings(state, element, finding)}
        ${textField(id, 'finding', words.finding, finding?.finding, name)}
        ${seen(state, id, claimed, finding)}
        ${TEXTS.map((field) => textField(id, field, words[field], finding?.[field], name))}
        ${dayField(state, id, finding?.due, wrongDay)}
        ${finding ? html`<p class="soft">${howKept(state, finding)}</p>` : nothing}
      </div>
    </div>
  </div>`;
}

function howKept({ words, messages }: AssessorState, { by, stage, changed }: Finding): string {
  return words.keptWith(by, words.stage[stage], dayOrAsGiven(messages.language, changed));
}

function ratings(
  { standard, messages, words }: AssessorState,
  { id, mayBeNotApplicable }: CriterionElement,
  finding: Finding | undefined,
): TemplateResult {
  const { rating, notApplicable } = finding ?? {};
  const chosen = notApplicable === undefined ? rating : NOT_APPLICABLE;
  const row = (value: string, label: string, lang: string) => {
    const name = `${id}-${value}`;
    return html`<div class="rating" part="rating" lang=${lang}>
      <input
        type="radio"
        name=${id}
        id=${name}
        .value=${value}
        .checked=${live(value === chosen)}
      />
      <label for=${name}>${label}</label>
    </div>`;
  };
  return html`<fieldset class="ratings" part="ratings">
      <legend>${words.yourRating(id)}</legend>
      <div class="scale">
        ${standard.ratings.map((one) => {
          const { label, lang } = wordingFor(standard, 'ratings', one.id, messages.language);
          return row(one.id, label, lang);
        })}
        ${mayBeNotApplicable ? row(NOT_APPLICABLE, messages.notApplicable, messages.language) : nothing}
      </div>
      ${
        notApplicable === undefined
          ? nothing
          : html`<div class="reason">
              <label for="notApplicable-${id}">${messages.reason}</label>
              <p class="meaning" id="notApplicable-${id}-is">${messages.reasonWanted}</p>
              <textarea
                id="notApplicable-${id}"
                data-field="notApplicable"
                aria-describedby="notApplicable-${id}-is"
                .value=${live(notApplicable)}
              ></textarea>
            </div>`
      }
    </fieldset>
    ${
      chosen === undefined
        ? nothing
        : html`<button class="clear" part="clear" type="button">
            ${messages.clear}<span class="hidden"> ${id}</span>
          </button>`
    }`;
}

function textField(
  id: string,
  field: string,
  label: string,
  value: string | undefined,
  name: TemplateResult,
): TemplateResult {
  return html`<div class="field">
    <label for="${field}-${id}">${label}${name}</label>
    <textarea
      id="${field}-${id}"
      data-field=${field}
      part="note"
      .value=${live(value ?? '')}
    ></textarea>
  </div>`;
}

function seen(
  { words, messages }: AssessorState,
  id: string,
  claimed: Claimed | undefined,
  finding: Finding | undefined,
): TemplateResult {
  const evidence = claimed?.evidence ?? [];
  if (evidence.length === 0) return html`<p class="soft field">${words.noEvidence}</p>`;
  return html`<fieldset class="field">
    <legend>${words.seen}<span class="hidden"> ${id}</span></legend>
    ${evidence.map((piece) => {
      const about = kindAndDay(piece, messages);
      return html`<label class="choice">
        <input
          type="checkbox"
          data-seen=${piece.id}
          .checked=${live(finding?.seen?.includes(piece.id) ?? false)}
        />
        <span
          >${displayText(piece.title)}${about ? html` <span class="soft">(${about})</span>` : nothing}</span
        >
      </label>`;
    })}
  </fieldset>`;
}

function dayField(
  { words }: AssessorState,
  id: string,
  due: string | undefined,
  wrong: boolean,
): TemplateResult {
  const problem = `due-${id}-wrong`;
  return html`<div class="field">
    <label for="due-${id}">${words.due}<span class="hidden"> ${id}</span></label>
    <span class="wrong" id=${problem}>${wrong ? words.notADay : nothing}</span>
    <input
      type="date"
      max="9999-12-31"
      id="due-${id}"
      data-field="due"
      aria-invalid=${wrong}
      aria-describedby=${problem}
      .value=${due ?? ''}
    />
  </div>`;
}
