import { base58 } from '@scure/base';
import canonicalize from 'canonicalize';
import { listOf } from '../formats/json.js';
import {
  canCheckHere,
  type NamedKey,
  type PublicJwk,
  type SignatureOptions,
} from './public-key.js';
import type { ProvenDocument } from './secured-document.js';
import type { CheckCode } from './verification.js';

/*
 * Data Integrity proofs of the cryptosuite eddsa-jcs-2022 (Data Integrity EdDSA
 * Cryptosuites 1.0 §3.3): Ed25519 over two hashes, of the proof's options and
 * of the document, each in canonical JSON (RFC 8785).
 */

/** Reads which key a proof names, once it is one that can be checked here. */
export function proofKeyId({ proof }: ProvenDocument): NamedKey {
  const { type, cryptosuite, proofPurpose, verificationMethod, proofValue } = proof;
  if (type !== 'DataIntegrityProof' || cryptosuite !== 'eddsa-jcs-2022') {
    return {
      ok: false,
      code: 'algorithm-unknown',
      facts: {
        algorithm: typeof cryptosuite === 'string' ? cryptosuite : JSON.stringify(type),
      },
    };
  }
  if (proofPurpose !== 'assertionMethod') return { ok: false, code: 'key-not-for-this' };
  if (typeof verificationMethod !== 'string') return { ok: false, code: 'key-not-listed' };
  // 64 bytes are 86 to 88 letters; decoding a longer text would cost the square of its length.
  if (typeof proofValue !== 'string' || proofValue.length > 100)
    return { ok: false, code: 'signature-wrong' };
  return { ok: true, id: verificationMethod };
}

/** Checks a proof with a key (§3.3.2). */
export async function checkProof(
  { document, proof }: ProvenDocument,
  jwk: PublicJwk,
  { canCheck = canCheckHere, now }: SignatureOptions,
): Promise<CheckCode> {
  if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519') return 'key-unsuitable';
  if (!(await canCheck('EdDSA'))) return 'algorithm-unsupported';
  const { proofValue, ...options } = proof;
  try {
    // What has no canonical form, such as a number too large for JSON to hold, throws.
    const signed = asSigned(document, options);
    if (!signed || !keepsTime(options, now)) return 'signature-wrong';
    const signature = base58.decode(/^z(.+)$/.exec(String(proofValue))?.[1] ?? '');
    const good = await verifyEd25519(jwk, signature, await hashData(signed, options));
    return good ? 'signed-by-issuer' : 'signature-wrong';
  } catch {
    return 'signature-wrong';
  }
}

/** Whether a signature is that of an Ed25519 key (RFC 8032 §5.1.7). Rejects where it is no such key. */
export async function verifyEd25519(
  { kty, crv, x }: PublicJwk,
  signature: Uint8Array,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const jwk = { kty, crv, x };
  const key = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify']);
  return await crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), signed);
}

/** What is signed (§3.3.4): the hash of the options, then that of the document. */
export async function hashData(
  document: object,
  options: object,
): Promise<Uint8Array<ArrayBuffer>> {
  const hashes = await Promise.all([options, document].map(hashOf));
  return new Uint8Array(hashes.flatMap((hash) => [...hash]));
}

async function hashOf(value: object): Promise<Uint8Array> {
  const text = new TextEncoder().encode(canonicalize(value));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', text));
}

/*
 * The document as it was when the proof was made (§3.3.2, steps 4 and 5). Contexts may have been added
 * to the end since; where those that the proof names are not at the beginning, it is another document.
 */
function asSigned(
  document: ProvenDocument['document'],
  options: Record<string, unknown>,
): object | undefined {
  const { '@context': context } = options;
  if (context === undefined) return document;
  const [wanted, found] = [listOf(context), listOf(document['@context'])];
  const same = wanted.every((one, at) => canonicalize(one) === canonicalize(found[at]));
  return same ? { ...document, '@context': context } : undefined;
}

/* A proof may be made to last for a while (VC Data Integrity §2.1). */
function keepsTime({ created, expires }: Record<string, unknown>, now?: () => number): boolean {
  const [from, until] = [created, expires].map((time) =>
    typeof time === 'string' ? Date.parse(time) : time === undefined ? undefined : Number.NaN,
  );
  if (Number.isNaN(from) || Number.isNaN(until)) return false;
  return until === undefined || (now !== undefined && now() < until);
}
