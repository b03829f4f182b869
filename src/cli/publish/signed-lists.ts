import { gzipSync } from 'node:zlib';
import {
  PLACES,
  type CertificateRecord,
  type IssuerState,
  type CertificateStatus,
  type AuthorityState,
  type RecognisedBody,
} from '../register/register-state.js';
import { instantOf } from '../values/time.js';
import { statusListPath, RECOGNITION_PATH } from './published-paths.js';

/* The lists that an issuer or an authority signs again with each publication, as they are before they are signed. */

/** When a published list is valid; ISO 8601 in UTC. */
export interface SignedPeriod {
  readonly validFrom: string;
  readonly validUntil: string;
}

/* A visitor's clock may be slow, and a list that is not valid yet would leave every badge unchecked. */
const SLOW_CLOCKS_MS = 300_000;

/** The period of a list that is signed `now` and good for so many milliseconds. */
export function periodFrom(now: number, validFor: number): SignedPeriod {
  return { validFrom: instantOf(now - SLOW_CLOCKS_MS), validUntil: instantOf(now + validFor) };
}

/** What a status list is about. */
export type StatusPurpose = 'revocation' | 'suspension';

/* A suspended certificate that is then revoked need not stay on both lists: revocation is final. */
const LISTED_STATUS: Record<StatusPurpose, CertificateStatus> = {
  revocation: 'revoked',
  suspension: 'suspended',
};

/**
 * A status list before it is signed (Bitstring Status List 1.0, section 2.2).
 * `ttl` is how many milliseconds a copy may be used before another look.
 */
export function statusListCredential(
  { did, base, certificates }: IssuerState,
  purpose: StatusPurpose,
  { ttl, ...period }: SignedPeriod & { readonly ttl: number },
): object {
  const id = `${base}${statusListPath(purpose)}`;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: did,
    ...period,
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      ttl,
      encodedList: encodedList([...certificates.values()], LISTED_STATUS[purpose]),
    },
  };
}

/* Most significant bit first, gzip, base64url without padding, multibase `u` (sections 2.2 and 3.4). */
function encodedList(records: readonly CertificateRecord[], listed: CertificateStatus): string {
  const bytes = new Uint8Array(PLACES / 8);
  for (const { place, status } of records) {
    if (status === listed) bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (0x80 >> (place & 7));
  }
  return `u${gzipSync(bytes).toString('base64url')}`;
}

/**
 * An authority's list before it is signed. Bodies whose recognition has ended stay on it with the
 * day it ended, so that a visitor learns why.
 */
export function recognitionListCredential(
  { did, base, recognised }: AuthorityState,
  period: SignedPeriod,
): object {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      {
        RecognitionListCredential: 'urn:cse-widgets:RecognitionListCredential',
        RecognitionList: 'urn:cse-widgets:RecognitionList',
        recognised: 'urn:cse-widgets:recognised',
      },
    ],
    id: `${base}${RECOGNITION_PATH}`,
    type: ['VerifiableCredential', 'RecognitionListCredential'],
    issuer: did,
    ...period,
    credentialSubject: {
      type: 'RecognitionList',
      recognised: [...recognised.values()].map(entryOf),
    },
  };
}

function entryOf({ did, name, from, until, keys }: RecognisedBody): object {
  return {
    id: did,
    name,
    from,
    ...(until === undefined ? {} : { until }),
    ...(keys.length === 0 ? {} : { keys }),
  };
}
