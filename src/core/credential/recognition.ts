import { isRecord, listOf } from '../formats/json.js';
import type { Certificate } from './certificate.js';
import { domainOf, keysInDid } from './did.js';
import { keysAtHand, readDid } from './issuer-keys.js';
import type { Key, PublicJwk } from './public-key.js';
import { codeOfFault, issuerOf, openList, readList } from './signed-list.js';
import type { VerificationRun } from './verification-run.js';
import { RANKS, check, type Check, type CheckCode, type NamedAuthority } from './verification.js';

/** Somebody whose list of certification bodies is believed. */
export interface Authority {
  /** Its DID. */
  readonly id: string;
  /** Its keys. Without them they are fetched from the domain of its DID. */
  readonly keys?: readonly Key[];
  /** URL of its list. Without it, the service `RecognitionList` in its DID document says where. */
  readonly list?: string;
  /** Whether it was compiled into the build or named by the page. */
  readonly namedBy: 'build' | 'page';
}

/** What the authorities say about an issuer. */
export interface Recognition {
  /** The check `issuer-recognised`. Facts: `host` of the list, `name`, `from` and `until` of the entry, or why there is none. */
  readonly check: Check;
  /** The authority whose list names the issuer, or, if none does, the first one asked. */
  readonly authority: NamedAuthority | undefined;
  /** The issuer's keys as the authority signed them. */
  readonly keys: readonly Key[];
  /** Instants, in milliseconds, at which this may change. */
  readonly times: readonly number[];
}

type Subject = Pick<Certificate, 'validFrom' | 'issuer'>;

interface Asked extends Recognition {
  /** Whether the list names the issuer at all. */
  readonly named: boolean;
}

/* What it takes to read a list: whose keys, and where it is. */
interface Opening {
  readonly keys: readonly Key[];
  readonly list: string;
}

interface Obstacle {
  readonly code: CheckCode;
  readonly facts: Check['facts'];
}

/**
 * Asks the authorities whether they recognise an issuer: it is on the list, now
 * is between `from` and `until`, and the certificate does not begin before
 * `from`. One authority that says so is enough.
 */
export async function recogniseIssuer(
  subject: Subject,
  authorities: readonly Authority[],
  run: VerificationRun,
): Promise<Recognition> {
  const asked = await Promise.all(
    authoritiesToAsk(authorities, run).map((authority) => ask(authority, subject, run)),
  );
  const [best] = asked.toSorted((a, b) => rankOf(a) - rankOf(b));
  if (best) {
    const naming = [best, ...asked].find(({ named }) => named) ?? asked[0];
    return { ...best, authority: naming?.authority };
  }
  const [first] = authorities;
  const code = first ? 'recognition-not-genuine' : 'no-authority';
  const authority = first && nameOf(first, run);
  return { check: check('issuer-recognised', code), authority, keys: [], times: [] };
}

/* A stapled list is from one of them; the others are not even asked for their keys. */
function authoritiesToAsk(authorities: readonly Authority[], run: VerificationRun) {
  if (!run.stapled) return authorities;
  const issuer = issuerOf(openList(run.stapled.recognition, run));
  return authorities.filter(({ id }) => id === issuer);
}

/* Of several answers the best counts; a list that could not be read might have named the issuer. */
function rankOf({ check: { state }, named }: Asked): number {
  return RANKS[state] + (named ? 0 : 0.5);
}

async function ask(authority: Authority, subject: Subject, run: VerificationRun): Promise<Asked> {
  const answer = (code: CheckCode, facts: Check['facts'], more: Partial<Asked> = {}): Asked => ({
    check: check('issuer-recognised', code, facts),
    authority: nameOf(authority, run),
    keys: [],
    times: [],
    named: false,
    ...more,
  });
  const found = await entriesOf(authority, run);
  if ('code' in found) return answer(found.code, found.facts);
  const entries = found.entries.filter(({ id }) => id === subject.issuer.id);
  const codes = entries.map((entry) => codeOf(entry, subject, run.now));
  const at = codes.includes('recognised') ? codes.indexOf('recognised') : codes.length - 1;
  const times = [found.until, ...entries.flatMap(timesOf)];
  const [entry, code = 'not-recognised'] = [entries[at], codes[at]];
  if (!entry) return answer(code, {}, { times });
  const { name, from, until } = entry;
  const facts = { name, from, ...(until !== undefined && { until }) };
  return answer(code, facts, { times, keys: keysOf(entry), named: true });
}

