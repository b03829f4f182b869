import { base64urlnopad } from '@scure/base';
import { createStore, get, update } from 'idb-keyval';
import type { SharedIdentity } from '../core/sharing/shared-file-of.js';
import type { SharedFile, UnsignedFile } from '../core/sharing/shared-file-schema.js';
import { signedText, thumbprintText } from '../core/sharing/shared-file.js';

/*
 * Each assessment shares under a key of its own, which never leaves this browser:
 * so the centre can tell that two files are of one assessment and count the later
 * one, nobody else can share in its name, and the name says nothing of who it is.
 */

/** Where the keys lie, by the id of an assessment. It rejects where it cannot do what is asked. */
export interface KeyShelf {
  readonly get: (id: string) => Promise<CryptoKeyPair | undefined>;
  /** Keeps a key unless there is one. */
  readonly put: (id: string, pair: CryptoKeyPair) => Promise<void>;
}

/** What signs the shared files of one assessment. */
export interface SharingIdentity extends SharedIdentity {
  /** Whether the key is kept; if not, the centre takes the next file for that of somebody else. */
  readonly kept: boolean;
  readonly sign: (file: UnsignedFile) => Promise<SharedFile>;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** The browser's own database, which keeps a key without ever showing it. */
function indexedDbKeys(): KeyShelf {
  // Opened by the first that asks: where it is forbidden, that one is told.
  let opened: ReturnType<typeof createStore> | undefined;
  const store = () => (opened ??= createStore('cse-widgets-sharing', 'keys'));
  return {
    get: async (id) => get<CryptoKeyPair>(id, store()),
    put: async (id, pair) => update<CryptoKeyPair>(id, (known) => known ?? pair, store()),
  };
}

/**
 * The identity under which an assessment is shared; made when it is first asked for.
 *
 * @param assessmentId - As in its details.
 * @returns `undefined` where the browser cannot sign: it does so only on pages that came over https, or from this computer.
 */
export async function sharingIdentity(
  assessmentId: string,
  keys: KeyShelf = indexedDbKeys(),
  // Without `subtle` where the page is not secure, whatever its type says.
  { subtle }: Partial<Pick<Crypto, 'subtle'>> = globalThis.crypto,
): Promise<SharingIdentity | undefined> {
  if (!subtle) return undefined;
  const { pair, kept } = await pairFor(assessmentId, keys, subtle);
  const { x = '', y = '' } = await subtle.exportKey('jwk', pair.publicKey);
  const key = { kty: 'EC', crv: 'P-256', x, y } as const;
  const id = toBase64Url(await subtle.digest('SHA-256', toUtf8(thumbprintText(key))));
  const sign = async (file: UnsignedFile): Promise<SharedFile> => {
    const signature = await subtle.sign(ALGORITHM, pair.privateKey, toUtf8(signedText(file)));
    return { ...file, signature: toBase64Url(signature) };
  };
  return { id, key, kept, sign };
}

async function pairFor(id: string, keys: KeyShelf, subtle: SubtleCrypto) {
  const make = () => subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  try {
    const known = await keys.get(id);
    if (known) return { pair: known, kept: true };
    await keys.put(id, await make());
    // Another tab may have been first.
    const pair = await keys.get(id);
    if (pair) return { pair, kept: true };
  } catch {
    // Storage is forbidden or full: a key of the moment still shows that nobody changed the file on the way.
  }
  return { pair: await make(), kept: false };
}

function toUtf8(text: string) {
  return new TextEncoder().encode(text);
}

function toBase64Url(bytes: ArrayBuffer): string {
  return base64urlnopad.encode(new Uint8Array(bytes));
}
