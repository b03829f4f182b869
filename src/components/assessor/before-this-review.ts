import { html, nothing, type TemplateResult } from 'lit';
import { standingOf } from '../../core/assessment/answer.js';
import type { Evidence } from '../../core/assessment/items.js';
import { linkOf } from '../../core/evidence/evidence-link.js';
import { displayText } from '../../core/formats/display-text.js';
import type { Claimed } from '../../core/review/claimed.js';
import { findingOf, type Finding, type Review } from '../../core/review/review.js';
import { UNRATED } from '../../core/standard/standard.js';
import { dayOrAsGiven } from '../../language/dates.js';
import { kindAndDay } from '../rating/evidence-disclosure.js';
import { standingIn, type AssessorState } from './assessor-state.js';

/** What the organisation says of an element: to be read, and never changed. */
export function claimedView(
  state: AssessorState,
  elementId: string,
  claimed: Claimed | undefined,
): TemplateResult {
  const { words, messages } = state;
  if (
    !claimed ||
    (claimed.standing === UNRATED && !claimed.note && claimed.evidence.length === 0)
  ) {
    return html`<p class="label">${words.claimed}</p>
      <p class="soft">${words.notClaimed}</p>`;
  }
  const { standing, reason, note, evidence, plan, by, changed } = claimed;
  const text = (label: string, value: string | undefined) =>
    value ? html`<p class="prose"><b>${label}:</b> ${displayText(value)}</p>` : nothing;
  return html`
    <p class="label">${words.claimed}</p>
    <p class="standing">${standingIn(state, standing)}</p>
    ${
      changed
        ? html`<p class="soft">
            ${words.byAndOn(by && displayText(by), dayOrAsGiven(messages.language, changed))}
          </p>`
        : nothing
    }
    ${text(words.reason, reason)} ${text(words.note, note)}
    ${
      evidence.length > 0
        ? html`<p><b>${messages.evidenceList(evidence.length, elementId)}</b></p>
            <ul class="points">
              ${evidence.map((piece) => pieceOf(state, piece))}
            </ul>`
        : nothing
    }
    ${
      plan.length > 0
        ? html`<p><b>${words.planned}</b></p>
            <ul class="points">
              ${plan.map(({ what }) => html`<li>${displayText(what)}</li>`)}
            </ul>`
        : nothing
    }
  `;
}

/* The whole address as text, and the link beside it: a person sees where it leads before following it. */
function pieceOf({ words, messages }: AssessorState, piece: Evidence): TemplateResult {
  const { title, place, note } = piece;
  const about = kindAndDay(piece, messages);
  const link = linkOf(place);
  return html`<li>
    ${displayText(title)}${about ? html` <span class="soft">(${about})</span>` : nothing}
    ${place ? html`<br /><span class="address">${displayText(place)}</span>` : nothing}
    ${
      link
        ? html` <a class="link" href=${link} target="_blank" rel="noreferrer noopener"
            >${words.openLink}<span class="hidden"> ${displayText(title)}</span></a
          >`
        : nothing
    }
    ${note ? html`<br /><span class="prose">${displayText(note)}</span>` : nothing}
  </li>`;
}

/** What the reviews before found about an element, the newest first; nothing where none did. */
export function earlierFindings(
  state: AssessorState,
  elementId: string,
): TemplateResult | typeof nothing {
  const earlier = state.file.reviews
    .slice(0, -1)
    .reverse()
    .flatMap((review) => {
      const finding = findingOf(review, elementId);
      return finding ? [{ review, finding }] : [];
    });
  if (earlier.length === 0) return nothing;
  return html`<p class="label">${state.words.earlier}</p>
    ${earlier.map(({ review, finding }) => one(state, elementId, review, finding))}`;
}

function one(
  state: AssessorState,
  elementId: string,
  review: Review,
  finding: Finding,
): TemplateResult {
  const { standard, words, messages } = state;
  const standing = standingOf(standard, elementId, finding);
  const text = (label: string, value: string | undefined, due?: string) =>
    value
      ? html`<p>
          <b>${label}${due ? ` (${words.by(dayOrAsGiven(messages.language, due))})` : ''}:</b>
          <span class="prose">${displayText(value)}</span>
        </p>`
      : nothing;
  const by = words.byAndOn(
    finding.by && displayText(finding.by),
    dayOrAsGiven(messages.language, finding.changed),
  );
  return html`<div class="earlier">
    <p class="standing">
      ${words.kind[review.kind]}${standing === UNRATED ? nothing : html`: ${standingIn(state, standing)}`}
    </p>
    <p class="soft">${by}</p>
    ${text(words.finding, finding.notApplicable ?? finding.finding)}
    ${text(words.goodPractice, finding.goodPractice)}
    ${text(words.required, finding.required, finding.due)}
  </div>`;
}
