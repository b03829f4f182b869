import { gzipSync } from 'node:zlib';
import { statusListPath } from '../register/published-paths.js';
import {
  PLACES,
  type CertificateRecord,
  type IssuerState,
  type CertificateStatus,
} from '../register/register-state.js';
import type { SignedPeriod } from './signed-period.js';

/** What a status list tells. */
export type StatusPurpose = 'revocation' | 'suspension';

/* A suspended certificate that is then revoked need not stay on both lists: revocation is final. */
const STRUCK_OUT: Record<StatusPurpose, CertificateStatus> = {
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
      encodedList: encodedList([...certificates.values()], STRUCK_OUT[purpose]),
    },
  };
}

/* Most significant bit first, gzip, base64url without padding, multibase `u` (sections 2.2 and 3.4). */
function encodedList(records: readonly CertificateRecord[], struckOut: CertificateStatus): string {
  const bytes = new Uint8Array(PLACES / 8);
  for (const { place, standing } of records) {
    if (standing === struckOut)
      bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (0x80 >> (place & 7));
  }
  return `u${gzipSync(bytes).toString('base64url')}`;
}
