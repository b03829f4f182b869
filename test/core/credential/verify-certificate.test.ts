import { describe, expect, test } from 'vitest';
import { createDocuments } from '../../../src/core/credential/documents.js';
import { CHECK_NAMES, type Verdict } from '../../../src/core/credential/verification.js';
import {
  verifyCertificate,
  verifyCredentialInput,
} from '../../../src/core/credential/verify-certificate.js';
import { createSigner } from '../../fixtures/credential-signer.js';
import { createWorld, type World } from '../../fixtures/credential-world.js';
import { checkOf, pageOf, verifyIn } from '../../fixtures/verify-in-world.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const VERDICTS: Record<Verdict, (world: World) => Promise<unknown> | undefined> = {
  verified: () => undefined,
  expired: (world) => world.certificate({ claims: { validUntil: '2027-01-01T00:00:00Z' } }),
  'not-yet-valid': (world) => world.certificate({ claims: { validFrom: '2027-02-01T00:00:00Z' } }),
  suspended: (world) => {
    world.mark('suspension');
    return undefined;
  },
  revoked: (world) => {
    world.mark('revocation');
    return undefined;
  },
  altered: async (world) => {
    const other = await createSigner(world.body.signer.kid);
    return world.certificate({ signer: other });
  },
  'unrecognised-issuer': (world) => {
    world.web.serve(world.urls.recognition, () =>
      world.recognition({ entry: { id: 'did:web:x.example' } }),
    );
    return undefined;
  },
  'other-site': (world) => {
    const terms = { type: 'CertificationTerms', shownOn: ['https://www.south.example'] };
    return world.certificate({ claims: { termsOfUse: terms } });
  },
  'could-not-check': (world) => {
    world.web.trouble(world.urls.revocation, 500);
    return undefined;
  },
};

describe('a certificate', () => {
  for (const alg of ['ES256', 'EdDSA', 'RS256'] as const) {
    test.each(Object.entries(VERDICTS))(`signed with ${alg} ends %s`, async (verdict, arrange) => {
      const world = await createWorld({ alg });
      const shown = (await arrange(world)) as string | undefined;
      const verification = await verifyIn(world, shown);
      expect(verification.verdict).toBe(verdict);
      expect(verification.checks.map(({ name }) => name)).toEqual(CHECK_NAMES);
      expect(verification.certificate?.holder).toBe('North Borough Council');
    });
  }

  test('is verified as JSON with a proof inside too, with lists of either form', async () => {
    const world = await createWorld({ alg: 'EdDSA' });
    const { body, urls, web } = world;
    web.serve(urls.revocation, async () =>
      JSON.stringify(await body.signer.prove(await world.statusClaims('revocation'))),
    );
    const proven = await body.signer.prove(world.certificateClaims());
    expect((await verifyIn(world, proven)).verdict).toBe('verified');
    expect((await verifyIn(world, JSON.stringify(proven))).verdict).toBe('verified');
    world.mark('revocation');
    expect((await verifyIn(world, proven)).verdict).toBe('revoked');
  });

  test('as JSON counts as long as its proof does', async () => {
    const world = await createWorld({ alg: 'EdDSA' });
    const expires = '2027-01-15T13:00:00Z';
    const proven = await world.body.signer.prove(world.certificateClaims(), { expires });
    expect((await verifyIn(world, proven)).verdict).toBe('verified');
    world.time += HOUR;
    expect((await verifyIn(world, proven)).verdict).toBe('altered');
  });

  test('that is none is told with the fault, and nothing else is looked at', async () => {
    const world = await createWorld();
    const plain = await world.certificate({ claims: { type: ['VerifiableCredential'] } });
    for (const shown of [plain, { type: 'StapledProof' }, await world.staple({ version: 2 })]) {
      const { verdict, checks, certificate } = await verifyIn(world, shown);
      expect(verdict).toBe('altered');
      expect(checks[0]).toMatchObject({ code: 'not-a-certificate' });
      expect(checks[0]?.facts.fault).toBeTruthy();
      expect(checks.slice(1).map(({ code }) => code)).toEqual(Array(6).fill('not-reached'));
      expect(certificate).toBeUndefined();
    }
    expect(world.web.requests).toEqual([]);
  });

  test('could not be checked where the caller’s own documents break', async () => {
    const world = await createWorld();
    const documents = {
      ...pageOf(world).documents,
      forOneRun: () => ({ read: () => Promise.reject(new Error('broken')) }),
    };
    const { verdict, checks, checkedAt } = await verifyIn(world, undefined, { documents });
    expect(verdict).toBe('could-not-check');
    expect(new Set(checks.map(({ code }) => code))).toEqual(new Set(['not-reached']));
    expect(checkedAt).toBe('2027-01-15T12:00:00.000Z');
  });

  test('says when it was checked, in UTC', async () => {
    const world = await createWorld({ now: '2027-01-15T13:00:00+01:00' });
    expect((await verifyIn(world)).checkedAt).toBe('2027-01-15T12:00:00.000Z');
  });

  test('whose signature is good is told so, though nobody recognises the issuer', async () => {
    const world = await createWorld();
    const verification = await verifyIn(world, undefined, { authorities: [] });
    expect(verification.verdict).toBe('unrecognised-issuer');
    expect(checkOf(verification, 'signature').state).toBe('passed');
    expect(verification.authority).toBeUndefined();
  });
});

