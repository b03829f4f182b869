import { describe, expect, test } from 'vitest';
import { createFormatsLoader } from '../../../src/core/credential/load-optional-formats.js';
import type { PublicJwk, SignatureOptions } from '../../../src/core/credential/public-key.js';
import { readSecured } from '../../../src/core/credential/secured-document.js';
import { checkSignature, type KeysFound } from '../../../src/core/credential/signature.js';
import { createSigner, type Signer } from '../../fixtures/credential-signer.js';

const ISSUER = 'did:web:body.example';
const KID = `${ISSUER}#key-1`;
const OB_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const CREDENTIAL = { '@context': ['https://www.w3.org/ns/credentials/v2'], issuer: ISSUER };
const [es256, eddsa, rs256] = [
  await createSigner(KID, 'ES256'),
  await createSigner(KID, 'EdDSA'),
  await createSigner(KID, 'RS256'),
];

const keysOf = (...signers: readonly Signer[]): KeysFound => ({
  ok: true,
  keys: signers.map(({ kid, jwk }) => ({ id: kid, jwk })),
  others: [`${ISSUER}#login`],
});

async function codeOf(document: unknown, found: KeysFound, options: SignatureOptions = {}) {
  const reading = readSecured(document);
  if (!reading.ok) return reading.code;
  return (
    await checkSignature(reading.secured, () => Promise.resolve(found), {
      loadFormats: createFormatsLoader(),
      ...options,
    })
  ).code;
}

const changed = (token: string, at: number) => {
  const letter = token[at] === 'A' ? 'B' : 'A';
  return token.slice(0, at) + letter + token.slice(at + 1);
};

