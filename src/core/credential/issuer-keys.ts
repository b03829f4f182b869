import { isRecord, isTooDeep, listOf } from '../formats/json.js';
import { didDocumentUrl, keysInDid } from './did.js';
import type { LoadFormats } from './load-optional-formats.js';
import type { Key, PublicJwk } from './public-key.js';
import type { KeysFound, KeySource } from './signature.js';
import { factsOfFault, hostOf, type VerificationRun } from './verification-run.js';
import type { Check, CheckCode } from './verification.js';

/*
 * Whose key it is. A key counts because of where it was found: in what an
 * authority signed, in the DID itself, or in the document that the DID's own
 * domain serves. What came along with the signature is nowhere asked.
 */

const MAX_DID_BYTES = 262_144;

/** A DID document that belongs to its DID, or why there is none. */
export type DidReading =
  | { readonly ok: true; readonly document: object; readonly keys: DocumentKeys }
  | { readonly ok: false; readonly code: CheckCode; readonly facts: Check['facts'] };

/**
 * The keys of an issuer: those on the authority's list if the one that is
 * wanted is among them, else those of the issuer's own document. A stapled
 * proof has no such document, and then nothing is fetched.
 *
 * @param listed - The issuer's keys as the authority signed them; may be none.
 */
export function issuerKeys(
  issuer: string,
  listed: readonly Key[],
  run: VerificationRun,
): KeySource {
  return async (keyId) => {
    const inside = await keysInDid(issuer, run.loadFormats);
    if (inside) return keysAtHand(inside);
    const wanted = [keyId, `${issuer}${keyId ?? ''}`, `${issuer}#${keyId ?? ''}`];
    const isListed = keyId === undefined || listed.some(({ id }) => wanted.includes(id));
    if (listed.length > 0 && isListed) return keysAtHand(listed);
    if (run.stapled) return { ok: false, code: 'issuer-unreachable', facts: { reason: 'stapled' } };
    const found = await readDid(issuer, run);
    return found.ok ? { ok: true, ...found.keys } : found;
  };
}

/** Keys that are at hand. */
export function keysAtHand(keys: readonly Key[]): KeysFound {
  return { ok: true, keys, others: [] };
}

/** Reads the document of a did:web from its domain. */
export async function readDid(did: string, run: VerificationRun): Promise<DidReading> {
  const url = didDocumentUrl(did, run);
  if (url === undefined) return { ok: false, code: 'issuer-kind-unknown', facts: { issuer: did } };
  const found = await run.read(url, { maxBytes: MAX_DID_BYTES });
  if (!found.ok) return { ok: false, code: codeOf(found.reason), facts: factsOfFault(url, found) };
  // The same objects each time, so that an imported key is known again.
  const opened = await run.once('did', `${did} ${found.text}`, () =>
    openDid(found.text, did, run.loadFormats),
  );
  return opened
    ? { ok: true, ...opened }
    : { ok: false, code: 'issuer-unreadable', facts: { host: hostOf(url) } };
}

function codeOf(reason: string): CheckCode {
  if (reason === 'stopped') return 'stopped';
  return reason === 'too-large' ? 'issuer-unreadable' : 'issuer-unreachable';
}

async function openDid(text: string, did: string, loadFormats: LoadFormats) {
  const document = parseDocument(text);
  const keys = await keysOfDocument(document, did, loadFormats);
  return keys && { document: document as object, keys };
}

function parseDocument(text: string): unknown {
  try {
    return isTooDeep(text) ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a DID document says of the keys of whoever it belongs to. */
export interface DocumentKeys {
  /** The keys that may sign certificates. */
  readonly keys: readonly Key[];
  /** Ids of keys that are in the document for something else. */
  readonly others: readonly string[];
}

/**
 * The keys in a DID document (Controlled Identifiers 1.0 §2.2, §2.3.2), or
 * `undefined` where it is not the document of this DID. A key may sign
 * certificates only if the document lists it under `assertionMethod` and calls
 * the DID its controller.
 */
export async function keysOfDocument(
  document: unknown,
  did: string,
  loadFormats: LoadFormats,
): Promise<DocumentKeys | undefined> {
  if (!isRecord(document) || document.id !== did) return undefined;
  const absolute = (id: unknown) =>
    typeof id === 'string' ? (id.startsWith('#') ? did + id : id) : '';
  const inside = listOf(document.verificationMethod).filter(isRecord);
  const asserting = listOf(document.assertionMethod);
  const named = new Set(asserting.map((method) => absolute(isRecord(method) ? method.id : method)));
  const methods = [...inside, ...asserting.filter(isRecord)];
  const ours = methods.filter(
    ({ id, controller }) => absolute(id).startsWith(`${did}#`) && controller === did,
  );
  const found = await Promise.all(
    ours.map(async (method) => ({
      id: absolute(method.id),
      jwk: await jwkOf(method, loadFormats),
    })),
  );
  const keys = found.flatMap(({ id, jwk }) => (jwk ? [{ id, jwk }] : []));
  return {
    keys: keys.filter(({ id }) => named.has(id)),
    others: methods.map(({ id }) => absolute(id)).filter((id) => !named.has(id)),
  };
}

/* Private parts have no place in a document; a key that shows them is anybody's. */
async function jwkOf(
  { publicKeyJwk, publicKeyMultibase }: Record<string, unknown>,
  loadFormats: LoadFormats,
): Promise<PublicJwk | undefined> {
  if (typeof publicKeyMultibase === 'string')
    return (await loadFormats()).keyOfMultibase(publicKeyMultibase);
  return isRecord(publicKeyJwk) && !('d' in publicKeyJwk) ? publicKeyJwk : undefined;
}
