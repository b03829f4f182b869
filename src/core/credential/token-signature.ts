import { compactVerify, errors } from 'jose';
import type { PublicJwk } from './did.js';
import { canCheckEd25519 } from './ed25519.js';
import { isSoundRsa } from './rsa-key.js';
import type { SignatureOptions } from './signature.js';
import type { SecuredToken } from './secured-document.js';
import type { Check, CheckCode } from './verification.js';

/** The key a signature names, if it names one; or why the signature is refused before any key is looked for. */
export type NamedKey =
  | { readonly ok: true; readonly id: string | undefined }
  | { readonly ok: false; readonly code: CheckCode; readonly facts?: Check['facts'] };

/* The kind of key that each accepted algorithm wants (RFC 7518 §3.1, RFC 8037 §3.1, RFC 9864 §2.2). */
const KINDS: Readonly<Record<string, readonly [kty: string, crv?: string]>> = {
  ES256: ['EC', 'P-256'],
  RS256: ['RSA'],
  EdDSA: ['OKP', 'Ed25519'],
  Ed25519: ['OKP', 'Ed25519'],
};

/* With a secret that both sides share, or with none, whoever can check can also forge. */
const PROVES_NOTHING = /^(?:none|HS\d+)$/i;

/** Reads which key a token's header names, once its algorithm is one that can prove something. */
export function tokenKeyId({ header }: SecuredToken): NamedKey {
  const { alg, kid } = header;
  if (typeof alg !== 'string' || PROVES_NOTHING.test(alg)) {
    return { ok: false, code: 'algorithm-refused', facts: { algorithm: String(alg) } };
  }
  // RFC 7515 §4.1.11 and RFC 7797 §3: what must be understood and is not.
  if ('crit' in header || 'b64' in header) return { ok: false, code: 'extension-unknown' };
  if (!Object.hasOwn(KINDS, alg))
    return { ok: false, code: 'algorithm-unknown', facts: { algorithm: alg } };
  if (kid !== undefined && (typeof kid !== 'string' || kid === ''))
    return { ok: false, code: 'key-not-listed' };
  return { ok: true, id: kid };
}

/** Checks a token with a key (RFC 7515 §5.2). */
export async function checkToken(
  { token, header }: { readonly token: string; readonly header: Readonly<Record<string, unknown>> },
  jwk: PublicJwk,
  { ed25519 = canCheckEd25519 }: SignatureOptions,
): Promise<CheckCode> {
  const alg = String(header.alg);
  const [kty, crv] = KINDS[alg] ?? [];
  if (jwk.kty !== kty || jwk.crv !== crv || (jwk.use ?? 'sig') !== 'sig') return 'key-unsuitable';
  if (crv === 'Ed25519' && !(await ed25519())) return 'algorithm-unsupported';
  try {
    if (kty === 'RSA' && !isSoundRsa(jwk)) return 'key-unsuitable';
    // jose keeps the imported key by the identity of this object, so it is not copied.
    await compactVerify(token, jwk as object, { algorithms: [alg] });
    return 'signed-by-issuer';
  } catch (error) {
    const wrong =
      error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWSInvalid;
    return wrong ? 'signature-wrong' : 'key-unsuitable';
  }
}
