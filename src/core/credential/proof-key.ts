import type { ProvenDocument } from './secured-document.js';
import type { Check, CheckCode } from './verification.js';

/** The key a signature names, if it names one; or why the signature is refused before any key is looked for. */
export type NamedKey =
  | { readonly ok: true; readonly id: string | undefined }
  | { readonly ok: false; readonly code: CheckCode; readonly facts?: Check['facts'] };

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
