import { describe, expect, test } from 'vitest';
import {
  addressOfDid,
  addressOfUrl,
  readImageUrl,
  readOrigin,
} from '../../../src/cli/values/web-address.js';
import { didDocumentUrl } from '../../../src/core/credential/did.js';

const ADDRESSES = [
  ['https://body.example/', 'did:web:body.example', 'https://body.example/'],
  ['https://body.example', 'did:web:body.example', 'https://body.example/'],
  ['https://BODY.example:443/cse', 'did:web:body.example:cse', 'https://body.example/cse/'],
  [
    'https://body.example:8443/a/b/',
    'did:web:body.example%3A8443:a:b',
    'https://body.example:8443/a/b/',
  ],
  ['https://bücher.example/', 'did:web:xn--bcher-kva.example', 'https://xn--bcher-kva.example/'],
] as const;

describe('where a body is on the web', () => {
  test.each(ADDRESSES)('%s is %s', (url, did, base) => {
    const address = { ok: true, value: { did, base } };
    expect(addressOfUrl(url, 'url', false)).toEqual(address);
    expect(addressOfDid(did, 'did', false)).toEqual(address);
  });

  test.each(ADDRESSES)('a badge looks for the keys of %s below it', (_, did, base) => {
    expect(didDocumentUrl(did)?.startsWith(base)).toBe(true);
  });

  test('may be this machine, where that was allowed', () => {
    const value = { did: 'did:web:localhost%3A8080', base: 'http://localhost:8080/' };
    expect(addressOfUrl('http://localhost:8080', 'url', true)).toEqual({ ok: true, value });
    expect(addressOfDid(value.did, 'did', true)).toEqual({ ok: true, value });
    expect(addressOfUrl('http://localhost:8080', 'url', false)).toMatchObject({
      code: 'url-not-https',
    });
    expect(addressOfDid(value.did, 'did', false)).toMatchObject({ code: 'url-not-https' });
  });

  test('is https anywhere else, allowed or not', () => {
    expect(addressOfUrl('http://body.example/', 'url', true)).toMatchObject({
      code: 'url-not-https',
      field: 'url',
    });
  });

  test.each([
    '',
    'body.example',
    '/cse',
    'https://body.example/?a=b',
    'https://body.example/#top',
    'https://body.example/a%20b/',
    'https://me:secret@body.example/',
    'https://*.example/',
    'https://body.example./',
    `https://body.example/${'x'.repeat(2_000)}`,
  ])('%.40j is no address', (url) => {
    expect(addressOfUrl(url, 'url', false)).toMatchObject({ code: 'url-malformed', field: 'url' });
  });

  test.each(['javascript:alert(1)//body.example', 'data:text/plain,x', 'ftp://body.example/'])(
    '%s is not on the web',
    (url) => {
      expect(addressOfUrl(url, 'url', false).ok).toBe(false);
    },
  );

  test.each([
    '',
    'did:web:',
    'did:web:Body.example',
    'did:web:body.example%3a8443',
    'did:web:body.example%3A443',
    'did:web:body.example/cse',
    'did:web:body.example:..:x',
    'did:web:body.example:',
    'did:web:body.example::a',
    'did:key:z6Mkf5rGMoatrSj1f4CyvuHBeXJELe9RPdzo2PKGNCKVtZxP',
    'https://body.example/',
  ])('%j is no DID that leads to a folder', (did) => {
    expect(addressOfDid(did, 'did', false)).toMatchObject({ ok: false, field: 'did' });
  });
});

describe('an origin', () => {
  test.each([
    ['https://www.council.example', 'https://www.council.example'],
    ['https://www.council.example/', 'https://www.council.example'],
    ['HTTPS://WWW.Council.Example:443', 'https://www.council.example'],
    ['https://cyngor.cymru:8443', 'https://cyngor.cymru:8443'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ])('%s is %s', (typed, origin) => {
    expect(readOrigin(typed, 'origin', false)).toEqual({ ok: true, value: origin });
  });

  test.each([
    ['http://www.council.example', 'origin-not-https'],
    ['http://localhost:8080', 'origin-not-https'],
    ['www.council.example', 'origin-malformed'],
    ['https://www.council.example/page', 'origin-malformed'],
    ['https://www.council.example/?q', 'origin-malformed'],
    ['https://*.council.example', 'origin-malformed'],
    ['https://council.example.', 'origin-malformed'],
    ['https://me@council.example', 'origin-malformed'],
    ['null', 'origin-malformed'],
  ])('%s is refused as %s', (typed, code) => {
    expect(readOrigin(typed, 'origin', false)).toMatchObject({ ok: false, code, field: 'origin' });
  });

  test.each(['http://localhost:8080', 'http://127.0.0.1'])(
    'may be %s while trying out',
    (origin) => {
      expect(readOrigin(origin, 'origin', true)).toEqual({ ok: true, value: origin });
    },
  );
});

test('a picture is at any address that is https', () => {
  expect(readImageUrl('https://body.example/mark.png?v=2', 'image', false)).toEqual({
    ok: true,
    value: 'https://body.example/mark.png?v=2',
  });
  expect(readImageUrl('http://body.example/mark.png', 'image', false)).toMatchObject({
    code: 'url-not-https',
    field: 'image',
  });
});
