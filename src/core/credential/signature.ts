import { base64url, compactVerify, errors } from 'jose';
import type { LoadFormats } from './load-optional-formats.js';
import {
  canCheckHere,
  type Key,
  type NamedKey,
  type PublicJwk,
  type SignatureOptions,
} from './public-key.js';
import { idOf, type Secured, type SecuredToken } from './secured-document.js';
import { check, type Check, type CheckCode } from './verification.js';

/** The keys of an issuer, or why they are not known. */
export type KeysFound =
  | {
      readonly ok: true;
      /** Keys that may sign certificates. */
      readonly keys: readonly Key[];
      /** Ids of the issuer's keys that may not. */
      readonly others: readonly string[];
    }
  | { readonly ok: false; readonly code: CheckCode; readonly facts?: Check['facts'] };

/** Finds the keys of the issuer; the id is that of the key wanted, if the signature names one. */
export type KeySource = (keyId: string | undefined) => Promise<KeysFound>;

/** What a signature of any form is checked with. */
interface SignatureChecks extends SignatureOptions {
  readonly loadFormats: LoadFormats;
}

/**
 * Checks that a document is signed by its issuer. Keys come from `keysOf`
 * alone; what a token brings along (`jwk`, `x5c`, `jku`, `x5u`) never counts.
 */
export async function checkSignature(
  secured: Secured,
  keysOf: KeySource,
  options: SignatureChecks,
): Promise<Check> {
  const checkOf = (code: CheckCode, facts?: Check['facts']) => check('signature', code, facts);
  const named = await readKeyId(secured, options.loadFormats);
  if (!named.ok) return checkOf(named.code, named.facts);
  const issuer = idOf(secured.document.issuer) ?? '';
  const keyId = named.id?.startsWith('#') ? issuer + named.id : named.id;
  const found = await keysOf(keyId);
  if (!found.ok) return checkOf(found.code, found.facts);
  const key = pick(found.keys, keyId, issuer);
  if (!key)
    return checkOf(keyId && found.others.includes(keyId) ? 'key-not-for-this' : 'key-not-listed');
  const code =
    secured.form === 'jwt'
      ? await checkToken(secured, key.jwk, options)
      : await (await options.loadFormats()).checkProof(secured, key.jwk, options);
  return checkOf(code, { key: key.id });
}

/* A signature that names no key can only be meant for an issuer with one. */
function pick(keys: readonly Key[], id: string | undefined, issuer: string): Key | undefined {
  if (id === undefined) return keys.length === 1 ? keys[0] : undefined;
  return keys.find((key) => key.id === id || key.id === `${issuer}#${id}`);
}

/** Reads which key a signature names, without looking at the signature itself. */
export async function readKeyId(secured: Secured, loadFormats: LoadFormats): Promise<NamedKey> {
  if (secured.form === 'jwt') return tokenKeyId(secured);
  if (secured.proof.type === undefined) return { ok: false, code: 'unsigned' };
  return (await loadFormats()).proofKeyId(secured);
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

/* The kind of key that each accepted algorithm wants (RFC 7518 §3.1, RFC 8037 §3.1, RFC 9864 §2.2). */
const KINDS: Readonly<Record<string, readonly [kty: string, crv?: string]>> = {
  ES256: ['EC', 'P-256'],
  RS256: ['RSA'],
  EdDSA: ['OKP', 'Ed25519'],
  Ed25519: ['OKP', 'Ed25519'],
};

/* Whether tokens signed with this algorithm can be checked. */
function isKnownAlgorithm(alg: string): boolean {
  return Object.hasOwn(KINDS, alg);
}

/* Checks a token with a key (RFC 7515 §5.2). */
async function checkToken(
  { token, header }: { readonly token: string; readonly header: Readonly<Record<string, unknown>> },
  jwk: PublicJwk,
  { canCheck = canCheckHere, loadFormats }: SignatureChecks,
): Promise<CheckCode> {
  const alg = String(header.alg);
  const [kty, crv] = KINDS[alg] ?? [];
  if (jwk.kty !== kty || jwk.crv !== crv || (jwk.use ?? 'sig') !== 'sig') return 'key-unsuitable';
  if (!(await canCheck(alg))) return 'algorithm-unsupported';
  if (kty === 'RSA' && !(await loadFormats()).isSoundRsa(jwk)) return 'key-unsuitable';
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
