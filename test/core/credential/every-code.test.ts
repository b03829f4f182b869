import { base64urlnopad } from '@scure/base';
import { describe, expect, test } from 'vitest';
import {
  CODE_STATES,
  type CheckCode,
  type CheckName,
  type Verification,
} from '../../../src/core/credential/verification.js';
import { createSigner } from '../../fixtures/credential-signer.js';
import { createWorld, type World } from '../../fixtures/credential-world.js';
import { encodedList } from '../../fixtures/encoded-list.js';
import { gzippedZeros } from '../../fixtures/gzipped-zeros.js';
import { verifyIn } from '../../fixtures/verify-in-world.js';

/* A code that no verification can end in would be words that nobody reads, and a check that nobody makes. */

type Scenario = (world: World) => Promise<Verification>;

const NEVER = '2020-01-01T00:00:00Z';

const usual: Scenario = (world) => verifyIn(world);
const certified =
  (claims: object, header?: object): Scenario =>
  async (world) =>
    verifyIn(world, await world.certificate({ claims, header }));
const troubled =
  (url: keyof World['urls'], trouble: Parameters<World['web']['trouble']>[1]): Scenario =>
  (world) => {
    world.web.trouble(world.urls[url], trouble);
    return verifyIn(world);
  };
const listed =
  (changes: Parameters<World['recognition']>[0]): Scenario =>
  (world) => {
    world.web.serve(world.urls.recognition, () => world.recognition(changes));
    return verifyIn(world);
  };
const revocationList =
  (changes: Parameters<World['statusList']>[1]): Scenario =>
  (world) => {
    world.web.serve(world.urls.revocation, () => world.statusList('revocation', changes));
    return verifyIn(world);
  };
/* The authority's list without the body's keys, so that the body's own document is asked. */
const unlisted =
  (body: (world: World) => unknown): Scenario =>
  (world) => {
    world.web.serve(world.urls.recognition, () =>
      world.recognition({ entry: { keys: undefined } }),
    );
    const document = body(world);
    if (document !== undefined) world.web.serve(world.urls.body, JSON.stringify(document));
    return verifyIn(world);
  };

async function legacy(world: World): Promise<Verification> {
  const { validFrom, validUntil, ...claims } = world.certificateClaims();
  const vc = {
    ...claims,
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
    ],
    issuanceDate: validFrom,
    expirationDate: validUntil,
  };
  return verifyIn(world, await world.body.signer.sign({ vc }, { typ: 'JWT', cty: undefined }));
}

