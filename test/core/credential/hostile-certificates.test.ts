import { base64urlnopad } from '@scure/base';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDocuments } from '../../../src/core/credential/documents.js';
import {
  CHECK_NAMES,
  CODE_STATES,
  type Verification,
} from '../../../src/core/credential/verification.js';
import {
  verifyCertificate,
  type VerifyOptions,
} from '../../../src/core/credential/verify-certificate.js';
import { cases } from '../../effort.js';
import { createSigner, type Signer } from '../../fixtures/credential-signer.js';
import { createWorld, type World } from '../../fixtures/credential-world.js';
import { NO_HANG } from '../../fixtures/no-hang.js';
import { checkOf, pageOf, verifyIn } from '../../fixtures/verify-in-world.js';

/* Whatever is shown, and whatever servers serve: a verdict comes of it, and it is verified only where it is. */

let world: World;
let page: VerifyOptions;
let usual: string;
let forger: Signer;

beforeAll(async () => {
  world = await createWorld();
  page = pageOf(world);
  usual = await world.certificate();
  forger = await createSigner(world.body.signer.kid);
});

function expectWhole({ verdict, checks, checkedAt }: Verification): void {
  expect(checks.map(({ name }) => name)).toEqual(CHECK_NAMES);
  for (const { code, state, facts } of checks) {
    expect(state).toBe(CODE_STATES[code]);
    for (const fact of Object.values(facts)) expect(fact).toBeTypeOf('string');
  }
  expect(verdict === 'verified').toBe(checks.every(({ state }) => state === 'passed'));
  expect(checkedAt).toBe('2027-01-15T12:00:00.000Z');
}

async function expectRefused(shown: unknown): Promise<Verification> {
  const verification = await verifyCertificate(shown as object, page);
  expectWhole(verification);
  expect(verification.verdict).not.toBe('verified');
  return verification;
}

/* fast-check takes what a property gives back for its verdict. */
async function refused(shown: unknown): Promise<void> {
  await expectRefused(shown);
}

const anything = fc.anything({
  maxDepth: 3,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withTypedArray: true,
});

describe('whatever is shown', () => {
  test('is never verified and never throws', async () => {
    await fc.assert(fc.asyncProperty(anything, refused), { numRuns: cases(250) });
  });

  test('as text, as the parts of a token, or as a proof: neither', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json({ maxDepth: 3 }).map((json) => base64urlnopad.encode(new TextEncoder().encode(json))),
      fc.constantFrom(...usual.split('.').slice(0, 2)),
    );
    const tokens = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('.'));
    const certificate = fc.oneof(tokens, fc.json(), anything);
    const proof = fc.record({
      type: fc.constant('StapledProof'),
      version: fc.constant(1),
      certificate,
    });
    const shown = fc.oneof(certificate, proof, fc.record({ certificate, proof: anything }));
    await fc.assert(fc.asyncProperty(shown, refused), { numRuns: cases(250) });
  });

  test('may throw at whoever reads it', async () => {
    const fail = () => {
      throw new Error('read me not');
    };
    const traps = { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail };
    const { checks } = await expectRefused(new Proxy({}, traps));
    expect(checks[0]?.code).toBe('not-a-certificate');
    await expectRefused({ certificate: new Proxy({}, traps) });
    await expectRefused({ certificate: usual, proof: new Proxy({}, traps) });
    await expectRefused(Object.defineProperty({}, 'certificate', { get: fail }));
    await expectRefused({ toJSON: fail });
  });

  test.each([
    ['a deep list', () => '['.repeat(1_000_000)],
    ['a deep object', () => '{"a":'.repeat(50_000)],
    ['a long text', () => 'x'.repeat(20_000_000)],
    ['many dots', () => '.'.repeat(1_000_000)],
    ['a deep object in memory', () => deep(10_000)],
    ['an object that holds itself', () => circle()],
    ['open quotes', () => `{"${'\\"'.repeat(100_000)}`],
  ])('costs little: %s', NO_HANG, async (_what, shown) => {
    await expectRefused(shown());
  });
});

function deep(levels: number): object {
  let inner = {};
  for (let n = 0; n < levels; n += 1) inner = { inner };
  return inner;
}

function circle(): object {
  const one: { self?: object } = {};
  return Object.assign(one, { self: one });
}

