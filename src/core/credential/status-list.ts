import { base64url } from 'jose';
import { readUpTo } from '../formats/bounded-stream.js';
import { isRecord, listOf } from '../formats/json.js';
import type { Certificate, StatusEntry } from './certificate.js';
import type { KeySource } from './signature.js';
import { codeOfFault, readList } from './signed-list.js';
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

/*
 * The bits of a status list. What they come in is chosen by whoever wrote the
 * list, and a megabyte can be made to open into a gigabyte.
 */

/** The most that a list may open into: 83,886,080 entries. */
export const MAX_STATUS_BYTES = 10_485_760;

/* Gzip opens 1 byte into 1,032 at most, so no piece makes more than 4 MiB before the reader can stop. */
const PIECE = 4_096;

/** The bits, or what is wrong with the text. */
export type StatusBits =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: 'status-too-large' | 'status-unreadable' };

/**
 * Opens an `encodedList` (Bitstring Status List 1.0, 2.2 and 3.4): multibase
 * base64url without padding, GZIP. Some issuers leave the multibase letter `u`
 * off; no gzip begins with it, so both are read.
 */
export async function openStatusBits(encodedList: string): Promise<StatusBits> {
  try {
    const packed = base64url.decode(encodedList.replace(/^u/, ''));
    const bytes = await gunzip(packed, MAX_STATUS_BYTES);
    return bytes ? { ok: true, bytes } : { ok: false, code: 'status-too-large' };
  } catch {
    return { ok: false, code: 'status-unreadable' };
  }
}

/**
 * Opens a gzip as far as `maxBytes`; `undefined` where there is more in it.
 *
 * @throws Where it is no gzip.
 */
export async function gunzip(
  packed: Uint8Array,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  feed(writer, packed).catch(() => undefined);
  const opened = await readUpTo(readable, maxBytes);
  if (!opened) writer.abort().catch(() => undefined);
  return opened;
}

/* By hand, because a pipe takes all there is before anybody has read what came of it. */
async function feed(
  writer: WritableStreamDefaultWriter<ArrayBuffer | ArrayBufferView<ArrayBuffer>>,
  packed: Uint8Array,
): Promise<void> {
  for (let at = 0; at < packed.length; at += PIECE)
    await writer.write(packed.slice(at, at + PIECE));
  await writer.close();
}

/** The bit of an entry, the left-most bit of a byte first (Bitstring Status List 1.0, 7.1); `undefined` where the list has no such entry. */
export function bitAt(bytes: Uint8Array, index: number): 0 | 1 | undefined {
  const byte = bytes[Math.floor(index / 8)];
  if (byte === undefined || !Number.isSafeInteger(index)) return undefined;
  return ((byte >> (7 - (index % 8))) & 1) === 1 ? 1 : 0;
}
