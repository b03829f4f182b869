import { base64urlnopad } from '@scure/base';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CheckCode } from '../../../src/core/credential/verification.js';
import { cases } from '../../effort.js';
import { createWorld, INDEX, type World } from '../../fixtures/credential-world.js';
import { encodedList, gzip, LIST_LENGTH } from '../../fixtures/encoded-list.js';
import { gzippedZeros } from '../../fixtures/gzipped-zeros.js';
import { checkOf, verifyIn } from '../../fixtures/verify-in-world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld();
});

async function statusOf(credentialStatus?: unknown) {
  const claims = credentialStatus === undefined ? {} : { credentialStatus };
  const verification = await verifyIn(world, await world.certificate({ claims }));
  const [revoked, suspended] = (['not-revoked', 'not-suspended'] as const).map((name) =>
    checkOf(verification, name),
  );
  return { verdict: verification.verdict, revoked, suspended };
}

function publish(subject: object): void {
  world.web.serve(world.urls.revocation, () => world.statusList('revocation', { subject }));
}

const both = (first: object = {}, second: object = {}) => [
  world.statusEntry('revocation', first),
  world.statusEntry('suspension', second),
];

describe('a certificate on the lists', () => {
  test.each([0, 1, 7, 8, 94567, LIST_LENGTH - 1])(
    'at %i is struck out there and nowhere else',
    async (index) => {
      const at = { statusListIndex: String(index) };
      world.mark('revocation', true, index);
      expect((await statusOf(both(at, at))).verdict).toBe('revoked');
      for (const other of [index ^ 7, index ^ 1, index ^ 8]) {
        const beside = { statusListIndex: String(other) };
        expect((await statusOf(both(beside, beside))).verdict).toBe('verified');
      }
    },
  );

  test('is told with the host of the list', async () => {
    expect((await statusOf()).revoked).toEqual({
      name: 'not-revoked',
      state: 'passed',
      code: 'not-revoked',
      facts: { host: 'body.example' },
    });
  });

  test('revoked and suspended is revoked', async () => {
    world.mark('revocation');
    world.mark('suspension');
    const { verdict, suspended } = await statusOf();
    expect(verdict).toBe('revoked');
    expect(suspended?.code).toBe('suspended');
  });

  test.each([INDEX, '94567'])('may give its place as %j', async (statusListIndex) => {
    world.mark('revocation');
    expect((await statusOf(both({ statusListIndex }))).verdict).toBe('revoked');
  });

  test.each([
    String(LIST_LENGTH),
    '-1',
    '1.5',
    '1e3',
    '0x10',
    ' 5',
    '',
    'first',
    '9'.repeat(30),
    -1,
    1.5,
    2 ** 53,
    null,
    {},
    undefined,
  ])('at %j is at no place', async (statusListIndex) => {
    const { verdict, revoked } = await statusOf(both({ statusListIndex }));
    expect(revoked?.code).toBe('status-index-outside');
    expect(verdict).toBe('could-not-check');
  });

  test('with several entries of one purpose must stand on all of them', async () => {
    world.mark('revocation', true, 5);
    const { revoked } = await statusOf([
      ...both(),
      world.statusEntry('revocation', { statusListIndex: '5' }),
    ]);
    expect(revoked?.code).toBe('revoked');
    const elsewhere = { statusListCredential: 'https://body.example/gone.jwt' };
    const lost = [...both(), world.statusEntry('revocation', elsewhere)];
    expect((await statusOf(lost)).revoked?.code).toBe('status-unreachable');
    const worst = [...lost, world.statusEntry('revocation', { statusListIndex: '5' })];
    expect((await statusOf(worst)).revoked?.code).toBe('revoked');
  });
});

