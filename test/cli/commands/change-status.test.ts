import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startKit, type Kit } from '../kit.js';

const HOME = ['--home', 'body'];

let kit: Kit;
let token: string;

beforeEach(async () => {
  kit = startKit();
  kit.now = () => Date.parse('2026-11-24T12:00:00Z');
  await kit.done('issuer', 'init', ...HOME, '--name', 'Body', '--url', 'https://body.example');
  const certificate = [
    '--holder',
    'North',
    '--scope',
    'Libraries',
    '--origin',
    'https://n.example',
  ];
  token = String((await kit.done('issue', ...HOME, ...certificate)).token);
});

afterEach(() => {
  kit.remove();
});

const change = (command: string, number = 'CSE-2026-0001', reason = 'Because') =>
  kit.run(command, number, ...HOME, '--reason', reason);
const events = () => readdirSync(join(kit.folder, 'body', 'register')).length;
const renew = (...more: string[]) => kit.run('renew', 'CSE-2026-0001', ...HOME, ...more);

describe('suspend, reinstate and revoke', () => {
  test('change whether a certificate stands, and keep why', async () => {
    expect(await change('suspend', undefined, 'Review overdue')).toMatchObject({
      exit: 0,
      data: { standing: 'suspended' },
    });
    kit.now = () => Date.parse('2026-12-01T12:00:00Z');
    expect((await change('reinstate')).data).toMatchObject({ standing: 'current' });
    expect((await change('revoke')).data).toMatchObject({
      number: 'CSE-2026-0001',
      standing: 'revoked',
      changes: [
        { type: 'suspended', reason: 'Review overdue', at: '2026-11-24T12:00:00.000Z' },
        { type: 'reinstated', reason: 'Because', at: '2026-12-01T12:00:00.000Z' },
        { type: 'revoked', reason: 'Because' },
      ],
    });
  });

  test('need no passphrase', async () => {
    expect(await change('suspend')).toMatchObject({ exit: 0 });
  });

  test('find a number in lower case', async () => {
    expect((await change('suspend', 'cse-2026-0001')).data).toMatchObject({
      number: 'CSE-2026-0001',
    });
  });

  test('leave a revoked certificate revoked', async () => {
    await change('revoke');
    for (const command of ['suspend', 'reinstate', 'revoke']) {
      expect(await change(command)).toMatchObject({
        exit: 1,
        data: { code: 'already-revoked', field: 'number' },
      });
    }
    expect(await renew('--until', '2040-01-01')).toMatchObject({
      data: { code: 'already-revoked' },
    });
    expect(events()).toBe(3);
  });

  test.each(['suspend', 'reinstate', 'revoke'])('%s knows no other number', async (command) => {
    expect(await change(command, 'CSE-2026-0002')).toMatchObject({
      exit: 1,
      data: { code: 'unknown-id', field: 'number' },
    });
    expect(events()).toBe(2);
  });

  test.each(['suspend', 'reinstate', 'revoke'])('%s wants a reason', async (command) => {
    expect(await change(command, undefined, ' ')).toMatchObject({
      exit: 1,
      data: { code: 'text-empty', field: 'reason' },
    });
    expect(await kit.run(command, 'CSE-2026-0001', ...HOME)).toMatchObject({
      exit: 2,
      data: { code: 'flag-missing', field: 'reason' },
    });
    expect(events()).toBe(2);
  });
});