/** How each code comes about, and in which check; a text says why no verification ends in it. */
const WAYS: Record<CheckCode, readonly [CheckName, Scenario] | string> = {
  'well-formed': ['well-formed', usual],
  'legacy-form': ['well-formed', legacy],
  'not-a-certificate': ['well-formed', (world) => verifyIn(world, 'Dear Sir or Madam')],
  'forbidden-claim': ['well-formed', certified({ vc: {} })],
  'too-large': ['well-formed', certified({ name: 'x'.repeat(262_144) })],
  'too-deep': [
    'well-formed',
    certified({ deep: JSON.parse('['.repeat(40) + ']'.repeat(40)) as unknown }),
  ],
  'formats-not-loaded': [
    'well-formed',
    async (world) =>
      verifyIn(world, await world.certificate({ claims: { termsOfUse: undefined } }), {}, () =>
        Promise.reject(new Error('There is no such file')),
      ),
  ],
  unreachable: 'said by whoever fetches the certificate, before there is anything to verify',

  'signed-by-issuer': ['signature', usual],
  'signature-wrong': [
    'signature',
    async (world) => {
      const [head, , signature] = (await world.certificate()).split('.');
      const [, other] = (await world.certificate({ claims: { name: 'Another council' } })).split(
        '.',
      );
      return verifyIn(world, [head, other, signature].join('.'));
    },
  ],
  unsigned: ['signature', (world) => verifyIn(world, world.certificateClaims())],
  'algorithm-refused': ['signature', certified({}, { alg: 'none' })],
  'extension-unknown': ['signature', certified({}, { crit: ['exp'], exp: 1 })],
  'key-not-listed': ['signature', certified({}, { kid: 'did:web:body.example#key-9' })],
  'key-not-for-this': [
    'signature',
    unlisted((world) => world.didDocument(world.body, { assertionMethod: [] })),
  ],
  'key-unsuitable': [
    'signature',
    async (world) => {
      const { jwk } = await createSigner('', 'RS256');
      const keys = [{ id: world.body.signer.kid, publicKeyJwk: jwk }];
      return listed({ entry: { keys } })(world);
    },
  ],
  'algorithm-unknown': ['signature', certified({}, { alg: 'ES999' })],
  'algorithm-unsupported':
    'told by checkSignature on a platform without Ed25519, which is not this one',
  'issuer-unreachable': [
    'signature',
    (world) => {
      world.web.trouble(world.urls.body, 500);
      return unlisted(() => undefined)(world);
    },
  ],
  'issuer-unreadable': ['signature', unlisted(() => 'a document')],
  'issuer-kind-unknown': ['signature', certified({ issuer: 'https://body.example/' })],

  recognised: ['issuer-recognised', usual],
  'no-authority': ['issuer-recognised', (world) => verifyIn(world, undefined, { authorities: [] })],
  'not-recognised': ['issuer-recognised', listed({ entry: { id: 'did:web:other.example' } })],
  'recognition-ended': ['issuer-recognised', listed({ entry: { until: '2027-01-01T00:00:00Z' } })],
  'recognition-not-begun': [
    'issuer-recognised',
    listed({ entry: { from: '2026-12-01T00:00:00Z' } }),
  ],
  'authority-unreachable': [
    'issuer-recognised',
    (world) => {
      world.web.trouble(world.urls.authority, 'no-answer');
      return verifyIn(world, undefined, { authorities: [world.namedByPage] });
    },
  ],
  'recognition-unreachable': ['issuer-recognised', troubled('recognition', 'redirect')],
  'recognition-unreadable': ['issuer-recognised', listed({ claims: { credentialSubject: {} } })],
  'recognition-not-genuine': [
    'issuer-recognised',
    listed({ claims: { issuer: 'did:web:body.example' } }),
  ],
  'recognition-outdated': ['issuer-recognised', listed({ claims: { validUntil: NEVER } })],

  'in-dates': ['in-dates', usual],
  'open-ended': ['in-dates', certified({ validUntil: undefined })],
  expired: ['in-dates', certified({ validUntil: '2027-01-15T11:59:59Z' })],
  'not-yet-valid': ['in-dates', certified({ validFrom: '2027-01-15T12:00:01Z' })],

  'not-revoked': ['not-revoked', usual],
  'not-suspended': ['not-suspended', usual],
  'never-suspended': [
    'not-suspended',
    (world) => certified({ credentialStatus: world.statusEntry('revocation') })(world),
  ],
  revoked: [
    'not-revoked',
    (world) => {
      world.mark('revocation');
      return verifyIn(world);
    },
  ],
  suspended: [
    'not-suspended',
    (world) => {
      world.mark('suspension');
      return verifyIn(world);
    },
  ],
  'no-status': ['not-revoked', certified({ credentialStatus: undefined })],
  'status-kind-unknown': [
    'not-revoked',
    certified({ credentialStatus: { id: 'https://body.example/', type: '1EdTechRevocationList' } }),
  ],
  'status-unreachable': ['not-revoked', troubled('revocation', 'no-answer')],
  'status-unreadable': ['not-revoked', revocationList({ subject: { encodedList: 'u' } })],
  'status-not-genuine': [
    'not-revoked',
    revocationList({ claims: { issuer: 'did:web:centre.example' } }),
  ],
  'status-outdated': ['not-revoked', revocationList({ claims: { validUntil: NEVER } })],
  'status-too-short': [
    'not-revoked',
    async (world) =>
      revocationList({ subject: { encodedList: await encodedList(131_064) } })(world),
  ],
  'status-too-large': [
    'not-revoked',
    async (world) => {
      const encoded = `u${base64urlnopad.encode(gzippedZeros(100))}`;
      return revocationList({ subject: { encodedList: encoded } })(world);
    },
  ],
  'status-index-outside': [
    'not-revoked',
    (world) =>
      certified({
        credentialStatus: world.statusEntry('revocation', { statusListIndex: '131072' }),
      })(world),
  ],

  'allowed-here': ['shown-where-allowed', usual],
  'other-site': [
    'shown-where-allowed',
    (world) => verifyIn(world, undefined, { shownOn: 'https://www.south.example/' }),
  ],
  'origin-not-given': [
    'shown-where-allowed',
    (world) => verifyIn(world, undefined, { shownOn: undefined }),
  ],
  'no-origins-named': ['shown-where-allowed', certified({ termsOfUse: undefined })],

  'not-reached': ['not-revoked', certified({}, { alg: 'none' })],
  stopped: [
    'issuer-recognised',
    (world) => verifyIn(world, undefined, { signal: AbortSignal.abort() }),
  ],
};

describe('each code of a check', () => {
  test.each(Object.entries(WAYS).filter(([, way]) => typeof way !== 'string'))(
    '%s can be reached',
    async (code, way) => {
      const [name, scenario] = way as readonly [CheckName, Scenario];
      const { checks, verdict } = await scenario(await createWorld());
      const found = checks.find((one) => one.name === name);
      expect(found).toMatchObject({ code, state: CODE_STATES[code as CheckCode] });
      if (found?.state !== 'passed') expect(verdict).not.toBe('verified');
    },
  );

  test('that no verification ends in is one of two', () => {
    const others = Object.keys(WAYS).filter((code) => typeof WAYS[code as CheckCode] === 'string');
    expect(others).toEqual(['unreachable', 'algorithm-unsupported']);
  });
});
