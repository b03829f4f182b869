import { isTooDeep } from '../formats/json.js';
import { didDocumentUrl, keysInDid, type Key } from './did.js';
import { keysOfDocument, type DocumentKeys } from './issuer-keys.js';
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
    const inside = await keysInDid(issuer);
    if (inside) return known(inside);
    const wanted = [keyId, `${issuer}${keyId ?? ''}`, `${issuer}#${keyId ?? ''}`];
    const isListed = keyId === undefined || listed.some(({ id }) => wanted.includes(id));
    if (listed.length > 0 && isListed) return known(listed);
    if (run.stapled) return { ok: false, code: 'issuer-unreachable', facts: { reason: 'stapled' } };
    const found = await readDid(issuer, run);
    return found.ok ? { ok: true, ...found.keys } : found;
  };
}

/** Keys that are at hand. */
export function known(keys: readonly Key[]): KeysFound {
  return { ok: true, keys, others: [] };
}

/** Reads the document of a did:web from its domain. */
export async function readDid(did: string, run: VerificationRun): Promise<DidReading> {
  const url = didDocumentUrl(did, run);
  if (url === undefined) return { ok: false, code: 'issuer-kind-unknown', facts: { issuer: did } };
  const found = await run.read(url, { maxBytes: MAX_DID_BYTES });
  if (!found.ok) return { ok: false, code: codeOf(found.reason), facts: factsOfFault(url, found) };
  // The same objects each time, so that an imported key is known again.
  const opened = await run.once('did', `${did} ${found.text}`, () => openDid(found.text, did));
  return opened
    ? { ok: true, ...opened }
    : { ok: false, code: 'issuer-unreadable', facts: { host: hostOf(url) } };
}

function codeOf(reason: string): CheckCode {
  if (reason === 'stopped') return 'stopped';
  return reason === 'too-large' ? 'issuer-unreadable' : 'issuer-unreachable';
}

async function openDid(text: string, did: string) {
  try {
    if (isTooDeep(text)) return undefined;
    const document = JSON.parse(text) as object;
    const keys = await keysOfDocument(document, did);
    return keys && { document, keys };
  } catch {
    return undefined;
  }
}