describe('renew', () => {
  test('hands out a certificate of the same number and place with later dates', async () => {
    kit.now = () => Date.parse('2029-11-01T09:00:00Z');
    const { exit, data } = await renew();
    expect({ exit, data }).toMatchObject({
      exit: 0,
      data: {
        number: 'CSE-2026-0001',
        from: '2029-11-01T00:00:00Z',
        until: '2032-11-01T00:00:00Z',
        review: '2030-11-01T00:00:00Z',
      },
    });
    const [old, fresh] = [token, String(data.token)].map((one) => decodeJwt(one));
    const { id, validFrom, validUntil, termsOfUse, ...same } = old ?? {};
    expect(fresh).toMatchObject(same);
    expect(fresh?.id).not.toBe(id);
    expect([validFrom, validUntil, termsOfUse]).not.toContain(fresh?.validUntil);
    expect(fresh?.validUntil).toBe('2032-11-01T00:00:00Z');
  });

  test('keeps the old token in the register', async () => {
    const renewed = (await renew('--until', '2030-01-01')).data;
    const { issues } = await kit.done('list', 'CSE-2026-0001', ...HOME);
    expect(issues).toMatchObject([{ token }, { token: renewed.token }]);
  });

  test('never ends sooner than the certificate it renews', async () => {
    for (const until of ['2029-11-24', '2028-01-01']) {
      expect(await renew('--until', until)).toMatchObject({
        exit: 1,
        data: { code: 'not-longer', field: 'until' },
      });
    }
    expect(events()).toBe(2);
  });

  test('waits until a suspension is over', async () => {
    await change('suspend');
    expect(await renew('--until', '2040-01-01')).toMatchObject({
      exit: 1,
      data: { code: 'already-suspended', field: 'number' },
    });
  });

  test.each([
    [['--from', '2030-01-01', '--until', '2029-12-31'], 'dates-reversed', 'until'],
    [['--review', 'soon'], 'date-malformed', 'review'],
  ])('refuses %j as %s', async (flags, code, field) => {
    expect(await renew(...flags)).toMatchObject({ exit: 1, data: { code, field } });
    expect(events()).toBe(2);
  });

  test('knows no other number', async () => {
    expect(await kit.run('renew', 'CSE-1', ...HOME)).toMatchObject({
      exit: 1,
      data: { code: 'unknown-id', field: 'number' },
    });
  });
});

describe('list', () => {
  test('tells of every certificate whether it stands today', async () => {
    const more = ['--holder', 'South', '--scope', 'Parking', '--origin', 'https://s.example'];
    await kit.done('issue', ...HOME, ...more, '--number', 'B', '--from', '2027-02-01');
    await kit.done('issue', ...HOME, ...more, '--number', 'C', '--from', '2020-02-01');
    await kit.done('issue', ...HOME, ...more, '--number', 'D');
    await change('revoke', 'D');
    const { certificates } = await kit.done('list', ...HOME);
    expect(certificates).toMatchObject([
      { number: 'CSE-2026-0001', standing: 'current', holder: 'North' },
      { number: 'B', standing: 'not-yet-valid' },
      { number: 'C', standing: 'expired' },
      { number: 'D', standing: 'revoked', changes: [{ reason: 'Because' }] },
    ]);
    expect(await kit.read('list', ...HOME)).toBe(
      [
        'NUMBER         STANDING       UNTIL       HOLDER',
        'CSE-2026-0001  current        2029-11-24  North',
        'B              not-yet-valid  2030-02-01  South',
        'C              expired        2023-02-01  South',
        'D              revoked        2029-11-24  South\n',
      ].join('\n'),
    );
  });

  test('tells the whole history of one', async () => {
    await change('suspend', undefined, 'Review overdue');
    const told = await kit.read('list', 'cse-2026-0001', ...HOME);
    expect(told).toContain('CSE-2026-0001  suspended');
    expect(told).toContain('2026-11-24  issued until 2029-11-24');
    expect(told).toContain('2026-11-24  suspended: Review overdue');
  });

  test('says where there is nothing to list', async () => {
    expect(await kit.run('list', 'CSE-9', ...HOME)).toMatchObject({ data: { code: 'unknown-id' } });
    await kit.done('issuer', 'init', '--home', 'new', '--name', 'N', '--url', 'https://n.example');
    expect(await kit.read('list', '--home', 'new')).toBe('No certificates yet.\n');
    expect(await kit.done('list', '--home', 'new')).toEqual({ certificates: [] });
  });
});
