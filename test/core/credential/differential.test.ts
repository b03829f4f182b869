import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  verifyCertificate,
  type VerifyOptions,
} from '../../../src/core/credential/verify-certificate.js';
import { cases } from '../../effort.js';
import { createWorld, type World } from '../../fixtures/credential-world.js';
import { checkOf, pageOf } from '../../fixtures/verify-in-world.js';
import { otherImplementation, type OtherImplementation } from './digital-bazaar.js';

/*
 * Our verifier beside the packages of Digital Bazaar, over certificates that nobody thought of: both take the same
 * ones, and both refuse the same changes. Status lists are in differential-status-lists.test.ts.
 */

const CERTIFICATES = cases(1_000);
const CHANGES_EACH = 2;

let world: World;
let page: VerifyOptions;
let other: OtherImplementation;

beforeAll(async () => {
  world = await createWorld({ alg: 'EdDSA' });
  other = await otherImplementation(world.body);
  // The key comes from a document that their package wrote, not from the authority's list.
  const { web, urls, body } = world;
  const verificationMethod = [other.verificationMethod];
  web.serve(urls.body, () => JSON.stringify(world.didDocument(body, { verificationMethod })));
  web.serve(urls.recognition, () => world.recognition({ entry: { keys: undefined } }));
  page = pageOf(world);
});

const TRICKY = [
  '"',
  '\\',
  '\\u0041',
  '</script>',
  '\u0000',
  '\u001f\u007f\u0085',
  '\u2028\u2029',
  '\u202e\u2066\u200f',
  'مجلس المدينة',
  'בית העירייה',
  'e\u0301 é',
  '👩🏽‍🚒🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  '\u{10ffff}\ue000',
  '\ufeff\ufffd',
  '__proto__',
  ' ',
];

/* JSON and its canonical form take any text but halves of surrogate pairs. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TRICKY),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => pieces.join(''))
  .filter((joined) => joined !== '');

const second = (from: string, until: string) =>
  fc
    .date({ min: new Date(from), max: new Date(until), noInvalidDate: true })
    .map((date) => date.toISOString().replace(/\.\d+/, ''));

const contents = fc.record({
  holder: text,
  scope: text,
  number: text,
  standard: text,
  narrative: text,
  body: text,
  validFrom: second('2026-01-01T00:00:01Z', '2027-01-15T00:00:00Z'),
  validUntil: fc.option(second('2027-01-16T00:00:00Z', '2099-12-31T23:59:59Z'), { nil: undefined }),
  more: fc.dictionary(text, fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' }), { maxKeys: 4 }),
  options: fc.record({
    created: second('2026-01-01T00:00:00Z', '2027-01-15T00:00:00Z'),
    nonce: text,
  }),
});

type Contents = typeof contents extends fc.Arbitrary<infer Value> ? Value : never;

const anyCharacter = fc.oneof(
  fc.constantFrom(...Array.from('"{}[]:,\\0159eE-. \n\tAaZz')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);

const change = fc.record({
  how: fc.constantFrom('byte', 'replaced', 'added', 'removed'),
  where: fc.nat(1_000_000),
  mask: fc.integer({ min: 1, max: 255 }),
  character: anyCharacter,
});

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

/* A certificate of the usual form that says all this. What JSON cannot hold, such as -0, is not in it. */
function certificateOf(contents: Contents): Record<string, unknown> {
  const { holder, scope, number, standard, narrative, body, validFrom, validUntil } = contents;
  const claims = world.certificateClaims();
  const { achievement, ...subject } = claims.credentialSubject as { achievement: object };
  const certificate = {
    ...claims,
    name: `${standard}: ${holder}`,
    issuer: { id: world.body.did, type: ['Profile'], name: body },
    validFrom,
    validUntil,
    credentialSubject: {
      ...subject,
      identifier: [
        { type: 'IdentityObject', hashed: false, identityType: 'name', identityHash: holder },
      ],
      licenseNumber: number,
      achievement: {
        ...achievement,
        name: standard,
        specialization: scope,
        criteria: { narrative },
        more: contents.more,
      },
    },
  };
  return JSON.parse(JSON.stringify(certificate)) as Record<string, unknown>;
}

function withChange(document: string, { how, where, mask, character }: Change): Uint8Array {
  if (how === 'byte') {
    const bytes = new TextEncoder().encode(document);
    const at = where % bytes.length;
    bytes[at] = (bytes[at] ?? 0) ^ mask;
    return bytes;
  }
  const characters = Array.from(document);
  const at = where % characters.length;
  characters.splice(at, how === 'added' ? 0 : 1, ...(how === 'removed' ? [] : [character]));
  return new TextEncoder().encode(characters.join(''));
}

/* What some bytes say as JSON, in the one form in which it can be said; `undefined` where they are none. */
function meaningOf(
  bytes: Uint8Array,
): { readonly document: unknown; readonly form: string } | undefined {
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
    const document: unknown = JSON.parse(json);
    return { document, form: canonicalize(document) ?? '' };
  } catch {
    return undefined;
  }
}

