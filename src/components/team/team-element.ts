import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Answer, Standing } from '../../core/assessment/answer.js';
import type { View } from '../../core/assessment/items.js';
import { NOT_APPLICABLE, UNRATED } from '../../core/standard/standard.js';
import type { Spread } from '../../core/team/spread.js';
import { disagrees } from '../../core/team/spread.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { langSpan } from '../controls/lang-span.js';
import { nameIn, standingIn, type TeamState } from './team-state.js';

/*
 * One element as a team sees it. The page's list and the meeting view both draw
 * these, and both are in one shadow root: `prefix` keeps their ids apart.
 */

/** Whether it is agreed, and whether people differ, in words with a shape. */
export function elementMarks(state: TeamState, spread: Spread): TemplateResult {
  const { words } = state;
  const agreed = agreedStanding(answerOf(state, spread));
  return html`<p class="marks">
    ${
      agreed === undefined
        ? html`<span class="tag" part="state">${words.notAgreed}</span>`
        : html`<span class="tag reaches" part="state">
            <span>${words.agreed}: ${langSpan(standingIn(state, agreed))}</span>
          </span>`
    }
    <span class="tag ${disagrees(spread) ? 'differs' : 'alike'}" part="state">
      ${inWords(state, spread)}
    </span>
  </p>`;
}

/** How many said what: a bar for each rating, with its figures beside it. */
export function spreadBars(state: TeamState, { said, rated }: Spread): TemplateResult {
  return html`<ul class="spread" part="chart">
    ${said
      .filter(({ standing }) => standing !== UNRATED)
      .map(
        ({ standing, views }) =>
          html`<li class="said">
            <span class="said-label">${langSpan(standingIn(state, standing))}</span>
            <svg class="bar" aria-hidden="true">
              <rect class="met" width="${(views.length / rated) * 100}%" height="100%"></rect>
              <rect class="frame" width="100%" height="100%"></rect>
            </svg>
            <span>${state.words.ofPeople(views.length, rated)}</span>
          </li>`,
      )}
  </ul>`;
}

/** Everybody with what they said and why. */
export function whoSaidWhat(state: TeamState, { said }: Spread): TemplateResult {
  return html`<ul class="who">
    ${said.map(({ standing, views }) =>
      views.map(
        (view) =>
          html`<li>
            <span class="name">${nameIn(state, view)}</span>:
            ${langSpan(standingIn(state, standing))} ${remarks(state, view)}
          </li>`,
      ),
    )}
  </ul>`;
}

/** Where the team agrees: the ratings, and once there is one the reason and a way back. */
export function agreement(state: TeamState, spread: Spread, prefix: string): TemplateResult {
  const { selfCheck, messages, words } = state;
  const { elementId } = spread;
  const answer = answerOf(state, spread);
  const agreed = agreedStanding(answer);
  const choices = selfCheck.standard.ratings.map(({ id }) => id);
  if (selfCheck.standard.elementsById.get(elementId)?.element.mayBeNotApplicable) {
    choices.push(NOT_APPLICABLE);
  }
  const name = `${prefix}-${elementId}`;
  return html`
    <fieldset class="ratings" part="ratings">
      <legend>${words.agree(elementId)}</legend>
      <div class="scale">
        ${choices.map((standing) => {
          const choose = () => {
            state.rate(elementId, standing, () => {
              selfCheck.agree(elementId, standing);
            });
          };
          const id = `${name}-${standing}`;
          const { label, lang } = standingIn(state, standing);
          return html`<div class="rating" part="rating" lang=${lang}>
            <input
              type="radio"
              name=${name}
              id=${id}
              .checked=${live(standing === agreed)}
              @change=${choose}
            />
            <label for=${id}>${label}</label>
          </div>`;
        })}
      </div>
    </fieldset>
    ${agreed === undefined ? nothing : reasonField(state, elementId, prefix, answer)}
    ${agreed === NOT_APPLICABLE ? html`<p class="soft">${messages.reasonWanted}</p>` : nothing}
  `;
}

/** The rating that a team agreed on, if it did. */
export function agreedStanding(answer: Answer | undefined): Standing | undefined {
  if (answer?.agreed === undefined) return undefined;
  return answer.notApplicable === undefined ? answer.rating : NOT_APPLICABLE;
}

/** What is said of the spread in one sentence. */
function inWords({ words }: TeamState, spread: Spread): string {
  const { rated } = spread;
  if (rated === 0) return words.nobodyRated;
  if (rated === 1) return words.oneRated;
  return disagrees(spread) ? words.differ(rated) : words.sameMind(rated);
}

function reasonField(
  { selfCheck, words, acted, rate }: TeamState,
  elementId: string,
  prefix: string,
  answer: Answer | undefined,
): TemplateResult {
  const id = `why-${prefix}-${elementId}`;
  const aside = answer?.notApplicable;
  const write = ({ target }: Event) => {
    const { value } = target as HTMLTextAreaElement;
    if (aside === undefined) {
      selfCheck.explain(elementId, value);
      acted();
      return;
    }
    // A reason of its own kind: without it the element would count as not rated.
    rate(elementId, NOT_APPLICABLE, () => {
      selfCheck.setAside(elementId, value);
      selfCheck.agree(elementId, NOT_APPLICABLE);
    });
  };
  const reopen = ({ target }: Event) => {
    const root = (target as Element).getRootNode() as ShadowRoot;
    if (!rate(elementId, aside === undefined ? (answer?.rating ?? null) : NOT_APPLICABLE)) return;
    // The button goes away; the next thing to do is to choose again.
    root.querySelector<HTMLElement>(`[name="${prefix}-${elementId}"]`)?.focus();
  };
  return html`
    <label for=${id}>${words.why(elementId)}</label>
    <textarea
      id=${id}
      part="note"
      .value=${live(aside ?? answer?.reason ?? '')}
      @input=${write}
    ></textarea>
    <button class="clear" part="clear" type="button" @click=${reopen}>
      ${words.reopen(elementId)}
    </button>
  `;
}

function remarks({ words }: TeamState, { reason, note, notApplicable }: View): unknown {
  const line = (name: string, text: string | undefined) =>
    text?.trim()
      ? html`<p class="written"><span class="soft">${name}:</span> ${text}</p>`
      : nothing;
  return [line(words.reason, notApplicable), line(words.reason, reason), line(words.note, note)];
}

function answerOf({ selfCheck }: TeamState, { elementId }: Spread): Answer | undefined {
  return selfCheck.assessment.answers.get(elementId);
}

/** What the element asks, in the standard's words. */
export function statement(
  { selfCheck: { standard }, messages }: TeamState,
  id: string,
): TemplateResult {
  const { statement: text, lang } = wordingFor(standard, 'elements', id, messages.language);
  return html`<p class="statement" lang=${lang}>${text}</p>`;
}
