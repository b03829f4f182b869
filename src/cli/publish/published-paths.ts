import { numberKey, type CertificateRecord } from '../register/register-state.js';

/*
 * Where each document lies below the address that is published to. Certificates
 * and DID documents hold these addresses for years, so they never change.
 */

/** The signed list of recognised certification bodies. */
export const RECOGNITION_PATH = 'recognition.jwt';

/** The page where anybody can check a certificate. */
export const CHECKER_PATH = 'check/';

/** A status list. */
export function statusListPath(purpose: 'revocation' | 'suspension'): string {
  return `status/${purpose}.jwt`;
}

/** A certificate; the same for each renewal, so that a link to it renews by itself. */
export function certificatePath({ number }: Pick<CertificateRecord, 'number'>): string {
  return `certificates/${numberKey(number)}.jwt`;
}

/** Where a DID document lies below the address that is published to (did:web, section 2.5.2). */
export function didDocumentPath(base: string): string {
  return new URL(base).pathname === '/' ? '.well-known/did.json' : 'did.json';
}
