import { isLoopbackHost, parseUrl } from '../../core/formats/web-address.js';
import { ok, failure, type Outcome } from '../framework/outcome.js';

/*
 * Addresses as people type them. Only https counts, and http on this very
 * machine where a home was set up for trying out (`--loopback`).
 */

/** Where an authority or issuer is on the web. */
export interface WebAddress {
  /** `did:web:…` */
  readonly did: string;
  /** Where its published folder is served, with a slash at the end. */
  readonly base: string;
}

const HOST = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)*[a-z\d](?:[a-z\d-]*[a-z\d])?$/;
const DID_WEB = /^did:web:([a-z\d.-]+(?:%3A\d+)?)((?::[\w.-]+)*)$/;

/** The address of a published folder, and the DID that leads there. Fails with `url-malformed` or `url-not-https`. */
export function addressOfUrl(value: string, field: string, loopback: boolean): Outcome<WebAddress> {
  const url = readUrl(value, field, loopback);
  if (!url.ok) return url;
  const { origin, host, pathname, search, hash } = url.value;
  const parts = pathname.split('/').filter((part) => part !== '');
  if (search !== '' || hash !== '' || !parts.every((part) => /^[\w.-]+$/.test(part))) {
    return failure(
      'url-malformed',
      `--${field} may have only plain folders after the host.`,
      field,
    );
  }
  const did = ['did:web', host.replace(':', '%3A'), ...parts].join(':');
  return ok({ did, base: [origin, ...parts, ''].join('/') });
}

/** The address that a did:web leads to. Fails with `did-malformed` or as {@link addressOfUrl} does. */
export function addressOfDid(did: string, field: string, loopback: boolean): Outcome<WebAddress> {
  const [, host = '', path = ''] = DID_WEB.exec(did) ?? [];
  const name = host.replace('%3A', ':');
  const scheme = isLoopbackHost(name.replace(/:\d+$/, '')) ? 'http' : 'https';
  const address = addressOfUrl(`${scheme}://${name}${path.replaceAll(':', '/')}/`, field, loopback);
  if (!address.ok) return address.code === 'url-not-https' ? address : didMalformed(field);
  return address.value.did === did ? address : didMalformed(field);
}

/** A web origin such as `https://www.council.example`, in ASCII. Fails with `origin-malformed` or `origin-not-https`. */
export function readOrigin(value: string, field: string, loopback: boolean): Outcome<string> {
  const url = readUrl(value, field, loopback);
  if (!url.ok) {
    return failure(url.code.replace('url', 'origin'), url.message, field);
  }
  const { origin, pathname, search, hash } = url.value;
  if (pathname === '/' && search === '' && hash === '') return ok(origin);
  return failure('origin-malformed', `--${field} ends with the host: ${origin}`, field);
}

/** The address of a picture. Fails with `url-malformed` or `url-not-https`. */
export function readImageUrl(value: string, field: string, loopback: boolean): Outcome<string> {
  const url = readUrl(value, field, loopback);
  return url.ok ? ok(url.value.href) : url;
}

const LONGEST = 2_000;

function readUrl(value: string, field: string, loopback: boolean): Outcome<URL> {
  const url = value.length > LONGEST ? undefined : parseUrl(value);
  if (!url) return urlMalformed(value, field);
  const { protocol, hostname, username, password } = url;
  if (!HOST.test(hostname) || username !== '' || password !== '') return urlMalformed(value, field);
  if (isLoopbackHost(hostname)) return loopback && protocol === 'http:' ? ok(url) : noHttps(field);
  return protocol === 'https:' ? ok(url) : noHttps(field);
}

function urlMalformed(value: string, field: string): Outcome<never> {
  return failure(
    'url-malformed',
    `--${field} is not a web address such as https://www.council.example: ${JSON.stringify(value.slice(0, 100))}`,
    field,
  );
}

function noHttps(field: string): Outcome<never> {
  return failure(
    'url-not-https',
    `--${field} must be https; http on this machine is only for a home set up with --loopback.`,
    field,
  );
}

function didMalformed(field: string): Outcome<never> {
  return failure('did-malformed', `--${field} is not a DID such as did:web:body.example.`, field);
}
