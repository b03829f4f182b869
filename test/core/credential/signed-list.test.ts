import { beforeEach, describe, expect, test } from 'vitest';
import { createDocuments } from '../../../src/core/credential/documents.js';
import { createFormatsLoader } from '../../../src/core/credential/load-optional-formats.js';
import {
  codeOfFault,
  issuerOf,
  openList,
  readList,
  type WantedList,
} from '../../../src/core/credential/signed-list.js';
import type { VerificationRun } from '../../../src/core/credential/verification-run.js';
import { createSigner } from '../../fixtures/credential-signer.js';
import { createWorld, type Changes, type World } from '../../fixtures/credential-world.js';

const MINUTE = 60_000;

let world: World;
let run: VerificationRun;
let wanted: WantedList;
let asked: number;

beforeEach(async () => {
  world = await createWorld();
  const { read, once } = createDocuments({ fetch: world.web.fetch, now: world.now });
  const loadFormats = createFormatsLoader();
  run = { read, once, loadFormats, stapled: undefined, now: world.time, loopback: false };
  asked = 0;
  wanted = {
    url: world.urls.revocation,
    type: 'BitstringStatusListCredential',
    issuer: world.body.did,
    keysOf: () => {
      asked += 1;
      const { kid, jwk } = world.body.signer;
      return Promise.resolve({ ok: true, keys: [{ id: kid, jwk }], others: [] });
    },
    copy: undefined,
  };
});

const later = (time: number) => ({ ...run, now: (world.time += time) });
const inSeconds = (time: number) => Math.floor(time / 1_000);

async function read(changes: Changes & { subject?: object } = {}, from = run) {
  world.web.serve(wanted.url, () => world.statusList('revocation', changes));
  return await readList(wanted, from);
}

async function readCopy(changes: Changes & { subject?: object } = {}) {
  const copy = await world.statusList('revocation', changes);
  return await readList({ ...wanted, copy }, { ...run, stapled: await world.staple() });
}

describe('a list', () => {
  test('is read with the time until which it counts', async () => {
    expect(await read()).toMatchObject({
      ok: true,
      document: { id: wanted.url },
      until: world.time + 7 * 24 * 60 * MINUTE,
    });
  });

  test.each([
    [
      'is signed by somebody else',
      async () => ({ signer: await createSigner(world.body.signer.kid) }),
    ],
    ['says that somebody else wrote it', () => ({ claims: { issuer: 'did:web:x.example' } })],
    ['says that nobody wrote it', () => ({ claims: { issuer: undefined } })],
    ['is not signed', () => ({ header: { alg: 'none' } })],
  ])('that %s is not genuine', async (_what, changes) => {
    expect(await read(await changes())).toMatchObject({
      ok: false,
      fault: 'not-genuine',
      facts: { host: 'body.example' },
    });
  });

  test.each([
    ['is of another type', { claims: { type: ['VerifiableCredential'] } }],
    ['is of no type', { claims: { type: undefined } }],
    ['has a vc claim', { claims: { vc: {} } }],
    ['is signed in a way not known here', { header: { alg: 'ES999' } }],
    ['has the older form', { header: { typ: 'JWT' } }],
  ])('that %s cannot be read', async (_what, changes) => {
    expect(await read(changes)).toMatchObject({ ok: false, fault: 'unreadable' });
  });

  test('that cannot be had is told with the reason', async () => {
    world.web.trouble(wanted.url, 503);
    expect(await read()).toEqual({
      ok: false,
      fault: 'status',
      facts: { host: 'body.example', reason: 'status', status: '503' },
    });
  });

  test('is verified once by the same keys, and again by others', async () => {
    const list = await world.statusList('revocation');
    world.web.serve(wanted.url, list);
    expect((await readList(wanted, run)).ok).toBe(true);
    expect((await readList(wanted, run)).ok).toBe(true);
    const { jwk } = await createSigner('');
    const keysOf = () =>
      Promise.resolve({
        ok: true,
        keys: [{ id: world.body.signer.kid, jwk }],
        others: [],
      } as const);
    expect(await readList({ ...wanted, keysOf }, run)).toMatchObject({ fault: 'not-genuine' });
    const none = () => Promise.resolve({ ok: false, code: 'issuer-unreachable' } as const);
    expect(await readList({ ...wanted, keysOf: none }, run)).toMatchObject({ fault: 'unreadable' });
    expect((await readList(wanted, run)).ok).toBe(true);
    expect(asked).toBe(3);
    expect(openList(list, run).signatures.size).toBe(3);
  });
});

describe('the time of a list', () => {
  test.each([
    ['validUntil', { validUntil: '2027-01-15T12:10:00Z' }, 10],
    ['exp', { exp: inSeconds(Date.parse('2027-01-15T12:05:00Z')) }, 5],
    ['validUntil before exp', { validUntil: '2027-01-15T12:01:00Z', exp: 4e9 }, 1],
  ])('ends with its %s', async (_what, claims, minutes) => {
    expect(await read({ claims })).toMatchObject({ until: world.time + minutes * MINUTE });
    world.time += minutes * MINUTE - 1;
    expect((await read({ claims }, later(0))).ok).toBe(true);
    const ended = await read({ claims }, later(1));
    expect(ended).toMatchObject({
      fault: 'outdated',
      facts: { until: new Date(world.time).toISOString() },
    });
  });

  test.each([
    { validUntil: 'never' },
    { validUntil: null },
    { validUntil: 5 },
    { validUntil: ['2030-01-01T00:00:00Z'] },
    { exp: 'never' },
    { exp: 1 },
    { validFrom: 'ever' },
    { validFrom: '2027-01-15T12:05:01Z' },
    { nbf: 4e9 },
  ])('has not come or cannot be told: %j', async (claims) => {
    expect((await read({ claims })).ok).toBe(false);
    expect((await readCopy({ claims })).ok).toBe(false);
  });

  test('may have begun a little later by the clock of whoever signed it', async () => {
    expect((await read({ claims: { validFrom: '2027-01-15T12:05:00Z' } })).ok).toBe(true);
  });

  test('need not end, where it is fetched', async () => {
    expect(await read({ claims: { validUntil: undefined } })).toMatchObject({ until: Infinity });
  });
});

