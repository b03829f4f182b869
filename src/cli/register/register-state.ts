import { ok, failure, type Outcome } from '../framework/outcome.js';
import type { CertificateTerms, HomeKey } from './register-event.js';
/* The state of a register: the fold of its events, which is done in fold-register.ts. */

/** The status of a certificate. A revoked one stays revoked. */
export type CertificateStatus = 'current' | 'suspended' | 'revoked';

/** One certificate as handed out; a renewal hands out another of the same number. */
export interface Issue {
  /** When it was signed, ISO 8601 in UTC. */
  readonly at: string;
  readonly terms: CertificateTerms;
  /** Compact JWS. */
  readonly token: string;
}

/** A change of status, and why. */
export interface StatusChange {
  readonly type: 'suspended' | 'reinstated' | 'revoked';
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly reason: string;
}

/** Everything the register knows of one certificate number. */
export interface CertificateRecord {
  readonly number: string;
  /** Place on both status lists, counted from 0; the same for every renewal. */
  readonly place: number;
  /** `urn:uuid:…` of what was achieved; the same for every renewal. */
  readonly achievement: string;
  readonly status: CertificateStatus;
  /** Oldest first, never empty. */
  readonly issues: readonly [Issue, ...Issue[]];
  /** Oldest first. */
  readonly changes: readonly StatusChange[];
}

/** A certification body that the authority recognises, or did. */
export interface RecognisedBody {
  readonly did: string;
  readonly name: string;
  /** ISO 8601 in UTC. */
  readonly from: string;
  /** From then on it is not recognised; ISO 8601 in UTC. */
  readonly until: string | undefined;
  /** The keys that the authority saw; empty if it relies on the body's own document. */
  readonly keys: readonly Pick<HomeKey, 'id' | 'publicKeyJwk'>[];
  /** Why the recognition was withdrawn, if it was. */
  readonly withdrawn: string | undefined;
}

/* What an authority and an issuer have in common. */
interface Opened {
  readonly did: string;
  /** Where the published folder is served, with a slash at the end. */
  readonly base: string;
  readonly name: string;
  /** Whether plain http on this machine is allowed, for trying out. */
  readonly loopback: boolean;
  /** Oldest first; the last one signs, and all stay in the DID document. */
  readonly keys: readonly [HomeKey, ...HomeKey[]];
  /** Keys that were withdrawn: nothing that they signed counts, whenever it was signed. */
  readonly withdrawnKeys: readonly HomeKey[];
}

/** A certification body's register. */
export interface IssuerState extends Opened {
  readonly kind: 'issuer';
  /** What certificate numbers begin with, such as `CSE`. */
  readonly prefix: string;
  /** By {@link numberKey}, in the order they were first issued. */
  readonly certificates: ReadonlyMap<string, CertificateRecord>;
  /** Every place on the status lists that was ever given out. */
  readonly places: ReadonlySet<number>;
}

/** An authority's register. */
export interface AuthorityState extends Opened {
  readonly kind: 'authority';
  /** By DID, in the order they were first recognised. */
  readonly recognised: ReadonlyMap<string, RecognisedBody>;
}

/** What a register says; `undefined` before its first event. */
export type RegisterState = IssuerState | AuthorityState;

/** The key that signs: the last one added. */
export function currentKey({ keys }: Pick<RegisterState, 'keys'>): HomeKey {
  return keys.at(-1) ?? keys[0];
}

/** Checks that a key was not withdrawn between being unlocked and signing. Fails with `key-withdrawn`. */
export function checkNotWithdrawn(
  { withdrawnKeys }: Pick<RegisterState, 'withdrawnKeys'>,
  { id }: Pick<HomeKey, 'id'>,
): Outcome<undefined> {
  if (!withdrawnKeys.some((key) => key.id === id)) return ok(undefined);
  return failure('key-withdrawn', `${id} was withdrawn in this moment; run the command again.`);
}

/** What certificate numbers are compared by: they become file names, and some hosts do not tell upper from lower case. */
export function numberKey(number: string): string {
  return number.toLowerCase();
}

/** The record of a number. Fails with `unknown-id`. */
export function findCertificate(
  { certificates }: Pick<IssuerState, 'certificates'>,
  number: string,
): Outcome<CertificateRecord> {
  const record = certificates.get(numberKey(number));
  if (record !== undefined) return ok(record);
  return failure('unknown-id', `There is no certificate ${JSON.stringify(number)}.`, 'number');
}

/** The latest issue of a certificate. */
export function latestIssue({ issues }: Pick<CertificateRecord, 'issues'>): Issue {
  return issues.at(-1) ?? issues[0];
}

/**
 * The issue that is the certificate at a time (milliseconds since 1970): a renewal may be signed
 * weeks ahead, and until its first day the previous issue counts.
 */
export function issueInForce({ issues }: Pick<CertificateRecord, 'issues'>, now: number): Issue {
  const begun = issues.findLast(({ terms }) => Date.parse(terms.from) <= now);
  return begun ?? latestIssue({ issues });
}

/** The status of a certificate at a time (milliseconds since 1970), with regard to its dates. */
export function statusAt(
  record: Pick<CertificateRecord, 'status' | 'issues'>,
  now: number,
): CertificateStatus | 'expired' | 'not-yet-valid' {
  const { from, until } = latestIssue(record).terms;
  if (record.status !== 'current') return record.status;
  if (now >= Date.parse(until)) return 'expired';
  return now < Date.parse(from) ? 'not-yet-valid' : 'current';
}

/** How many places a status list has: the least that Bitstring Status List 1.0 allows (section 4.1). */
export const PLACES = 131_072;
