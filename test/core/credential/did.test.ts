import { base58, base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didDocumentUrl, domainOf, keysInDid } from '../../../src/core/credential/did.js';
import { createFormatsLoader } from '../../../src/core/credential/load-optional-formats.js';
import { createSigner } from '../../fixtures/credential-signer.js';

const loadFormats = createFormatsLoader();

describe('the document of a did:web', () => {
  test.each([
    ['did:web:body.example', 'https://body.example/.well-known/did.json'],
    ['did:web:body.example:cse', 'https://body.example/cse/did.json'],
    ['did:web:body.example:a:b', 'https://body.example/a/b/did.json'],
    ['did:web:body.example%3A8443', 'https://body.example:8443/.well-known/did.json'],
    ['did:web:localhost%3A8080', 'https://localhost:8080/.well-known/did.json'],
  ])('%s is at %s', (did, url) => {
    expect(didDocumentUrl(did)).toBe(url);
  });

  test.each([
    'did:web:',
    'did:web:body.example:',
    'did:web:body.example::a',
    'did:web:body.example:..',
    'did:web:body.example:%2e%2e:a',
    'did:web:body.example/cse',
    'did:web:body.example?x',
    'did:web:body.example#key-1',
    'did:web:user%40body.example',
    'did:web:body.example%3Aport',
    'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
    'https://body.example',
    'urn:did:web:body.example',
    '',
  ])('%s has none', (did) => {
    expect(didDocumentUrl(did)).toBeUndefined();
  });

  test('comes over plain http from this machine alone, and only where that is allowed', () => {
    const at = (host: string) => didDocumentUrl(`did:web:${host}`, { loopback: true });
    expect(at('localhost%3A8080:body')).toBe('http://localhost:8080/body/did.json');
    expect(at('127.0.0.1')).toBe('http://127.0.0.1/.well-known/did.json');
    expect(at('127.0.0.2%3A81')).toBe('http://127.0.0.2:81/.well-known/did.json');
    expect(at('body.localhost')).toBe('http://body.localhost/.well-known/did.json');
    expect(at('localhost.evil.example')).toBe(
      'https://localhost.evil.example/.well-known/did.json',
    );
    expect(at('body.example')).toBe('https://body.example/.well-known/did.json');
  });

  test('is asked for at no other host than the identifier says, whatever it holds', () => {
    const part = fc.stringMatching(/^[\w.%:-]{0,12}$/);
    fc.assert(
      fc.property(part, part, (host, rest) => {
        const url = didDocumentUrl(`did:web:${host}:${rest}`);
        if (url === undefined) return;
        const said = decodeURIComponent(host.split(':')[0] ?? '').toLowerCase();
        expect(new URL(url).host.replace(/:443$/, '')).toBe(said.replace(/:443$/, ''));
        expect(url).toMatch(/^https:\/\/[^?#@]+\/did\.json$/);
      }),
    );
  });
});

describe('the domain of an identifier', () => {
  test.each([
    ['did:web:body.example:cse', 'body.example'],
    ['did:web:localhost%3A8080', 'localhost:8080'],
    ['did:web:XN--BDY-FLA.example', 'xn--bdy-fla.example'],
    ['did:jwk:abc', 'did:jwk:abc'],
    ['https://body.example', 'https://body.example'],
  ])('%s: %s', (did, domain) => {
    expect(domainOf(did)).toBe(domain);
  });

  test('is never written in letters that look like others', () => {
    expect(didDocumentUrl('did:web:bоdy.example')).toBeUndefined();
    expect(domainOf('did:web:bоdy.example')).toBe('did:web:b%u43edy.example');
    expect(domainOf('did:web:xn--bdy-qmc.example')).toBe('xn--bdy-qmc.example');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(domainOf(text)).toMatch(/^[ -~]*$/);
        expect(domainOf(`did:web:${text}`)).toMatch(/^[ -~]*$/);
      }),
    );
  });
});

describe('a key that is its own identifier', () => {
  test('did:key of Ed25519', async () => {
    const text = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
    expect(await keysInDid(`did:key:${text}`, loadFormats)).toEqual([
      {
        id: `did:key:${text}#${text}`,
        jwk: { kty: 'OKP', crv: 'Ed25519', x: 'sA2Nk45_dz1RVlqtNqYj9TRPf10ZYPnPPo4SYg6igQ8' },
      },
    ]);
  });

  test('did:key of P-256, whose second half is worked out', async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      const { jwk } = await createSigner('x', 'ES256');
      const [x, y] = [jwk.x, jwk.y].map((part = '') => base64urlnopad.decode(part));
      const point = [0x80, 0x24, 2 + ((y?.at(-1) ?? 0) & 1), ...(x ?? [])];
      const did = `did:key:z${base58.encode(Uint8Array.from(point))}`;
      expect((await keysInDid(did, loadFormats))?.[0]?.jwk).toEqual({
        kty: 'EC',
        crv: 'P-256',
        x: jwk.x,
        y: jwk.y,
      });
    }
  });

  test('did:key of P-256 that is no point of the curve', async () => {
    const off = [0x80, 0x24, 2, ...new Array<number>(31).fill(0), 4];
    const unheard = [0x80, 0x24, 9, ...new Array<number>(31).fill(0), 6];
    for (const point of [off, unheard]) {
      expect(
        await keysInDid(`did:key:z${base58.encode(Uint8Array.from(point))}`, loadFormats),
      ).toBeUndefined();
    }
  });

  test('did:jwk', async () => {
    const { jwk } = await createSigner('x');
    const did = `did:jwk:${base64urlnopad.encode(new TextEncoder().encode(JSON.stringify(jwk)))}`;
    expect(await keysInDid(did, loadFormats)).toEqual([{ id: `${did}#0`, jwk }]);
    const secret = new TextEncoder().encode(JSON.stringify({ ...jwk, d: 'd' }));
    expect(
      await keysInDid(`did:jwk:${base64urlnopad.encode(secret)}`, loadFormats),
    ).toBeUndefined();
  });

  test.each(['did:key:z', 'did:key:abc', 'did:jwk:', 'did:jwk:e30x', 'did:web:body.example', ''])(
    '%s is none',
    async (did) => {
      expect(await keysInDid(did, loadFormats)).toBeUndefined();
    },
  );
});
