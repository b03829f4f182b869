import { html, nothing, type TemplateResult } from 'lit';
import type { Certificate } from '../../core/credential/certificate.js';
import { domainOf } from '../../core/credential/did.js';
import type { Check, Verification } from '../../core/credential/verification.js';
import { displayName } from '../../core/formats/display-text.js';
import type { ResultsView } from './certificate-question.js';
import type { BadgeMessages } from './messages.js';
import { shape } from './verdict-shape.js';

/*
 * The parts of a verification in words: why, what the certificate says, and
 * each check. All that comes from a certificate goes through `quote`.
 */

/** A verification to show, with its words and what goes beside it. */
export interface Told {
  readonly verification: Verification;
  readonly messages: BadgeMessages;
  /** The issuer's own checker, with the certificate in the link. */
  readonly link?: string | undefined;
  /** Shows what the assessment counted. */
  readonly results?: ResultsView | undefined;
}

/** A label with what stands beside it; a row without a value is left out. */
export type Row = readonly [label: string, value: unknown];

/** Text from a certificate, kept from turning the direction of what stands around it. */
export function quote(text: string): TemplateResult {
  return html`<bdi>${displayName(text)}</bdi>`;
}

/** Whether a recognised issuer said what the certificate says, however it stands today. */
export function isProved({ checks }: Verification): boolean {
  const [, signature, issuer] = checks;
  return signature?.state === 'passed' && issuer?.state === 'passed';
}

/** Why the verdict is what it is, in a sentence or two. */
export function reasonFor({ verification: { verdict, checks }, messages }: Told): unknown {
  if (verdict === 'verified') return messages.standing;
  const telling = checks.filter(({ name, state, code }) => {
    if (verdict === 'could-not-check') return state === 'unknown' && code !== 'not-reached';
    // Without its issuer a good signature says little; but it is true that this is not a forgery.
    return state === 'failed' || (verdict === 'unrecognised-issuer' && name === 'signature');
  });
  // Several checks may end in the same way, as when no list can be fetched.
  const different = new Map(telling.map((one) => [one.code, one]));
  return [...different.values()].map((one) => [sentence(one, messages), ' ']);
}

/** What is said of every verdict but the good one. */
export function warningOf({ verification: { verdict }, messages }: Told): unknown {
  return verdict === 'verified' ? nothing : html`<b>${messages.warning}</b>`;
}

/** The authority by its domain, and whether the page chose it; without a value where none was asked. */
export function authorityRow({ verification, messages }: Told): Row {
  const { authority } = verification;
  const chosen = authority?.namedBy === 'page' ? ` (${messages.chosenByPage})` : '';
  return [
    isProved(verification) ? messages.recognisedBy : messages.authorityAsked,
    authority && html`${quote(authority.domain)}${chosen}`,
  ];
}

/** The standard with its version. */
export function standardOf({ standard: { name, version = '' } }: Certificate): TemplateResult {
  return quote(`${name} ${version}`);
}

/** What the certificate says, and who stands behind it. */
export function factList(told: Told, certificate: Certificate): TemplateResult {
  const { scope, number, nextReview } = certificate;
  const { messages } = told;
  const rows: Row[] = [
    [messages.scope, scope],
    [messages.certifiedBy, issuerOf(certificate)],
    authorityRow(told),
    [messages.number, number],
    datesRow(told, certificate),
    [messages.nextReview, nextReview],
  ];
  const filled = rows.filter(([, value]) => value);
  return html`<dl part="facts">
    ${filled.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${typeof value === 'string' ? fact(value, messages) : value}</dd>
        </div>`,
    )}
  </dl>`;
}

/* A name is what somebody calls himself; the domain is what was looked at. */
function issuerOf({ issuer: { id, name } }: Certificate): TemplateResult {
  const domain = quote(domainOf(id));
  return name ? html`${quote(name)} (${domain})` : domain;
}

/* "Valid until" only where it is valid. */
function datesRow({ verification, messages }: Told, { validFrom, validUntil }: Certificate): Row {
  if (verification.verdict === 'verified' && validUntil) return [messages.validUntil, validUntil];
  const [from, until] = [validFrom, validUntil].map((date) => fact(date ?? '…', messages));
  return [messages.check['in-dates'], html`${from} – ${until}`];
}

/** Every check in plain words, and what the visitor can do. */
export function checkList({ verification, messages }: Told): TemplateResult {
  const { verdict, checks, checkedAt } = verification;
  return html`
    <p part="advice">${messages.advice[verdict]}</p>
    <ul part="checks">
      ${checks.map((check) => checkItem(check, messages))}
    </ul>
    <p class="soft">${messages.checkedAt(new Date(checkedAt))}</p>
  `;
}

function checkItem(check: Check, messages: BadgeMessages): TemplateResult {
  const { name, state } = check;
  return html`<li>
    ${shape(state)}
    <span
      ><b>${messages.check[name]}: ${messages.state[state]}.</b> ${sentence(check, messages)}</span
    >
  </li>`;
}

/* The sentence for what a check found, with its facts filled in. */
function sentence({ code, facts }: Check, messages: BadgeMessages): unknown {
  return messages.code[code]
    .split(/[{}]/)
    .map((piece, index) => (index % 2 === 1 ? fact(facts[piece] ?? '', messages) : piece));
}

/* A fact is a date, or text as it is. */
function fact(text: string, messages: BadgeMessages): unknown {
  const date = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? quote(text) : messages.day(new Date(date));
}
