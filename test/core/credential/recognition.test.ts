import { beforeEach, describe, expect, test } from 'vitest';
import type { Authority } from '../../../src/core/credential/recognition.js';
import type { CheckCode } from '../../../src/core/credential/verification.js';
import { createSigner } from '../../fixtures/credential-signer.js';
import { createWorld, type World } from '../../fixtures/credential-world.js';
import { checkOf, verifyIn } from '../../fixtures/verify-in-world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld();
});

async function asked(authorities?: readonly Authority[]) {
  const verification = await verifyIn(world, undefined, authorities && { authorities });
  return { ...verification, check: checkOf(verification, 'issuer-recognised') };
}

function publish(recognised: readonly object[]): void {
  const credentialSubject = { type: 'RecognitionList', recognised };
  const list = () => world.recognition({ claims: { credentialSubject } });
  world.web.serve(world.urls.recognition, list);
}

describe('an issuer', () => {
  test('is recognised with its name and since when', async () => {
    const { check } = await asked();
    expect(check).toEqual({
      name: 'issuer-recognised',
      state: 'passed',
      code: 'recognised',
      facts: { name: 'Example Certification Ltd', from: '2026-01-01T00:00:00Z' },
    });
  });

  test.each<[string, object, CheckCode]>([
    ['until later', { until: '2027-01-15T12:00:00.001Z' }, 'recognised'],
    ['until now', { until: '2027-01-15T12:00:00Z' }, 'recognition-ended'],
    ['until before', { until: '2026-12-01T00:00:00Z' }, 'recognition-ended'],
    ['since the certificate began', { from: '2026-11-24T00:00:00Z' }, 'recognised'],
    [
      'since after the certificate began',
      { from: '2026-11-24T00:00:01Z' },
      'recognition-not-begun',
    ],
    ['from later on', { from: '2027-02-01T00:00:00Z' }, 'recognition-not-begun'],
  ])('on the list %s', async (_when, entry, code) => {
    publish([world.recognitionEntry(entry)]);
    const { check } = await asked();
    expect(check.code).toBe(code);
    expect(check.facts).toMatchObject(entry);
  });

  test('on the list more than once counts if it does once', async () => {
    const ended = world.recognitionEntry({ until: '2026-06-01T00:00:00Z' });
    const again = world.recognitionEntry({ from: '2026-09-01T00:00:00Z' });
    publish([ended, again]);
    expect((await asked()).verdict).toBe('verified');
    publish([again, ended]);
    expect((await asked()).verdict).toBe('verified');
  });

  test.each([
    'did:web:body.example.evil',
    'did:web:BODY.example',
    'did:web:body.example#key-1',
    'did:web:body',
  ])('is nobody else: %j', async (id) => {
    publish([world.recognitionEntry({ id })]);
    const { check, verdict } = await asked();
    expect(check).toMatchObject({ code: 'not-recognised', facts: {} });
    expect(verdict).toBe('unrecognised-issuer');
  });

  test('whose certificate does not say when it begins is not', async () => {
    const shown = await world.certificate({ claims: { validFrom: undefined } });
    const verification = await verifyIn(world, shown);
    expect(verification.verdict).not.toBe('verified');
  });

  test('withdrawn is not recognised, and its signature is good all the same', async () => {
    publish([world.recognitionEntry({ until: '2027-01-01T00:00:00Z' })]);
    const verification = await asked();
    expect(verification.verdict).toBe('unrecognised-issuer');
    expect(checkOf(verification, 'signature').state).toBe('passed');
    expect(verification.authority?.domain).toBe('centre.example');
  });
});

