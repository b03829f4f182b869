import { resolve } from 'node:path';
import { keysInDid } from '../../core/credential/did.js';
import { createDocuments } from '../../core/credential/documents.js';
import { keysOfDocument } from '../../core/credential/issuer-keys.js';
import { createFormatsLoader } from '../../core/credential/load-optional-formats.js';
import type { Key } from '../../core/credential/public-key.js';
import { parseJson } from '../../core/formats/json.js';
import type { Context } from '../framework/command.js';
import { readNamedFile } from '../framework/files.js';
import { ok, failure, type Outcome } from '../framework/outcome.js';
import { publicJwkOf, type HomeKey } from '../register/register-event.js';
import type { AuthorityState } from '../register/register-state.js';
import { addressOfDid } from '../values/web-address.js';
import { didDocumentPath } from './published-paths.js';

type ListedKey = Pick<HomeKey, 'id' | 'publicKeyJwk'>;

interface BodyValues {
  readonly did: string;
  /** File with its DID document. */
  readonly keys: string | undefined;
}

/**
 * The keys that a certification body signs with: from the DID itself, from a
 * file, or from where the DID leads. Fails with `did-malformed`,
 * `url-not-https` (this machine, outside a trial), `file-unreadable`, `did-unreachable`, `did-document-wrong` or `no-keys`.
 */
export async function keysOfBody(
  values: BodyValues,
  { loopback }: Pick<AuthorityState, 'loopback'>,
  context: Context,
): Promise<Outcome<ListedKey[]>> {
  const { did } = values;
  const inDid = await keysInDid(did, createFormatsLoader());
  if (inDid !== undefined) return selectPublicKeys(inDid, did);
  const address = addressOfDid(did, 'did', loopback);
  if (!address.ok) return address;
  const { base } = address.value;
  const text =
    values.keys === undefined
      ? await fetchDocument(`${base}${didDocumentPath(base)}`, loopback, context)
      : readNamedFile(resolve(context.cwd, values.keys), 'keys');
  if (!text.ok) return text;
  const found = await keysOfDocument(parseJson(text.value), did, createFormatsLoader());
  if (found !== undefined) return selectPublicKeys(found.keys, did);
  return failure('did-document-wrong', `That is not the DID document of ${did}.`, 'keys');
}

async function fetchDocument(
  url: string,
  loopback: boolean,
  { fetch, now }: Context,
): Promise<Outcome<string>> {
  const http = loopback ? 'loopback' : undefined;
  const reading = await createDocuments({ fetch, now }).read(url, { http });
  if (reading.ok) return ok(reading.text);
  return failure(
    'did-unreachable',
    `${url} cannot be read (${reading.reason}); give the document with --keys FILE.`,
    'did',
  );
}

/* Only the public members of a key are taken over. */
function selectPublicKeys(keys: readonly Key[], did: string): Outcome<ListedKey[]> {
  const usable = keys.flatMap(({ id, jwk }) => {
    const publicKeyJwk = publicJwkOf(jwk);
    return publicKeyJwk === undefined ? [] : [{ id, publicKeyJwk }];
  });
  if (usable.length > 0) return ok(usable);
  return failure('no-keys', `${did} names no key that may sign certificates.`, 'did');
}
