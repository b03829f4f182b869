import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldRegister } from '../../../src/cli/register/fold-register.js';
import type { EventBody } from '../../../src/cli/register/register-event.js';
import { PLACES, type IssuerState } from '../../../src/cli/register/register-state.js';
import {
  AUTHORITY_OPENED,
  ISSUER_OPENED,
  anyIssuerEvent,
  changed,
  inPlace,
  issued,
  keyAdded,
  keyWithdrawn,
  recognised,
  renewed,
  withdrawn,
} from './example-events.js';

const fold = (...bodies: readonly EventBody[]) => foldRegister(inPlace(...bodies));

function issuerAfter(...bodies: readonly EventBody[]): IssuerState {
  const folded = fold(ISSUER_OPENED, ...bodies);
  if (!folded.ok || folded.value?.kind !== 'issuer') throw new Error('It must be an issuer.');
  return folded.value;
}

const recordAfter = (...bodies: readonly EventBody[]) =>
  issuerAfter(issued('A-1', 7), ...bodies).certificates.get('a-1');

describe('an empty register', () => {
  test('says nothing', () => {
    expect(foldRegister([])).toEqual({ ok: true, value: undefined });
  });

  test.each([keyAdded('k'), issued('A-1', 1), changed('revoked', 'A-1'), recognised('did:x')])(
    'cannot begin with $type',
    (event) => {
      expect(fold(event)).toMatchObject({ ok: false, sequence: 1 });
    },
  );
});

describe('an issuer', () => {
  test('is what its first event says', () => {
    expect(issuerAfter()).toMatchObject({
      kind: 'issuer',
      did: 'did:web:body.example',
      prefix: 'CSE',
      keys: [ISSUER_OPENED.key],
    });
  });

  test('is set up once', () => {
    for (const again of [ISSUER_OPENED, AUTHORITY_OPENED]) {
      expect(fold(ISSUER_OPENED, again)).toMatchObject({ code: 'already-set-up', sequence: 2 });
    }
  });

  test('keeps its old keys and signs with the last', () => {
    const { keys } = issuerAfter(keyAdded('#key-2'), keyAdded('#key-3'));
    expect(keys.map(({ id }) => id)).toEqual([ISSUER_OPENED.key.id, '#key-2', '#key-3']);
  });

  test('never has two keys of one id', () => {
    expect(fold(ISSUER_OPENED, keyAdded(ISSUER_OPENED.key.id))).toMatchObject({
      code: 'key-exists',
    });
  });

  test('gives up a key for good, but not its last', () => {
    const { keys, withdrawnKeys } = issuerAfter(keyAdded('#key-2'), keyWithdrawn('#key-2'));
    expect(keys).toEqual([ISSUER_OPENED.key]);
    expect(withdrawnKeys.map(({ id }) => id)).toEqual(['#key-2']);
    const gone = [ISSUER_OPENED, keyAdded('#key-2'), keyWithdrawn('#key-2')];
    expect(fold(...gone, keyWithdrawn('#key-2'))).toMatchObject({ code: 'already-withdrawn' });
    expect(fold(...gone, keyAdded('#key-2'))).toMatchObject({ code: 'key-exists' });
    expect(fold(...gone, keyWithdrawn(keys[0].id))).toMatchObject({ code: 'only-key' });
  });

  test('recognises nobody', () => {
    expect(fold(ISSUER_OPENED, recognised('did:x'))).toMatchObject({ code: 'not-an-authority' });
  });
});

describe('a certificate', () => {
  test('stands when it is issued', () => {
    expect(recordAfter()).toMatchObject({
      number: 'A-1',
      place: 7,
      status: 'current',
      issues: [{ token: 'token of A-1', at: '2026-11-24T09:01:00.000Z' }],
      changes: [],
    });
  });

  test.each([
    ['suspended', ['suspended'], 'suspended'],
    ['reinstated', ['suspended', 'reinstated'], 'current'],
    ['revoked', ['revoked'], 'revoked'],
    ['revoked while suspended', ['suspended', 'revoked'], 'revoked'],
    ['suspended twice over', ['suspended', 'reinstated', 'suspended'], 'suspended'],
  ] as const)('can be %s', (_, types, status) => {
    const record = recordAfter(...types.map((type) => changed(type, 'A-1')));
    expect(record?.status).toBe(status);
    expect(record?.changes.map(({ type, reason }) => [type, reason])).toEqual(
      types.map((type) => [type, 'Because']),
    );
  });

  test.each([
    [['reinstated'], 'not-suspended'],
    [['suspended', 'suspended'], 'already-suspended'],
    [['revoked', 'revoked'], 'already-revoked'],
    [['revoked', 'reinstated'], 'already-revoked'],
    [['revoked', 'suspended'], 'already-revoked'],
  ] as const)('cannot be %j', (types, code) => {
    const changes = types.map((type) => changed(type, 'A-1'));
    expect(fold(ISSUER_OPENED, issued('A-1', 7), ...changes)).toMatchObject({
      ok: false,
      code,
      field: 'number',
      sequence: 2 + types.length,
    });
  });

  test('keeps number and place when it is renewed, and its old token', () => {
    expect(recordAfter(renewed('a-1'))).toMatchObject({
      number: 'A-1',
      place: 7,
      issues: [{ token: 'token of A-1' }, { terms: { until: '2032-11-24T00:00:00Z' } }],
    });
  });

  test.each(['suspended', 'revoked'] as const)('is not renewed while it is %s', (status) => {
    const events = [ISSUER_OPENED, issued('A-1', 7), changed(status, 'A-1'), renewed('A-1')];
    expect(fold(...events)).toMatchObject({ code: `already-${status}`, field: 'number' });
  });

  test('is unknown until it is issued', () => {
    for (const event of [renewed('A-1'), changed('revoked', 'A-1')]) {
      expect(fold(ISSUER_OPENED, event)).toMatchObject({ code: 'unknown-id', field: 'number' });
    }
  });

  test('has a number of its own, in upper and lower case', () => {
    for (const number of ['A-1', 'a-1']) {
      expect(fold(ISSUER_OPENED, issued('A-1', 1), issued(number, 2))).toMatchObject({
        code: 'number-taken',
        field: 'number',
      });
    }
  });

  test('has a place of its own, on the list', () => {
    for (const place of [1, PLACES]) {
      expect(fold(ISSUER_OPENED, issued('A-1', 1), issued('A-2', place))).toMatchObject({
        code: 'place-taken',
      });
    }
    expect(fold(ISSUER_OPENED, issued('A-1', PLACES - 1)).ok).toBe(true);
  });
});

