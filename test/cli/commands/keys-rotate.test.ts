import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { registerFolder } from '../../../src/cli/home/home.js';
import { openRegister } from '../../../src/cli/register/register.js';
import { startKit, type Kit } from '../kit.js';

const HOME = ['--home', 'body'];
const CERTIFICATE = ['--holder', 'N', '--scope', 'S', '--origin', 'https://n.example'];

let kit: Kit;

beforeEach(async () => {
  kit = startKit();
  await kit.done('issuer', 'init', ...HOME, '--name', 'Body', '--url', 'https://body.example');
});

afterEach(() => {
  kit.remove();
});

const rotate = (...more: string[]) => kit.run('keys', 'rotate', ...HOME, ...more);
const issue = async () => String((await kit.done('issue', ...HOME, ...CERTIFICATE)).token);
const keyFiles = () => readdirSync(join(kit.folder, 'body', 'keys'));

function keys() {
  const state = openRegister(registerFolder(join(kit.folder, 'body')), Date.now).read();
  if (!state.ok || state.value === undefined) throw new Error('The home must be set up.');
  return state.value.keys;
}

describe('keys rotate', () => {
  test('signs with the new key from then on', async () => {
    expect(await rotate()).toEqual({
      exit: 0,
      data: {
        key: 'did:web:body.example#key-2',
        alg: 'ES256',
        before: 'did:web:body.example#key-1',
      },
    });
    expect(decodeProtectedHeader(await issue()).kid).toBe('did:web:body.example#key-2');
  });

  test('leaves what the old key signed valid', async () => {
    const before = await issue();
    await rotate();
    const [old] = keys();
    const { protectedHeader } = await compactVerify(
      before,
      await importJWK(old.publicKeyJwk, old.alg),
    );
    expect(protectedHeader.kid).toBe(old.id);
  });

  test.each(['EdDSA', 'RS256', 'ES256'])('can go over to %s', async (alg) => {
    await rotate('--alg', alg);
    expect(decodeProtectedHeader(await issue()).alg).toBe(alg);
  });

  test('keeps every private key, each in a file of its own', async () => {
    await rotate();
    await rotate();
    expect(keyFiles().sort()).toEqual(
      keys()
        .map(({ thumbprint }) => `${thumbprint}.jwe`)
        .sort(),
    );
  });

  test('gives each its number where two rotate at the same time', async () => {
    const both = await Promise.all([rotate(), rotate()]);
    expect(both.map(({ data }) => data.key).sort()).toEqual([
      'did:web:body.example#key-2',
      'did:web:body.example#key-3',
    ]);
  });

  test('wants the passphrase that the home has', async () => {
    writeFileSync(join(kit.folder, 'other'), 'quite another passphrase');
    expect(await rotate('--passphrase-file', 'other')).toMatchObject({
      exit: 1,
      data: { code: 'passphrase-wrong' },
    });
    expect(keys()).toHaveLength(1);
    expect(keyFiles()).toHaveLength(1);
  });

  test('knows the algorithms there are', async () => {
    expect(await rotate('--alg', 'none')).toMatchObject({ exit: 1, data: { field: 'alg' } });
  });

  test('leaves no key behind where the register is damaged meanwhile', async () => {
    writeFileSync(join(kit.folder, 'body/register/000002.json'), '{');
    expect(await rotate()).toMatchObject({ exit: 1, data: { code: 'register-damaged' } });
    expect(keyFiles()).toHaveLength(1);
    expect(readFileSync(join(kit.folder, 'body/register/000002.json'), 'utf8')).toBe('{');
  });
});
