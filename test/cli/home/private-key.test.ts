import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calculateJwkThumbprint, decodeProtectedHeader } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok, failure } from '../../../src/cli/framework/outcome.js';
import { keysFolder } from '../../../src/cli/home/home.js';
import {
  makeKey,
  readAlgorithm,
  readPrivateKey,
  type Algorithm,
  type MadeKey,
} from '../../../src/cli/home/private-key.js';
import { foldRegister } from '../../../src/cli/register/fold-register.js';
import { ISSUER_OPENED, inPlace } from '../register/example-events.js';

const PASSPHRASE = 'correct horse battery staple';
const ROUNDS = 1_000;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cse-keys-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function made(alg: Algorithm = 'ES256', rounds = ROUNDS): Promise<MadeKey> {
  const key = await makeKey(folder, alg, PASSPHRASE, rounds);
  if (!key.ok) throw new Error(key.message);
  return key.value;
}

const named = (key: MadeKey) => ({ ...key, id: 'did:web:body.example#key-1' });
const fileOf = ({ thumbprint }: MadeKey) => join(keysFolder(folder), `${thumbprint}.jwe`);

describe.each(['ES256', 'EdDSA', 'RS256'] as const)('a key for %s', (alg) => {
  test('opens with its passphrase, and shows nothing before', async () => {
    const key = await made(alg);
    const jwk = await readPrivateKey(folder, named(key), PASSPHRASE);
    if (!jwk.ok) throw new Error(jwk.message);
    expect(jwk.value).toMatchObject({ ...key.publicKeyJwk, d: expect.any(String) as string });
    expect(await calculateJwkThumbprint(key.publicKeyJwk)).toBe(key.thumbprint);
    const { d, p = d, q = d } = jwk.value;
    for (const secret of [d, p, q].map(String)) {
      expect(JSON.stringify(key)).not.toContain(secret);
      expect(readFileSync(fileOf(key), 'utf8')).not.toContain(secret);
    }
  });
});

describe('the file of a private key', () => {
  test('is for its owner alone, in a folder for its owner alone', async () => {
    const key = await made();
    expect(statSync(fileOf(key)).mode & 0o777).toBe(0o600);
    expect(statSync(keysFolder(folder)).mode & 0o777).toBe(0o700);
  });

  test('closes a folder that was open before', async () => {
    mkdirSync(keysFolder(folder));
    chmodSync(keysFolder(folder), 0o755);
    await made();
    expect(statSync(keysFolder(folder)).mode & 0o777).toBe(0o700);
  });

  test('is encrypted with the passphrase, slowly', async () => {
    const key = await made('ES256', 2_000);
    expect(decodeProtectedHeader(readFileSync(fileOf(key), 'utf8'))).toMatchObject({
      alg: 'PBES2-HS512+A256KW',
      enc: 'A256GCM',
      p2c: 2_000,
    });
  });

  test('is gone when the key is not to be used', async () => {
    const key = await made();
    key.discardUnlessNamed(ok(undefined));
    expect(readdirSync(keysFolder(folder))).toEqual([]);
    expect(await readPrivateKey(folder, named(key), PASSPHRASE)).toMatchObject({
      code: 'key-missing',
    });
  });

  test('stays where the register names the key, or does not say', async () => {
    const key = await made();
    const opened = foldRegister(inPlace({ ...ISSUER_OPENED, key: named(key) }));
    key.discardUnlessNamed(opened.ok ? opened : failure('no', 'No.'));
    key.discardUnlessNamed(failure('register-unreadable', 'It cannot be opened.'));
    expect(await readPrivateKey(folder, named(key), PASSPHRASE)).toMatchObject({ ok: true });
  });

  test.each(['correct horse battery', '', 'Correct horse battery staple'])(
    'does not open with %j',
    async (passphrase) => {
      const key = await made();
      expect(await readPrivateKey(folder, named(key), passphrase)).toMatchObject({
        ok: false,
        code: 'passphrase-wrong',
      });
    },
  );

  test('opens however the accents of the passphrase are typed', async () => {
    const key = await makeKey(folder, 'ES256', 'caff\u00E9 caff\u00E9 caff\u00E9', ROUNDS);
    if (!key.ok) throw new Error(key.message);
    const typed = 'caffe\u0301 caffe\u0301 caffe\u0301';
    expect(await readPrivateKey(folder, named(key.value), typed)).toMatchObject({ ok: true });
  });

  test('does not pass for another key', async () => {
    const [one, other] = [await made(), await made()];
    renameSync(fileOf(other), fileOf(one));
    expect(await readPrivateKey(folder, named(one), PASSPHRASE)).toMatchObject({
      code: 'key-unreadable',
    });
  });

  test('that is spoilt opens for nobody', async () => {
    const key = await made();
    writeFileSync(fileOf(key), readFileSync(fileOf(key), 'utf8').slice(0, -5));
    expect(await readPrivateKey(folder, named(key), PASSPHRASE)).toMatchObject({
      code: 'passphrase-wrong',
    });
  });

  test('that nobody can write is said to be so', async () => {
    writeFileSync(keysFolder(folder), 'a file in its place');
    expect(await makeKey(folder, 'ES256', PASSPHRASE, ROUNDS)).toMatchObject({
      code: 'key-not-written',
    });
  });
});

test('only algorithms that certificates are signed with are known', () => {
  expect(readAlgorithm('EdDSA')).toEqual({ ok: true, value: 'EdDSA' });
  for (const alg of ['', 'none', 'HS256', 'es256', 'ES512']) {
    expect(readAlgorithm(alg)).toMatchObject({ code: 'alg-unknown', field: 'alg' });
  }
});
