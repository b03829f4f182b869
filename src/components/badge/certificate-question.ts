import { compiledAuthorities } from '../../core/credential/authorities.js';
import {
  MOST_BYTES,
  readCredentialInput,
  type CredentialInputReading,
} from '../../core/credential/credential-input.js';
import type { Documents, ReadOptions } from '../../core/credential/documents.js';
import type { Authority } from '../../core/credential/recognition.js';
import type { Check, CheckCode, Verification } from '../../core/credential/verification.js';
import { unread, verifyCredentialInput } from '../../core/credential/verify-certificate.js';
import { isLoopbackHost } from '../../core/formats/web-address.js';
import type { badgeResults } from './badge-results.js';

/** A certificate to be verified, and what the page says about it. */
export interface CertificateQuestion {
  /** The certificate or a stapled proof: as text, as JSON, or as the bytes of a file that holds it. */
  readonly credential?: string | object | undefined;
  /** Its URL, where it is not at hand. */
  readonly url?: string | undefined;
  /** Where that URL may be plain http. */
  readonly http?: ReadOptions['http'];
  /** DIDs of the authorities that the page names, with spaces between. */
  readonly authority: string | undefined;
  /** The address it is shown at; `undefined` if nobody knows. */
  readonly shownOn: string | undefined;
}

/** The answer to a {@link CertificateQuestion}. */
export interface CertificateAnswer {
  readonly verification: Verification;
  /** The certificate as text, for a link to a checker; `undefined` where none could be read. */
  readonly certificate: string | undefined;
  /** Shows what the assessment counted, where the certificate says so: see badge-results.ts. */
  readonly results?: ResultsView | undefined;
}

/** Where documents come from, and the time in milliseconds: handed in, so that tests can choose them. */
export interface Surroundings {
  readonly documents: Documents;
  readonly now: () => number;
}

/** Reads what the question is about, and verifies it. Never rejects: what goes wrong is a check that did not pass. */
export async function answerQuestion(
  question: CertificateQuestion,
  { documents, now }: Surroundings,
  signal: AbortSignal,
): Promise<CertificateAnswer> {
  const none = (code: CheckCode, facts?: Check['facts']): CertificateAnswer => ({
    certificate: undefined,
    verification: unread(now(), code, facts),
  });
  try {
    const reading = await readQuestion(question, documents, signal);
    if (!reading.ok) return none(reading.code, reading.facts);
    const { certificate } = reading.input;
    const verification = await verifyCredentialInput(reading.input, {
      documents,
      now,
      authorities: authoritiesFor(question.authority),
      shownOn: question.shownOn,
      loopback: isLoopbackHost(location.hostname),
      signal,
    });
    return {
      certificate: typeof certificate === 'string' ? certificate : JSON.stringify(certificate),
      verification,
      // Before the answer and not after it, so that nothing moves once it is there.
      results: verification.certificate?.results && (await loadBadgeResults()),
    };
  } catch {
    // An object whose members throw when they are read, for example.
    return none('not-a-certificate');
  }
}

async function readQuestion(
  { credential, url = '', http }: CertificateQuestion,
  documents: Documents,
  signal: AbortSignal,
): Promise<CredentialInputReading> {
  if (credential) return await readCredentialInput(credential);
  const found = await documents.read(url, { maxBytes: MOST_BYTES, signal, http });
  if (found.ok) return await readCredentialInput(found.bytes);
  const code = found.reason === 'too-large' ? found.reason : 'unreachable';
  return { ok: false, code, facts: {} };
}

/* Those of the build come first: the page need not vouch for them again. */
function authoritiesFor(named = ''): Authority[] {
  const compiled = compiledAuthorities();
  const chosen = named
    .split(/\s+/)
    .filter((id) => id && !compiled.some((authority) => authority.id === id));
  return [...compiled, ...chosen.map((id) => ({ id, namedBy: 'page' as const }))];
}

/** Draws the counts of an assessment; see badge-results.ts. */
export type ResultsView = typeof badgeResults;

/** The view of results, which few badges need; `undefined` where it cannot be loaded, and then they are not shown. */
function loadBadgeResults(): Promise<ResultsView | undefined> {
  return import('./badge-results.js').then(
    (file) => file.badgeResults,
    () => undefined,
  );
}