describe('a certificate that says of its status', () => {
  test.each<[string, () => unknown, CheckCode, CheckCode]>([
    ['nothing', () => [], 'no-status', 'no-status'],
    ['where it is revoked only', () => [both()[0]], 'not-revoked', 'never-suspended'],
    ['where it is suspended only', () => [both()[1]], 'no-status', 'not-suspended'],
    [
      'things of another kind',
      () => [...both(), { id: 'https://body.example/', type: '1EdTechRevocationList' }],
      'status-kind-unknown',
      'status-kind-unknown',
    ],
    [
      'the same in an older way',
      () => [...both(), world.statusEntry('revocation', { type: 'StatusList2021Entry' })],
      'status-kind-unknown',
      'status-kind-unknown',
    ],
    [
      'in which list without saying where',
      () => both({}, { statusListCredential: { href: 'x' } }),
      'status-kind-unknown',
      'status-kind-unknown',
    ],
    [
      'something for no purpose',
      () => [...both(), world.statusEntry('revocation', { statusPurpose: undefined })],
      'status-kind-unknown',
      'status-kind-unknown',
    ],
    [
      'more than one bit',
      () => both({ statusSize: 2 }),
      'status-kind-unknown',
      'status-kind-unknown',
    ],
    ['one bit', () => both({ statusSize: 1 }), 'not-revoked', 'not-suspended'],
    [
      'where a message is',
      () => [
        ...both(),
        world.statusEntry('revocation', { statusPurpose: 'message', statusSize: 2 }),
      ],
      'not-revoked',
      'not-suspended',
    ],
  ])('%s', async (_what, entries, revoked, suspended) => {
    const status = await statusOf(entries());
    expect([status.revoked?.code, status.suspended?.code]).toEqual([revoked, suspended]);
    const sure = [revoked, suspended].every((code) => /^not-|^never-/.test(code));
    expect(status.verdict).toBe(sure ? 'verified' : 'could-not-check');
  });

  test('something not known here is revoked all the same, where it is', async () => {
    world.mark('revocation');
    expect((await statusOf([...both(), { id: 'x:y', type: 'Other' }])).verdict).toBe('revoked');
  });
});

describe('a list', () => {
  test.each<[string, object, CheckCode]>([
    ['for another purpose', { statusPurpose: 'suspension' }, 'status-unreadable'],
    ['for no purpose', { statusPurpose: undefined }, 'status-unreadable'],
    ['for several purposes', { statusPurpose: ['suspension', 'revocation'] }, 'not-revoked'],
    ['of another type', { type: 'StatusList2021' }, 'status-unreadable'],
    ['without bits', { encodedList: undefined }, 'status-unreadable'],
    ['with bits that are none', { encodedList: 'u' }, 'status-unreadable'],
    ['with bits that are a number', { encodedList: 5 }, 'status-unreadable'],
    ['with a ttl that is a text', { ttl: '5' }, 'status-unreadable'],
  ])('%s', async (_what, subject, code) => {
    publish(subject);
    expect((await statusOf()).revoked?.code).toBe(code);
  });

  test('of 131,072 entries is long enough, and no shorter one', async () => {
    publish({ encodedList: await encodedList(LIST_LENGTH) });
    expect((await statusOf()).revoked?.code).toBe('not-revoked');
    publish({ encodedList: await encodedList(LIST_LENGTH - 8) });
    expect((await statusOf()).revoked?.code).toBe('status-too-short');
  });

  test('without the multibase letter is read', async () => {
    publish({ encodedList: (await encodedList(LIST_LENGTH, [INDEX])).slice(1) });
    expect((await statusOf()).verdict).toBe('revoked');
  });

  test('of many entries may be large, as long as it opens into no more than ten mebibytes', async () => {
    const large = new Uint8Array(1_048_576).map((_, at) => (at * 2_654_435_761) >>> 13);
    publish({ encodedList: `u${base64urlnopad.encode(await gzip(large))}` });
    expect((await statusOf()).revoked?.code).toMatch(/^(?:not-)?revoked$/);
    publish({ encodedList: `u${base64urlnopad.encode(gzippedZeros(11))}` });
    expect((await statusOf()).revoked?.code).toBe('status-too-large');
  });

  test('that is a bomb is not opened', async () => {
    const bomb = `u${base64urlnopad.encode(gzippedZeros(1_024))}`;
    publish({ encodedList: bomb });
    const before = process.memoryUsage().arrayBuffers;
    const { revoked, verdict } = await statusOf();
    expect(revoked?.code).toBe('status-too-large');
    expect(verdict).toBe('could-not-check');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1_048_576);
  });

  test('strikes out whom it marks, whatever else is on it', async () => {
    const indexes = fc.uniqueArray(fc.nat(LIST_LENGTH - 1), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(indexes, fc.nat(LIST_LENGTH - 1), async (struck, index) => {
        publish({ encodedList: await encodedList(LIST_LENGTH, struck) });
        const { revoked } = await statusOf(both({ statusListIndex: String(index) }));
        expect(revoked?.code).toBe(struck.includes(index) ? 'revoked' : 'not-revoked');
      }),
      { numRuns: cases(30) },
    );
  });
});
