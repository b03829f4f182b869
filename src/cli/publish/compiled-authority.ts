import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { didDocumentUrl, keysInDid } from '../../core/credential/did.js';
import { createDocuments } from '../../core/credential/documents.js';
import { keysOfDocument } from '../../core/credential/issuer-keys.js';
import { createFormatsLoader } from '../../core/credential/load-optional-formats.js';
import type { Key } from '../../core/credential/public-key.js';
import type { Authority } from '../../core/credential/recognition.js';
import { parseJson } from '../../core/formats/json.js';
import { parseUrl } from '../../core/formats/web-address.js';
import type { Context } from '../framework/command.js';
import { readNamedFile } from '../framework/files.js';
import { ok, usageError, failure, type Outcome } from '../framework/outcome.js';
import { publicJwkOf } from '../register/register-event.js';

/*
 * An authority as it is compiled into cse-badge.js: with its keys, so that the script need not fetch them.
 */

/** An authority with the keys that its list must be signed with. */
export type CompiledAuthority = Required<Pick<Authority, 'id' | 'keys'>> & Pick<Authority, 'list'>;

/** Where an authority is read from, and where its list is if it does not say so itself. */
export interface AuthoritySource {
  /** Its did.json as a file or an address, or its DID. */
  readonly operand: string;
  readonly list: string | undefined;
  readonly loopback: boolean;
}

const DidDocumentSchema = z.looseObject({
  id: z.string(),
  service: z.optional(z.array(z.looseObject({ type: z.unknown(), serviceEndpoint: z.unknown() }))),
});

/**
 * Reads an authority. Fails with `file-unreadable`, `did-malformed`, `did-unreachable`,
 * `did-document-wrong`, `no-keys`, or `list-unknown` if neither its DID document nor `--list` says where its list is.
 */
export async function readAuthority(
  source: AuthoritySource,
  context: Context,
): Promise<Outcome<CompiledAuthority>> {
  const inside = await keysInDid(source.operand, createFormatsLoader());
  if (inside !== undefined)
    return compileAuthority({ id: source.operand, keys: inside }, source.list);
  const text = await documentText(source, context);
  if (!text.ok) return text;
  const document = DidDocumentSchema.safeParse(parseJson(text.value.text));
  const { id = '', service = [] } = document.data ?? {};
  const found = await keysOfDocument(document.data, id, createFormatsLoader());
  const { url } = text.value;
  if (found === undefined || (url !== undefined && url !== didDocumentUrl(id, source))) {
    const message = `${source.operand} is not the DID document of its DID.`;
    return failure('did-document-wrong', message, 'authority');
  }
  const place = service.find(({ type }) => type === 'RecognitionList')?.serviceEndpoint;
  const { list = typeof place === 'string' ? place : undefined } = source;
  return compileAuthority({ id, keys: found.keys }, list);
}

interface DocumentText {
  readonly text: string;
  /** Where it was fetched, if it was. */
  readonly url?: string;
}

async function documentText(
  { operand, loopback }: AuthoritySource,
  context: Context,
): Promise<Outcome<DocumentText>> {
  const isDid = operand.startsWith('did:');
  const url = isDid ? didDocumentUrl(operand, { loopback }) : operand;
  if (url === undefined) {
    return usageError(
      'did-malformed',
      `"${operand}" is not a DID such as did:web:centre.example.`,
      'authority',
    );
  }
  if (!isDid && !/^https?:/i.test(url)) {
    const text = readNamedFile(resolve(context.cwd, url), 'authority');
    return text.ok ? ok({ text: text.value }) : text;
  }
  const http = loopback ? 'loopback' : undefined;
  const found = await createDocuments(context).read(url, { http });
  if (found.ok) return ok({ text: found.text, url });
  return failure('did-unreachable', `${url} cannot be read (${found.reason}).`, 'authority');
}

function compileAuthority(
  { id, keys }: { readonly id: string; readonly keys: readonly Key[] },
  list: string | undefined,
): Outcome<CompiledAuthority> {
  const usable = keys.flatMap((key) => {
    const jwk = publicJwkOf(key.jwk);
    return jwk === undefined ? [] : [{ id: key.id, jwk }];
  });
  if (usable.length === 0) {
    return failure('no-keys', `${id} names no key that may sign a list.`, 'authority');
  }
  if (list !== undefined && parseUrl(list)) return ok({ id, keys: usable, list });
  return failure(
    'list-unknown',
    `${id} does not say where its list is; say so with --list URL.`,
    'list',
  );
}