describe('an authority', () => {
  test('named by its DID alone is asked for its keys and where its list is', async () => {
    expect((await asked([world.namedByPage])).check.state).toBe('passed');
    const { authority, recognition } = world.urls;
    expect(world.web.requests.slice(0, 2)).toEqual([authority, recognition]);
  });

  test('whose keys and list are in the build is not asked for its document', async () => {
    world.web.trouble(world.urls.authority, 500);
    expect((await asked()).check.state).toBe('passed');
  });

  test('that is a key itself needs nobody to vouch for the key', async () => {
    const { jwk } = world.authority.signer;
    const text = Buffer.from(JSON.stringify(jwk)).toString('base64url');
    const id = `did:jwk:${text}`;
    const header = { kid: `${id}#0` };
    const claims = { ...world.recognitionClaims(), issuer: id };
    world.web.serve(world.urls.recognition, () => world.authority.signer.sign(claims, header));
    const named = { id, list: world.urls.recognition, namedBy: 'page' } as const;
    const { check, authority } = await asked([named]);
    expect(check.state).toBe('passed');
    expect(authority?.domain).toBe(id);
  });

  test.each<[string, object]>([
    ['no service', { service: undefined }],
    [
      'another service',
      { service: [{ id: '#1', type: 'LinkedDomains', serviceEndpoint: 'https://x.example' }] },
    ],
    ['no address', { service: [{ id: '#1', type: 'RecognitionList', serviceEndpoint: {} }] }],
  ])('whose document names %s has no list', async (_what, changes) => {
    const document = world.didDocument(world.authority, changes);
    world.web.serve(world.urls.authority, JSON.stringify(document));
    const { check } = await asked([world.namedByPage]);
    expect(check).toMatchObject({
      code: 'recognition-unreachable',
      facts: { reason: 'no-address' },
    });
  });

  test.each<[string, () => string]>([
    ['of another DID', () => JSON.stringify(world.didDocument(world.body))],
    ['that is a text', () => '"a document"'],
    ['without JSON', () => 'nothing'],
  ])('with a document %s could not be asked', async (_what, document) => {
    world.web.serve(world.urls.authority, document());
    const { check, verdict } = await asked([world.namedByPage]);
    expect(check.code).toBe('authority-unreachable');
    expect(verdict).toBe('could-not-check');
  });

  test.each([
    ['404', 404, { reason: 'status', status: '404' }],
    ['no answer', 'no-answer', { reason: 'unreachable' }],
    ['a redirect', 'redirect', { reason: 'redirected' }],
    ['a document without an end', 'endless-body', { reason: 'too-large' }],
  ] as const)('that answers with %s is told with the reason', async (_what, trouble, facts) => {
    world.web.trouble(world.urls.authority, trouble);
    const { check } = await asked([world.namedByPage]);
    expect(check.code).toBe('authority-unreachable');
    if (trouble !== 'endless-body')
      expect(check.facts).toEqual({ host: 'centre.example', ...facts });
  });

  test('whose key is not the one in the build is not believed, whatever its domain says', async () => {
    const { jwk } = await createSigner('');
    const keys = [{ id: world.authority.signer.kid, jwk }];
    const { check, verdict } = await asked([{ ...world.builtIn, keys }]);
    expect(check).toMatchObject({
      code: 'recognition-not-genuine',
      facts: { host: 'centre.example', signature: 'signature-wrong' },
    });
    expect(verdict).toBe('could-not-check');
    expect(world.web.requests).not.toContain(world.urls.authority);
  });

  test('whose key only does other things is not believed', async () => {
    const document = world.didDocument(world.authority, { assertionMethod: [] });
    world.web.serve(world.urls.authority, JSON.stringify(document));
    expect((await asked([world.namedByPage])).check.code).toBe('recognition-not-genuine');
  });
});

describe('a verification that was given up', () => {
  test('is told as stopped, not as an authority that could not be asked', async () => {
    const signal = AbortSignal.abort();
    const told = await verifyIn(world, undefined, { authorities: [world.namedByPage], signal });
    expect(checkOf(told, 'issuer-recognised').code).toBe('stopped');
  });
});

describe('a list of certification bodies', () => {
  test.each<[string, object]>([
    ['no bodies', { credentialSubject: { type: 'RecognitionList' } }],
    ['another type', { type: ['VerifiableCredential', 'OpenBadgeCredential'] }],
    ['no credential type', { type: ['RecognitionListCredential'] }],
    ['another subject', { credentialSubject: { type: 'Other', recognised: [] } }],
    ['no end', { validUntil: undefined }],
  ])('with %s cannot be read', async (_what, claims) => {
    world.web.serve(world.urls.recognition, () => world.recognition({ claims }));
    const { check, verdict } = await asked();
    expect(check.code).toBe('recognition-unreadable');
    expect(verdict).toBe('could-not-check');
  });

  test.each([
    ['without a name', { name: undefined }],
    ['without a beginning', { from: undefined }],
    ['with a beginning that is no date', { from: 'soon' }],
    ['with an end that is no date', { until: 'never' }],
    ['with a key that is none', { keys: [{ id: 'x', publicKeyJwk: 'x' }] }],
  ])('with a body %s cannot be read', async (_what, entry) => {
    publish([world.recognitionEntry(entry)]);
    expect((await asked()).check.code).toBe('recognition-unreadable');
  });

  test('by the body itself does not count', async () => {
    const { signer } = world.body;
    const list = await world.recognition({ signer });
    world.web.serve(world.urls.recognition, list);
    expect((await asked()).check.code).toBe('recognition-not-genuine');
  });
});

describe('several authorities', () => {
  const other = { id: 'did:web:other.example', namedBy: 'page' } as const;

  test('are enough if one of them recognises the issuer, whichever', async () => {
    for (const authorities of [
      [world.builtIn, other],
      [other, world.builtIn],
    ]) {
      const { verdict, authority } = await asked(authorities);
      expect(verdict).toBe('verified');
      expect(authority).toMatchObject({ domain: 'centre.example', namedBy: 'build' });
    }
  });

  test('leave it unknown where one says no and another could not be asked', async () => {
    publish([]);
    const { check, verdict, authority } = await asked([world.builtIn, other]);
    expect(check.code).toBe('authority-unreachable');
    expect(verdict).toBe('could-not-check');
    expect(authority?.domain).toBe('centre.example');
  });

  test('are told by the one that knew the issuer once, where all say no', async () => {
    const elsewhere = await createWorld({ hosts: { authority: 'second.example' } });
    const [first, second] = [world.builtIn, elsewhere.builtIn];
    publish([]);
    const ended = world.recognitionEntry({ until: '2027-01-01T00:00:00Z' });
    const credentialSubject = { type: 'RecognitionList', recognised: [ended] };
    world.web.serve(second.list, () => elsewhere.recognition({ claims: { credentialSubject } }));
    const { check, authority } = await asked([first, second]);
    expect(check.code).toBe('recognition-ended');
    expect(authority?.domain).toBe('second.example');
  });
});
