import { loadRareForms } from './load-rare-forms.js';
import { namedKey } from './named-key.js';
import type { Key, PublicJwk } from './public-key.js';
import { idOf, type Secured } from './secured-document.js';
import type { SignatureOptions } from './supported-algorithm.js';
import { checkToken } from './token-signature.js';
import { check, type Check, type CheckCode } from './verification.js';

export type { SignatureOptions } from './supported-algorithm.js';

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

/**
 * Checks that a document is signed by its issuer. Keys come from `keysOf`
 * alone; what a token brings along (`jwk`, `x5c`, `jku`, `x5u`) never counts.
 */
export async function checkSignature(
  secured: Secured,
  keysOf: KeySource,
  options: SignatureOptions = {},
): Promise<Check> {
  const said = (code: CheckCode, facts?: Check['facts']) => check('signature', code, facts);
  const named = await namedKey(secured);
  if (!named.ok) return said(named.code, named.facts);
  const issuer = idOf(secured.document.issuer) ?? '';
  const keyId = named.id?.startsWith('#') ? issuer + named.id : named.id;
  const found = await keysOf(keyId);
  if (!found.ok) return said(found.code, found.facts);
  const key = pick(found.keys, keyId, issuer);
  if (!key)
    return said(keyId && found.others.includes(keyId) ? 'key-not-for-this' : 'key-not-listed');
  const code = await codeOf(secured, key.jwk, options);
  return said(code, { key: key.id });
}

async function codeOf(
  secured: Secured,
  jwk: PublicJwk,
  options: SignatureOptions,
): Promise<CheckCode> {
  if (secured.form === 'jwt') return await checkToken(secured, jwk, options);
  const loaded = await loadRareForms();
  return loaded ? await loaded.checkProof(secured, jwk, options) : 'algorithm-unsupported';
}

/* A signature that names no key can only be meant for an issuer with one. */
function pick(keys: readonly Key[], id: string | undefined, issuer: string): Key | undefined {
  if (id === undefined) return keys.length === 1 ? keys[0] : undefined;
  return keys.find((key) => key.id === id || key.id === `${issuer}#${id}`);
}
