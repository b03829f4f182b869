import { base64urlnopad } from '@scure/base';
import { keyOfMultibase } from './multibase-key.js';

/*
 * Decentralised identifiers, as far as a certification body needs them: a
 * domain of its own (did:web), or a key that says itself (did:key, did:jwk).
 */

/** A public key as a JSON Web Key (RFC 7517 §4). */
export interface PublicJwk {
  readonly kty?: string;
  readonly crv?: string;
  readonly x?: string;
  readonly y?: string;
  readonly n?: string;
  readonly e?: string;
  readonly alg?: string;
  readonly use?: string;
}

/** A key with the id by which a signature names it: a DID with a fragment. */
export interface Key {
  readonly id: string;
  readonly jwk: PublicJwk;
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** Whether a host is this machine. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

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
  const plain = loopback && isLoopback(host.replace(/%3a\d+$/i, ''));
  const address = `${plain ? 'http' : 'https'}://${host.replace(/%3a/i, ':')}/${folder}/did.json`;
  // What URL would make of it otherwise, such as `..` for `%2e%2e`, is not what the identifier says.
  return URL.canParse(address) &&
    new URL(address).href === address.replace(/^\w+:\/\/[^/]+/, (origin) => origin.toLowerCase())
    ? address
    : undefined;
}

/** The domain of a did:web in ASCII, with its port if it names one; any other identifier as it is. */
export function domainOf(did: string): string {
  const address = didDocumentUrl(did);
  return address === undefined ? did : new URL(address).host;
}

/** The key that a did:key or did:jwk consists of; `undefined` for any other identifier. */
export function keysInDid(did: string): readonly Key[] | undefined {
  const [, method, text = ''] = /^did:(key|jwk):([\w-]+)$/.exec(did) ?? [];
  const jwk = method === 'key' ? keyOfMultibase(text) : method && jwkIn(text);
  if (!jwk) return undefined;
  return [{ id: `${did}#${method === 'key' ? text : '0'}`, jwk }];
}

function jwkIn(text: string): PublicJwk | undefined {
  try {
    const jwk: unknown = JSON.parse(new TextDecoder().decode(base64urlnopad.decode(text)));
    return typeof jwk === 'object' && jwk !== null ? jwk : undefined;
  } catch {
    return undefined;
  }
}