describe('a token', () => {
  test.each([
    ['ES256', es256],
    ['EdDSA', eddsa],
    ['RS256', rs256],
  ])('signed by the issuer with %s passes, and one changed letter spoils it', async (_, signer) => {
    const token = await signer.sign(CREDENTIAL);
    expect(await codeOf(token, keysOf(signer))).toBe('signed-by-issuer');
    const signatureAt = token.lastIndexOf('.') + 10;
    expect(await codeOf(changed(token, signatureAt), keysOf(signer))).toBe('signature-wrong');
    expect(await codeOf(token.slice(0, -4), keysOf(signer))).toBe('signature-wrong');
    expect(await codeOf(token.slice(0, token.lastIndexOf('.') + 1), keysOf(signer))).toBe(
      'signature-wrong',
    );
  });

  test('passes in one spelling only: no letter of its signature can be another', async () => {
    const token = await es256.sign(CREDENTIAL);
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ ';
    for (const letter of letters) {
      const other = token.slice(0, -1) + letter;
      const code = other === token ? 'signed-by-issuer' : 'signature-wrong';
      if (other.trim() === other) expect(await codeOf(other, keysOf(es256))).toBe(code);
    }
  });

  test('signed with Ed25519 by its newer name passes', async () => {
    const token = await eddsa.sign(CREDENTIAL, { alg: 'Ed25519' });
    expect(await codeOf(token, keysOf(eddsa))).toBe('signed-by-issuer');
  });

  test('signed by somebody else does not', async () => {
    const other = await createSigner(KID);
    expect(await codeOf(await other.sign(CREDENTIAL), keysOf(es256))).toBe('signature-wrong');
  });

  test.each(['none', 'NONE', 'HS256', 'HS512', undefined, 7, ['ES256']])(
    'with the algorithm %j is refused',
    async (alg) => {
      expect(await codeOf(await es256.sign(CREDENTIAL, { alg }), keysOf(es256))).toBe(
        'algorithm-refused',
      );
    },
  );

  test.each(['ES384', 'PS256', 'es256', 'ES256K', 'toString', '__proto__', ''])(
    'with the algorithm %j is not known',
    async (alg) => {
      expect(await codeOf(await es256.sign(CREDENTIAL, { alg }), keysOf(es256))).toBe(
        'algorithm-unknown',
      );
    },
  );

  test.each([
    { crit: ['exp'] },
    { crit: [] },
    { crit: ['b64'], b64: false },
    { b64: false },
    { b64: true },
  ])('that depends on %j is refused', async (header) => {
    expect(await codeOf(await es256.sign(CREDENTIAL, header), keysOf(es256))).toBe(
      'extension-unknown',
    );
  });

  test.each(['jwk', 'x5c', 'jku', 'x5u'])(
    'gains nothing by a key of its own in %s',
    async (member) => {
      const forger = await createSigner(`${ISSUER}#forged`);
      const header = { [member]: member === 'jwk' ? forger.jwk : 'https://evil.example/jwks.json' };
      expect(await codeOf(await forger.sign(CREDENTIAL, header), keysOf(es256))).toBe(
        'key-not-listed',
      );
      const underOurName = await forger.sign(CREDENTIAL, { ...header, kid: KID });
      expect(await codeOf(underOurName, keysOf(es256))).toBe('signature-wrong');
    },
  );

  test.each(['key-1', '#key-1', KID, undefined])('may name its key as %s', async (kid) => {
    expect(await codeOf(await es256.sign(CREDENTIAL, { kid }), keysOf(es256))).toBe(
      'signed-by-issuer',
    );
  });

  test('without a key id is not tried with each of several keys', async () => {
    const second = await createSigner(`${ISSUER}#key-2`);
    const token = await es256.sign(CREDENTIAL, { kid: undefined });
    expect(await codeOf(token, keysOf(es256, second))).toBe('key-not-listed');
    expect(await codeOf(token, keysOf())).toBe('key-not-listed');
  });

  test.each([7, '', {}, null])('whose key id is %j names none', async (kid) => {
    expect(await codeOf(await es256.sign(CREDENTIAL, { kid }), keysOf(es256))).toBe(
      'key-not-listed',
    );
  });

  test('signed with a key of the issuer’s for something else says so', async () => {
    const token = await es256.sign(CREDENTIAL, { kid: '#login' });
    expect(await codeOf(token, keysOf(es256))).toBe('key-not-for-this');
  });

  test('whose algorithm does not fit its key is refused', async () => {
    const crossed = (alg: string) => es256.sign(CREDENTIAL, { alg });
    expect(await codeOf(await crossed('RS256'), keysOf(es256))).toBe('key-unsuitable');
    expect(await codeOf(await crossed('EdDSA'), keysOf(es256))).toBe('key-unsuitable');
    const encrypts = {
      ...keysOf(),
      keys: [{ id: KID, jwk: { ...(es256.jwk as PublicJwk), use: 'enc' } }],
    };
    expect(await codeOf(await es256.sign(CREDENTIAL), encrypts)).toBe('key-unsuitable');
  });

  test('of a key too short, or so made that others can sign with it, is refused', async () => {
    const with_ = (jwk: object) => ({
      ...keysOf(),
      keys: [{ id: KID, jwk: { ...(rs256.jwk as PublicJwk), ...jwk } }],
    });
    const token = await rs256.sign(CREDENTIAL);
    expect(await codeOf(token, with_({ e: 'AQ' }))).toBe('key-unsuitable');
    expect(await codeOf(token, with_({ n: rs256.jwk.n?.slice(0, 160) }))).toBe('key-unsuitable');
    expect(await codeOf(token, with_({ n: '!' }))).toBe('key-unsuitable');
  });

  test('where the platform lacks Ed25519 could not be checked', async () => {
    const without = { canCheck: (alg: string) => Promise.resolve(!alg.startsWith('Ed')) };
    expect(await codeOf(await eddsa.sign(CREDENTIAL), keysOf(eddsa), without)).toBe(
      'algorithm-unsupported',
    );
    expect(await codeOf(await eddsa.prove(CREDENTIAL), keysOf(eddsa), without)).toBe(
      'algorithm-unsupported',
    );
    expect(await codeOf(await es256.sign(CREDENTIAL), keysOf(es256), without)).toBe(
      'signed-by-issuer',
    );
  });

  test('whose issuer’s keys are not known says why', async () => {
    const found = {
      ok: false,
      code: 'issuer-unreachable',
      facts: { host: 'body.example' },
    } as const;
    expect(await codeOf(await es256.sign(CREDENTIAL), found)).toBe('issuer-unreachable');
  });
});

test('on a page without WebCrypto, could not be checked', async () => {
  const without = { canCheck: () => Promise.resolve(false) };
  for (const signer of [es256, rs256, eddsa])
    expect(await codeOf(await signer.sign(CREDENTIAL), keysOf(signer), without)).toBe(
      'algorithm-unsupported',
    );
});