describe('a forged certificate', () => {
  test.each([
    ['with no signature', (head: string) => head],
    ['with an empty one', (head: string) => `${head}.`],
  ])('%s is not genuine', async (_what, forge) => {
    const head = base64urlnopad.encode(new TextEncoder().encode('{"alg":"none","typ":"vc+jwt"}'));
    const { verdict } = await expectRefused(forge(`${head}.${usual.split('.')[1] ?? ''}`));
    expect(verdict).toBe('altered');
  });

  test.each(['HS256', 'HS384', 'HS512', 'none', 'None', 'NONE', 'nOnE', '', ' ES256'])(
    'of the algorithm “%s” is never verified',
    async (alg) => {
      await expectRefused(await world.certificate({ header: { alg } }));
    },
  );

  test('signed with HMAC over the public key is not genuine', async () => {
    const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
    const { kid, jwk } = world.body.signer;
    const head = base64urlnopad.encode(bytes({ alg: 'HS256', typ: 'vc+jwt', kid }));
    const signed = `${head}.${usual.split('.')[1] ?? ''}`;
    const secret = { name: 'HMAC', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('raw', bytes(jwk), secret, false, ['sign']);
    const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(signed));
    const { verdict } = await expectRefused(
      `${signed}.${base64urlnopad.encode(new Uint8Array(mac))}`,
    );
    expect(verdict).toBe('altered');
  });

  test('that brings its own key along is not genuine', async () => {
    const { jwk } = forger;
    const did = `did:jwk:${base64urlnopad.encode(new TextEncoder().encode(JSON.stringify(jwk)))}`;
    for (const header of [
      { jwk },
      { jwk, kid: undefined },
      { jku: 'https://evil.example/keys' },
      { x5c: ['MIIB'], x5u: 'https://evil.example/chain' },
      { kid: `${did}#0` },
      { kid: 'did:web:evil.example#key-1' },
      { kid: 'https://evil.example/keys#1' },
    ]) {
      const { verdict } = await expectRefused(await world.certificate({ signer: forger, header }));
      expect(verdict).toBe('altered');
    }
    expect(world.web.requests.join()).not.toContain('evil');
  });

  test('by somebody who only calls himself a recognised body is not recognised, or not genuine', async () => {
    const { jwk } = forger;
    const did = `did:jwk:${base64urlnopad.encode(new TextEncoder().encode(JSON.stringify(jwk)))}`;
    const certificate = (issuer: unknown, kid: string) =>
      world.certificate({ signer: forger, claims: { issuer }, header: { kid } });
    const { name } = world.certificateClaims().issuer as { name: string };
    const own = await expectRefused(
      await certificate({ id: did, type: ['Profile'], name }, `${did}#0`),
    );
    expect(own.verdict).toBe('unrecognised-issuer');
    expect(checkOf(own, 'signature').state).toBe('passed');
    const both = await expectRefused(await certificate([world.body.did, did], `${did}#0`));
    expect(both.verdict).not.toBe('verified');
  });

  test('with any one character changed is never verified', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ ';
    const change = fc.tuple(fc.nat(usual.length - 1), fc.constantFrom(...Array.from(letters)));
    await fc.assert(
      fc.asyncProperty(change, async ([at, letter]) => {
        fc.pre(usual[at] !== letter);
        await expectRefused(usual.slice(0, at) + letter + usual.slice(at + 1));
      }),
      { numRuns: cases(200) },
    );
    for (const letter of letters) {
      const changed = usual.slice(0, -1) + letter;
      if (changed !== usual) await expectRefused(changed);
    }
  });
});

