import { describe, expect, test } from 'vitest';
import { keysOfDocument } from '../../../src/core/credential/issuer-keys.js';

const DID = 'did:web:body.example';
const JWK = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' };
const method = (id: string, more: object = {}) => ({
  id,
  type: 'JsonWebKey',
  controller: DID,
  publicKeyJwk: JWK,
  ...more,
});
const documentOf = (methods: unknown, assertionMethod: unknown, more: object = {}) => ({
  id: DID,
  verificationMethod: methods,
  assertionMethod,
  ...more,
});

describe('the keys in a DID document', () => {
  test('are those under assertionMethod, named or whole, with absolute ids', async () => {
    const document = documentOf(
      [method(`${DID}#one`), method('#two'), method(`${DID}#three`)],
      [`${DID}#one`, '#two', method(`${DID}#four`)],
    );
    expect(await keysOfDocument(document, DID)).toEqual({
      keys: ['one', 'two', 'four'].map((name) => ({ id: `${DID}#${name}`, jwk: JWK })),
      others: [`${DID}#three`],
    });
  });

  test('may come in the short form', async () => {
    const publicKeyMultibase = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
    const short = method('#a', { publicKeyJwk: undefined, publicKeyMultibase });
    expect((await keysOfDocument(documentOf([short], ['#a']), DID))?.keys[0]?.jwk.crv).toBe(
      'Ed25519',
    );
  });

  test.each([
    ['of somebody else', method('did:web:evil.example#one')],
    ['that somebody else controls', method(`${DID}#one`, { controller: 'did:web:evil.example' })],
    ['whose controller is not said', method(`${DID}#one`, { controller: undefined })],
    ['that show their private half', method(`${DID}#one`, { publicKeyJwk: { ...JWK, d: 'd' } })],
    ['that are none', method(`${DID}#one`, { publicKeyJwk: 'key' })],
    ['without an id', { ...method(''), id: undefined }],
  ])('are not those %s', async (_, one) => {
    expect(
      (await keysOfDocument(documentOf([one], [one, (one as { id?: unknown }).id]), DID))?.keys,
    ).toEqual([]);
  });

  test.each([
    ['another', { ...documentOf([], []), id: 'did:web:evil.example' }],
    ['a list', []],
    ['nothing', null],
    ['text', 'did'],
  ])('are none in a document that is %s', async (_, document) => {
    expect(await keysOfDocument(document, DID)).toBeUndefined();
  });

  test.each([[undefined], [null], ['x'], [{}], [[null, 3, 'x', []]]])(
    'are none where its lists hold %j',
    async (odd) => {
      expect((await keysOfDocument(documentOf(odd, odd), DID))?.keys).toEqual([]);
    },
  );
});
