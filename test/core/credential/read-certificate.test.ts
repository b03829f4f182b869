import { describe, expect, test } from 'vitest';
import { createFormatsLoader } from '../../../src/core/credential/load-optional-formats.js';
import { readCertificate } from '../../../src/core/credential/read-certificate.js';
import { readSecured } from '../../../src/core/credential/secured-document.js';
import { createWorld } from '../../fixtures/credential-world.js';

const world = await createWorld();

async function read(claims: object = {}) {
  const reading = readSecured(await world.certificate({ claims }));
  if (!reading.ok) throw new Error(reading.code);
  return readCertificate(reading.secured, createFormatsLoader());
}

async function certificateWith(claims: object = {}) {
  const reading = await read(claims);
  if (!reading.ok) throw new Error(reading.code);
  return reading.certificate;
}

const faultWith = async (claims: object) => {
  const reading = await read(claims);
  return reading.ok ? 'none' : (reading.facts.fault ?? reading.code);
};

/* Only documents that are not of our profile are held to every rule of Open Badges. */
const FOREIGN = { termsOfUse: undefined };

const subjectOf = () => world.certificateClaims().credentialSubject as Record<string, unknown>;

describe('a certificate', () => {
  test('says who was certified, what for, by whom, until when and where it may be shown', async () => {
    expect(await certificateWith()).toEqual({
      id: 'urn:uuid:4f1d2c36-5c1e-4d6b-9a53-0e3f3c1b7a90',
      number: 'CSE-2026-0001',
      holder: 'North Borough Council',
      scope: 'Libraries and museums',
      standard: { name: 'Customer Service Excellence', version: '2008' },
      issuer: {
        id: 'did:web:body.example',
        name: 'Example Certification Ltd',
        checker: 'https://body.example/check/',
      },
      validFrom: '2026-11-24T00:00:00Z',
      validUntil: '2029-11-24T00:00:00Z',
      nextReview: '2027-11-24T00:00:00Z',
      origins: ['https://www.north.example'],
      status: [
        { purpose: 'revocation', list: 'https://body.example/status/revocation.jwt', index: 94567 },
        { purpose: 'suspension', list: 'https://body.example/status/suspension.jwt', index: 94567 },
      ],
      otherStatus: [],
      image: (await certificateWith()).image,
      legacy: false,
    });
  });

  test('of somebody else’s making may say less', async () => {
    const bare = { termsOfUse: undefined, credentialStatus: undefined, validUntil: undefined };
    const credentialSubject = {
      id: 'did:example:somebody',
      type: ['AchievementSubject'],
      achievement: { type: ['Achievement'], name: 'Teamwork' },
    };
    expect(await certificateWith({ ...bare, credentialSubject })).toMatchObject({
      number: undefined,
      holder: undefined,
      scope: undefined,
      standard: { name: 'Teamwork', version: undefined },
      validUntil: undefined,
      origins: [],
      status: [],
    });
  });

  test('names a kind of status that is not known here', async () => {
    const credentialStatus = [{ type: '1EdTechRevocationList', id: 'https://body.example/x' }];
    expect(await certificateWith({ credentialStatus })).toMatchObject({
      status: [],
      otherStatus: ['1EdTechRevocationList'],
    });
  });

  test.each([
    ['94567', 94567],
    [94567, 94567],
    ['0', 0],
    ['-1', Number.NaN],
    ['1e3', Number.NaN],
    [1.5, Number.NaN],
    [undefined, Number.NaN],
  ])('has the place %j on its list', async (statusListIndex, index) => {
    const credentialStatus = world.statusEntry('revocation', { statusListIndex });
    expect((await certificateWith({ credentialStatus })).status[0]?.index).toBe(index);
  });

  test.each([
    ['another site', 'https://evil.example/check/'],
    ['another scheme', 'javascript:alert(1)'],
    ['another port', 'https://body.example:8443/check/'],
    ['a look-alike', 'https://body.example.evil.example/'],
    ['the same site, as somebody', 'https://me@body.example/check/'],
    ['no address', 'check'],
  ])('does not send visitors to %s to be checked', async (_, checker) => {
    const termsOfUse = [{ type: 'CertificationTerms', shownOn: [], checker }];
    expect((await certificateWith({ termsOfUse })).issuer.checker).toBeUndefined();
  });

  test('ends when the claim exp says so, if that is earlier, and begins no earlier than nbf', async () => {
    const [exp, nbf] = ['2028-01-01T00:00:00Z', '2027-01-01T00:00:00Z'].map(
      (date) => Date.parse(date) / 1000,
    );
    expect(await certificateWith({ exp, nbf })).toMatchObject({
      validFrom: '2027-01-01T00:00:00.000Z',
      validUntil: '2028-01-01T00:00:00.000Z',
    });
  });

  test('has the context of its version: the older one in a vc claim, the newer one as the whole token', async () => {
    const [newer, older] = ['ns/credentials/v2', '2018/credentials/v1'].map((version) => [
      `https://www.w3.org/${version}`,
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ]);
    const readAs = async (payload: object) => {
      const reading = readSecured(await world.body.signer.sign(payload, { typ: 'JWT' }));
      return reading.ok && (await readCertificate(reading.secured, createFormatsLoader())).ok;
    };
    const claims = world.certificateClaims();
    expect(await readAs({ vc: { ...claims, '@context': older } })).toBe(true);
    expect(await readAs({ ...claims, '@context': newer })).toBe(true);
    expect(await readAs({ vc: { ...claims, '@context': newer } })).toBe(false);
    expect(await readAs({ ...claims, '@context': older })).toBe(false);
  });

  test('names its holder only where the name stands to be read', async () => {
    const identifier = [
      { type: 'IdentityObject', hashed: true, identityType: 'name', identityHash: 'sha256$ab' },
      { type: 'IdentityObject', hashed: false, identityType: 'emailAddress', identityHash: 'a@b' },
    ];
    expect(
      (await certificateWith({ credentialSubject: { ...subjectOf(), identifier } })).holder,
    ).toBeUndefined();
  });

  test.each([
    [{ '@context': ['https://www.w3.org/2018/credentials/v1'] }, /@context/],
    [{ '@context': undefined }, /@context/],
    [{ type: ['VerifiableCredential'] }, /^type$/],
    [{ type: ['OpenBadgeCredential'] }, /^type$/],
    [{ id: 'not a url' }, /^id/],
    [{ id: [] }, /^id/],
    [{ issuer: undefined }, /issuer/],
    [{ issuer: { name: 'Nobody' } }, /issuer/],
    [{ issuer: 'nobody' }, /issuer/],
    [{ credentialSubject: undefined }, /credentialSubject/],
    [{ ...FOREIGN, credentialSubject: {} }, /credentialSubject/],
    [{ credentialSubject: [{ id: 'a:b' }, { id: 'a:c' }] }, /credentialSubject/],
    [{ credentialSubject: 'a:b' }, /credentialSubject/],
    [
      { ...FOREIGN, credentialSubject: { ...subjectOf(), type: ['Person'] } },
      /^credentialSubject.type$/,
    ],
    [
      { ...FOREIGN, credentialSubject: { ...subjectOf(), identifier: [] } },
      /^credentialSubject.id$/,
    ],
    [{ credentialStatus: 'https://body.example' }, /credentialStatus/],
    [{ credentialStatus: { id: 'a:b' } }, /credentialStatus/],
    [{ validFrom: '2026-11-24' }, /validFrom/],
    [{ validFrom: '2026-11-24T00:00:00' }, /validFrom/],
    [{ validUntil: 'soon' }, /validUntil/],
    [{ validUntil: 7 }, /validUntil/],
    [{ validUntil: '2026-11-23T00:00:00Z' }, /^validUntil$/],
  ])('is none with %j', async (claims, fault) => {
    expect(await faultWith(claims)).toMatch(fault);
  });
});