describe('a certificate whose issuer signs nonsense', () => {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('__proto__', '', 'x', Infinity),
  );

  test('in any of its members, is never verified for what it does not say', async () => {
    const members = Object.keys(world.certificateClaims());
    const names = fc.constantFrom(
      ...members,
      'vc',
      'vp',
      'iss',
      'sub',
      'exp',
      'nbf',
      'iat',
      'jti',
      'proof',
    );
    const changes = fc.dictionary(names, value, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(changes, async (claims) => {
        const verification = await verifyCertificate(await world.certificate({ claims }), page);
        expectWhole(verification);
        const needed = ['credentialStatus', 'termsOfUse', 'issuer', 'type', '@context', 'vc', 'vp'];
        if (needed.some((name) => name in claims))
          expect(verification.verdict).not.toBe('verified');
      }),
      { numRuns: cases(150) },
    );
  });

  test('deep inside its members, is a verdict all the same', async () => {
    const paths = pathsOf(world.certificateClaims());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), value, async (path, odd) => {
        const claims = structuredClone(world.certificateClaims());
        put(claims, path, odd);
        expectWhole(await verifyCertificate(await world.body.signer.sign(claims), page));
      }),
      { numRuns: cases(150) },
    );
  });

  test('in its header, is never verified', async () => {
    const header = fc.dictionary(fc.constantFrom('alg', 'typ', 'crit', 'b64', 'kid'), value, {
      minKeys: 1,
      noNullPrototype: true,
    });
    await fc.assert(
      fc.asyncProperty(header, async (changes) => {
        await expectRefused(await world.certificate({ header: changes }));
      }),
      { numRuns: cases(150) },
    );
  });

  test('with __proto__ in it gets nothing by it', async () => {
    const text = JSON.stringify(world.certificateClaims());
    const poisoned = text.replace('{', '{"__proto__":{"credentialStatus":[],"isAdmin":true},');
    const told = await verifyCertificate(await world.body.signer.sign(poisoned), page);
    expectWhole(told);
    expect({}).not.toHaveProperty('isAdmin');
    const without = {
      ...world.certificateClaims(),
      credentialStatus: undefined,
      termsOfUse: undefined,
    };
    const inherits = JSON.stringify(without).replace('{', `{"__proto__":${text},`);
    await expectRefused(await world.body.signer.sign(inherits));
    const statusLists = JSON.parse(
      `{"__proto__":"${await world.statusList('revocation')}"}`,
    ) as object;
    const entry = world.statusEntry('revocation', { statusListCredential: '__proto__' });
    const certificate = await world.certificate({ claims: { credentialStatus: entry } });
    await expectRefused(await world.staple({ certificate, statusLists }));
  });
});

describe('lists that hold nonsense', () => {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('__proto__', '', 'x', -1, Infinity),
  );

  test('are never a throw, and never verified where a member they need is gone', async () => {
    const recognition = world.recognitionClaims();
    const status = await world.statusClaims('revocation');
    const lists = fc.oneof(
      fc.tuple(fc.constant('recognition' as const), fc.constantFrom(...pathsOf(recognition))),
      fc.tuple(fc.constant('revocation' as const), fc.constantFrom(...pathsOf(status))),
    );
    await fc.assert(
      fc.asyncProperty(lists, value, async ([list, path], odd) => {
        const claims = structuredClone(list === 'recognition' ? recognition : status);
        put(claims, path, odd);
        const signer = list === 'recognition' ? world.authority.signer : world.body.signer;
        const told = await withServed(world.urls[list], await signer.sign(claims));
        const needed = /type|issuer|recognised$|Subject$|encodedList|statusPurpose/;
        if (needed.test(path.join('.')) && !path.includes('keys')) {
          expect(told.verdict).not.toBe('verified');
        }
      }),
      { numRuns: cases(150) },
    );
  });

  test('of any bytes, at any address, are never verified', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.json().map((json) => new TextEncoder().encode(json)),
    );
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.constantFrom('recognition', 'revocation', 'suspension'),
        async (body, list) => {
          const told = await withServed(world.urls[list as 'recognition'], new Uint8Array(body));
          expect(told.verdict).toBe('could-not-check');
        },
      ),
      { numRuns: cases(100) },
    );
  });

  /* Documents of its own, so that nothing at hand hides what is served. */
  async function withServed(
    url: string,
    body: string | Uint8Array<ArrayBuffer>,
  ): Promise<Verification> {
    const served: typeof fetch = async (asked, init) =>
      asked === url ? new Response(body) : await world.web.fetch(asked, init);
    const documents = createDocuments({ fetch: served, now: world.now });
    const verification = await verifyIn(world, usual, { documents });
    expectWhole(verification);
    return verification;
  }
});

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key]));
  return path.length > 0 ? [path, ...inside] : inside;
}

function put(target: unknown, path: Path, value: unknown): void {
  const last = path.at(-1) ?? '';
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((one, step) => (one as Record<string, unknown>)[step], target);
  (parent as Record<string, unknown>)[last] = value;
}
