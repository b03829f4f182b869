import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createDocuments } from '../../../src/core/credential/documents.js';
import type { VerifyOptions } from '../../../src/core/credential/verify-certificate.js';
import type { World } from '../../fixtures/credential-world.js';
import { NO_HANG } from '../../fixtures/no-hang.js';
import {
  bytesOf,
  createStage,
  expectNothingLeft,
  refusalOf,
  urlOf,
  verificationOf,
  withServed,
  type Shown,
  type Stage,
} from './hostile-stage.js';

/* Documents that are too much: too deep, too long, too many of something. */

let stage: Stage;
let world: World;
let page: VerifyOptions;

beforeAll(async () => {
  stage = await createStage();
  ({ world, page } = stage);
});

afterEach(() => {
  expectNothingLeft(stage);
});

const verified = (shown: unknown, options = page) => verificationOf(shown, options);
const refused = (shown: unknown, options = page) => refusalOf(shown, options);

/* The text of a document with one member more, which no reader asks for. */
const withMore = (document: object, json: string) =>
  JSON.stringify(document).replace('{', `{"more":${json},`);

/* What comes from outside, with one member more; and how many characters of it are read. */
const OUTSIDE: readonly (readonly [string, number, (json: string) => Promise<Shown>])[] = [
  [
    'a certificate',
    262_144,
    async (json) => [await world.body.signer.sign(withMore(world.certificateClaims(), json)), page],
  ],
  [
    'an authority’s document',
    262_144,
    async (json) => {
      const served = {
        [world.urls.authority]: withMore(world.didDocument(world.authority), json),
      };
      return [
        await world.certificate(),
        { ...withServed(stage, served), authorities: [world.namedByPage] },
      ];
    },
  ],
  [
    'an issuer’s document',
    262_144,
    async (json) => {
      const served = {
        [world.urls.recognition]: await world.recognition({ entry: { keys: undefined } }),
        [world.urls.body]: withMore(world.didDocument(world.body), json),
      };
      return [await world.certificate(), withServed(stage, served)];
    },
  ],
  [
    'an authority’s list',
    4_194_304,
    async (json) => {
      const claims = withMore(world.recognitionClaims(), json);
      const served = { [world.urls.recognition]: await world.authority.signer.sign(claims) };
      return [await world.certificate(), withServed(stage, served)];
    },
  ],
  [
    'a status list',
    4_194_304,
    async (json) => {
      const claims = withMore(await world.statusClaims('revocation'), json);
      const served = { [world.urls.revocation]: await world.body.signer.sign(claims) };
      return [await world.certificate(), withServed(stage, served)];
    },
  ],
];

describe.each(OUTSIDE)('%s, in which something is', (_what, most, show) => {
  const lists = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  const objects = (levels: number) => '{"a":'.repeat(levels) + '0' + '}'.repeat(levels);
  const letters = (length: number) => JSON.stringify('x'.repeat(length));

  test('nested, is read to a depth of 32 and no further', async () => {
    for (const nested of [lists, objects]) {
      expect((await verified(...(await show(nested(31))))).verdict).toBe('verified');
      await refused(...(await show(nested(32))));
    }
  });

  test('nested beyond measure, costs no more than its size', NO_HANG, async () => {
    for (const json of [lists(90_000), objects(30_000), '['.repeat(90_000)]) {
      await refused(...(await show(json)));
    }
  });

  test('huge, is not read', NO_HANG, async () => {
    const fits = letters(Math.floor((most * 3) / 4) - 9_000);
    expect((await verified(...(await show(fits)))).verdict).toBe('verified');
    await refused(...(await show(letters(most))));
    await refused(...(await show(`[${'0,'.repeat(most / 2)}0]`)));
  });
});

describe('more than a certificate needs', () => {
  test('in a stapled proof does not matter, as long as the file is of a sane size', async () => {
    const staple = await world.staple();
    for (const json of [
      '['.repeat(50_000) + ']'.repeat(50_000),
      JSON.stringify('x'.repeat(500_000)),
    ]) {
      expect((await verified(withMore(staple, json))).verdict).toBe('verified');
    }
    const { checks } = await refused(
      bytesOf(withMore(staple, JSON.stringify('x'.repeat(4_194_304)))),
    );
    expect(checks[0]?.code).toBe('too-large');
  });

  test('of status lists is not asked for', async () => {
    const entries = Array.from({ length: 500 }, (_, n) =>
      world.statusEntry('revocation', { statusListCredential: `${world.urls.revocation}?${n}` }),
    );
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = async (input) => {
      asked.push(urlOf(input));
      return await world.web.fetch(urlOf(input).replace(/\?.*/, ''));
    };
    const documents = createDocuments({ fetch, now: world.now });
    const certificate = await world.certificate({ claims: { credentialStatus: entries } });
    const { checks } = await refused(certificate, { ...page, documents });
    expect(asked.length).toBeLessThanOrEqual(10);
    expect(JSON.stringify(checks)).toContain('too-many');
  });

  test('of entries at one list is read at the price of one', NO_HANG, async () => {
    const entries = Array.from({ length: 700 }, (_, n) =>
      world.statusEntry(n % 2 ? 'revocation' : 'suspension', { statusListIndex: String(n) }),
    );
    const certificate = await world.certificate({ claims: { credentialStatus: entries } });
    expect((await verified(certificate)).verdict).toBe('verified');
  });

  test('of bodies on the authority’s list is read at the price of its size', NO_HANG, async () => {
    const others = Array.from({ length: 8_000 }, (_, n) =>
      world.recognitionEntry({ id: `did:web:body-${n}.example`, keys: undefined }),
    );
    const recognised = [...others, world.recognitionEntry()];
    const subject = { credentialSubject: { type: 'RecognitionList', recognised } };
    const list = await world.recognition({ claims: subject });
    const options = withServed(stage, { [world.urls.recognition]: list });
    expect((await verified(await world.certificate(), options)).verdict).toBe('verified');
  });
});
