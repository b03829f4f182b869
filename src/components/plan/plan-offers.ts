import { html, nothing, type TemplateResult } from 'lit';
import type { Action } from '../../core/assessment/items.js';
import type { PlanOffer } from '../../core/plan/plan.js';
import { wordingFor } from '../../language/criteria-wording.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { hasExercise } from '../base/skills-available.js';
import { heading } from '../controls/heading.js';
import { elementLink } from '../controls/links.js';
import type { PlanState } from './plan-state.js';

/** What the standard still needs and nobody has planned, and a way to add an action to any element. */
export function planOffers(state: PlanState): TemplateResult {
  const { plan, messages, headingLevel } = state;
  const { offers } = plan;
  return html`
    ${
      offers.length > 0
        ? html`${heading(headingLevel + 1, 'section', messages.offers, 'offers')}
            <p>${messages.offersAbout}</p>
            <ul>
              ${offers.map((offer) => offerItem(state, offer))}
            </ul>
            ${
              offers.length > 1
                ? html`<div class="actions">
                    <button class="button main" part="button" type="button" data-act="plan-all">
                      ${messages.planAll(offers.length)}
                    </button>
                  </div>`
                : nothing
            }`
        : nothing
    }
    ${addition(state)}
  `;
}

function offerItem(state: PlanState, { elementId, priority }: PlanOffer) {
  const { selfCheck, messages } = state;
  const { nextStep, lang } = wordingFor(
    selfCheck.standard,
    'elements',
    elementId,
    messages.language,
  );
  return html`<li class="offer">
    <div>
      ${elementLink(selfCheck.standard, elementId, messages.language)}
      <p lang=${lang}>${nextStep}</p>
      <p class="soft">${messages.priority[priority]}</p>
      ${exerciseOffer(state, elementId)}
    </div>
    <button class="button" part="button" type="button" data-act="plan" data-element=${elementId}>
      <span>${messages.planThis}<span class="hidden"> ${elementId}</span></span>
    </button>
  </li>`;
}

function addition({ selfCheck: { standard }, messages }: PlanState): TemplateResult {
  return html`<div class="add">
    <div class="field">
      <label for="add-to">${messages.addTo}</label>
      <select id="add-to">
        ${[...standard.elementsById.keys()].map((id) => {
          const { title, lang } = wordingFor(standard, 'elements', id, messages.language);
          return html`<option value=${id} lang=${lang}>${id} ${title}</option>`;
        })}
      </select>
    </div>
    <button class="button" part="button" type="button" data-act="add">${messages.add}</button>
  </div>`;
}

/** The action that an element is planned with at first: the pack's next step, and the lowest rating that is enough. */
export function firstAction(
  { standard }: SelfCheck,
  elementId: string,
  language: string,
): Pick<Action, 'what' | 'state' | 'target'> {
  const { nextStep, title } = wordingFor(standard, 'elements', elementId, language);
  const target = standard.ratings.filter(({ met }) => met).at(-1)?.id;
  return { what: nextStep ?? title, state: 'to-do', target };
}

/** A link to the team exercise that helps with an element; nothing where there is none to lead to. */
export function exerciseOffer(
  { selfCheck: { standard }, exerciseFor }: PlanState,
  elementId: string,
): TemplateResult | typeof nothing {
  const id = standard.elementsById.get(elementId)?.subCriterion.id;
  if (!exerciseFor || id === undefined || !hasExercise(standard, id)) return nothing;
  return html`<p class="exercise">
    <a class="link" href="#cse-skills-${id}">${exerciseFor(id)}</a>
  </p>`;
}
