import { html, type TemplateResult, nothing } from 'lit';
import type { Standing } from '../../core/assessment/answer.js';
import type { Assessment } from '../../core/assessment/assessment.js';
import {
  CHANGE_KINDS,
  compareAssessments,
  type Comparison,
  type PackChange,
} from '../../core/progress/compare.js';
import { assessmentAt } from '../../core/progress/progress.js';
import type { Standard } from '../../core/standard/standard.js';
import type { Language } from '../../language/language.js';
import { standingLabel } from '../../language/standing-label.js';
import { heading } from '../controls/heading.js';
import { langSpan } from '../controls/lang-span.js';
import { elementLink } from '../controls/links.js';
import type { ProgressMessages } from './messages.js';
import { nameOfPoint, type ProgressState } from './progress-state.js';

/** The keys of the two states that a person chose; absent, the two latest are compared. */
export interface ChosenStates {
  readonly one: string | undefined;
  readonly other: string | undefined;
}

/* An option in the lists of dates. */
interface Choice {
  readonly key: string;
  readonly name: string;
  /** The name within a sentence. */
  readonly within: string;
  readonly assessment: Assessment;
}

/** Any two dates, compared element by element. */
export function comparisonSection(
  state: ProgressState,
  chosen: ChosenStates,
  onChoose: (event: Event) => void,
): TemplateResult {
  const { messages, language, headingLevel } = state;
  const { standard } = state.selfCheck;
  const choices = choicesOf(state);
  const { one = choices.at(-2)?.key, other = 'now' } = chosen;
  // Oldest first, whichever was chosen first.
  const [from, to] = choices.filter(({ key }) => key === one || key === other);
  const select = (id: string, label: string, selected: string | undefined) =>
    html`<div class="field">
      <label for=${id}>${label}</label>
      <select id=${id} @change=${onChoose}>
        ${choices.map(
          ({ key, name }) =>
            html`<option value=${key} .selected=${key === selected}>${name}</option>`,
        )}
      </select>
    </div>`;
  return html`
    ${heading(headingLevel, 'section', messages.compare, 'compare')}
    <div class="fields">
      ${select('one', messages.one, one)} ${select('other', messages.other, other)}
    </div>
    ${
      from && to
        ? comparisonView({
            standard,
            language,
            messages,
            headingLevel: headingLevel + 1,
            from,
            to,
          })
        : html`<p class="lede" role="status">${messages.sameDate}</p>`
    }
  `;
}

function choicesOf({ selfCheck, points, messages, language }: ProgressState): Choice[] {
  const { standard, assessment } = selfCheck;
  return points.map((point, index) => {
    const snapshot = assessment.snapshots[index];
    const name = nameOfPoint(point, language, messages);
    return {
      key: point.now ? 'now' : String(index),
      name,
      within: point.now ? messages.now.toLowerCase() : name,
      assessment: snapshot && !point.now ? assessmentAt(standard, snapshot) : assessment,
    };
  });
}

/** A state that can be compared, and its name. */
interface ComparedState {
  /** Within a sentence. */
  readonly within: string;
  readonly assessment: Assessment;
}

/** Props of a comparison; the first state is the earlier one. */
interface ComparisonState {
  readonly standard: Standard;
  readonly language: Language;
  readonly messages: ProgressMessages;
  readonly headingLevel: number;
  readonly from: ComparedState;
  readonly to: ComparedState;
}

/** What changed between two states: a summary in words, then lists by kind. */
function comparisonView(state: ComparisonState): TemplateResult {
  const { standard, messages, from, to } = state;
  const comparison = compareAssessments(standard, from.assessment, to.assessment);
  const { changes, unchanged, newEvidence, byPack, whole } = comparison;
  const say = words(state);
  return html`
    <p class="lede" role="status">
      ${messages.summary(from.within, to.within, countedParts(comparison, messages))}
      ${messages.metThen(whole.met.before, whole.met.now)}
    </p>
    ${CHANGE_KINDS.map((kind) =>
      list(
        state,
        kind,
        changes[kind].map(({ elementId, from: was, to: is }) =>
          item(state, elementId, [say(was), messages.then, say(is)]),
        ),
      ),
    )}
    ${list(
      state,
      'evidence',
      newEvidence.map(({ elementId, ids }) =>
        item(state, elementId, pieces(state, elementId, ids)),
      ),
    )}
    ${list(
      state,
      'pack',
      byPack.map((change) => packItem(state, change)),
    )}
    ${
      unchanged.length > 0
        ? html`<details>
            <summary>${messages.counted.unchanged(unchanged.length)}</summary>
            <ul class="plain">
              ${unchanged.map((id) => item(state, id, ''))}
            </ul>
          </details>`
        : nothing
    }
  `;
}

function words({
  standard,
  language,
  messages,
}: ComparisonState): (standing: Standing) => TemplateResult {
  return (standing) => langSpan(standingLabel(standard, standing, language, messages));
}

function countedParts(
  { changes, newEvidence, byPack }: Comparison,
  { counted }: ProgressMessages,
): string[] {
  const counts = [
    ...CHANGE_KINDS.map((kind) => [kind, changes[kind].length] as const),
    ['evidence', newEvidence.length] as const,
    ['pack', byPack.length] as const,
  ];
  return counts.flatMap(([kind, n]) => (n > 0 ? [counted[kind](n)] : []));
}

function list(
  { messages, headingLevel }: ComparisonState,
  kind: keyof ProgressMessages['kinds'],
  items: readonly TemplateResult[],
): unknown {
  if (items.length === 0) return nothing;
  return html`${heading(headingLevel, 'kind', `${messages.kinds[kind]} (${items.length})`, `kind-${kind}`)}
    <ul class="plain">
      ${items}
    </ul>`;
}

function item(
  { standard, language }: ComparisonState,
  elementId: string,
  text: unknown,
): TemplateResult {
  return html`<li class="change">
    ${elementLink(standard, elementId, language)}
    ${text ? html`<span class="soft">${text}</span>` : nothing}
  </li>`;
}

/* By title, where the later state still has the items themselves. */
function pieces(
  { to, messages }: ComparisonState,
  elementId: string,
  ids: readonly string[],
): string {
  const titles = (to.assessment.answers.get(elementId)?.evidence ?? [])
    .filter(({ id, title }) => title && ids.includes(id))
    .map(({ title }) => title);
  const count = messages.pieces(ids.length);
  return titles.length > 0 ? `${count}: ${titles.join('; ')}` : count;
}

function packItem(state: ComparisonState, change: PackChange): TemplateResult {
  const { messages } = state;
  const { elementId, kind, was, from, to } = change;
  const say = words(state);
  const text = messages.byPack[kind](was.join(', '));
  if (kind === 'withdrawn') {
    return html`<li class="change">
      ${elementId} <span class="soft">${text}: ${say(from)}</span>
    </li>`;
  }
  return item(state, elementId, [text, ': ', say(from), messages.then, say(to)]);
}
