import type { Check, CheckCode } from './verification.js';

/** A public key as a JSON Web Key (RFC 7517 §4). */
export interface PublicJwk {
  readonly kty?: string;
  readonly crv?: string;
  readonly x?: string;
  readonly y?: string;
  readonly n?: string;
  readonly e?: string;
  readonly alg?: string;
  readonly use?: string;
}

/** A key with the id by which a signature names it: a DID with a fragment. */
export interface Key {
  readonly id: string;
  readonly jwk: PublicJwk;
}

/** The key a signature names, if it names one; or why the signature is refused before any key is looked for. */
export type NamedKey =
  | { readonly ok: true; readonly id: string | undefined }
  | { readonly ok: false; readonly code: CheckCode; readonly facts?: Check['facts'] };

/** What a signature is checked with. */
export interface SignatureOptions {
  /** Whether the platform can check signatures of an algorithm (`ES256`, `EdDSA`, …); asked of WebCrypto if absent. */
  readonly canCheck?: (algorithm: string) => Promise<boolean>;
  /** The time, in milliseconds, for a proof that expires; without it such a proof is refused. */
  readonly now?: () => number;
}

/* The base point of the curve (RFC 8032 §5.1): of all keys the one that no implementation has a reason to refuse. */
const ANY_KEY = new Uint8Array(32).fill(0x66).fill(0x58, 0, 1);

/**
 * Whether signatures of an algorithm can be checked here. Pages that came over
 * plain http have no WebCrypto, and older browsers have one without Ed25519.
 * Then nothing is known of the signature: it is neither good nor bad.
 */
export async function canCheckHere(
  algorithm: string,
  { subtle }: { readonly subtle?: SubtleCrypto | undefined } = globalThis.crypto,
): Promise<boolean> {
  if (!subtle || !algorithm.startsWith('Ed')) return Boolean(subtle);
  const importing = subtle.importKey('raw', ANY_KEY, 'Ed25519', false, ['verify']);
  return await importing.then(
    () => true,
    () => false,
  );
}