describe('an authority', () => {
  const authority = (...bodies: readonly EventBody[]) => fold(AUTHORITY_OPENED, ...bodies);

  test('recognises bodies, and keeps those it recognised before', () => {
    const folded = authority(recognised('did:a'), recognised('did:b'), withdrawn('did:a'));
    expect(folded).toMatchObject({
      value: {
        kind: 'authority',
        recognised: new Map([
          [
            'did:a',
            expect.objectContaining({ until: '2027-11-24T00:00:00Z', withdrawn: 'Closed' }),
          ],
          ['did:b', expect.objectContaining({ until: undefined, withdrawn: undefined })],
        ]),
      },
    });
  });

  test('may recognise a body again', () => {
    const folded = authority(recognised('did:a'), withdrawn('did:a'), recognised('did:a'));
    expect(folded).toMatchObject({
      value: {
        recognised: new Map([['did:a', expect.objectContaining({ withdrawn: undefined })]]),
      },
    });
  });

  test('withdraws what it gave, and once', () => {
    expect(authority(withdrawn('did:a'))).toMatchObject({ code: 'unknown-id', field: 'did' });
    expect(authority(recognised('did:a'), withdrawn('did:a'), withdrawn('did:a'))).toMatchObject({
      code: 'already-withdrawn',
      field: 'did',
    });
  });

  test('issues nothing', () => {
    expect(authority(issued('A-1', 1))).toMatchObject({ code: 'not-an-issuer' });
  });
});

/** Events as commands would have them: what is refused is not written. */
function accepted(offered: readonly EventBody[]): EventBody[] {
  const written: EventBody[] = [ISSUER_OPENED];
  for (const event of offered) if (fold(...written, event).ok) written.push(event);
  return written;
}

describe('whatever is asked for', () => {
  const offers = fc.array(anyIssuerEvent, { maxLength: 25 });

  test('no place is ever given out twice, and each is remembered', () => {
    fc.assert(
      fc.property(offers, (offered) => {
        const written = accepted(offered);
        const given = written.flatMap((one) => (one.type === 'issued' ? [one.place] : []));
        expect(new Set(given).size).toBe(given.length);
        expect([...issuerAfter(...written.slice(1)).places].sort()).toEqual(given.sort());
      }),
    );
  });

  test('nothing brings a revoked certificate back', () => {
    fc.assert(
      fc.property(offers, offers, (before, after) => {
        const written = accepted([...before, ...after]);
        const revoked = written.flatMap((one) => (one.type === 'revoked' ? [one.number] : []));
        const { certificates } = issuerAfter(...written.slice(1));
        for (const number of revoked) {
          const record = certificates.get(number.toLowerCase());
          expect(record?.status).toBe('revoked');
          expect(record?.changes.at(-1)?.type).toBe('revoked');
        }
      }),
    );
  });

  test('every token handed out stays in the register', () => {
    fc.assert(
      fc.property(offers, (offered) => {
        const written = accepted(offered);
        const handedOut = written.flatMap((one) => ('token' in one ? [one.token] : []));
        const records = [...issuerAfter(...written.slice(1)).certificates.values()];
        const kept = records.flatMap(({ issues }) => issues.map(({ token }) => token));
        expect(kept.sort()).toEqual(handedOut.sort());
      }),
    );
  });

  test('a refusal names the first event that does not follow', () => {
    fc.assert(
      fc.property(offers, (offered) => {
        const folded = fold(ISSUER_OPENED, ...offered);
        if (folded.ok) return;
        const before = [ISSUER_OPENED, ...offered].slice(0, folded.sequence - 1);
        expect(fold(...before).ok).toBe(true);
        expect(fold(...before, ...offered.slice(folded.sequence - 2, folded.sequence - 1)).ok).toBe(
          false,
        );
      }),
    );
  });
});
