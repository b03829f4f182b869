import { isRecord, listOf } from '../formats/json.js';
import type { Certificate, StatusEntry } from './certificate.js';
import type { KeySource } from './signature.js';
import { codeOfFault, readList } from './signed-list.js';
import { bitAt, openStatusBits } from './status-bits.js';
import { hostOf, type VerificationRun } from './verification-run.js';
import { RANKS, check, type Check, type CheckCode } from './verification.js';

/* Bitstring Status List 1.0 §6.1: in a shorter list a certificate has too little company. */
const SHORTEST_LIST = 131_072;

/** What the status lists say about a certificate. */
export interface StatusAnswer {
  /** The checks `not-revoked` and `not-suspended`. Facts: `host` of the list, and what belongs to the code. */
  readonly checks: readonly [Check, Check];
  /** Instants, in milliseconds, at which this may change. */
  readonly times: readonly number[];
}

/** What is asked about a certificate whose signature is good. */
export interface StatusQuestion {
  readonly certificate: Pick<Certificate, 'status' | 'issuer'>;
  /** The signed document, for what it says of its status in ways that the certificate does not hold. */
  readonly document: Readonly<Record<string, unknown>>;
  /** The issuer's keys; nobody else signs its lists. */
  readonly keysOf: KeySource;
}

interface EntryAnswer {
  readonly code: CheckCode;
  readonly facts: Check['facts'];
  readonly until?: number;
}

/**
 * Checks that a certificate is neither revoked nor suspended. What cannot be
 * read is unknown, and so is a certificate that does not say where its status
 * is; but one that can be revoked need not be one that can be suspended.
 */
export async function checkStatus(
  question: StatusQuestion,
  run: VerificationRun,
): Promise<StatusAnswer> {
  const [revocation, suspension] = await Promise.all([
    checkPurpose('revocation', question, run),
    checkPurpose('suspension', question, run),
  ]);
  return {
    checks: [revocation.check, suspension.check],
    times: [...revocation.times, ...suspension.times],
  };
}

async function checkPurpose(
  purpose: StatusEntry['purpose'],
  question: StatusQuestion,
  run: VerificationRun,
) {
  const name = purpose === 'revocation' ? 'not-revoked' : 'not-suspended';
  const { status } = question.certificate;
  const entries = status.filter((entry) => entry.purpose === purpose);
  const answers: EntryAnswer[] = await Promise.all(
    entries.map((entry) => lookUp(entry, question, run)),
  );
  if (listOf(question.document.credentialStatus).some(isStrange)) {
    answers.push({ code: 'status-kind-unknown', facts: {} });
  }
  const checks = answers.map(({ code, facts }) => check(name, code, facts));
  // Of several entries the gravest answer counts.
  const [gravest] = checks.toSorted((a, b) => RANKS[b.state] - RANKS[a.state]);
  const times = answers.map(({ until = Infinity }) => until);
  const silent = purpose === 'suspension' && status.length > 0 ? 'never-suspended' : 'no-status';
  return { check: gravest ?? check(name, silent), times };
}

/* Whether an entry may strike a certificate out in a way that is not known here. Entries with a message do not. */
function isStrange(entry: unknown): boolean {
  const {
    type,
    statusPurpose,
    statusListCredential,
    statusSize = 1,
  } = isRecord(entry) ? entry : {};
  if (!listOf(type).includes('BitstringStatusListEntry')) return true;
  if (statusPurpose !== 'revocation' && statusPurpose !== 'suspension') {
    return typeof statusPurpose !== 'string';
  }
  return typeof statusListCredential !== 'string' || statusSize !== 1;
}

/* Bitstring Status List 1.0 §3.2. */
async function lookUp(
  { purpose, list: url, index }: StatusEntry,
  { certificate, keysOf }: StatusQuestion,
  run: VerificationRun,
): Promise<EntryAnswer> {
  const copies = run.stapled?.statusLists ?? {};
  const copy = Object.hasOwn(copies, url) ? copies[url] : undefined;
  const issuer = certificate.issuer.id;
  const type = 'BitstringStatusListCredential';
  const found = await readList({ url, type, issuer, keysOf, copy }, run);
  if (!found.ok) return { code: codeOfFault('status', found.fault), facts: found.facts };
  const { document, until } = found;
  const facts = { host: run.once('host', url, () => hostOf(url)) };
  // A page could staple another list of the issuer's, one on which nothing is struck out.
  if (run.stapled && document.id !== url) return { code: 'status-not-genuine', facts };
  const encodedList = encodedListOf(document.credentialSubject, purpose);
  if (encodedList === undefined) return { code: 'status-unreadable', facts };
  const bits = await run.once('status bits', encodedList, () => openStatusBits(encodedList));
  return { code: bits.ok ? codeAt(bits.bytes, index, purpose) : bits.code, facts, until };
}

/* Bitstring Status List 1.0 §2.2. */
function encodedListOf(subject: unknown, purpose: StatusEntry['purpose']): string | undefined {
  const { type, statusPurpose, encodedList, ttl = 0 } = isRecord(subject) ? subject : {};
  const ours = type === 'BitstringStatusList' && listOf(statusPurpose).includes(purpose);
  const readable = typeof encodedList === 'string' && typeof ttl === 'number';
  return ours && readable ? encodedList : undefined;
}

function codeAt(bytes: Uint8Array, index: number, purpose: StatusEntry['purpose']): CheckCode {
  if (bytes.length * 8 < SHORTEST_LIST) return 'status-too-short';
  const bit = bitAt(bytes, index);
  if (bit === undefined) return 'status-index-outside';
  const [struck, stands] =
    purpose === 'revocation'
      ? (['revoked', 'not-revoked'] as const)
      : (['suspended', 'not-suspended'] as const);
  return bit === 1 ? struck : stands;
}
