import { isRecord, listOf } from '../formats/json.js';
import type { DocumentFault, DocumentReading } from './documents.js';
import { idOf, readSecured, type Secured } from './secured-document.js';
import { checkSignature, readKeyId, type KeySource } from './signature.js';
import { isoOf } from './validity.js';
import { factsOfFault, hostOf, type VerificationRun } from './verification-run.js';
import type { Check, CheckCode } from './verification.js';

/*
 * A list that somebody signed and published: the authority's list of
 * certification bodies, an issuer's status list. Both are credentials, both
 * run out, and both may come stapled to the certificate instead.
 */

/** Which list is wanted. */
export interface WantedList {
  /** Where it is published. */
  readonly url: string;
  /** Its type beside `VerifiableCredential`. */
  readonly type: string;
  /** DID of whoever must have signed it. */
  readonly issuer: string;
  readonly keysOf: KeySource;
  /** The copy that came with the certificate, if there is one. */
  readonly copy: string | undefined;
}

/** A list that is genuine and in its time, or why not. */
export type ListReading =
  | {
      readonly ok: true;
      /** As it was signed; what is made of the list is kept by it. */
      readonly text: string;
      readonly document: Readonly<Record<string, unknown>>;
      /** From when on it must be read again, in milliseconds; `Infinity` where it does not say. */
      readonly until: number;
    }
  | {
      readonly ok: false;
      readonly fault: DocumentFault | 'unreadable' | 'not-genuine' | 'outdated';
      /** `host`, and what belongs to the fault: `reason`, `status`, `signature` (a code), `until`. */
      readonly facts: Check['facts'];
    };

/* Bytes, or characters. Of what must be fetched for a verdict, this is the largest. */
const MAX_LENGTH = 4_194_304;
/* Milliseconds. A list may ask to be fetched again at once, and again; this often is enough. */
const SHORTEST_LIFE = 10_000;
/* Milliseconds. A list is signed this minute by one clock and read by another. */
const CLOCKS_APART = 300_000;

type ListFailure = ListReading & { readonly ok: false };

/* What follows from a list's text alone, kept for all who read the same. */
interface OpenedList {
  readonly secured: Secured | undefined;
  /** Signature checks by the keys they were made with. */
  readonly signatures: Map<string, Promise<Check>>;
}

/** Reads a list: the stapled copy, or else from where it is published, anew if what is at hand has run out. */
export async function readList(wanted: WantedList, run: VerificationRun): Promise<ListReading> {
  const { copy, url } = wanted;
  if (run.stapled) {
    if (copy === undefined) return fail('unreachable', { host: hostOf(url), reason: 'stapled' });
    return await checkList(copy, undefined, wanted, run);
  }
  const judgeReading = async (found: DocumentReading) =>
    found.ok
      ? await checkList(found.text, found.fetchedAt, wanted, run)
      : fail(found.reason, factsOfFault(url, found));
  const first = await judgeReading(await run.read(url, { maxBytes: MAX_LENGTH }));
  if (first.ok || first.fault !== 'outdated') return first;
  return await judgeReading(await run.read(url, { maxBytes: MAX_LENGTH, maxAge: SHORTEST_LIFE }));
}

/** Opens a list without believing it yet. */
export function openList(text: string, { once }: Pick<VerificationRun, 'once'>): OpenedList {
  return once('list', text, () => {
    const reading = readSecured(text, MAX_LENGTH);
    // The older form says in other words when it runs out.
    const secured = reading.ok && !reading.secured.legacy ? reading.secured : undefined;
    return { secured, signatures: new Map<string, Promise<Check>>() };
  });
}

/** The code of a check that ends because a list could not be read. */
export function codeOfFault(
  list: 'recognition' | 'status',
  fault: ListFailure['fault'],
): CheckCode {
  switch (fault) {
    case 'stopped':
      return fault;
    case 'unreadable':
    case 'not-genuine':
    case 'outdated':
      return `${list}-${fault}`;
    case 'too-large':
      return list === 'status' ? 'status-too-large' : 'recognition-unreadable';
    default:
      return `${list}-unreachable`;
  }
}

/** DID of whoever a list says it is from. */
export function issuerOf({ secured }: OpenedList): string | undefined {
  return idOf(secured?.document.issuer);
}

async function checkList(
  text: string,
  fetchedAt: number | undefined,
  { url, type, issuer, keysOf }: WantedList,
  run: VerificationRun,
): Promise<ListReading> {
  const opened = openList(text, run);
  const { secured } = opened;
  const types = listOf(secured?.document.type);
  if (!secured || !types.includes('VerifiableCredential') || !types.includes(type)) {
    return fail('unreadable', { host: hostOf(url) });
  }
  if (issuerOf(opened) !== issuer) return fail('not-genuine', { host: hostOf(url) });
  const { state, code } = await signatureOf(opened, secured, keysOf, run);
  if (state !== 'passed')
    return fail(state === 'failed' ? 'not-genuine' : 'unreadable', {
      host: hostOf(url),
      signature: code,
    });
  const { from, until } = termOf(secured, fetchedAt);
  if (run.now < until && run.now >= from - CLOCKS_APART)
    return { ok: true, text, document: secured.document, until };
  return fail('outdated', {
    host: hostOf(url),
    ...(Number.isFinite(until) && { until: isoOf(until) }),
  });
}

/* Found again rather than checked again, because the same list comes with each certificate of an issuer. */
async function signatureOf(
  { signatures }: OpenedList,
  secured: Secured,
  keysOf: KeySource,
  run: VerificationRun,
): Promise<Check> {
  const named = await readKeyId(secured, run.loadFormats);
  const found = await keysOf(named.ok ? named.id : undefined);
  const name = JSON.stringify(found);
  const checked =
    signatures.get(name) ??
    checkSignature(secured, () => Promise.resolve(found), { loadFormats: run.loadFormats });
  signatures.set(name, checked);
  // It rejects where what it takes could not be loaded; the next run tries again.
  checked.catch(() => signatures.delete(name));
  return await checked;
}

/*
 * From when to when a list counts: VC 2.0 §4.9, RFC 7519 §4.1.4, and `ttl` of Bitstring Status List 1.0 §2.2,
 * which asks for another fetch and changes nothing else. So it is a copy's end only where there is no other; a copy
 * that never ends would let a page show the day before a revocation for ever. A date that is none never counts.
 */
function termOf(secured: Secured, fetchedAt: number | undefined) {
  const { validFrom, validUntil, credentialSubject } = secured.document;
  const { exp, nbf } = secured.form === 'jwt' ? secured.claims : {};
  const ttl = isRecord(credentialSubject) ? credentialSubject.ttl : undefined;
  const life = typeof ttl === 'number' && ttl >= 0 ? Math.max(ttl, SHORTEST_LIFE) : Infinity;
  const from = Math.max(...timesOf(validFrom, nbf), -Infinity);
  const end = Math.min(...timesOf(validUntil, exp), Infinity);
  if (fetchedAt !== undefined) return { from, until: Math.min(end, fetchedAt + life) };
  const lasts = end === Infinity ? from + life : end;
  return { from, until: lasts === Infinity ? Number.NaN : lasts };
}

function timesOf(date: unknown, seconds: unknown): number[] {
  const times = [];
  if (date !== undefined) times.push(typeof date === 'string' ? Date.parse(date) : Number.NaN);
  if (seconds !== undefined) times.push(Number(seconds) * 1_000);
  return times;
}

function fail(fault: ListFailure['fault'], facts: ListFailure['facts']): ListFailure {
  return { ok: false, fault, facts };
}
