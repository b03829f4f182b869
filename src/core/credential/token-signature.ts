import { base64url, compactVerify, errors } from 'jose';
import { loadRareForms } from './load-rare-forms.js';
import type { PublicJwk } from './public-key.js';
import { canCheckHere, type SignatureOptions } from './supported-algorithm.js';
import type { CheckCode } from './verification.js';

/* The kind of key that each accepted algorithm wants (RFC 7518 §3.1, RFC 8037 §3.1, RFC 9864 §2.2). */
const KINDS: Readonly<Record<string, readonly [kty: string, crv?: string]>> = {
  ES256: ['EC', 'P-256'],
  RS256: ['RSA'],
  EdDSA: ['OKP', 'Ed25519'],
  Ed25519: ['OKP', 'Ed25519'],
};

/** Whether tokens signed with this algorithm can be checked. */
export function isKnownAlgorithm(alg: string): boolean {
  return Object.hasOwn(KINDS, alg);
}

/** Checks a token with a key (RFC 7515 §5.2). */
export async function checkToken(
  { token, header }: { readonly token: string; readonly header: Readonly<Record<string, unknown>> },
  jwk: PublicJwk,
  { canCheck = canCheckHere }: SignatureOptions,
): Promise<CheckCode> {
  const alg = String(header.alg);
  const [kty, crv] = KINDS[alg] ?? [];
  if (jwk.kty !== kty || jwk.crv !== crv || (jwk.use ?? 'sig') !== 'sig') return 'key-unsuitable';
  if (!(await canCheck(alg))) return 'algorithm-unsupported';
  if (kty === 'RSA') {
    const loaded = await loadRareForms();
    if (!loaded) return 'algorithm-unsupported';
    if (!loaded.isSoundRsa(jwk)) return 'key-unsuitable';
  }
  try {
    // jose keeps the imported key by the identity of this object, so it is not copied.
    await compactVerify(token, jwk as object, { algorithms: [alg] });
    return isWrittenOneWay(token) ? 'signed-by-issuer' : 'signature-wrong';
  } catch (error) {
    const wrong =
      error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWSInvalid;
    return wrong ? 'signature-wrong' : 'key-unsuitable';
  }
}

/* The last letter of a signature holds bits that decoding drops (RFC 4648 §3.5): changed there, it would still fit. */
function isWrittenOneWay(token: string): boolean {
  const signature = token.slice(token.lastIndexOf('.') + 1);
  return base64url.encode(base64url.decode(signature)) === signature;
}
