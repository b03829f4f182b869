import { base58, base64urlnopad } from '@scure/base';
import { describe, expect, test, vi } from 'vitest';
import { createFormatsLoader } from '../../../src/core/credential/load-optional-formats.js';
import { createWorld, type World } from '../../fixtures/credential-world.js';
import { checkOf, pageOf, verifyIn } from '../../fixtures/verify-in-world.js';

/* What few certificates need is in a file of its own. It may be missing beside the script, or not come through. */

const loading = () => vi.fn(createFormatsLoader());
const missing = () => vi.fn(() => Promise.reject(new Error('There is no such file')));

/* Serves the body's keys in a document of its own, in the short form of Multikey. */
function serveShortKeys(world: World): void {
  const { signer } = world.body;
  const key = base64urlnopad.decode(String(signer.jwk.x));
  const { kid: id } = signer;
  const short = {
    ...{ id, type: 'Multikey', controller: world.body.did },
    publicKeyMultibase: `z${base58.encode(Uint8Array.of(0xed, 0x01, ...key))}`,
  };
  const document = world.didDocument(world.body, { verificationMethod: [short] });
  world.web.serve(world.urls.body, JSON.stringify(document));
  world.web.serve(world.urls.recognition, () => world.recognition({ entry: { keys: undefined } }));
}

/* What needs an optional format, and is verified with it. */
const NEEDING: Readonly<Record<string, (world: World) => Promise<string | object | undefined>>> = {
  'a picture with a certificate inside': async (world) =>
    new TextEncoder().encode(
      `<svg><openbadges:credential verify="${await world.certificate()}"/></svg>`,
    ),
  'a proof inside a document': (world) => world.body.signer.prove(world.certificateClaims()),
  'a status list with a proof inside': async (world) => {
    const list = await world.body.signer.prove(await world.statusClaims('revocation'));
    world.web.serve(world.urls.revocation, JSON.stringify(list));
    return undefined;
  },
  'an issuer’s key in base 58': (world) => {
    serveShortKeys(world);
    return Promise.resolve(undefined);
  },
};

describe.each(Object.entries(NEEDING))('%s', (_what, make) => {
  test('is verified by what is loaded once', async () => {
    const world = await createWorld({ alg: 'EdDSA' });
    const load = loading();
    expect((await verifyIn(world, await make(world), {}, load)).verdict).toBe('verified');
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('could not be checked where that cannot be loaded, and is tried again the next time', async () => {
    const world = await createWorld({ alg: 'EdDSA' });
    const page = pageOf(world);
    const shown = await make(world);
    const verification = await verifyIn(world, shown, page, missing());
    expect(verification.verdict).toBe('could-not-check');
    expect(checkOf(verification, 'well-formed').code).toBe('formats-not-loaded');
    expect(verification.checks.map(({ state }) => state)).not.toContain('failed');
    expect((await verifyIn(world, shown, page, loading())).verdict).toBe('verified');
  });
});

test.each([
  ['signed by RSA', async () => createWorld({ alg: 'RS256' }), {}],
  ['of another’s making', async () => createWorld(), { termsOfUse: undefined }],
  [
    'that is over',
    async () => createWorld({ alg: 'RS256' }),
    { validFrom: '2019-01-01T00:00:00Z', validUntil: '2020-01-01T00:00:00Z' },
  ],
])(
  'a certificate %s could not be checked without, and is neither good nor bad',
  async (_what, create, claims) => {
    const world = await create();
    const verification = await verifyIn(world, await world.certificate({ claims }), {}, missing());
    expect(verification.verdict).toBe('could-not-check');
    expect(checkOf(verification, 'well-formed').code).toBe('formats-not-loaded');
  },
);

describe('nothing optional is loaded', () => {
  test.each(['ES256', 'EdDSA'] as const)(
    'for a certificate of the kit signed with %s',
    async (alg) => {
      const world = await createWorld({ alg });
      const load = loading();
      expect((await verifyIn(world, undefined, {}, load)).verdict).toBe('verified');
      expect((await verifyIn(world, await world.staple(), {}, load)).verdict).toBe('verified');
      expect(load).not.toHaveBeenCalled();
    },
  );

  test('for what is no certificate, or not genuine', async () => {
    const world = await createWorld();
    const load = loading();
    for (const shown of ['', 'a.b.c', `${await world.certificate()}A`]) {
      expect((await verifyIn(world, shown, {}, load)).verdict).toBe('altered');
    }
    expect(load).not.toHaveBeenCalled();
  });
});
