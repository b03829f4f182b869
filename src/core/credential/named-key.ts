import { loadRareForms } from './load-rare-forms.js';
import type { NamedKey } from './proof-key.js';
import type { Secured, SecuredToken } from './secured-document.js';
import { isKnownAlgorithm } from './token-signature.js';

/** Reads which key a signature names, without looking at the signature itself. */
export async function namedKey(secured: Secured): Promise<NamedKey> {
  if (secured.form === 'jwt') return tokenKeyId(secured);
  if (secured.proof.type === undefined) return { ok: false, code: 'unsigned' };
  const loaded = await loadRareForms();
  return loaded ? loaded.proofKeyId(secured) : { ok: false, code: 'algorithm-unsupported' };
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
