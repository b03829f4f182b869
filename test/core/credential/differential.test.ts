import {
  checkStatus,
  createCredential,
  createList,
  decodeList,
  type BitstringStatusList,
} from '@digitalbazaar/vc-bitstring-status-list';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { bitAt, openStatusBits } from '../../../src/core/credential/status-bits.js';
import type { Verification } from '../../../src/core/credential/verification.js';
import {
  verifyCertificate,
  type VerifyOptions,
} from '../../../src/core/credential/verify-certificate.js';
import { foldRegister } from '../../../src/issuer/fold-register.js';
import type { IssuerState } from '../../../src/issuer/register-state.js';
import { statusListCredential } from '../../../src/issuer/status-list-credential.js';
import { createWorld, type Purpose, type World } from '../../fixtures/credential-world.js';
import { encodedList, LIST_LENGTH } from '../../fixtures/encoded-list.js';
import { checkOf, pageOf, verifyIn } from '../../fixtures/verify-in-world.js';
import { changed, inPlace, ISSUER_OPENED, issued } from '../../issuer/example-events.js';
import { otherImplementation, type OtherImplementation } from './digital-bazaar.js';

/*
 * Our verifier beside the packages of Digital Bazaar, over certificates that nobody thought of: both take the same
 * ones, both refuse the same changes, and both read the same bits.
 */

const CERTIFICATES = 1_000;
const CHANGES_EACH = 4;

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
  test(
    'are signed alike, taken alike and, after a change of one byte or letter, refused alike',
    { timeout: 60_000 },
    async () => {
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
            const { same, read } = await expectAlike(
              withChange(texts[n % 2] ?? '', spoiling),
              form,
            );
            found[same ? 'unchanged' : read ? 'refused' : 'unreadable'] += 1;
          }
        }),
        { numRuns: CERTIFICATES, endOnFailure: true },
      );

      const { certificates, accepted, refused, unreadable, unchanged } = found;
      expect(certificates).toBe(CERTIFICATES);
      expect(accepted).toBe(2 * CERTIFICATES);
      expect(refused + unreadable + unchanged).toBe(CHANGES_EACH * CERTIFICATES);
      expect(refused).toBeGreaterThan(2 * CERTIFICATES);
      expect(unchanged).toBeGreaterThan(0);
    },
  );

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
      { numRuns: 100 },
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

/* Which entries are struck out: few, half of them, all, none, or a run of them. */
const struck = fc.oneof(
  fc.uniqueArray(fc.nat(LIST_LENGTH - 1), { maxLength: 60 }),
  fc.integer({ min: 2, max: 97 }).map((step) => everyNth(step, LIST_LENGTH)),
  fc.constantFrom([], everyNth(1, LIST_LENGTH), [0], [7, 8], [LIST_LENGTH - 1]),
  fc.nat(LIST_LENGTH - 200).map((from) => everyNth(1, 200).map((index) => from + index)),
);

function everyNth(step: number, length: number): number[] {
  return Array.from({ length: Math.ceil(length / step) }, (_, n) => n * step);
}

async function theirList(
  indexes: Iterable<number>,
  length = LIST_LENGTH,
): Promise<BitstringStatusList> {
  const list = await createList({ length });
  for (const index of indexes) list.setStatus(index, true);
  return list;
}

async function ourBits(encoded: string): Promise<Uint8Array> {
  const bits = await openStatusBits(encoded);
  if (!bits.ok) throw new Error(bits.code);
  return bits.bytes;
}

/* How many entries the two read differently; every single one is read. */
function differences(bytes: Uint8Array, list: BitstringStatusList): number {
  expect(bytes.length * 8).toBe(Math.ceil(list.length / 8) * 8);
  let found = 0;
  for (let index = 0; index < list.length; index += 1) {
    if ((bitAt(bytes, index) === 1) !== list.getStatus(index)) found += 1;
  }
  return found;
}

