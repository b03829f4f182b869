import { html, nothing, type TemplateResult } from 'lit';
import {
  agingEvidence,
  metWithoutEvidence,
  reasonsMissing,
} from '../../core/evidence/evidence-review.js';
import { displayText } from '../../core/formats/display-text.js';
import { wordingFor } from '../../language/criteria-wording.js';
import type { Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { heading } from '../controls/heading.js';
import { dayInFigures } from '../rating/evidence-text.js';

/** What evidence and reasons are still wanted. */
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
  const link = (id: string, after?: unknown) => {
    const { title, lang } = wordingFor(standard, 'elements', id, messages.language);
    return html`<li class="gap-item">
      <a class="link" href="#cse-${id}">${id} <span lang=${lang}>${title}</span></a> ${after}
    </li>`;
  };
  return html`
    ${heading(headingLevel, 'section', messages.evidenceAndReasons, 'evidence')}
    ${
      missing.length + old.length + reasons.length === 0
        ? html`<p>${messages.nothingMissing}</p>`
        : nothing
    }
    ${disclosed(
      messages.evidenceMissing(missing.length),
      missing.map((id) => link(id)),
    )}
    ${disclosed(
      messages.evidenceOld(old.length, standard.evidenceMonths ?? 0),
      old.map(({ elementId, evidence: { title, date = '' } }) =>
        link(elementId, `${displayText(title)}, ${dayInFigures(date)}`),
      ),
    )}
    ${disclosed(
      messages.reasonsMissing(reasons.length),
      reasons.map(({ elementId, standing }) => {
        if (!standard.ratingsById.has(standing)) return link(elementId, messages.notApplicable);
        const { label, lang } = wordingFor(standard, 'ratings', standing, messages.language);
        return link(elementId, html`<span lang=${lang}>${label}</span>`);
      }),
    )}
  `;
}

function disclosed(summary: string, items: readonly TemplateResult[]): unknown {
  if (items.length === 0) return nothing;
  return html`<details>
    <summary>${summary}</summary>
    <ul class="aside">
      ${items}
    </ul>
  </details>`;
}
