import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ACTION_STATES, EFFORTS } from '../../core/assessment/items.js';
import { isDay } from '../../core/formats/day.js';
import { riseTo, type PlanEntry } from '../../core/plan/plan.js';
import { heading } from '../controls/heading.js';
import { elementLink } from '../controls/links.js';
import { exerciseOffer } from './plan-offers.js';
import { entryId, entryKey, type PlanState } from './plan-state.js';
import { planStanding } from './plan-words.js';

/** Props of an action's card. */
export interface ActionCardState extends PlanState {
  readonly entry: PlanEntry;
  /** Its place in the plan, from 1. */
  readonly place: number;
  /** What tells its fields from those of other actions, such as `1.1.1`; see {@link entryName}. */
  readonly name: string;
  /** Whether the person is asked about the rating of its element. */
  readonly asked: boolean;
  /** The field whose last value could not be kept. */
  readonly refused: 'what' | 'due' | undefined;
}

/** One action: which element it is for, why it is here, and its fields. */
export function actionCard(state: ActionCardState): TemplateResult {
  const { entry, messages, place, headingLevel } = state;
  const { action, elementId, overdue, priority } = entry;
  const { id } = ids(state);
  const name = html`<span class="number place">${place}</span>
    ${elementLink(state.selfCheck.standard, elementId, messages.language)}`;
  return html`<li class="action" data-key=${entryKey(entry)} part="action">
    ${heading(headingLevel + 2, 'action-title', name, id('title'))}
    <p class="facts-line">
      ${
        overdue && action.due
          ? html`<strong class="tag overdue" part="state">${messages.overdue(action.due)}</strong>`
          : nothing
      }
      <span class="soft">${messages.priority[priority]} ${standing(state)}</span>
    </p>
    ${exerciseOffer(state, elementId)} ${textField(state)}
    <div class="fields">${ownerField(state)} ${dueField(state)} ${choices(state)}</div>
    ${action.state === 'dropped' ? reasonField(state) : nothing}
    ${state.asked ? question(state) : nothing}
    <button class="clear" type="button" data-act="delete">
      ${messages.delete}<span class="hidden"> ${state.name}</span>
    </button>
  </li>`;
}

/* Ids need be unique only within the component. */
function ids({ entry }: ActionCardState) {
  const { elementId, action } = entry;
  return { id: (part: string) => entryId(part, elementId, action.id) };
}

function label(state: ActionCardState, field: string, text: string): TemplateResult {
  return html`<label for=${ids(state).id(field)}>
    ${text}<span class="hidden"> ${state.name}</span>
  </label>`;
}

function standing({ selfCheck: { standard }, messages, entry }: ActionCardState): TemplateResult {
  const { label: words, lang } = planStanding(standard, messages, entry.standing);
  return html`${messages.ratedNow} <span lang=${lang}>${words}</span>.`;
}

function textField(state: ActionCardState): TemplateResult {
  const { entry, messages, refused } = state;
  const [field, hint] = [ids(state).id('what'), ids(state).id('what-is')];
  const wrong = refused === 'what';
  return html`${label(state, 'what', messages.columns.what)}
    ${wrong ? html`<p class="wrong" id=${hint}>${messages.whatWanted}</p>` : nothing}
    <textarea
      id=${field}
      name="what"
      rows="2"
      aria-invalid=${wrong ? 'true' : 'false'}
      aria-describedby=${wrong ? hint : nothing}
      .value=${entry.action.what}
    ></textarea>`;
}

function ownerField(state: ActionCardState): TemplateResult {
  const { entry, messages } = state;
  return html`<div class="field">
    ${label(state, 'owner', messages.columns.owner)}
    <input
      id=${ids(state).id('owner')}
      name="owner"
      type="text"
      autocomplete="off"
      .value=${entry.action.owner ?? ''}
    />
  </div>`;
}

function dueField(state: ActionCardState): TemplateResult {
  const { entry, messages, refused } = state;
  const { due = '' } = entry.action;
  const hint = ids(state).id('due-is');
  const odd = due && !isDay(due) ? messages.dueOdd(due) : '';
  const words = refused === 'due' ? messages.dueWanted : odd;
  return html`<div class="field">
    ${label(state, 'due', messages.columns.due)}
    <input
      id=${ids(state).id('due')}
      name="due"
      type="date"
      aria-invalid=${words ? 'true' : 'false'}
      aria-describedby=${words ? hint : nothing}
      .value=${isDay(due) ? due : ''}
    />
    <p class="printed">${isDay(due) ? messages.day(due) : '–'}</p>
    ${words ? html`<p class="wrong" id=${hint}>${words}</p>` : nothing}
  </div>`;
}

function choices(state: ActionCardState): TemplateResult {
  const { entry, messages, selfCheck } = state;
  const { effort, state: now, target } = entry.action;
  const notSaid = { value: '', text: messages.notSaid, lang: messages.language };
  const efforts = EFFORTS.map((value) => ({ value, text: messages.effort[value] }));
  const states = ACTION_STATES.map((value) => ({ value, text: messages.state[value] }));
  const targets = selfCheck.standard.ratings.map(({ id }) => {
    const { label: text, lang } = planStanding(selfCheck.standard, messages, id);
    return { value: id, text, lang };
  });
  return html`
    ${select(state, 'effort', [notSaid, ...efforts], effort)} ${select(state, 'state', states, now)}
    ${select(state, 'target', [notSaid, ...targets], target)}
  `;
}

interface Option {
  readonly value: string;
  readonly text: string;
  readonly lang?: string;
}

function select(
  state: ActionCardState,
  field: 'effort' | 'state' | 'target',
  options: readonly Option[],
  chosen = '',
): TemplateResult {
  // A value from another release or a person's own file stays visible.
  const known = options.some(({ value }) => value === chosen);
  const all = known ? options : [...options, { value: chosen, text: chosen }];
  return html`<div class="field">
    ${label(state, field, state.messages.columns[field])}
    <select id=${ids(state).id(field)} name=${field}>
      ${all.map(
        ({ value, text, lang }) =>
          html`<option value=${value} lang=${ifDefined(lang)} .selected=${value === chosen}>
            ${text}
          </option>`,
      )}
    </select>
  </div>`;
}

function reasonField(state: ActionCardState): TemplateResult {
  const { entry, messages } = state;
  const { id } = ids(state);
  return html`<div class="reason">
    ${label(state, 'reason', messages.columns.reason)}
    <p class="soft" id=${id('reason-is')}>${messages.reasonWanted}</p>
    <textarea
      id=${id('reason')}
      name="reason"
      rows="1"
      aria-describedby=${id('reason-is')}
      .value=${entry.action.reason ?? ''}
    ></textarea>
  </div>`;
}

/* In the card and not over it: the arrow keys pass "done" on their way to "dropped", and a dialog would stop them. */
function question(state: ActionCardState): unknown {
  const { entry, messages, selfCheck } = state;
  const { standard, assessment } = selfCheck;
  const rise = riseTo(standard, assessment, entry.elementId, [entry.action.target]);
  if (!rise) return nothing;
  const { label: words } = planStanding(standard, messages, rise.id);
  const asked = ids(state).id('question');
  return html`<div class="panel question" role="group" aria-labelledby=${asked}>
    <p id=${asked}>${messages.ask(entry.elementId, words)}</p>
    <div class="actions">
      <button class="button main" part="button" type="button" data-act="rate">
        ${messages.rate(entry.elementId)}
      </button>
      <button class="button" part="button" type="button" data-act="leave">${messages.leave}</button>
    </div>
  </div>`;
}