describe('what is asked of others', () => {
  test('are the lists, and nobody but who publishes them', async () => {
    const world = await createWorld();
    await verifyIn(world);
    const { recognition, revocation, suspension } = world.urls;
    expect(world.web.requests.toSorted()).toEqual([revocation, suspension, recognition].toSorted());
  });

  test('is asked once for a hundred badges, and once more for a hundred an hour later', async () => {
    const world = await createWorld();
    const page = pageOf(world, { authorities: [world.namedByPage] });
    const shown = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        world.certificate({ claims: { name: `Council ${n}` } }),
      ),
    );
    const all = () => Promise.all(shown.map((one) => verifyCertificate(one, page)));
    for (const { verdict } of await all()) expect(verdict).toBe('verified');
    expect(world.web.requests).toHaveLength(4);
    for (const { verdict } of await all()) expect(verdict).toBe('verified');
    expect(new Set(world.web.requests).size).toBe(4);
    expect(world.web.requests).toHaveLength(4);
    world.time += HOUR;
    for (const { verdict } of await all()) expect(verdict).toBe('verified');
    expect(world.web.requests).toHaveLength(8);
  });

  test('is no status list, as long as the signature is not known to be good', async () => {
    const world = await createWorld();
    const forged = await world.certificate({ signer: await createSigner(world.body.signer.kid) });
    for (const shown of [forged, world.certificateClaims(), 'nonsense']) {
      const verification = await verifyIn(world, shown);
      expect(verification.verdict).toBe('altered');
      expect(checkOf(verification, 'not-revoked').code).toBe('not-reached');
      expect(checkOf(verification, 'not-suspended').code).toBe('not-reached');
    }
    expect(new Set(world.web.requests)).toEqual(new Set([world.urls.recognition]));
  });

  test('has an end, whatever the certificate wants to be asked', async () => {
    const world = await createWorld();
    const credentialStatus = Array.from({ length: 300 }, (_, n) =>
      world.statusEntry('revocation', { statusListCredential: `https://victim-${n}.example/` }),
    );
    const verification = await verifyIn(
      world,
      await world.certificate({ claims: { credentialStatus } }),
    );
    expect(verification.verdict).toBe('could-not-check');
    expect(world.web.requests.length).toBeLessThanOrEqual(10);
  });

  test('has room for every authority the page names', async () => {
    const world = await createWorld();
    const others = Array.from({ length: 20 }, (_, n) => ({
      id: `did:web:centre-${n}.example`,
      namedBy: 'page' as const,
    }));
    const authorities = [...others, world.namedByPage];
    expect((await verifyIn(world, undefined, { authorities })).verdict).toBe('verified');
  });

  test('is not asked over plain http, but on this machine where that is allowed', async () => {
    const hosts = { authority: 'localhost:8001', body: '127.0.0.1:8002', holder: 'localhost:8003' };
    const world = await createWorld({ hosts, loopback: true });
    const authorities = [world.namedByPage];
    const told = await verifyIn(world, undefined, { authorities, loopback: true });
    expect(told.verdict).toBe('verified');
    expect(told.authority?.domain).toBe('localhost:8001');
    world.web.requests.length = 0;
    expect((await verifyIn(world, undefined, { authorities })).verdict).toBe('could-not-check');
    for (const url of world.web.requests) expect(url).toMatch(/^https:/);
  });
});

