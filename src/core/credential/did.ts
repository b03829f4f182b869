import { base64url } from 'jose';
import { isRecord } from '../formats/json.js';
import { isLoopbackHost, parseUrl } from '../formats/web-address.js';
import type { LoadFormats } from './load-optional-formats.js';
import type { Key, PublicJwk } from './public-key.js';

/*
 * Decentralised identifiers, as far as a certification body needs them: a
 * domain of its own (did:web), or a key that says itself (did:key, did:jwk).
 */

/**
 * Where the document of a did:web lies (did:web method, §3.2 Read), or
 * `undefined` for any other identifier and for a malformed one. Always https,
 * but for this machine itself where `loopback` allows it.
 */
export function didDocumentUrl(
  did: string,
  { loopback = false }: { readonly loopback?: boolean } = {},
): string | undefined {
  const [host, ...path] = /^did:web:([\w.%:-]+)$/.exec(did)?.[1]?.split(':') ?? [];
  if (!host || path.includes('')) return undefined;
  const folder = path.length > 0 ? path.join('/') : '.well-known';
  const plain = loopback && isLoopbackHost(host.replace(/%3a\d+$/i, ''));
  const address = `${plain ? 'http' : 'https'}://${host.replace(/%3a/i, ':')}/${folder}/did.json`;
  // What URL would make of it otherwise, such as `..` for `%2e%2e`, is not what the identifier says.
  return parseUrl(address)?.href ===
    address.replace(/^\w+:\/\/[^/]+/, (origin) => origin.toLowerCase())
    ? address
    : undefined;
}

/**
 * The domain of a did:web in ASCII, with its port if it names one; any other
 * identifier as it is, but for letters outside ASCII, which identifiers do not
 * have: they are written as their codes, because some look like others.
 */
export function domainOf(did: string): string {
  const address = didDocumentUrl(did);
  return address === undefined ? inAscii(did) : new URL(address).host;
}

function inAscii(text: string): string {
  return text.replace(/[^ -~]/g, (letter) => `%u${letter.charCodeAt(0).toString(16)}`);
}

/** The key that a did:key or did:jwk consists of; `undefined` for any other identifier. */
export async function keysInDid(
  did: string,
  loadFormats: LoadFormats,
): Promise<readonly Key[] | undefined> {
  const [, method, text = ''] = /^did:(key|jwk):([\w-]+)$/.exec(did) ?? [];
  const jwk = method === 'key' ? (await loadFormats()).keyOfMultibase(text) : method && jwkIn(text);
  if (!jwk) return undefined;
  return [{ id: `${did}#${method === 'key' ? text : '0'}`, jwk }];
}

function jwkIn(text: string): PublicJwk | undefined {
  try {
    const jwk: unknown = JSON.parse(new TextDecoder().decode(base64url.decode(text)));
    // One that shows its private half is anybody's.
    return isRecord(jwk) && !('d' in jwk) ? jwk : undefined;
  } catch {
    return undefined;
  }
}
