import {
  checkStatus,
  createCredential,
  createList,
  decodeList,
  type BitstringStatusList,
} from '@digitalbazaar/vc-bitstring-status-list';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { statusListCredential } from '../../../src/cli/publish/signed-lists.js';
import { foldRegister } from '../../../src/cli/register/fold-register.js';
import type { IssuerState } from '../../../src/cli/register/register-state.js';
import { bitAt, openStatusBits } from '../../../src/core/credential/status-list.js';
import type { Verification } from '../../../src/core/credential/verification.js';
import { changed, inPlace, ISSUER_OPENED, issued } from '../../cli/register/example-events.js';
import { cases } from '../../effort.js';
import { createWorld, type Purpose, type World } from '../../fixtures/credential-world.js';
import { encodedList, LIST_LENGTH } from '../../fixtures/encoded-list.js';
import { checkOf, verifyIn } from '../../fixtures/verify-in-world.js';
import { otherImplementation, type OtherImplementation } from './digital-bazaar.js';

/* Status lists beside Digital Bazaar’s package: whoever of the two wrote one, both read the same bits. */

let world: World;
let other: OtherImplementation;

beforeAll(async () => {
  world = await createWorld({ alg: 'EdDSA' });
  other = await otherImplementation(world.body);
});

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
      { numRuns: cases(200) },
    );
    expect(found.alike + found.refused).toBe(cases(200));
    expect(found.refused).toBeGreaterThan(cases(50));
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