describe('certificates with a proof inside', () => {
  test('are signed alike, taken alike and, after a change of one byte or letter, refused alike', async () => {
    const found = { certificates: 0, accepted: 0, refused: 0, unreadable: 0, unchanged: 0 };

    async function expectAlike(bytes: Uint8Array, form: string) {
      const verification = await verifyCertificate(bytes, page);
      const meaning = meaningOf(bytes);
      const same = meaning?.form === form;
      expect(verification.verdict === 'verified').toBe(same);
      expect(checkOf(verification, 'signature').state === 'passed').toBe(same);
      if (meaning) expect(await other.accepts(meaning.document)).toBe(same);
      return { same, read: meaning !== undefined };
    }

    const changes = fc.array(change, { minLength: CHANGES_EACH, maxLength: CHANGES_EACH });
    await fc.assert(
      fc.asyncProperty(contents, changes, async (said, spoilings) => {
        const claims = certificateOf(said);
        const [theirs, ours] = await Promise.all([
          other.sign(claims, said.options),
          world.body.signer.prove(claims, said.options),
        ]);
        const form = canonicalize(theirs) ?? '';
        expect(canonicalize(ours)).toBe(form);
        found.certificates += 1;
        const texts = [theirs, ours].map((one) => JSON.stringify(one));
        for (const one of texts) {
          expect((await expectAlike(new TextEncoder().encode(one), form)).same).toBe(true);
          found.accepted += 1;
        }
        for (const [n, spoiling] of spoilings.entries()) {
          const { same, read } = await expectAlike(withChange(texts[n % 2] ?? '', spoiling), form);
          found[same ? 'unchanged' : read ? 'refused' : 'unreadable'] += 1;
        }
      }),
      { numRuns: CERTIFICATES, endOnFailure: true },
    );

    const { certificates, accepted, refused, unreadable, unchanged } = found;
    expect(certificates).toBe(CERTIFICATES);
    expect(accepted).toBe(2 * CERTIFICATES);
    expect(refused + unreadable + unchanged).toBe(CHANGES_EACH * CERTIFICATES);
    expect(refused).toBeGreaterThan(CERTIFICATES);
    expect(unchanged).toBeGreaterThan(0);
  });

  test('say the same to a reader, whatever characters they are made of', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (said) => {
        const proven = await other.sign(certificateOf(said), said.options);
        const { certificate } = await verifyCertificate(JSON.stringify(proven), page);
        expect(certificate).toMatchObject({
          holder: said.holder,
          scope: said.scope,
          number: said.number,
          standard: { name: said.standard },
          issuer: { name: said.body },
          validFrom: said.validFrom,
          validUntil: said.validUntil,
        });
      }),
      { numRuns: cases(100) },
    );
  });

  test('are refused by us where their signature has gaps, which theirs reads over', async () => {
    const proven = await other.sign(certificateOf(plain()), plain().options);
    const { proofValue } = proven.proof as { proofValue: string };
    for (const gap of [' ', '\n', '\u2028', '\ufeff']) {
      const value = proofValue.slice(0, 40) + gap + proofValue.slice(40);
      const spaced = { ...proven, proof: { ...(proven.proof as object), proofValue: value } };
      expect(await other.acceptsLoosely(spaced)).toBe(true);
      expect((await verifyCertificate(spaced, page)).verdict).toBe('altered');
    }
  });

  test('are taken alike with contexts added to the end since, and refused alike with any other change of them', async () => {
    const proven = await other.sign(certificateOf(plain()), plain().options);
    const contexts = proven['@context'] as readonly unknown[];
    const more = 'https://body.example/context';
    const cases = [
      [[...contexts, more], true],
      [[...contexts, { more }], true],
      [[more, ...contexts], false],
      [contexts.slice(0, -1), false],
      [contexts.toReversed(), false],
      [[contexts[0], more, ...contexts.slice(2)], false],
      [contexts[0], false],
      [[], false],
    ] as const;
    for (const [changed, same] of cases) {
      const document = { ...proven, '@context': changed };
      expect(await other.accepts(document)).toBe(same);
      const { verdict } = await verifyCertificate(JSON.stringify(document), page);
      expect(verdict === 'verified').toBe(same);
    }
  });

  test('are refused alike where half a surrogate pair took the place of unreadable text', async () => {
    const said = { ...plain(), holder: 'Council \ufffd' };
    const proven = await other.sign(certificateOf(said), said.options);
    // As UTF-8, which is what is hashed, the two could be the same bytes.
    const half = JSON.stringify(proven).replaceAll('\ufffd', '\\ud83d');
    expect(await other.accepts(JSON.parse(half))).toBe(false);
    expect((await verifyCertificate(half, page)).verdict).toBe('altered');
  });
});

function plain(): Contents {
  const words = { holder: 'x', scope: 'x', number: 'x', standard: 'x', narrative: 'x', body: 'x' };
  const options = { created: '2026-11-24T09:00:00Z', nonce: 'x' };
  return { ...words, validFrom: '2026-11-24T00:00:00Z', validUntil: undefined, more: {}, options };
}
