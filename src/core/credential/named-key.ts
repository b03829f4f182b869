import { isKnownAlgorithm } from './token-signature.js';
import type { ProvenDocument, Secured, SecuredToken } from './secured-document.js';
import type { Check, CheckCode } from './verification.js';

/** The key a signature names, if it names one; or why the signature is refused before any key is looked for. */
export type NamedKey =
  | { readonly ok: true; readonly id: string | undefined }
  | { readonly ok: false; readonly code: CheckCode; readonly facts?: Check['facts'] };

/** Reads which key a signature names, without looking at the signature itself. */
export function namedKey(secured: Secured): NamedKey {
  return secured.form === 'jwt' ? tokenKeyId(secured) : proofKeyId(secured);
}

/* With a secret that both sides share, or with none, whoever can check can also forge. */
const PROVES_NOTHING = /^(?:none|HS\d+)$/i;

/* Once its algorithm is one that can prove something. */
function tokenKeyId({ header }: SecuredToken): NamedKey {
  const { alg, kid } = header;
  if (typeof alg !== 'string' || PROVES_NOTHING.test(alg)) {
    return { ok: false, code: 'algorithm-refused', facts: { algorithm: String(alg) } };
  }
  // RFC 7515 §4.1.11 and RFC 7797 §3: what must be understood and is not.
  if ('crit' in header || 'b64' in header) return { ok: false, code: 'extension-unknown' };
  if (!isKnownAlgorithm(alg))
    return { ok: false, code: 'algorithm-unknown', facts: { algorithm: alg } };
  if (kid !== undefined && (typeof kid !== 'string' || kid === ''))
    return { ok: false, code: 'key-not-listed' };
  return { ok: true, id: kid };
}

/* Once it is a proof that can be checked here. */
function proofKeyId({ proof }: ProvenDocument): NamedKey {
  const { type, cryptosuite, proofPurpose, verificationMethod, proofValue } = proof;
  if (type === undefined) return { ok: false, code: 'unsigned' };
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
