import { html, nothing, type TemplateResult } from 'lit';
import { standingOf } from '../../core/assessment/answer.js';
import { displayText } from '../../core/formats/display-text.js';
import { findingOf, type Finding, type Review } from '../../core/review/review.js';
import { UNRATED } from '../../core/standard/rating.js';
import { dayOrAsGiven } from '../../language/dates.js';
import { standingIn, type AssessorState } from './assessor-state.js';

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
