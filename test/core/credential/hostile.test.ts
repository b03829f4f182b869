import { createHmac, createPublicKey, type KeyObject } from 'node:crypto';
import { base64urlnopad } from '@scure/base';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createDocuments } from '../../../src/core/credential/documents.js';
import type { VerifyOptions } from '../../../src/core/credential/verify-certificate.js';
import { createSigner, type Signer } from '../../fixtures/credential-signer.js';
import { createWorld, type World } from '../../fixtures/credential-world.js';
import { pageOf } from '../../fixtures/verify-in-world.js';
import { inherited } from './document-mutations.js';
import {
  bytesOf,
  createStage,
  encoded,
  expectNothingLeft,
  refusalOf,
  urlOf,
  verificationOf,
  withDocument,
  type Stage,
} from './hostile-stage.js';

/*
 * Forgers and their tricks: algorithms that prove nothing, keys that come along, extensions that change what is
 * signed, members that have other meanings in JavaScript.
 */

let stage: Stage;
let world: World;
let proving: World;
let page: VerifyOptions;
let forger: Signer;

beforeAll(async () => {
  stage = await createStage();
  ({ world, proving, page } = stage);
  forger = await createSigner(world.body.signer.kid);
});

afterEach(() => {
  expectNothingLeft(stage);
});

const verified = (shown: unknown, options = page) => verificationOf(shown, options);
const refused = (shown: unknown, options = page) => refusalOf(shown, options);

describe('an algorithm that proves nothing', () => {
  const NONE = ['none', 'None', 'NONE', 'nOnE'];

  test.each(NONE)('%s, with any signature or with no place for one', async (alg) => {
    const [, claims = '', signature = ''] = (await world.certificate()).split('.');
    const head = encoded({ alg, typ: 'vc+jwt', kid: world.body.signer.kid });
    for (const end of ['.', `.${signature}`, '', '..', '.AA']) {
      const { verdict } = await refused(`${head}.${claims}${end}`);
      expect(verdict).toBe('altered');
    }
  });

  test.each(['ES256', 'EdDSA', 'RS256'] as const)(
    'HMAC with the public %s key for a secret, in every form in which it is published',
    async (alg) => {
      const own = await createWorld({ alg });
      const { kid, jwk } = own.body.signer;
      const [, claims = ''] = (await own.certificate()).split('.');
      const secrets = publicForms(jwk);
      expect(secrets.length).toBeGreaterThanOrEqual(12);
      for (const [name, hash] of [
        ['HS256', 'sha256'],
        ['HS384', 'sha384'],
        ['HS512', 'sha512'],
        ['hs256', 'sha256'],
      ] as const) {
        for (const secret of secrets) {
          const signed = `${encoded({ alg: name, typ: 'vc+jwt', kid })}.${claims}`;
          const mac = createHmac(hash, secret).update(signed).digest('base64url');
          const { verdict, checks } = await refused(`${signed}.${mac}`, pageOf(own));
          expect(verdict).toBe('altered');
          expect(checks[1]?.code).toBe('algorithm-refused');
        }
      }
    },
  );

  test('HMAC with a secret that the issuer’s own document publishes', async () => {
    const { body, urls } = world;
    const kid = `${body.did}#shared`;
    const k = base64urlnopad.encode(bytesOf('a secret that everybody can read'));
    const method = { id: kid, type: 'JsonWebKey', controller: body.did };
    const shared = { ...method, publicKeyJwk: { kty: 'oct', k, alg: 'HS256' } };
    const document = world.didDocument(body, {
      verificationMethod: [shared],
      assertionMethod: [kid],
    });
    const [, claims = ''] = (await world.certificate()).split('.');
    for (const alg of ['HS256', 'ES256', 'HS256 ', 'A256GCM']) {
      const signed = `${encoded({ alg, typ: 'vc+jwt', kid })}.${claims}`;
      const mac = createHmac('sha256', base64urlnopad.decode(k)).update(signed).digest('base64url');
      await refused(`${signed}.${mac}`, withDocument(page, urls.body, JSON.stringify(document)));
    }
  });

  test('one of another kind than the key', async () => {
    const algs = ['ES256K', 'ES384', 'RS256', 'PS256', 'EdDSA', 'Ed25519', 'dir', '', ' ES256'];
    for (const alg of [...algs, ['ES256'], { alg: 'ES256' }, null, 256]) {
      await refused(await world.certificate({ header: { alg } }));
    }
  });
});

/* As Node holds it; its declarations of a JWK are another's than those of the web. */
function publicKey(jwk: JsonWebKey): KeyObject {
  return createPublicKey({ key: { ...jwk }, format: 'jwk' });
}

