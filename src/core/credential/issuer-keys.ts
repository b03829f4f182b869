import { isRecord, listOf } from '../formats/json.js';
import { keyInMultibase } from './did.js';
import type { Key, PublicJwk } from './public-key.js';

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
    ours.map(async (method) => ({ id: absolute(method.id), jwk: await jwkOf(method) })),
  );
  const keys = found.flatMap(({ id, jwk }) => (jwk ? [{ id, jwk }] : []));
  return {
    keys: keys.filter(({ id }) => named.has(id)),
    others: methods.map(({ id }) => absolute(id)).filter((id) => !named.has(id)),
  };
}

/* Private parts have no place in a document; a key that shows them is anybody's. */
async function jwkOf({
  publicKeyJwk,
  publicKeyMultibase,
}: Record<string, unknown>): Promise<PublicJwk | undefined> {
  if (typeof publicKeyMultibase === 'string') return await keyInMultibase(publicKeyMultibase);
  return isRecord(publicKeyJwk) && !('d' in publicKeyJwk) ? publicKeyJwk : undefined;
}
