import { html, nothing, type TemplateResult } from 'lit';
import type { CriterionGap, Gap } from '../../core/assessment/gap.js';
import type { Standard } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { gapSentence } from '../../language/gap-sentences.js';
import type { Messages } from '../../language/messages.js';
import { heading } from '../controls/heading.js';

/** What a gap is drawn from. */
export interface GapListState {
  readonly standard: Standard;
  readonly gap: Gap;
  readonly messages: Messages;
  readonly headingLevel: number;
  /** Whether a plan can be reached from here. */
  readonly planned: boolean;
}

/** What is still missing, criterion by criterion, with a link to each element and its next step. */
export function gapList(state: GapListState): TemplateResult {
  const { gap, messages } = state;
  if (gap.size === 0) return html`<p>${messages.gapNone}</p>`;
  return html`
    <p class="lede">${messages.gapSize(gap.toMeet, 0, gap.toRate)}</p>
    ${gap.criteria.map((criterion) => criterionGap(state, criterion))}
    ${
      gap.anywhere
        ? html`<div class="gap">
            <p>${messages.anywhere(gap.anywhere.pick)}</p>
            ${steps(state, gap.anywhere.from)}
          </div>`
        : nothing
    }
    ${
      state.planned
        ? html`<p class="gap-lead"><a class="link" href="#cse-plan">${messages.planGap}</a></p>`
        : nothing
    }
  `;
}

function criterionGap(state: GapListState, gap: CriterionGap): TemplateResult {
  const { messages } = state;
  const { criterionId, mustMeet, choice, toRate } = gap;
  const sentence = gapSentence(gap, messages);
  return html`<div class="gap" part="gap">
    ${heading(state.headingLevel, 'gap-title', sentence, `gap-${criterionId}`)}
    ${
      mustMeet.length > 0
        ? html`<p class="gap-lead">${messages.mustMeet}</p>
            ${steps(state, mustMeet)}`
        : nothing
    }
    ${
      choice
        ? html`<p class="gap-lead">${messages.anyOf(choice.pick, choice.from.length)}</p>
            ${steps(state, choice.from)}`
        : nothing
    }
    ${
      toRate.length > 0
        ? html`<p class="gap-lead">${messages.toRate}</p>
            <ul class="facts">
              ${toRate.map((id) => html`<li>${elementLink(id, id)}</li>`)}
            </ul>`
        : nothing
    }
  </div>`;
}

function steps({ standard, messages }: GapListState, ids: readonly string[]): TemplateResult {
  return html`<ul>
    ${ids.map((id) => {
      const { title, nextStep, lang } = wordingFor(standard, 'elements', id, messages.language);
      return html`<li class="gap-item">
        ${elementLink(id, html`${id} <span lang=${lang}>${title}</span>`)}
        <p class="gap-step" lang=${lang}>${nextStep}</p>
      </li>`;
    })}
  </ul>`;
}

function elementLink(id: string, content: unknown): TemplateResult {
  return html`<a class="link" href="#cse-${id}">${content}</a>`;
}
