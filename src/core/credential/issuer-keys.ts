import type { Key, PublicJwk } from './did.js';
import { isRecord, listOf } from './json-value.js';
import { keyOfMultibase } from './multibase-key.js';

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
export function keysOfDocument(document: unknown, did: string): DocumentKeys | undefined {
  if (!isRecord(document) || document.id !== did) return undefined;
  const absolute = (id: unknown) =>
    typeof id === 'string' ? (id.startsWith('#') ? did + id : id) : '';
  const inside = listOf(document.verificationMethod).filter(isRecord);
  const asserting = listOf(document.assertionMethod);
  const named = new Set(asserting.map((method) => absolute(isRecord(method) ? method.id : method)));
  const methods = [...inside, ...asserting.filter(isRecord)];
  const keys = methods.flatMap((method) => {
    const [id, jwk] = [absolute(method.id), jwkOf(method)];
    const ours = id.startsWith(`${did}#`) && method.controller === did;
    return ours && jwk ? [{ id, jwk }] : [];
  });
  return {
    keys: keys.filter(({ id }) => named.has(id)),
    others: methods.map(({ id }) => absolute(id)).filter((id) => !named.has(id)),
  };
}

/* Private parts have no place in a document; a key that shows them is anybody's. */
function jwkOf({
  publicKeyJwk,
  publicKeyMultibase,
}: Record<string, unknown>): PublicJwk | undefined {
  if (typeof publicKeyMultibase === 'string') return keyOfMultibase(publicKeyMultibase);
  return isRecord(publicKeyJwk) && !('d' in publicKeyJwk) ? publicKeyJwk : undefined;
}
