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