/* Everything that somebody could take for "the public key as bytes". */
function publicForms(jwk: JsonWebKey): (string | Uint8Array)[] {
  const key = publicKey(jwk);
  const spki = key.export({ type: 'spki', format: 'der' });
  const pem = key.export({ type: 'spki', format: 'pem' }).toString();
  const numbers = [jwk.x, jwk.y, jwk.n, jwk.e].filter((one) => one !== undefined);
  const raw = Buffer.concat(numbers.map((one) => Buffer.from(one, 'base64url')));
  const sorted = Object.fromEntries(Object.entries(jwk).toSorted());
  const pkcs1 =
    jwk.kty === 'RSA'
      ? [
          key.export({ type: 'pkcs1', format: 'der' }),
          key.export({ type: 'pkcs1', format: 'pem' }).toString(),
        ]
      : [];
  return [
    ...[jwk, sorted, { keys: [jwk] }].flatMap((one) => [
      JSON.stringify(one),
      JSON.stringify(one, undefined, 2),
    ]),
    ...[pem, pem.trim(), pem.replaceAll('\n', '\r\n'), pem.replace(/-----[^-]+-----/g, '').trim()],
    ...[spki, spki.toString('base64'), spki.toString('base64url'), spki.toString('hex')],
    ...[raw, Buffer.concat([Buffer.of(4), raw]), raw.subarray(0, 32), ...numbers, ...pkcs1, ''],
  ];
}

describe('what a header asks for', () => {
  test.each([
    ['an extension of its own', { crit: ['urn:x'], 'urn:x': 1 }],
    ['an extension that is none', { crit: ['exp'], exp: 1 }],
    ['an empty list of extensions', { crit: [] }],
    ['no list of extensions', { crit: null }],
    ['one extension without a list', { crit: 'b64' }],
    ['__proto__ as an extension', { crit: ['__proto__'] }],
    ['a payload that is not encoded', { crit: ['b64'], b64: false }],
    ['a payload that is not encoded, without saying that it matters', { b64: false }],
    ['a payload that is encoded, said twice', { crit: ['b64'], b64: true }],
  ])('%s, under a signature that is good: not known here', async (_what, header) => {
    for (const make of [
      async () => [await world.certificate({ header }), page] as const,
      async () => {
        const list = await world.recognition({ header });
        return [
          await world.certificate(),
          withDocument(page, world.urls.recognition, list),
        ] as const;
      },
      async () => {
        const list = await world.statusList('revocation', { header });
        return [
          await world.certificate(),
          withDocument(page, world.urls.revocation, list),
        ] as const;
      },
    ]) {
      const { checks } = await refused(...(await make()));
      expect(JSON.stringify(checks)).toContain('extension-unknown');
    }
  });

  const EVIL = 'https://evil.example/keys';
  const chain = (jwk: JsonWebKey) => [
    publicKey(jwk).export({ type: 'spki', format: 'der' }).toString('base64'),
  ];
  const didOf = (jwk: JsonWebKey) => `did:jwk:${encoded(jwk)}`;
  const brought = (jwk: JsonWebKey): object[] => [
    { jwk },
    { jwk, kid: undefined },
    { jwk: { ...jwk, kid: forger.kid }, kid: forger.kid },
    { x5c: chain(jwk) },
    { x5c: chain(jwk), kid: undefined },
    { jku: EVIL },
    { jku: EVIL, kid: undefined },
    { x5u: EVIL },
    { x5u: EVIL, 'x5t#S256': 'AA', kid: undefined },
    { jku: EVIL, x5u: EVIL, jwk, x5c: chain(jwk), keys: [jwk], publicKeyJwk: jwk },
    { kid: `${didOf(jwk)}#0`, jwk },
    { kid: `${didOf(jwk)}#0` },
    { kid: 'did:web:evil.example#key-1' },
    { kid: EVIL },
    { kid: `${EVIL}#key-1` },
    { kid: jwk },
    { kid: '../../evil.example/did.json#key-1' },
    { iss: 'did:web:evil.example', kid: 'did:web:evil.example#key-1' },
  ];

  test('a key that it brings along signs nothing, and nobody is asked for one', async () => {
    const { web, urls } = world;
    const before = web.requests.length;
    web.serve(EVIL, JSON.stringify({ keys: [{ ...forger.jwk, kid: forger.kid }] }));
    for (const header of brought(forger.jwk)) {
      const certificate = await world.certificate({ signer: forger, header });
      expect((await refused(certificate, pageOf(world))).verdict).toBe('altered');
      const lists = {
        recognition: await world.recognition({ signer: forger, header }),
        revocation: await world.statusList('revocation', { signer: forger, header }),
      };
      for (const list of ['recognition', 'revocation'] as const) {
        const instead = withDocument(pageOf(world), urls[list], lists[list]);
        expect((await refused(await world.certificate(), instead)).verdict).toBe('could-not-check');
      }
    }
    expect(web.requests.length).toBeGreaterThan(before);
    expect(web.requests.join(' ')).not.toContain('evil');
  });

  test('a key that it brings along does not matter beside the issuer’s own', async () => {
    const { signer } = world.body;
    for (const header of brought(forger.jwk).map((one) => ({ ...one, kid: signer.kid }))) {
      const { verdict } = await verified(await world.certificate({ header }));
      expect(verdict).toBe('verified');
    }
    expect(world.web.requests.join(' ')).not.toContain('evil');
  });
});