describe('status lists', () => {
  const LISTS = 24;

  test('that they encode are read bit by bit alike', async () => {
    let bits = 0;
    const longer = fc.integer({ min: 0, max: 1_000 });
    await fc.assert(
      fc.asyncProperty(struck, longer, async (indexes, more) => {
        const list = await theirList(indexes, LIST_LENGTH + more);
        const bytes = await ourBits(await list.encode());
        expect(differences(bytes, list)).toBe(0);
        expect(bitAt(bytes, bytes.length * 8)).toBeUndefined();
        bits += list.length;
      }),
      { numRuns: LISTS },
    );
    expect(bits).toBeGreaterThanOrEqual(LISTS * LIST_LENGTH);
  });

  test('that the tests encode are read bit by bit alike', async () => {
    let bits = 0;
    await fc.assert(
      fc.asyncProperty(struck, async (indexes) => {
        const encoded = await encodedList(LIST_LENGTH, indexes);
        const list = await decodeList({ encodedList: encoded });
        expect(differences(await ourBits(encoded), list)).toBe(0);
        expect(differences(await ourBits(encoded), await theirList(indexes))).toBe(0);
        bits += list.length;
      }),
      { numRuns: LISTS },
    );
    expect(bits).toBe(LISTS * LIST_LENGTH);
  });

  test('that the issuer’s kit publishes are read bit by bit alike', async () => {
    let certificates = 0;
    const standings = fc.constantFrom('current', 'suspended', 'revoked', 'reinstated');
    const places = fc.uniqueArray(fc.nat(LIST_LENGTH - 1), { minLength: 1, maxLength: 60 });
    const register = places.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.array(standings, { minLength: all.length, maxLength: all.length }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(register, async ([all, how]) => {
        const state = registerOf(all, how);
        for (const [purpose, standing] of [
          ['revocation', 'revoked'],
          ['suspension', 'suspended'],
        ] as const) {
          const list = await theirList(all.filter((_, n) => how[n] === standing));
          const encoded = publishedList(state, purpose);
          expect(differences(await ourBits(encoded), list)).toBe(0);
          expect(
            differences(await ourBits(encoded), await decodeList({ encodedList: encoded })),
          ).toBe(0);
        }
        certificates += all.length;
      }),
      { numRuns: LISTS / 2 },
    );
    expect(certificates).toBeGreaterThan(LISTS);
  });

  test('with one letter changed are never read as other bits by the one than by the other', async () => {
    const found = { alike: 0, refused: 0 };
    const letters = fc.constantFrom(...Array.from('ABCZabcz019-_'));
    const encoded = await (await theirList([1, 7, 94_567, 100_000])).encode();
    await fc.assert(
      fc.asyncProperty(fc.nat(encoded.length - 2), letters, async (at, letter) => {
        const spoilt = encoded.slice(0, at + 1) + letter + encoded.slice(at + 2);
        const [ours, theirs] = await Promise.all([
          ourBits(spoilt).catch(() => undefined),
          decodeList({ encodedList: spoilt }).catch(() => undefined),
        ]);
        if (ours && theirs) expect(differences(ours, theirs)).toBe(0);
        found[ours && theirs ? 'alike' : 'refused'] += 1;
      }),
      { numRuns: 200 },
    );
    expect(found.alike + found.refused).toBe(200);
    expect(found.refused).toBeGreaterThan(50);
  });

  test('that they make and sign strike out the same certificates for both', async () => {
    const found = { none: 0, revoked: 0, suspended: 0, both: 0 };
    const runs = 60;
    const bit = fc.boolean();
    await fc.assert(
      fc.asyncProperty(fc.nat(LIST_LENGTH - 1), bit, bit, async (index, revoked, suspended) => {
        const lists = {
          revocation: await signedList('revocation', neighbours(index, revoked)),
          suspension: await signedList('suspension', neighbours(index, suspended)),
        };
        const claims = { ...world.certificateClaims(), credentialStatus: entriesAt(index) };
        const ours = await verifiedBeside(lists, claims);
        const theirs = await theirStatus(lists, claims);
        expect(theirs).toEqual({ revocation: revoked, suspension: suspended });
        expect(checkOf(ours, 'not-revoked').code).toBe(revoked ? 'revoked' : 'not-revoked');
        expect(checkOf(ours, 'not-suspended').code).toBe(suspended ? 'suspended' : 'not-suspended');
        expect(ours.verdict).toBe(revoked ? 'revoked' : suspended ? 'suspended' : 'verified');
        found[revoked ? (suspended ? 'both' : 'revoked') : suspended ? 'suspended' : 'none'] += 1;
      }),
      { numRuns: runs },
    );
    expect(Object.values(found).reduce((sum, one) => sum + one)).toBe(runs);
    for (const count of Object.values(found)) expect(count).toBeGreaterThan(0);
  });
});

