import { base64urlnopad } from '@scure/base';
import { beforeEach, describe, expect, test } from 'vitest';
import { keysOfDocument } from '../../../src/core/credential/issuer-keys.js';
import { createFormatsLoader } from '../../../src/core/credential/load-optional-formats.js';
import { createSigner } from '../../fixtures/credential-signer.js';
import { createWorld, type World } from '../../fixtures/credential-world.js';
import { checkOf, verifyIn } from '../../fixtures/verify-in-world.js';

const loadFormats = createFormatsLoader();

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
    expect(await keysOfDocument(document, DID, loadFormats)).toEqual({
      keys: ['one', 'two', 'four'].map((name) => ({ id: `${DID}#${name}`, jwk: JWK })),
      others: [`${DID}#three`],
    });
  });

  test('may come in the short form', async () => {
    const publicKeyMultibase = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
    const short = method('#a', { publicKeyJwk: undefined, publicKeyMultibase });
    expect(
      (await keysOfDocument(documentOf([short], ['#a']), DID, loadFormats))?.keys[0]?.jwk.crv,
    ).toBe('Ed25519');
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
      (
        await keysOfDocument(
          documentOf([one], [one, (one as { id?: unknown }).id]),
          DID,
          loadFormats,
        )
      )?.keys,
    ).toEqual([]);
  });

  test.each([
    ['another', { ...documentOf([], []), id: 'did:web:evil.example' }],
    ['a list', []],
    ['nothing', null],
    ['text', 'did'],
  ])('are none in a document that is %s', async (_, document) => {
    expect(await keysOfDocument(document, DID, loadFormats)).toBeUndefined();
  });

  test.each([[undefined], [null], ['x'], [{}], [[null, 3, 'x', []]]])(
    'are none where its lists hold %j',
    async (odd) => {
      expect((await keysOfDocument(documentOf(odd, odd), DID, loadFormats))?.keys).toEqual([]);
    },
  );
});

let world: World;

beforeEach(async () => {
  world = await createWorld();
});

/** The signature of the usual certificate, where the authority's list has these keys of the body. */
async function signature(keys: unknown, shown?: string | object) {
  world.web.serve(world.urls.recognition, () => world.recognition({ entry: { keys } }));
  return checkOf(await verifyIn(world, shown), 'signature');
}

const listed = () => [{ id: world.body.signer.kid, publicKeyJwk: world.body.signer.jwk }];

describe('the keys of an issuer', () => {
  test('are those that the authority signed, and then its own domain is not asked', async () => {
    expect(await signature(listed())).toMatchObject({
      facts: { key: 'did:web:body.example#key-1' },
    });
    expect(world.web.requests).not.toContain(world.urls.body);
  });

  test.each([
    ['no keys', undefined],
    ['an empty list', []],
    ['another key', [{ id: 'did:web:body.example#key-0', publicKeyJwk: { kty: 'EC' } }]],
  ])('are those of its own document, where the authority signed %s', async (_what, keys) => {
    expect((await signature(keys)).code).toBe('signed-by-issuer');
    expect(world.web.requests.filter((url) => url === world.urls.body)).toHaveLength(1);
  });

  test('are found for a fragment, a bare name, and no name if there is one key', async () => {
    for (const kid of ['#key-1', 'key-1', undefined]) {
      const shown = await world.certificate({ header: { kid } });
      world.web.requests.length = 0;
      expect((await signature(listed(), shown)).code).toBe('signed-by-issuer');
      expect(world.web.requests).not.toContain(world.urls.body);
      expect((await signature(undefined, shown)).code).toBe('signed-by-issuer');
    }
  });

  test('are not guessed where there are several and none is named', async () => {
    const { jwk } = await createSigner('');
    const two = [...listed(), { id: `${world.body.did}#key-2`, publicKeyJwk: jwk }];
    const shown = await world.certificate({ header: { kid: undefined } });
    expect((await signature(two, shown)).code).toBe('key-not-listed');
  });

  test('stay those of certificates signed before they were replaced', async () => {
    const next = await createSigner(`${world.body.did}#key-2`);
    const both = [...listed(), { id: next.kid, publicKeyJwk: next.jwk }];
    expect((await signature(both)).code).toBe('signed-by-issuer');
    const renewed = await world.certificate({ signer: next });
    expect((await signature(both, renewed)).code).toBe('signed-by-issuer');
  });

  test('are the DID itself, where that is a key, and nobody is asked', async () => {
    const { body } = world;
    const did = `did:jwk:${base64urlnopad.encode(new TextEncoder().encode(JSON.stringify(body.signer.jwk)))}`;
    const issuer = { id: did, type: ['Profile'], name: 'A body without a domain' };
    const shown = await world.certificate({ claims: { issuer }, header: { kid: `${did}#0` } });
    world.web.serve(world.urls.recognition, () =>
      world.recognition({ entry: { id: did, keys: undefined } }),
    );
    const verification = await verifyIn(world, shown);
    expect(checkOf(verification, 'signature').code).toBe('signed-by-issuer');
    expect(checkOf(verification, 'issuer-recognised').code).toBe('recognised');
  });
});