describe('the authority', () => {
  test('is named with who named it', async () => {
    const world = await createWorld();
    const id = 'did:web:centre.example';
    const domain = 'centre.example';
    expect((await verifyIn(world)).authority).toEqual({ id, domain, namedBy: 'build' });
    const { authority } = await verifyIn(world, undefined, { authorities: [world.namedByPage] });
    expect(authority).toEqual({ id, domain, namedBy: 'page' });
  });

  test('with a name that only looks alike is told in punycode', async () => {
    // The first letter is Cyrillic.
    const alike = 'сentre.example';
    const world = await createWorld({ hosts: { authority: new URL(`https://${alike}`).host } });
    const authorities = [world.namedByPage];
    const { verdict, authority } = await verifyIn(world, undefined, { authorities });
    expect(verdict).toBe('verified');
    expect(authority?.domain).toBe('xn--entre-0ye.example');
    const raw = [{ id: `did:web:${alike}`, namedBy: 'page' as const }];
    const told = await verifyIn(world, undefined, { authorities: raw });
    expect(told.verdict).toBe('could-not-check');
    expect(told.authority?.domain).toMatch(/^[ -~]+$/);
    expect(told.authority?.domain).not.toContain('centre.example');
  });

  test('that could not be asked is named too', async () => {
    const world = await createWorld();
    world.web.trouble(world.urls.authority, 500);
    const { verdict, authority } = await verifyIn(world, undefined, {
      authorities: [world.namedByPage],
    });
    expect(verdict).toBe('could-not-check');
    expect(authority?.domain).toBe('centre.example');
  });
});