type Lists = Readonly<Record<Purpose, Record<string, unknown>>>;

/* A register with a certificate at each place, of the standing told. */
function registerOf(places: readonly number[], standings: readonly string[]): IssuerState {
  const events = places.flatMap((place, n) => {
    const number = `CSE-${n}`;
    const history = {
      current: [],
      suspended: [changed('suspended', number)],
      revoked: [changed('revoked', number)],
      reinstated: [changed('suspended', number), changed('reinstated', number)],
    }[standings[n] ?? ''];
    return [issued(number, place), ...(history ?? [])];
  });
  const folded = foldRegister(inPlace(ISSUER_OPENED, ...events));
  if (!folded.ok || folded.value?.kind !== 'issuer') throw new Error('It must be an issuer.');
  return folded.value;
}

function publishedList(state: IssuerState, purpose: Purpose): string {
  const period = { validFrom: '2026-11-24T00:00:00Z', validUntil: '2026-12-01T00:00:00Z' };
  const credential = statusListCredential(state, purpose, { ...period, ttl: 3_600_000 });
  return (credential as { credentialSubject: { encodedList: string } }).credentialSubject
    .encodedList;
}

/* Those beside an entry are always the other way round, so that a bit read in the wrong place is noticed. */
function neighbours(index: number, on: boolean): number[] {
  const around = [index - 8, index - 1, index + 1, index + 8];
  return on ? [index] : around.filter((one) => one >= 0 && one < LIST_LENGTH);
}

async function signedList(purpose: Purpose, indexes: readonly number[]) {
  const list = await theirList(indexes);
  const made = await createCredential({ id: world.urls[purpose], list, statusPurpose: purpose });
  const claims = {
    ...made,
    issuer: world.body.did,
    validFrom: '2026-11-24T00:00:00Z',
    validUntil: '2027-01-20T00:00:00Z',
  };
  return await other.sign(claims, { created: '2027-01-15T00:00:00Z', nonce: purpose });
}

function entriesAt(index: number): object[] {
  return (['revocation', 'suspension'] as const).map((purpose) =>
    world.statusEntry(purpose, {
      id: `${world.urls[purpose]}#${index}`,
      statusListIndex: String(index),
    }),
  );
}

async function verifiedBeside(lists: Lists, claims: object): Promise<Verification> {
  for (const purpose of ['revocation', 'suspension'] as const) {
    world.web.serve(world.urls[purpose], JSON.stringify(lists[purpose]));
  }
  return await verifyIn(world, await world.body.signer.prove(claims));
}

async function theirStatus(lists: Lists, credential: object) {
  const known: Record<string, unknown> = {
    [world.urls.revocation]: lists.revocation,
    [world.urls.suspension]: lists.suspension,
  };
  const { results = [], error } = await checkStatus({
    credential,
    documentLoader: (url) => Promise.resolve({ document: known[url] }),
    verifyBitstringStatusListCredential: false,
  });
  if (error) throw error;
  return Object.fromEntries(
    results.map(({ credentialStatus, status }) => [credentialStatus.statusPurpose, status]),
  );
}
