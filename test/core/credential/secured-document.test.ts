import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSecured } from '../../../src/core/credential/secured-document.js';
import { cases } from '../../effort.js';
import { createSigner } from '../../fixtures/credential-signer.js';
import { NO_HANG } from '../../fixtures/no-hang.js';

const signer = await createSigner('did:web:body.example#key-1');
const CREDENTIAL = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential'],
  issuer: { id: 'did:web:body.example' },
  credentialSubject: { id: 'https://north.example' },
};
const LEGACY = {
  vc: { '@context': ['https://www.w3.org/2018/credentials/v1'], type: ['VerifiableCredential'] },
  iss: 'did:web:body.example',
  jti: 'urn:uuid:1',
  sub: 'https://north.example',
  nbf: 1262304000,
};

const codeOf = (data: unknown) => {
  const reading = readSecured(data);
  return reading.ok ? reading.secured.form : reading.code;
};

describe('a signed document', () => {
  test('is a token of the type vc+jwt', async () => {
    const token = await signer.sign(CREDENTIAL);
    const reading = readSecured(` ${token}\n`);
    expect(reading).toMatchObject({
      ok: true,
      secured: {
        form: 'jwt',
        token,
        legacy: false,
        document: CREDENTIAL,
        header: { alg: 'ES256' },
      },
    });
  });

  test.each(['VC+JWT', 'application/vc+jwt'])('whose type may be written %s', async (typ) => {
    expect(codeOf(await signer.sign(CREDENTIAL, { typ }))).toBe('jwt');
  });

  test.each(['JWT', 'vp+jwt', 'vc+sd-jwt', 'jwt', undefined, 7, null])(
    'is no token of the type %s, unless it has the older form',
    async (typ) => {
      expect(codeOf(await signer.sign(CREDENTIAL, { typ }))).toBe('not-a-certificate');
    },
  );

  test.each(['vc', 'vp'])('holds no claim %s', async (claim) => {
    expect(codeOf(await signer.sign({ ...CREDENTIAL, [claim]: {} }))).toBe('forbidden-claim');
    expect(codeOf({ ...CREDENTIAL, [claim]: {}, proof: {} })).toBe('forbidden-claim');
  });

  test.each([
    { iss: 'did:web:evil.example' },
    { jti: 'urn:uuid:2' },
    { sub: 'https://south.example' },
    { iss: 7 },
  ])('does not say one thing in a claim and another in the credential: %j', async (claims) => {
    expect(codeOf(await signer.sign({ ...CREDENTIAL, ...claims }))).toBe('not-a-certificate');
  });

  test('may say the same twice, and have claims of other kinds', async () => {
    const same = { iss: 'did:web:body.example', jti: 'urn:uuid:1', sub: 'https://north.example' };
    expect(codeOf(await signer.sign({ ...CREDENTIAL, ...same, iat: 'yesterday' }))).toBe('jwt');
  });

  test.each(['JWT', undefined])('in the older form (typ %s) is flagged', async (typ) => {
    const reading = readSecured(await signer.sign(LEGACY, { typ }));
    expect(reading).toMatchObject({
      ok: true,
      secured: {
        legacy: true,
        document: {
          issuer: 'did:web:body.example',
          id: 'urn:uuid:1',
          issuanceDate: '2010-01-01T00:00:00.000Z',
          credentialSubject: { id: 'https://north.example' },
        },
      },
    });
  });

  test.each(['JWT', undefined])(
    'is flagged, too, as a badge in a token of the type %s',
    async (typ) => {
      const badge = { ...CREDENTIAL, type: ['VerifiableCredential', 'AchievementCredential'] };
      expect(readSecured(await signer.sign(badge, { typ }))).toMatchObject({
        ok: true,
        secured: { legacy: true, document: badge },
      });
      expect(codeOf(await signer.sign({ ...badge, vp: {} }, { typ }))).toBe('forbidden-claim');
      expect(codeOf(await signer.sign({ ...badge, vc: 'badge' }, { typ }))).toBe(
        'not-a-certificate',
      );
    },
  );

  test.each(['exp', 'nbf'])('does not leave open what its claim %s means', async (claim) => {
    expect(codeOf(await signer.sign({ ...CREDENTIAL, [claim]: 1_900_000_000 }))).toBe('jwt');
    for (const odd of ['soon', null, {}, 1e300])
      expect(codeOf(await signer.sign({ ...CREDENTIAL, [claim]: odd }))).toBe('not-a-certificate');
  });

  test('is JSON with a proof, as text or parsed; of several proofs the one that can be checked', () => {
    const proofs = [{ cryptosuite: 'eddsa-rdfc-2022' }, { cryptosuite: 'eddsa-jcs-2022' }];
    const document = { ...CREDENTIAL, proof: proofs };
    for (const data of [document, JSON.stringify(document)]) {
      expect(readSecured(data)).toMatchObject({
        ok: true,
        secured: { form: 'data-integrity', document: CREDENTIAL, proof: proofs[1] },
      });
    }
  });

  test('may come in an envelope', async () => {
    const token = await signer.sign(CREDENTIAL);
    const envelope = {
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+jwt,${token}`,
    };
    expect(readSecured(envelope)).toMatchObject({ ok: true, secured: { form: 'jwt', token } });
    expect(codeOf({ ...envelope, id: 'data:text/html,<p>' })).toBe('not-a-certificate');
  });

  test('is neither too large nor too deep', async () => {
    const deep = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) as unknown;
    expect(codeOf('x'.repeat(262_145))).toBe('too-large');
    expect(codeOf({ ...CREDENTIAL, name: 'x'.repeat(262_145) })).toBe('too-large');
    expect(codeOf({ ...CREDENTIAL, deep })).toBe('too-deep');
    expect(codeOf(await signer.sign({ ...CREDENTIAL, deep }))).toBe('too-deep');
    expect(codeOf({ ...CREDENTIAL, name: '[[[['.repeat(20), proof: {} })).toBe('data-integrity');
  });

  test('so deep that no parser would survive it is refused without one', () => {
    expect(codeOf(`{"a":${'['.repeat(200_000)}`)).toBe('too-deep');
  });

  test('whose strings never end is refused in no time', NO_HANG, () => {
    // With a pattern that looks again from each quotation mark this took longer than anybody waits.
    expect(codeOf(`{"a":"${'\\"'.repeat(130_000)}`)).toBe('not-a-certificate');
  });

  test.each([
    '',
    ' ',
    '{',
    '{}x',
    'a.b',
    'a.b.c',
    'a.b.c.d',
    '[]',
    'null',
    '"x"',
    7,
    null,
    undefined,
    true,
  ])('%j is none', (data) => {
    expect(codeOf(data)).toBe('not-a-certificate');
  });

  test('is never the end of the program, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.json()), (data) => {
        expect(typeof readSecured(data).ok).toBe('boolean');
      }),
      { numRuns: cases(500) },
    );
  });
});