async function entriesOf(
  authority: Authority,
  run: VerificationRun,
): Promise<{ readonly entries: readonly RecognitionEntry[]; readonly until: number } | Obstacle> {
  const opening = await openingOf(authority, run);
  if ('code' in opening) return opening;
  const list = await readList(
    {
      url: opening.list,
      type: 'RecognitionListCredential',
      issuer: authority.id,
      keysOf: () => Promise.resolve(keysAtHand(opening.keys)),
      copy: run.stapled?.recognition,
    },
    run,
  );
  if (!list.ok) return { code: codeOfFault('recognition', list.fault), facts: list.facts };
  const { text, document, until } = list;
  const entries = run.once('recognition', text, () => entriesIn(document));
  return entries ? { entries, until } : { code: 'recognition-unreadable', facts: {} };
}

async function openingOf(authority: Authority, run: VerificationRun): Promise<Opening | Obstacle> {
  const keys = authority.keys ?? (await keysInDid(authority.id, run.loadFormats));
  // Of a stapled list nobody needs to know where it is published.
  const list = authority.list ?? (run.stapled && '');
  if (keys && list !== undefined) return { keys, list };
  const did = await readDid(authority.id, run);
  if (!did.ok) {
    return { code: did.code === 'stopped' ? 'stopped' : 'authority-unreachable', facts: did.facts };
  }
  const address = list ?? listAddressIn(did.document);
  if (address !== undefined) return { keys: keys ?? did.keys.keys, list: address };
  return { code: 'recognition-unreachable', facts: { reason: 'no-address' } };
}

/* Decentralized Identifiers 1.0 §5.4: the service that says where the list is. */
function listAddressIn(document: object): string | undefined {
  const services = 'service' in document ? listOf(document.service).filter(isRecord) : [];
  const found = services.find(({ type }) => listOf(type).includes('RecognitionList'));
  const address = found?.serviceEndpoint;
  return typeof address === 'string' ? address : undefined;
}

function codeOf({ from, until }: RecognitionEntry, { validFrom }: Subject, now: number): CheckCode {
  if (until !== undefined && now >= Date.parse(until)) return 'recognition-ended';
  const began = Math.min(now, Date.parse(validFrom ?? '')) >= Date.parse(from);
  return began ? 'recognised' : 'recognition-not-begun';
}

function timesOf({ from, until = '' }: RecognitionEntry): number[] {
  return [Date.parse(from), Date.parse(until)];
}

/* The key objects stay those of the entry, so that an imported key is known again. */
function keysOf({ keys = [] }: RecognitionEntry): Key[] {
  return keys.map(({ id, publicKeyJwk }) => ({ id, jwk: publicKeyJwk }));
}

function nameOf({ id, namedBy }: Authority, { once }: VerificationRun): NamedAuthority {
  return { id, domain: once('domain', id, () => domainOf(id)), namedBy };
}

/*
 * Reading an authority's list: the same rules as in recognition-list-schema.ts,
 * without the library, which would be a tenth of what a badge weighs. A test
 * holds the two against each other.
 */

/** A certification body on an authority's list. */
export interface RecognitionEntry {
  /** Its DID. */
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly from: string;
  /** ISO 8601; without this instant. */
  readonly until?: string | undefined;
  readonly keys?: readonly { readonly id: string; readonly publicKeyJwk: PublicJwk }[] | undefined;
}

/** The entries of a list; `undefined` where any part of it is not as it should be. */
export function entriesIn({
  validFrom,
  validUntil,
  credentialSubject,
}: Readonly<Record<string, unknown>>): readonly RecognitionEntry[] | undefined {
  const { type, recognised } = isRecord(credentialSubject) ? credentialSubject : {};
  const sound =
    isTime(validFrom) &&
    isTime(validUntil) &&
    type === 'RecognitionList' &&
    Array.isArray(recognised) &&
    recognised.every(isEntry);
  return sound ? recognised : undefined;
}

function isEntry(value: unknown): value is RecognitionEntry {
  if (!isRecord(value)) return false;
  const { id, name, from, until, keys } = value;
  const named = isText(id) && isText(name);
  const timed = isTime(from) && (until === undefined || isTime(until));
  return named && timed && (keys === undefined || (Array.isArray(keys) && keys.every(isKey)));
}

function isKey(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value.id) &&
    isRecord(value.publicKeyJwk) &&
    isText(value.publicKeyJwk.kty)
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
