import { html, nothing, type TemplateResult } from 'lit';
import type { Certificate } from '../../core/credential/certificate.js';
import { displayName } from '../../core/formats/display-text.js';
import { shape } from './verdict-shape.js';
import {
  authorityRow,
  checkList,
  factList,
  isProved,
  quote,
  reasonFor,
  standardOf,
  warningOf,
  type Told,
} from './verification-details.js';

/** Options of a card. */
export interface CardOptions {
  /** Goes beside the verdict. */
  readonly image?: unknown;
  /** Whether the checks are shown from the start. */
  readonly open?: boolean;
}

/** A verification as a card. */
export function verdictCard(told: Told, { image, open = false }: CardOptions = {}): TemplateResult {
  return html`
    <div class="head">
      <div>
        <p class="verdict">${verdictWords(told)}</p>
        <p part="reason">${reasonFor(told)} ${warningOf(told)}</p>
      </div>
      ${image}
    </div>
    ${claims(told)}
    <details part="details" ?open=${open}>
      <summary>${told.messages.howChecked}</summary>
      ${checkList(told)}
    </details>
    ${linkToIssuer(told)}
  `;
}

/** A verification on one line, which opens to show the rest. */
export function verdictInLine(told: Told): TemplateResult {
  const { certificate } = told.verification;
  const proved = certificate && isProved(told.verification);
  const [label, authority] = authorityRow(told);
  return html`
    <details part="details">
      <summary>
        ${verdictWords(told)}:
        ${proved ? html`${holder(certificate)}, ${standardOf(certificate)}.` : reasonFor(told)}
        ${warningOf(told)}
        ${authority ? html`<span class="soft">${label}: ${authority}</span>` : nothing}
      </summary>
      ${proved ? html`<p>${reasonFor(told)}</p>` : nothing} ${claims(told)} ${checkList(told)}
      ${linkToIssuer(told)}
    </details>
  `;
}

/** A verdict as one thing with a name; `look` is a class for the style sheet. */
export function verdictGroup(told: Told, look: string, content: unknown): TemplateResult {
  const { verification, messages } = told;
  return html`<div
    class="${look} ${verification.verdict}"
    part="badge"
    role="group"
    aria-label=${nameOf(told)}
    lang=${messages.language}
  >
    ${content}
  </div>`;
}

/** The name of a badge as a whole: the verdict with the holder. */
export function nameOf({ verification: { verdict, certificate }, messages }: Told): string {
  return [messages.verdict[verdict], displayName(certificate?.holder ?? '')]
    .filter(Boolean)
    .join(': ');
}

function verdictWords({ verification: { verdict }, messages }: Told): TemplateResult {
  return html`${shape(verdict)} <b part="verdict">${messages.verdict[verdict]}</b>`;
}

function holder({ holder: name = '' }: Certificate): TemplateResult {
  return html`<span part="holder">${quote(name)}</span>`;
}

function claims(told: Told): unknown {
  const { certificate } = told.verification;
  if (!certificate) return nothing;
  return html`
    <div class="claims">
      ${isProved(told.verification) ? nothing : html`<p>${told.messages.unproved}</p>`}
      <p class="name">${holder(certificate)}</p>
      <p>${standardOf(certificate)}</p>
    </div>
    ${factList(told, certificate)} ${told.results?.(html, told)}
  `;
}

function linkToIssuer({ link, messages }: Told): unknown {
  if (!link) return nothing;
  const words = messages.checkerLink(new URL(link).host);
  return html`<p><a part="link" href=${link} rel="noreferrer">${words}</a></p>`;
}
