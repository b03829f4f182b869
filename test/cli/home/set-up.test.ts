import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startKit, type Kit } from '../kit.js';

let kit: Kit;

beforeEach(() => {
  kit = startKit();
});

afterEach(() => {
  kit.remove();
});

const KINDS = ['authority', 'issuer'] as const;
const init = (kind: string, ...more: string[]) =>
  kit.run(kind, 'init', '--home', 'home', '--name', 'Example', ...more);
const AT = ['--url', 'https://e.example/cse/'];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

describe.each(KINDS)('%s init', (kind) => {
  test('sets up a folder with a key and a register', async () => {
    expect(await init(kind, ...AT)).toEqual({
      exit: 0,
      data: {
        home: join(kit.folder, 'home'),
        did: 'did:web:e.example:cse',
        base: 'https://e.example/cse/',
        name: 'Example',
        key: 'did:web:e.example:cse#key-1',
        alg: 'ES256',
      },
    });
    expect(await kit.run('list', '--home', 'home')).toMatchObject({ exit: 0 });
  });

  test('gives nothing of the folder to others', async () => {
    await init(kind, ...AT);
    for (const folder of ['home', 'home/keys', 'home/register']) {
      expect(statSync(join(kit.folder, folder)).mode & 0o777).toBe(0o700);
    }
    for (const file of filesBelow(join(kit.folder, 'home'))) {
      expect(statSync(file).mode & 0o777).toBe(0o600);
    }
  });

  test('takes a DID instead of the address it leads to', async () => {
    const { data } = await init(kind, '--did', 'did:web:e.example:cse');
    expect(data).toMatchObject({ base: 'https://e.example/cse/' });
  });

  test.each(['ES256', 'EdDSA', 'RS256'])('makes a key for %s', async (alg) => {
    expect(await init(kind, ...AT, '--alg', alg)).toMatchObject({ exit: 0, data: { alg } });
  });

  test('is for this machine alone with --loopback', async () => {
    const here = ['--did', 'did:web:localhost%3A8080'];
    expect(await init(kind, ...here)).toMatchObject({ exit: 1, data: { code: 'url-not-https' } });
    expect(await init(kind, ...here, '--loopback')).toMatchObject({
      exit: 0,
      data: { base: 'http://localhost:8080/' },
    });
  });

  test.each(KINDS)('never sets up again what is an %s', async (before) => {
    await init(before, ...AT);
    const contents = () =>
      filesBelow(join(kit.folder, 'home')).map((file) => [file, readFileSync(file, 'utf8')]);
    const kept = contents();
    expect(await init(kind, ...AT)).toMatchObject({
      exit: 1,
      data: { code: 'already-set-up', field: 'home' },
    });
    expect(contents()).toEqual(kept);
  });

  test('succeeds once where two set up the same folder at the same time', async () => {
    const both = await Promise.all([init(kind, ...AT), init(kind, ...AT)]);
    expect(both.map(({ exit }) => exit).sort()).toEqual([0, 1]);
    expect(readdirSync(join(kit.folder, 'home', 'keys'))).toHaveLength(1);
  });

  test.each([
    [['--name', ''], 'text-empty', 'name', 1],
    [['--name', 'x'.repeat(201)], 'text-too-long', 'name', 1],
    [['--url', 'http://e.example/'], 'url-not-https', 'url', 1],
    [['--url', 'e.example'], 'url-malformed', 'url', 1],
    [['--did', 'did:web:E.example'], 'did-malformed', 'did', 1],
    [['--did', 'did:key:z6Mk'], 'did-malformed', 'did', 1],
    [['--alg', 'HS256'], 'alg-unknown', 'alg', 1],
    [['--url', 'https://e.example', '--did', 'did:web:e.example'], 'flag-unwanted', 'did', 2],
    [[], 'flag-missing', 'url', 2],
  ])('refuses %j as %s, and makes nothing', async (flags, code, field, exit) => {
    const named = flags.includes('--name') ? flags : ['--name', 'Example', ...flags];
    const placed = field === 'name' || field === 'alg' ? [...named, ...AT] : named;
    const ran = await kit.run(kind, 'init', '--home', 'home', ...placed);
    expect(ran).toMatchObject({ exit, data: { code, field } });
    expect(existsSync(join(kit.folder, 'home'))).toBe(false);
  });

  test('can be done after it failed half-way', async () => {
    await init(kind, ...AT);
    rmSync(join(kit.folder, 'home', 'register'), { recursive: true });
    expect(await init(kind, ...AT)).toMatchObject({ exit: 0 });
  });

  test('needs a passphrase that is worth the name', async () => {
    writeFileSync(join(kit.folder, 'short'), 'secret\n');
    const ran = await init(kind, ...AT, '--passphrase-file', 'short');
    expect(ran).toMatchObject({ exit: 1, data: { code: 'passphrase-short' } });
    expect(existsSync(join(kit.folder, 'home'))).toBe(false);
  });
});

test('an issuer says what its numbers begin with', async () => {
  expect(await init('issuer', ...AT, '--prefix', 'no/slash')).toMatchObject({
    exit: 1,
    data: { field: 'prefix' },
  });
  await init('issuer', ...AT, '--prefix', 'NB');
  kit.now = () => Date.parse('2031-01-01T00:00:00Z');
  const issued = await kit.done(
    ...[
      'issue',
      '--home',
      'home',
      '--holder',
      'N',
      '--scope',
      'S',
      '--origin',
      'https://n.example',
    ],
  );
  expect(issued).toMatchObject({ number: 'NB-2031-0001' });
});