describe('the ttl of a list', () => {
  test('says when it is fetched again, and does not make it count longer', async () => {
    const changes = { subject: { ttl: 2 * MINUTE } };
    expect(await read(changes)).toMatchObject({ until: world.time + 2 * MINUTE });
    expect((await read(changes, later(MINUTE))).ok).toBe(true);
    expect(world.web.requests).toHaveLength(1);
    expect(await read(changes, later(MINUTE))).toMatchObject({ until: world.time + 2 * MINUTE });
    expect(world.web.requests).toHaveLength(2);
    const short = { claims: { validUntil: '2027-01-15T12:03:00Z' }, subject: { ttl: 2 * MINUTE } };
    expect(await read(short, later(2 * MINUTE))).toMatchObject({ fault: 'outdated' });
  });

  test.each([0, 1, 9_999])('of %i ms is taken for ten seconds', async (ttl) => {
    expect(await read({ subject: { ttl } })).toMatchObject({ until: world.time + 10_000 });
    await read({ subject: { ttl } }, later(9_999));
    expect(world.web.requests).toHaveLength(1);
  });

  test.each([-1, '60000', null, {}])('of %j is none', async (ttl) => {
    const claims = { validUntil: undefined };
    expect(await read({ claims, subject: { ttl } })).toMatchObject({ until: Infinity });
  });

  test('is the end of a copy only where there is no other', async () => {
    const subject = { ttl: 60 * MINUTE };
    expect(await readCopy({ subject })).toMatchObject({ until: world.time + 7 * 24 * 60 * MINUTE });
    const recent = { validFrom: '2027-01-15T11:30:00Z', validUntil: undefined };
    expect(await readCopy({ claims: recent, subject })).toMatchObject({
      until: world.time + 30 * MINUTE,
    });
    const old = { validFrom: '2027-01-15T11:00:00Z', validUntil: undefined };
    expect(await readCopy({ claims: old, subject })).toMatchObject({ fault: 'outdated' });
    const ageless = { validFrom: undefined, validUntil: undefined };
    expect(await readCopy({ claims: ageless, subject })).toMatchObject({ fault: 'outdated' });
  });
});

describe('a list that ran out', () => {
  const claims = () => ({ validUntil: new Date(world.time + MINUTE).toISOString() });

  test('is fetched anew before it is called outdated, and not more often than every ten seconds', async () => {
    await read({ claims: claims() });
    world.time += MINUTE;
    expect((await read({ claims: claims() }, later(0))).ok).toBe(true);
    expect(world.web.requests).toHaveLength(2);
    const outdated = { claims: { validUntil: '2020-01-01T00:00:00Z' } };
    world.time += 5 * MINUTE;
    for (let n = 0; n < 20; n += 1) await read(outdated, later(100));
    expect(world.web.requests).toHaveLength(3);
    await read(outdated, later(10_000));
    expect(world.web.requests).toHaveLength(4);
  });
});

describe('a list that cannot be read', () => {
  test('is not fetched anew, for it will be no better', async () => {
    const nonsense = { claims: { type: [] } };
    await read(nonsense);
    expect(await read(nonsense, later(MINUTE))).toMatchObject({
      fault: 'unreadable',
      facts: { host: 'body.example' },
    });
    expect(world.web.requests).toHaveLength(1);
  });
});

describe('a copy', () => {
  test('is read without a request', async () => {
    expect((await readCopy()).ok).toBe(true);
    expect(world.web.requests).toEqual([]);
  });

  test('that is missing is not fetched', async () => {
    const stapled = await world.staple();
    expect(await readList(wanted, { ...run, stapled })).toEqual({
      ok: false,
      fault: 'unreachable',
      facts: { host: 'body.example', reason: 'stapled' },
    });
    expect(world.web.requests).toEqual([]);
  });
});

describe('opening a list', () => {
  test('tells who wrote it, whether or not that is true', async () => {
    const list = await world.statusList('revocation', { signer: await createSigner('x') });
    expect(issuerOf(openList(list, run))).toBe(world.body.did);
    expect(issuerOf(openList('nonsense', run))).toBeUndefined();
  });

  test('takes four mebibytes and no more', async () => {
    const long = (length: number) =>
      world.statusList('revocation', { claims: { x: 'x'.repeat(length) } });
    expect(issuerOf(openList(await long(2_000_000), run))).toBe(world.body.did);
    expect(issuerOf(openList(await long(4_000_000), run))).toBeUndefined();
  });
});

describe('what a list could not be read for', () => {
  test.each([
    ['stopped', 'stopped', 'stopped'],
    ['unreadable', 'status-unreadable', 'recognition-unreadable'],
    ['not-genuine', 'status-not-genuine', 'recognition-not-genuine'],
    ['outdated', 'status-outdated', 'recognition-outdated'],
    ['too-large', 'status-too-large', 'recognition-unreadable'],
    ['too-slow', 'status-unreachable', 'recognition-unreachable'],
    ['too-many', 'status-unreachable', 'recognition-unreachable'],
    ['refused', 'status-unreachable', 'recognition-unreachable'],
  ] as const)('%s is told as %s or %s', (fault, status, recognition) => {
    expect(codeOfFault('status', fault)).toBe(status);
    expect(codeOfFault('recognition', fault)).toBe(recognition);
  });
});
