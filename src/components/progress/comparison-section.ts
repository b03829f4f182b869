import { html, type TemplateResult } from 'lit';
import type { Assessment } from '../../core/assessment/assessment.js';
import { assessmentAt } from '../../core/progress/progress.js';
import { heading } from '../controls/heading.js';
import { comparisonView } from './comparison-view.js';
import { nameOfPoint, type ProgressState } from './progress-state.js';

/** The keys of the two states that a person chose; absent, the two latest are compared. */
export interface ChosenStates {
  readonly one: string | undefined;
  readonly other: string | undefined;
}

/* A state that the person may choose, as the lists of dates offer it. */
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
