import type { TemplateResult, html } from 'lit';
import type { RatingCount, ResultCount } from '../../core/credential/certificate.js';
import type { Verification } from '../../core/credential/verification.js';
import { displayName } from '../../core/formats/display-text.js';
import type { BadgeMessages } from './messages.js';
import { cy, en, type ResultsMessages } from './results-messages.js';

const WORDS = { en, cy };

type Html = typeof html;

/* A verification, and the language to show it in. */
interface Shown {
  readonly verification: Verification;
  readonly messages: BadgeMessages;
}

/**
 * What the assessment behind a certificate counted: in a line, which opens to
 * show each criterion. Beside `verified` only, because figures beside any other verdict would
 * stand on what is in doubt.
 *
 * @param html - Lit's, of whoever shows it, so that this file brings none of its own.
 */
export function badgeResults(html: Html, { verification, messages }: Shown): unknown {
  const { verdict, certificate } = verification;
  const { results } = certificate ?? {};
  if (!results || verdict !== 'verified') return undefined;
  const { whole, criteria, decided } = results;
  const words = WORDS[messages.language];
  const best = whole.ratings.find(({ place }) => place === 1);
  const day = decided && words.assessed(messages.day(new Date(decided)));
  return html`<div>
    <details part="results">
      <summary>
        ${words.met(whole.met, whole.of)}${best && html`, ${words.with(best.count)} ${nameOf(html, best)}`}
      </summary>
      <p>${day}</p>
      <dl>
        ${[...criteria, ...(criteria.length > 1 ? [whole] : [])].map((count) => row(html, count, words))}
      </dl>
    </details>
  </div>`;
}

function row(html: Html, count: ResultCount, { met }: ResultsMessages): TemplateResult {
  const rated = count.ratings.map(
    (rating, index) => html`${index > 0 ? ', ' : ': '}${rating.count}&nbsp;${nameOf(html, rating)}`,
  );
  return html`<div>
    <dt>${nameOf(html, count)}</dt>
    <dd>${met(count.met, count.of)}${rated}</dd>
  </div>`;
}

/* A name from a certificate, kept from turning the direction of what stands around it. */
function nameOf(html: Html, { name }: ResultCount | RatingCount): TemplateResult {
  return html`<bdi>${displayName(name)}</bdi>`;
}
