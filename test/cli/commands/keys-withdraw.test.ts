import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { decodeProtectedHeader } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { issueCertificate } from '../../../src/cli/certificate/sign-certificate.js';
import { openIssuer } from '../../../src/cli/home/home.js';
import { unlockHome } from '../../../src/cli/home/signing.js';
import { startKit, type Kit } from '../kit.js';
import { TERMS } from '../register/example-events.js';

const HOME = ['--home', 'body'];
const CERTIFICATE = ['--holder', 'N', '--scope', 'S', '--origin', 'https://n.example'];
const [FIRST, SECOND, THIRD] = [1, 2, 3].map((key) => `did:web:body.example#key-${key}`);

let kit: Kit;

beforeEach(async () => {
  kit = startKit();
  kit.now = () => Date.parse('2026-11-24T12:00:00Z');
  await kit.done('issuer', 'init', ...HOME, '--name', 'Body', '--url', 'https://body.example');
});

afterEach(() => {
  kit.remove();
});

const rotate = () => kit.done('keys', 'rotate', ...HOME);
const withdraw = (key: string) =>
  kit.run('keys', 'withdraw', key, ...HOME, '--reason', 'A laptop was stolen');
const issue = async (...more: string[]) =>
  String((await kit.done('issue', ...HOME, ...CERTIFICATE, ...more)).number);
const renew = (number: string, ...more: string[]) =>
  kit.run('renew', number, ...HOME, '--from', '2026-11-24', ...more);

interface DidDocument {
  readonly assertionMethod: readonly string[];
  readonly verificationMethod: readonly { readonly id: string }[];
}

async function published(): Promise<DidDocument> {
  await kit.done('publish', 'public', ...HOME);
  const text = readFileSync(join(kit.folder, 'public/.well-known/did.json'), 'utf8');
  return JSON.parse(text) as DidDocument;
}

describe('a key that is withdrawn', () => {
  test('is nowhere in the DID document any more, and the others stay', async () => {
    await rotate();
    expect(await withdraw('key-1')).toEqual({
      exit: 0,
      data: { key: FIRST, signs: SECOND, certificates: [] },
    });
    const { assertionMethod, verificationMethod } = await published();
    expect(assertionMethod).toEqual([SECOND]);
    expect(verificationMethod.map(({ id }) => id)).toEqual([SECOND]);
  });

  test.each(['key-1', '#key-1', 'did:web:body.example#key-1'])('may be called %s', async (name) => {
    await rotate();
    expect((await withdraw(name)).data.key).toBe(FIRST);
  });

  test('leaves its number to nobody', async () => {
    await rotate();
    await withdraw('key-1');
    expect((await rotate()).key).toBe(THIRD);
  });

  test('signs nothing any more, even if it is the newest: the one before it does', async () => {
    await rotate();
    expect((await withdraw('key-2')).data.signs).toBe(FIRST);
    const { token } = await kit.done('issue', ...HOME, ...CERTIFICATE);
    expect(decodeProtectedHeader(String(token)).kid).toBe(FIRST);
  });

  test('is not the only one, nor one that is not there, nor one that has gone', async () => {
    const refusal = (code: string) => ({ exit: 1, data: { code, field: 'key' } });
    expect(await withdraw('key-1')).toMatchObject(refusal('only-key'));
    await rotate();
    expect(await withdraw('key-9')).toMatchObject(refusal('unknown-id'));
    await withdraw('key-1');
    expect(await withdraw('key-1')).toMatchObject(refusal('already-withdrawn'));
    expect((await published()).assertionMethod).toEqual([SECOND]);
  });

  test('may be an authority’s, and then scripts with it must be made again', async () => {
    const centre = ['--home', 'centre'];
    await kit.done('authority', 'init', ...centre, '--name', 'C', '--url', 'https://c.example');
    await kit.done('keys', 'rotate', ...centre);
    const told = await kit.read('keys', 'withdraw', 'key-1', ...centre, '--reason', 'stolen');
    expect(told).toContain('did:web:c.example#key-1 is withdrawn, and did:web:c.example#key-2');
    expect(told).toContain('badge-script');
  });
});

describe('the certificates that it signed', () => {
  test('are named if they stand, and so is what is to be done', async () => {
    const [old, revoked] = [await issue(), await issue()];
    const over = await issue('--from', '2020-01-01', '--until', '2021-01-01');
    const ahead = await issue('--from', '2027-01-01');
    await kit.done('revoke', revoked, ...HOME, '--reason', 'closed');
    await rotate();
    const safe = await issue();
    const told = await kit.read('keys', 'withdraw', 'key-1', ...HOME, '--reason', 'stolen');
    expect(told).toContain(`to be issued again with "renew": ${old}, ${ahead}.`);
    expect(told).toContain('have the authority recognise you again');
    for (const number of [revoked, over, safe]) expect(told).not.toContain(number);
  });

  test('are named also where a renewal with a good key has yet to begin', async () => {
    const number = await issue();
    await rotate();
    await renew(number, '--from', '2029-11-24');
    expect((await withdraw('key-1')).data.certificates).toEqual([number]);
  });

  test('are renewed with the same end, which others are not, and with no earlier one', async () => {
    const number = await issue('--until', '2029-11-24');
    await rotate();
    const again = (until: string) => renew(number, '--until', until);
    expect((await again('2029-11-24')).data.code).toBe('not-longer');
    await withdraw('key-1');
    expect((await again('2029-11-23')).data.code).toBe('not-longer');
    const { exit, data } = await again('2029-11-24');
    expect(exit).toBe(0);
    expect(decodeProtectedHeader(String(data.token)).kid).toBe(SECOND);
  });
});

describe('a key that is withdrawn while a program holds it', () => {
  test('signs no certificate', async () => {
    await rotate();
    const context = {
      ...{ cwd: kit.folder, env: { CSE_PASSPHRASE: 'correct horse battery staple' } },
      ...{ now: kit.now, randomInt: () => 7, randomUuid: () => '7', fetch, keyRounds: 1_000 },
      ...{ prompt: undefined, note: () => undefined },
      readInput: () => Promise.resolve(new Uint8Array()),
    };
    const home = openIssuer({ home: 'body' }, context);
    if (!home.ok) throw new Error(home.message);
    const signer = await unlockHome(home.value, { 'passphrase-file': undefined }, context);
    if (!signer.ok) throw new Error(signer.message);
    await withdraw('key-2');
    const request = { number: undefined, terms: TERMS };
    const issued = await issueCertificate(home.value, signer.value, request, context);
    expect(issued).toMatchObject({ ok: false, code: 'key-withdrawn' });
  });

  test('makes publishing fail, so that it is done again with a good one', async () => {
    await rotate();
    const [register, later] = [join(kit.folder, 'body/register'), join(kit.folder, 'later')];
    cpSync(register, join(kit.folder, 'before'), { recursive: true });
    await withdraw('key-2');
    cpSync(register, later, { recursive: true });
    rmSync(register, { recursive: true });
    cpSync(join(kit.folder, 'before'), register, { recursive: true });
    const { now } = kit;
    // Publishing has read the register by the time it asks for the clock.
    kit.now = () => {
      cpSync(later, register, { recursive: true });
      return now();
    };
    const { exit, data } = await kit.run('publish', 'public', ...HOME);
    expect({ exit, code: data.code }).toEqual({ exit: 1, code: 'key-withdrawn' });
    expect((await published()).assertionMethod).toEqual([FIRST]);
  });
});