describe('an issuer’s own document', () => {
  const facts = { host: 'body.example' };

  test('is never taken for that of the authority, read in the same verification', async () => {
    world.web.serve(world.urls.recognition, () => world.recognition({ entry: { keys: [] } }));
    const authorities = [world.namedByPage];
    expect((await verifyIn(world, undefined, { authorities })).verdict).toBe('verified');
  });

  test('may be as deep as 32 levels', async () => {
    const document = world.didDocument(world.body, { deep: nested(31) });
    world.web.serve(world.urls.body, JSON.stringify(document));
    expect((await signature(undefined)).code).toBe('signed-by-issuer');
  });

  test('that nobody waits for any more is told as stopped', async () => {
    const signal = AbortSignal.abort();
    const told = await verifyIn(world, undefined, { authorities: [], signal });
    expect(checkOf(told, 'signature').code).toBe('stopped');
  });

  test.each([
    ['belongs to another DID', () => world.didDocument(world.body, { id: 'did:web:x.example' })],
    ['is a list', () => [world.didDocument(world.body)]],
    ['is deeper than anything needs', () => world.didDocument(world.body, { deep: nested(40) })],
  ])('that %s cannot be read', async (_what, document) => {
    world.web.serve(world.urls.body, JSON.stringify(document()));
    expect(await signature(undefined)).toMatchObject({ code: 'issuer-unreadable', facts });
  });

  test('that is no JSON, or too much of it, cannot be read', async () => {
    world.web.serve(world.urls.body, '<!doctype html>');
    expect((await signature(undefined)).code).toBe('issuer-unreadable');
    world.web.serve(world.urls.body, JSON.stringify(world.didDocument(world.body)).padEnd(262_145));
    expect((await signature(undefined)).code).toBe('issuer-unreadable');
  });

  test.each([
    [403, { reason: 'status', status: '403' }],
    ['redirect', { reason: 'redirected' }],
    ['no-answer', { reason: 'unreachable' }],
  ] as const)('behind %s is told with the reason', async (trouble, more) => {
    world.web.trouble(world.urls.body, trouble);
    expect(await signature(undefined)).toMatchObject({
      code: 'issuer-unreachable',
      facts: { ...facts, ...more },
    });
  });

  test('is not asked of issuers that have no domain', async () => {
    const issuer = { id: 'https://body.example/issuer', type: ['Profile'], name: 'A body' };
    const shown = await world.certificate({ claims: { issuer } });
    expect(await signature(undefined, shown)).toMatchObject({
      code: 'issuer-kind-unknown',
      facts: { issuer: 'https://body.example/issuer' },
    });
  });
});

function nested(levels: number): unknown {
  return levels === 0 ? 1 : [nested(levels - 1)];
}