describe('a stapled proof', () => {
  test('is verified without one request', async () => {
    const world = await createWorld();
    const fetch = () => Promise.reject(new Error('There is no network.'));
    const documents = createDocuments({ fetch, now: world.now });
    const staple = await world.staple();
    for (const shown of [staple, JSON.stringify(staple)]) {
      expect((await verifyIn(world, shown, { documents })).verdict).toBe('verified');
    }
    const input = { certificate: staple.certificate, proof: staple };
    const { verdict } = await verifyCredentialInput(input, pageOf(world, { documents }));
    expect(verdict).toBe('verified');
  });

  test('of an authority that the page named asks that authority for its keys, and nobody else', async () => {
    const world = await createWorld();
    const authorities = [
      { id: 'did:web:another.example', namedBy: 'page' as const },
      world.namedByPage,
    ];
    expect((await verifyIn(world, await world.staple(), { authorities })).verdict).toBe('verified');
    expect(world.web.requests).toEqual([world.urls.authority]);
  });

  test.each(['revocation', 'suspension'] as const)('shows a %s', async (purpose) => {
    const world = await createWorld();
    world.mark(purpose);
    const { verdict } = await verifyIn(world, await world.staple());
    expect(verdict).toBe(purpose === 'revocation' ? 'revoked' : 'suspended');
    expect(world.web.requests).toEqual([]);
  });

  test('counts until the first of its lists runs out, and then asks nobody either', async () => {
    const world = await createWorld();
    const staple = await world.staple();
    world.time += 7 * DAY - 1;
    const verified = await verifyIn(world, staple);
    expect(verified.verdict).toBe('verified');
    expect(verified.goodUntil).toBe(new Date(world.time + 1).toISOString());
    world.time += 1;
    const stale = await verifyIn(world, staple);
    expect(stale.verdict).toBe('could-not-check');
    expect(checkOf(stale, 'not-revoked').code).toBe('status-outdated');
    world.time += 30 * DAY;
    expect(checkOf(await verifyIn(world, staple), 'issuer-recognised').code).toBe(
      'recognition-outdated',
    );
    expect(world.web.requests).toEqual([]);
  });

  test('with a list that never runs out does not count, or it would hide a revocation for ever', async () => {
    const world = await createWorld();
    const revocation = await world.statusList('revocation', { claims: { validUntil: undefined } });
    const statusLists = {
      ...(await world.staple()).statusLists,
      [world.urls.revocation]: revocation,
    };
    const verification = await verifyIn(world, await world.staple({ statusLists }));
    expect(checkOf(verification, 'not-revoked').code).toBe('status-outdated');
  });

  test('with another list of the same issuer in place of the right one does not count', async () => {
    const world = await createWorld();
    world.mark('revocation');
    const other = { id: 'https://body.example/status/other.jwt' };
    const statusLists = {
      ...(await world.staple()).statusLists,
      [world.urls.revocation]: await world.statusList('revocation', {
        claims: other,
        subject: { encodedList: await worldsEmptyList() },
      }),
    };
    const verification = await verifyIn(world, await world.staple({ statusLists }));
    expect(verification.verdict).toBe('could-not-check');
    expect(checkOf(verification, 'not-revoked').code).toBe('status-not-genuine');
  });

  test('without one of the lists could not be checked', async () => {
    const world = await createWorld();
    const verification = await verifyIn(world, await world.staple({ statusLists: {} }));
    expect(verification.verdict).toBe('could-not-check');
    expect(checkOf(verification, 'not-revoked')).toMatchObject({
      code: 'status-unreachable',
      facts: { host: 'body.example', reason: 'stapled' },
    });
    expect(world.web.requests).toEqual([]);
  });

  test('with the list of somebody who is no authority here could not be checked', async () => {
    const [world, elsewhere] = [
      await createWorld(),
      await createWorld({ hosts: { authority: 'c.example' } }),
    ];
    const entry = { keys: [{ id: world.body.signer.kid, publicKeyJwk: world.body.signer.jwk }] };
    const staple = await world.staple({ recognition: await elsewhere.recognition({ entry }) });
    const verification = await verifyIn(world, staple);
    expect(verification.verdict).toBe('could-not-check');
    expect(checkOf(verification, 'issuer-recognised').code).toBe('recognition-not-genuine');
    expect(verification.authority?.domain).toBe('centre.example');
    expect(world.web.requests).toEqual([]);
  });

  test('signed by a key that the list does not hold could not be checked: nobody is asked for it', async () => {
    const world = await createWorld();
    const recognition = await world.recognition({ entry: { keys: undefined } });
    const verification = await verifyIn(world, await world.staple({ recognition }));
    expect(verification.verdict).toBe('could-not-check');
    expect(checkOf(verification, 'signature')).toMatchObject({
      code: 'issuer-unreachable',
      facts: { reason: 'stapled' },
    });
    expect(world.web.requests).toEqual([]);
  });
});

