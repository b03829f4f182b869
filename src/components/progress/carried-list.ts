import { html, nothing, type TemplateResult } from 'lit';
import { standingOf, type Answer } from '../../core/assessment/answer.js';
import type { Assessment } from '../../core/assessment/assessment.js';
import { freshLooks, replacementOf } from '../../core/assessment/carry-over.js';
import { present } from '../../core/assessment/items.js';
import {
  NOT_APPLICABLE,
  UNRATED,
  type Standard,
  type WithdrawnElement,
} from '../../core/standard/standard.js';
import type { Language } from '../../language/language.js';
import { standingLabel } from '../../language/standing-label.js';
import { heading } from '../controls/heading.js';
import { langSpan } from '../controls/lang-span.js';
import { elementLink } from '../controls/links.js';
import type { ProgressMessages } from './messages.js';

/** Props of the list of carried answers. */
export interface CarriedListState {
  readonly standard: Standard;
  readonly assessment: Assessment;
  readonly language: Language;
  readonly messages: ProgressMessages;
  readonly headingLevel: number;
}

/** What a newer version of the pack carried along, what needs a fresh look, and the old answers as they were. */
export function carriedList(state: CarriedListState): TemplateResult | typeof nothing {
  const { standard, assessment, messages, language, headingLevel } = state;
  const { carried, added } = freshLooks(standard, assessment);
  const olds = [...standard.withdrawn.values()].filter(({ id }) => assessment.answers.get(id));
  // To somebody who has answered nothing, everything is new.
  const news = assessment.answers.size > 0 ? added : [];
  if (carried.length + news.length + olds.length === 0) return nothing;
  const part = (kind: string, title: string, items: readonly TemplateResult[]) =>
    items.length === 0
      ? nothing
      : html`${heading(headingLevel + 1, 'kind', title, `carried-${kind}`)}
          <ul class="plain">
            ${items}
          </ul>`;
  return html`
    ${heading(headingLevel, 'section', messages.carried(standard.version), 'carried')}
    <p class="text">${messages.carriedAbout}</p>
    ${part(
      'again',
      messages.lookAgain,
      carried.map((id) => carriedItem(state, id)),
    )}
    ${part(
      'added',
      messages.added,
      news.map((id) => html`<li class="change">${elementLink(standard, id, language)}</li>`),
    )}
    ${
      olds.length > 0
        ? html`<details>
            <summary>${messages.old} (${olds.length})</summary>
            <p class="text">${messages.oldAbout}</p>
            <ul class="plain">
              ${olds.map((one) => oldItem(state, one, assessment.answers.get(one.id)))}
            </ul>
          </details>`
        : nothing
    }
  `;
}

function carriedItem(state: CarriedListState, id: string): TemplateResult {
  const { standard, assessment, language, messages } = state;
  const answer = assessment.answers.get(id);
  const olds = (answer?.carried?.from ?? []).flatMap((from) => standard.withdrawn.get(from) ?? []);
  const was = olds.map(
    (old, index) =>
      html`${index > 0 ? ', ' : ''}${old.id} (${oldRating(state, assessment.answers.get(old.id))})`,
  );
  const [first] = olds;
  const standing = standingOf(standard, id, answer);
  return html`<li class="change">
    ${elementLink(standard, id, language)}
    ${
      first
        ? html`<p class="soft">${messages.cameFrom[replacementOf(standard, first, id)](was)}</p>`
        : nothing
    }
    ${
      standing === UNRATED
        ? nothing
        : html`<button class="button" part="button" type="button" data-confirm=${id}>
            ${messages.stillRight(langSpan(standingLabel(standard, standing, language, messages)))}
            <span class="hidden"> ${id}</span>
          </button>`
    }
  </li>`;
}

function oldRating(
  { standard, language, messages }: CarriedListState,
  answer?: Answer,
): TemplateResult {
  const { rating, notApplicable } = answer ?? {};
  const standing = rating ?? (notApplicable === undefined ? UNRATED : NOT_APPLICABLE);
  return langSpan(standingLabel(standard, standing, language, messages));
}

function oldItem(
  state: CarriedListState,
  { id, withdrawn, replacedBy }: WithdrawnElement,
  answer: Answer | undefined,
): TemplateResult {
  const { standard, language, messages } = state;
  const facts: (readonly [string, string | undefined])[] = [
    [messages.reason, answer?.notApplicable ?? answer?.reason],
    [messages.note, answer?.note],
    ...present(answer?.evidence).map(({ title }) => [messages.evidence, title] as const),
    ...present(answer?.actions).map(({ what }) => [messages.actions, what] as const),
  ];
  return html`<li class="change">
    <strong>${id}</strong> ${oldRating(state, answer)}.
    <span class="soft">${messages.withdrawnIn(withdrawn)}</span>
    ${
      replacedBy.length > 0
        ? html`<p>
            ${messages.replacedBy}:
            ${replacedBy.map((other) => html` ${elementLink(standard, other, language)} `)}
          </p>`
        : nothing
    }
    ${facts.map(([name, text]) => (text ? html`<p class="old">${name}: ${text}</p>` : nothing))}
  </li>`;
}
