import { en } from '../../components/badge/messages.en.js';
import type { Certificate } from '../../core/credential/certificate.js';
import { domainOf } from '../../core/credential/did.js';
import type { Check, Verdict, Verification } from '../../core/credential/verification.js';
import { displayLine } from '../../core/formats/display-text.js';
import { resultsInWords } from '../certificate/results.js';

/*
 * A verification for a person at a terminal, in the badge's own words. All that
 * comes from a certificate or a list goes through `displayLine`.
 */

/** The whole of a verification: verdict, what the certificate says, and every check; `more` are lines after those. */
export function verificationInWords(
  verification: Verification,
  more: readonly string[] = [],
): string {
  const { verdict, certificate, checks, checkedAt, goodUntil } = verification;
  return [
    `${en.verdict[verdict]}. ${meaningOf(verdict)}`,
    '',
    ...(certificate ? [...rows(certificate, verification), ''] : []),
    ...checks.map(checkInWords),
    ...more,
    '',
    `Checked at ${checkedAt}${goodUntil === undefined ? '.' : `, good until ${goodUntil}.`}`,
  ].join('\n');
}

function meaningOf(verdict: Verdict): string {
  return verdict === 'verified' ? en.standing : `${en.warning} ${en.advice[verdict]}`;
}

/** The result of a check as a sentence, with the facts that help a webmaster to find the cause. */
export function sentenceOf({ code, facts }: Check): string {
  const told = en.code[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');
  const { host, reason, status, signature, fault } = facts;
  const answer = status === undefined ? reason : `HTTP ${status}`;
  const clues = [host, answer, signature, fault].filter(Boolean).join(', ');
  return displayLine(clues === '' ? told : `${told.replace(/\.$/, '')} (${clues}).`);
}

/** The verdict, and why it is not `verified`, in a line. */
export function reasonsOf({ verdict, checks }: Verification): string {
  const failed = checks.filter(({ state }) => state === 'failed');
  const unknown = checks.filter(({ state, code }) => state === 'unknown' && code !== 'not-reached');
  const telling = failed.length > 0 ? failed : unknown;
  return [`${en.verdict[verdict]}:`, ...new Set(telling.map(sentenceOf))].join(' ');
}

function checkInWords(check: Check): string {
  const { name, state } = check;
  return `${en.state[state].padEnd(9)}  ${en.check[name].padEnd(10)}  ${sentenceOf(check)}`;
}

function rows(certificate: Certificate, verification: Verification): string[] {
  const { number, holder, scope, standard, issuer, validFrom, validUntil } = certificate;
  const { nextReview, origins, results } = certificate;
  const all: readonly (readonly [string, string | undefined])[] = [
    ['Holder', holder],
    [en.scope, scope],
    ['Standard', [standard.name, standard.version].filter(Boolean).join(' ')],
    [en.number, number],
    [en.certifiedBy, issuer.name ? `${issuer.name} (${domainOf(issuer.id)})` : domainOf(issuer.id)],
    authorityRow(verification),
    ['Valid from', validFrom],
    [en.validUntil, validUntil],
    [en.nextReview, nextReview],
    ['Shown on', origins.join(', ')],
    ['Results', results && resultsInWords(results)],
  ];
  return all.flatMap(([label, value]) =>
    value ? [`${label.padEnd(15)}  ${displayLine(value)}`] : [],
  );
}

function authorityRow({ authority, checks }: Verification): readonly [string, string | undefined] {
  const recognised = checks.some(({ code }) => code === 'recognised');
  const label = recognised ? en.recognisedBy : en.authorityAsked;
  if (authority === undefined) return [label, undefined];
  const by = authority.namedBy === 'page' ? 'named on the command line' : 'compiled in';
  return [label, `${authority.domain} (${by})`];
}