describe('the time until which a verification is good', () => {
  test.each([
    ['the status list', {}, {}, undefined, '2027-01-22T12:00:00.000Z'],
    ['the ttl of a status list', {}, {}, { ttl: HOUR }, '2027-01-15T13:00:00.000Z'],
    [
      'the authority’s list',
      { validUntil: '2027-01-16T00:00:00Z' },
      {},
      undefined,
      '2027-01-16T00:00:00.000Z',
    ],
    [
      'the recognition',
      {},
      { until: '2027-01-17T00:00:00Z' },
      undefined,
      '2027-01-17T00:00:00.000Z',
    ],
  ] as const)(
    'is that of %s, where that is the first',
    async (_what, claims, entry, subject, until) => {
      const world = await createWorld();
      const recognised = [world.recognitionEntry(entry)];
      const credentialSubject = { type: 'RecognitionList', recognised };
      world.web.serve(world.urls.recognition, () =>
        world.recognition({ claims: { credentialSubject, ...claims } }),
      );
      world.web.serve(world.urls.suspension, () => world.statusList('suspension', { subject }));
      expect((await verifyIn(world)).goodUntil).toBe(until);
    },
  );

  test('is that of the certificate, where that ends or begins first', async () => {
    const world = await createWorld();
    const goodUntil = async (claims: object) =>
      (await verifyIn(world, await world.certificate({ claims }))).goodUntil;
    expect(await goodUntil({ validUntil: '2027-01-15T13:00:00Z' })).toBe(
      '2027-01-15T13:00:00.000Z',
    );
    expect(await goodUntil({ validFrom: '2027-01-15T14:00:00Z' })).toBe('2027-01-15T14:00:00.000Z');
  });

  test('is that of the authority’s list, where the issuer is not on it yet', async () => {
    const world = await createWorld();
    const entry = { id: 'did:web:x.example' };
    world.web.serve(world.urls.recognition, () =>
      world.recognition({ entry, claims: { validUntil: '2027-01-16T00:00:00Z' } }),
    );
    expect((await verifyIn(world)).goodUntil).toBe('2027-01-16T00:00:00.000Z');
  });

  test('is none where there is nothing to wait for', async () => {
    const world = await createWorld();
    expect((await verifyIn(world, 'nonsense')).goodUntil).toBeUndefined();
  });
});

describe('a page that stays open', () => {
  test('sees a revocation once the copies at hand are five minutes old', async () => {
    const world = await createWorld();
    const [page, token] = [pageOf(world), await world.certificate()];
    expect((await verifyCertificate(token, page)).verdict).toBe('verified');
    world.mark('revocation');
    world.time += 5 * 60_000;
    expect((await verifyCertificate(token, page)).verdict).toBe('revoked');
  });

  test('fetches a list anew that ran out, instead of calling it outdated', async () => {
    const world = await createWorld();
    const [page, token] = [pageOf(world), await world.certificate()];
    const inAMinute = () => ({ validUntil: new Date(world.time + 60_000).toISOString() });
    world.web.serve(world.urls.revocation, () =>
      world.statusList('revocation', { claims: inAMinute() }),
    );
    world.web.serve(world.urls.recognition, () => world.recognition({ claims: inAMinute() }));
    expect((await verifyCertificate(token, page)).verdict).toBe('verified');
    world.time += 60_000;
    expect((await verifyCertificate(token, page)).verdict).toBe('verified');
    expect(world.web.requests).toHaveLength(5);
  });

  test('sees a reinstatement', async () => {
    const world = await createWorld();
    const [page, token] = [pageOf(world), await world.certificate()];
    world.mark('suspension');
    expect((await verifyCertificate(token, page)).verdict).toBe('suspended');
    world.mark('suspension', false);
    world.time += 5 * 60_000;
    expect((await verifyCertificate(token, page)).verdict).toBe('verified');
  });
});

describe('a verification that is given up', () => {
  test('while somebody hangs ends at once, and what was not checked is unknown', async () => {
    const world = await createWorld();
    world.web.trouble(world.urls.revocation, 'hang');
    const stop = new AbortController();
    const verification = verifyIn(world, undefined, { signal: stop.signal });
    while (!world.web.requests.includes(world.urls.revocation))
      await new Promise((done) => setTimeout(done, 1));
    stop.abort();
    const told = await verification;
    expect(told.verdict).toBe('could-not-check');
    expect(checkOf(told, 'not-revoked').code).toBe('stopped');
    expect(checkOf(told, 'signature').state).toBe('passed');
    expect(world.web.givenUp).toBeGreaterThan(0);
  });
});

async function worldsEmptyList(): Promise<string> {
  const claims = await (await createWorld()).statusClaims('revocation');
  return (claims.credentialSubject as { encodedList: string }).encodedList;
}
