import { checkAllowedOrigin } from './allowed-origin.js';
import type { Certificate } from './certificate.js';
import {
  readCredentialInput,
  type CredentialInput,
  type CredentialInputReading,
  type StapledProof,
} from './credential-input.js';
import type { Documents } from './documents.js';
import { issuerKeys } from './issuer-keys.js';
import {
  FormatsNotLoaded,
  createFormatsLoader,
  type LoadFormats,
} from './load-optional-formats.js';
import { readCertificate } from './read-certificate.js';
import { recogniseIssuer, type Authority } from './recognition.js';
import { readSecured, type Secured, type SecuredReading } from './secured-document.js';
import { checkSignature } from './signature.js';
import { checkStatus } from './status-list.js';
import { checkDates, isoOf, nextOf } from './validity.js';
import type { VerificationRun } from './verification-run.js';
import {
  check,
  CHECK_NAMES,
  verdictOf,
  type Check,
  type CheckCode,
  type NamedAuthority,
  type Verification,
} from './verification.js';

/** What a certificate is verified with. */
export interface VerifyOptions {
  /** Shared by all that is verified on a page, so that each document is fetched once. */
  readonly documents: Documents;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whose word counts; one of them is enough. */
  readonly authorities: readonly Authority[];
  /** URL of the page it is shown on; absent if nobody knows, and then it cannot be verified. */
  readonly shownOn?: string | undefined;
  /** Whether servers on this machine may be asked over plain http; for trying out. */
  readonly loopback?: boolean | undefined;
  /** Gives it up: what was not checked by then is unknown. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Verifies a certificate: a token, a JSON document, a stapled proof, or the bytes
 * of a file that holds one of them. Never rejects: whatever is given, and
 * whatever any server does, the checks say so.
 *
 * @param load - Loads what few certificates need: from beside this module, if absent.
 */
export async function verifyCertificate(
  data: Uint8Array | string | object,
  options: VerifyOptions,
  load?: LoadFormats,
): Promise<Verification> {
  return await verify((loadFormats) => readCredentialInput(data, loadFormats), options, load);
}

/** Verifies what {@link readCredentialInput} read, as {@link verifyCertificate} does. */
export async function verifyCredentialInput(
  input: CredentialInput,
  options: VerifyOptions,
  load?: LoadFormats,
): Promise<Verification> {
  return await verify(() => Promise.resolve({ ok: true, input }), options, load);
}

async function verify(
  read: (loadFormats: LoadFormats) => Promise<CredentialInputReading>,
  options: VerifyOptions,
  load: LoadFormats | undefined,
): Promise<Verification> {
  const now = options.now();
  const loadFormats = createFormatsLoader(load);
  const found = await openInput(() => read(loadFormats), loadFormats);
  if (!found.ok) return unread(now, found.code, found.facts);
  const run = { ...runOf(options, now), loadFormats, stapled: found.stapled };
  try {
    return await verifyRead(found, options, run);
  } catch (error) {
    // A part of the platform that is missing, or a caller's own that breaks, proves nothing either way.
    return unread(now, codeOfError(error, 'not-reached'));
  }
}

interface Read {
  readonly ok: true;
  readonly secured: Secured;
  readonly certificate: Certificate;
  readonly stapled: StapledProof | undefined;
}

async function openInput(
  read: () => Promise<CredentialInputReading>,
  loadFormats: LoadFormats,
): Promise<Read | (SecuredReading & { ok: false })> {
  try {
    const found = await read();
    if (!found.ok) return found;
    const opened = readSecured(found.input.certificate);
    if (!opened.ok) return opened;
    const reading = await readCertificate(opened.secured, loadFormats);
    if (!reading.ok) return reading;
    return { ...opened, certificate: reading.certificate, stapled: found.input.proof };
  } catch (error) {
    // An object whose members throw when they are read.
    return { ok: false, code: codeOfError(error, 'not-a-certificate'), facts: {} };
  }
}

/* Whatever needed what could not be loaded, it has one meaning: the certificate could not be checked. */
function codeOfError(error: unknown, otherwise: CheckCode): CheckCode {
  return error instanceof FormatsNotLoaded ? 'formats-not-loaded' : otherwise;
}

function runOf({ documents, authorities, loopback = false, signal }: VerifyOptions, now: number) {
  const { read } = documents.forOneRun({
    signal,
    http: loopback ? 'loopback' : undefined,
    // What authorities there are is not for the certificate to say, so it must not run out because of them.
    limit: 8 + 2 * authorities.length,
  });
  return { read, once: documents.once, now, loopback };
}

async function verifyRead(
  { secured, certificate }: Read,
  { authorities, shownOn, now }: VerifyOptions,
  run: VerificationRun,
): Promise<Verification> {
  const { issuer, validFrom, validUntil, legacy, origins } = certificate;
  const recognition = await recogniseIssuer(certificate, authorities, run);
  const keysOf = issuerKeys(issuer.id, recognition.keys, run);
  const signature = await checkSignature(secured, keysOf, { now, loadFormats: run.loadFormats });
  // Where to look up its status is believed only once it is known who says so.
  const status =
    signature.state === 'passed'
      ? await checkStatus({ certificate, document: secured.document, keysOf }, run)
      : { checks: [notReached('not-revoked'), notReached('not-suspended')], times: [] };
  const times = [validFrom, validUntil].map((date) => Date.parse(date ?? ''));
  return verificationOf(run.now, {
    checks: [
      check('well-formed', legacy ? 'legacy-form' : 'well-formed'),
      signature,
      recognition.check,
      checkDates(certificate, run.now),
      ...status.checks,
      checkAllowedOrigin(origins, shownOn),
    ],
    certificate,
    authority: recognition.authority,
    times: [...times, ...recognition.times, ...status.times],
  });
}

/** The verification of something that could not be read: nothing else is looked at. `now` is in milliseconds. */
export function unread(now: number, code: CheckCode, facts?: Check['facts']): Verification {
  const checks = CHECK_NAMES.map((name) =>
    name === 'well-formed' ? check(name, code, facts) : notReached(name),
  );
  return verificationOf(now, { checks, certificate: undefined, authority: undefined, times: [] });
}

function notReached(name: Check['name']): Check {
  return check(name, 'not-reached');
}

interface Findings {
  readonly checks: readonly Check[];
  readonly certificate: Certificate | undefined;
  readonly authority: NamedAuthority | undefined;
  /** Instants, in milliseconds, at which the answer may change. */
  readonly times: readonly number[];
}

function verificationOf(
  now: number,
  { checks, certificate, authority, times }: Findings,
): Verification {
  const next = nextOf(times, now);
  return {
    verdict: verdictOf(checks),
    checks,
    certificate,
    authority,
    checkedAt: isoOf(now),
    goodUntil: next === undefined ? undefined : isoOf(next),
  };
}