describe('a proof inside the document', () => {
  const now = () => Date.parse('2027-01-01T00:00:00Z');

  test('by the issuer passes, also with contexts added since', async () => {
    const proven = (await eddsa.prove(CREDENTIAL)) as { '@context': string[] };
    expect(await codeOf(proven, keysOf(eddsa))).toBe('signed-by-issuer');
    const added = { ...proven, '@context': [...proven['@context'], 'https://other.example'] };
    expect(await codeOf(added, keysOf(eddsa))).toBe('signed-by-issuer');
  });

  test.each([
    ['other ones', ['https://other.example']],
    ['none', undefined],
    ['the second one changed', ['https://www.w3.org/ns/credentials/v2', 'https://other.example']],
    ['their order changed', [OB_CONTEXT, 'https://www.w3.org/ns/credentials/v2']],
  ])('does not pass with contexts that are not those it names: %s', async (_what, contexts) => {
    const signed = { ...CREDENTIAL, '@context': [...CREDENTIAL['@context'], OB_CONTEXT] };
    const proven = await eddsa.prove(signed);
    expect(await codeOf(proven, keysOf(eddsa))).toBe('signed-by-issuer');
    const changed = { ...proven, '@context': contexts };
    expect(await codeOf(changed, keysOf(eddsa))).toBe('signature-wrong');
  });

  test('passes where the proof names no contexts, with those of the document alone', async () => {
    const proven = await eddsa.prove(CREDENTIAL, { '@context': undefined });
    expect(await codeOf(proven, keysOf(eddsa))).toBe('signed-by-issuer');
    const added = { ...proven, '@context': [...CREDENTIAL['@context'], OB_CONTEXT] };
    expect(await codeOf(added, keysOf(eddsa))).toBe('signature-wrong');
  });

  test('does not pass once a word is changed', async () => {
    const proven = await eddsa.prove(CREDENTIAL);
    expect(await codeOf({ ...proven, name: 'North' }, keysOf(eddsa))).toBe('signature-wrong');
  });

  test.each([
    [{ proofPurpose: 'authentication' }, 'key-not-for-this'],
    [{ cryptosuite: 'ecdsa-jcs-2019' }, 'algorithm-unknown'],
    [{ type: 'Ed25519Signature2020' }, 'algorithm-unknown'],
    [{ verificationMethod: undefined }, 'key-not-listed'],
    [{ verificationMethod: `${ISSUER}#other` }, 'key-not-listed'],
    [{ expires: '2026-12-31T00:00:00Z' }, 'signature-wrong'],
    [{ expires: 'never' }, 'signature-wrong'],
    [{ expires: 7 }, 'signature-wrong'],
    [{ created: 'then' }, 'signature-wrong'],
    [{ created: 7 }, 'signature-wrong'],
    [{ created: undefined }, 'signed-by-issuer'],
    [{ expires: '2027-12-31T00:00:00Z' }, 'signed-by-issuer'],
  ])('with %j: %s', async (options, code) => {
    expect(await codeOf(await eddsa.prove(CREDENTIAL, options), keysOf(eddsa), { now })).toBe(code);
  });

  test.each([undefined, 7, '', 'z', 'zz', 'uAAAA', `z${'1'.repeat(400_000)}`, 'z0OIl'])(
    'whose value is %j does not pass',
    async (proofValue) => {
      const { proof, ...document } = (await eddsa.prove(CREDENTIAL)) as { proof: object };
      const code = await codeOf({ ...document, proof: { ...proof, proofValue } }, keysOf(eddsa));
      expect(['signature-wrong', 'too-large']).toContain(code);
    },
  );

  test('that runs out does not pass where nobody knows the time', async () => {
    const proven = await eddsa.prove(CREDENTIAL, { expires: '2999-01-01T00:00:00Z' });
    expect(await codeOf(proven, keysOf(eddsa))).toBe('signature-wrong');
    expect(await codeOf(proven, keysOf(eddsa), { now })).toBe('signed-by-issuer');
  });

  test('over numbers that JSON cannot hold does not pass', async () => {
    const proven = JSON.stringify(await eddsa.prove({ ...CREDENTIAL, size: 7 }));
    expect(await codeOf(proven, keysOf(eddsa))).toBe('signed-by-issuer');
    const huge = proven.replace('"size":7', '"size":1e999');
    expect(await codeOf(huge, keysOf(eddsa))).toBe('signature-wrong');
    const hugeContext = proven.replaceAll('credentials/v2"]', 'credentials/v2",1e999]');
    expect(await codeOf(hugeContext, keysOf(eddsa))).toBe('signature-wrong');
  });

  test('whose value does not begin as base58 does not pass', async () => {
    const { proof, ...document } = (await eddsa.prove(CREDENTIAL)) as { proof: object };
    const { proofValue } = proof as { proofValue: string };
    const prefixed = { ...document, proof: { ...proof, proofValue: `z${proofValue}` } };
    expect(await codeOf(prefixed, keysOf(eddsa))).toBe('signature-wrong');
    const hidden = { ...document, proof: { ...proof, proofValue: `-${proofValue}` } };
    expect(await codeOf(hidden, keysOf(eddsa))).toBe('signature-wrong');
  });

  test.each([
    ['of another kind', es256.jwk],
    ['that agrees on secrets and signs nothing', { ...eddsa.jwk, crv: 'X25519' }],
    ['of the right curve and no kind that has it', { ...eddsa.jwk, kty: 'EC' }],
  ])('by a key %s is refused', async (_what, jwk) => {
    const found = keysOf({ ...eddsa, jwk });
    expect(await codeOf(await eddsa.prove(CREDENTIAL), found)).toBe('key-unsuitable');
  });
});
