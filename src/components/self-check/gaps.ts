import { html, nothing, type TemplateResult } from 'lit';
import type { CriterionGap, Gap } from '../../core/assessment/gap.js';
import {
  agingEvidence,
  metWithoutEvidence,
  reasonsMissing,
} from '../../core/evidence/evidence-review.js';
import { displayText } from '../../core/formats/display-text.js';
import type { Standard } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { gapSentence } from '../../language/gap-sentences.js';
import type { Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { heading } from '../controls/heading.js';
import { elementLink } from '../controls/links.js';
import { dayInFigures } from '../rating/evidence-disclosure.js';

/** Props of the list of gaps. */
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
              ${toRate.map((id) => html`<li><a class="link" href="#cse-${id}">${id}</a></li>`)}
            </ul>`
        : nothing
    }
  </div>`;
}

function steps({ standard, messages }: GapListState, ids: readonly string[]): TemplateResult {
  return html`<ul>
    ${ids.map((id) => {
      const { nextStep, lang } = wordingFor(standard, 'elements', id, messages.language);
      return html`<li class="gap-item">
        ${elementLink(standard, id, messages.language)}
        <p class="gap-step" lang=${lang}>${nextStep}</p>
      </li>`;
    })}
  </ul>`;
}

/** Props of the list of missing evidence and reasons. */
export interface EvidenceGapsState {
  readonly selfCheck: SelfCheck;
  readonly messages: Messages;
  readonly headingLevel: number;
  /** The day it is read, as `2026-11-22`. */
  readonly today: string;
}

/** What is met with no evidence, what is too old today, and which reasons are missing; nothing before the first rating. */
export function evidenceGaps(state: EvidenceGapsState): unknown {
  const { selfCheck, messages, headingLevel, today } = state;
  const { standard, assessment, score } = selfCheck;
  if (score.whole.state === 'not-started') return nothing;
  const missing = metWithoutEvidence(standard, assessment);
  const old = agingEvidence(standard, assessment, today);
  const reasons = reasonsMissing(standard, assessment);
  const link = (id: string, after?: unknown) =>
    html`<li class="gap-item">${elementLink(standard, id, messages.language)} ${after}</li>`;
  return html`
    ${heading(headingLevel, 'section', messages.evidenceAndReasons, 'evidence')}
    ${
      missing.length + old.length + reasons.length === 0
        ? html`<p>${messages.nothingMissing}</p>`
        : nothing
    }
    ${disclosure(
      messages.evidenceMissing(missing.length),
      missing.map((id) => link(id)),
    )}
    ${disclosure(
      messages.evidenceOld(old.length, standard.evidenceMonths ?? 0),
      old.map(({ elementId, evidence: { title, date = '' } }) =>
        link(elementId, `${displayText(title)}, ${dayInFigures(date)}`),
      ),
    )}
    ${disclosure(
      messages.reasonsMissing(reasons.length),
      reasons.map(({ elementId, standing }) => {
        if (!standard.ratingsById.has(standing)) return link(elementId, messages.notApplicable);
        const { label, lang } = wordingFor(standard, 'ratings', standing, messages.language);
        return link(elementId, html`<span lang=${lang}>${label}</span>`);
      }),
    )}
  `;
}

function disclosure(summary: string, items: readonly TemplateResult[]): unknown {
  if (items.length === 0) return nothing;
  return html`<details>
    <summary>${summary}</summary>
    <ul class="aside">
      ${items}
    </ul>
  </details>`;
}