describe('claims that say something else than the certificate', () => {
  const EVIL = 'did:web:evil.example';

  test.each([
    ['another issuer', { iss: EVIL }],
    ['several issuers', { iss: ['did:web:body.example', EVIL] }],
    ['another certificate', { jti: 'urn:uuid:0' }],
    ['another holder', { sub: EVIL }],
    ['no issuer at all', { iss: null }],
    ['an end that is none', { exp: 'never' }],
    ['an end before it began', { exp: 0 }],
    ['a beginning that is to come', { nbf: 4_000_000_000 }],
    ['a certificate inside', { vc: {} }],
    ['nothing inside', { vc: null }],
    ['a presentation inside', { vp: {} }],
  ])('are not passed over: %s', async (_what, claims) => {
    await refused(await world.certificate({ claims }));
    await refused(await world.certificate({ claims, header: { typ: 'JWT' } }));
  });

  test('may be there where they agree', async () => {
    const { id } = world.certificateClaims();
    const claims = { iss: world.body.did, jti: id, exp: 4_000_000_000, nbf: 0, iat: 'yesterday' };
    expect((await verified(await world.certificate({ claims }))).verdict).toBe('verified');
  });
});

/* A copy in which every object has members that have other meanings in JavaScript. */
function poisoned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(poisoned);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, poisoned(one)]),
  );
  const evil = { polluted: true, prototype: { polluted: true } };
  for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'toJSON']) {
    Object.defineProperty(copy, name, { value: evil, enumerable: true });
  }
  return Object.assign(copy, { hasOwnProperty: 'x', then: 'x', length: -1 });
}

describe('members that have other meanings in JavaScript', () => {
  test('are members like any other, in every document at once', async () => {
    const { authority, body, urls, web } = proving;
    const served = {
      [urls.authority]: JSON.stringify(poisoned(proving.didDocument(authority))),
      [urls.body]: JSON.stringify(poisoned(proving.didDocument(body))),
      [urls.recognition]: await authority.signer.sign(
        poisoned({
          ...proving.recognitionClaims(),
          credentialSubject: {
            type: 'RecognitionList',
            recognised: [proving.recognitionEntry({ keys: undefined })],
          },
        }),
        poisoned({}) as object,
      ),
      [urls.revocation]: await body.signer.sign(poisoned(await proving.statusClaims('revocation'))),
      [urls.suspension]: JSON.stringify(
        await body.signer.prove(poisoned(await proving.statusClaims('suspension')) as object),
      ),
    };
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = (url) => {
      asked.push(urlOf(url));
      return Promise.resolve(new Response(served[urlOf(url)]));
    };
    const options: VerifyOptions = {
      ...pageOf(proving),
      authorities: [proving.namedByPage],
      documents: createDocuments({ fetch, now: proving.now }),
    };
    const claims = poisoned(proving.certificateClaims()) as object;
    const token = await body.signer.sign(claims, poisoned({}) as object);
    expect((await verified(token, options)).verdict).toBe('verified');
    const proven = JSON.stringify(await body.signer.prove(claims));
    expect((await verified(proven, options)).verdict).toBe('verified');
    expect(asked.toSorted()).toEqual(Object.keys(served).toSorted());
    expect(web.requests).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('are members like any other in a stapled proof', async () => {
    const { statusLists, ...staple } = await world.staple();
    const lists = Object.entries({ ...statusLists, constructor: 'x', hasOwnProperty: 'x' });
    const json = `{"__proto__":"x",${lists.map((pair) => pair.map((one) => JSON.stringify(one)).join(':')).join()}}`;
    const proof = JSON.stringify({ ...(poisoned(staple) as object), statusLists: 0 });
    const text = proof.replace('"statusLists":0', `"statusLists":${json}`);
    expect((await verified(text)).verdict).toBe('verified');
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const entry = world.statusEntry('revocation', { statusListCredential: name });
      const certificate = await world.certificate({ claims: { credentialStatus: [entry] } });
      const { checks } = await refused({ ...(await world.staple()), certificate });
      expect(checks.find((one) => one.name === 'not-revoked')?.code).toBe('status-unreachable');
    }
  });

  test('bring nothing in by inheritance', async () => {
    const claims = world.certificateClaims();
    await refused(await world.body.signer.sign(inherited(claims)));
    await refused(await world.staple({ certificate: inherited(claims) }));
    await refused(inherited(await world.staple()));
    await refused(JSON.stringify(inherited(await world.staple())));
    const proof = JSON.stringify(await proving.body.signer.prove(claims));
    await refused(`{"__proto__":${proof}}`, pageOf(proving));
    const header = encoded(inherited({ alg: 'ES256', typ: 'vc+jwt', kid: world.body.signer.kid }));
    const [, body = '', signature = ''] = (await world.certificate()).split('.');
    await refused(`${header}.${body}.${signature}`);
  });
});
