import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { didDocumentOf } from '../../../src/cli/publish/publication.js';
import type { PublicJwk } from '../../../src/cli/register/register-event.js';
import { startKit, type Kit } from '../kit.js';

const DID = 'did:web:body.example';
const X = 'x'.repeat(43);
const JWK = { kty: 'EC', crv: 'P-256', x: X, y: X } as const;
const KEY = { id: `${DID}#key-1`, publicKeyJwk: JWK };

let kit: Kit;

beforeEach(async () => {
  kit = startKit();
  kit.now = () => Date.parse('2026-11-24T12:00:00Z');
  kit.fetch = () => Promise.reject(new Error('offline'));
  const centre = ['--home', 'centre', '--name', 'Centre', '--url', 'https://centre.example'];
  await kit.done('authority', 'init', ...centre);
});

afterEach(() => {
  kit.remove();
});

/** A DID document as the issuer's kit writes it, with one key of any form. */
function documentWith(publicKeyJwk: object = JWK, id = DID): object {
  const key = {
    id: `${id}#key-1`,
    alg: 'ES256',
    thumbprint: '',
    publicKeyJwk: publicKeyJwk as PublicJwk,
  } as const;
  const shared = { did: id, base: '', name: '', loopback: false, keys: [key] as const };
  return didDocumentOf({
    kind: 'issuer',
    ...shared,
    withdrawnKeys: [],
    prefix: '',
    certificates: new Map(),
    places: new Set(),
  });
}

function inFile(document: unknown): string[] {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  writeFileSync(join(kit.folder, 'did.json'), text);
  return ['--keys', 'did.json'];
}

const recognise = (...more: string[]) =>
  kit.run('authority', 'recognise', '--home', 'centre', '--did', DID, '--name', 'Body', ...more);
const withdraw = (...more: string[]) =>
  kit.run('authority', 'withdraw', DID, '--home', 'centre', '--reason', 'Closed', ...more);
const listed = async () => (await kit.done('list', '--home', 'centre')).recognised;
const events = () => readdirSync(join(kit.folder, 'centre', 'register')).length;

describe('authority recognise', () => {
  test('puts a body on the list with its keys', async () => {
    expect(await recognise(...inFile(documentWith()))).toMatchObject({
      exit: 0,
      data: { did: DID, name: 'Body', from: '2026-11-24T00:00:00Z', keys: [KEY.id] },
    });
    expect(await listed()).toEqual([
      { did: DID, name: 'Body', from: '2026-11-24T00:00:00Z', keys: [KEY] },
    ]);
  });

  test('reads the keys from where the DID leads', async () => {
    const asked: unknown[] = [];
    kit.fetch = (url) => {
      asked.push(url);
      return Promise.resolve(Response.json(documentWith()));
    };
    expect(await recognise()).toMatchObject({ exit: 0, data: { keys: [KEY.id] } });
    expect(asked).toEqual(['https://body.example/.well-known/did.json']);
  });

  test('asks this machine only where it was set up for trying out', async () => {
    const did = 'did:web:localhost%3A8081';
    kit.fetch = vi.fn(() => Promise.resolve(Response.json(documentWith(JWK, did))));
    const body = ['--did', did, '--name', 'Body'];
    const ran = await kit.run('authority', 'recognise', '--home', 'centre', ...body);
    expect(ran).toMatchObject({ exit: 1, data: { code: 'url-not-https', field: 'did' } });
    expect(kit.fetch).not.toHaveBeenCalled();
    const trial = [
      '--home',
      'trial',
      '--name',
      'T',
      '--url',
      'http://localhost:8080',
      '--loopback',
    ];
    await kit.done('authority', 'init', ...trial);
    await kit.done('authority', 'recognise', '--home', 'trial', ...body);
    expect(kit.fetch).toHaveBeenLastCalledWith(
      'http://localhost:8081/.well-known/did.json',
      expect.anything(),
    );
  });

  test('takes a DID that is itself a key', async () => {
    const jwk = await exportJWK((await generateKeyPair('ES256', { extractable: true })).publicKey);
    const did = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
    const body = ['--did', did, '--name', 'Body'];
    expect(await kit.run('authority', 'recognise', '--home', 'centre', ...body)).toMatchObject({
      exit: 0,
      data: { did, keys: [`${did}#0`] },
    });
  });

  test('takes over nothing of a key but what makes it public', async () => {
    await recognise(...inFile(documentWith({ ...JWK, kid: 'k', x5c: ['…'], key_ops: ['verify'] })));
    expect(await listed()).toMatchObject([{ keys: [KEY] }]);
  });

  test.each([
    ['no JSON', '<html>', 'did-document-wrong', 'keys'],
    ['not a document', null, 'did-document-wrong', 'keys'],
    ['of somebody else', documentWith(JWK, 'did:web:other.example'), 'did-document-wrong', 'keys'],
    ['without keys', { id: DID }, 'no-keys', 'did'],
    ['showing a private key', documentWith({ ...JWK, d: X }), 'no-keys', 'did'],
    ['with keys for something else', { ...documentWith(), assertionMethod: [] }, 'no-keys', 'did'],
    [
      'with a kind of key that nobody signs with',
      documentWith({ kty: 'oct', k: X }),
      'no-keys',
      'did',
    ],
  ])('refuses a document that is %s', async (_, document, code, field) => {
    expect(await recognise(...inFile(document))).toMatchObject({ exit: 1, data: { code, field } });
    expect(events()).toBe(1);
  });

  test.each([
    ['a file that is not there', ['--keys', 'nowhere.json'], 'file-unreadable', 'keys'],
    ['a body that does not answer', [], 'did-unreachable', 'did'],
    [
      'reversed dates',
      ['--from', '2027-01-01', '--until', '2026-12-31'],
      'dates-reversed',
      'until',
    ],
    ['a malformed date', ['--from', 'soon'], 'date-malformed', 'from'],
  ])('refuses %s', async (_, flags, code, field) => {
    expect(await recognise(...flags)).toMatchObject({ exit: 1, data: { code, field } });
    expect(events()).toBe(1);
  });

  test.each(['body.example', 'did:web:', 'did:web:..', 'did:example:123'])(
    'refuses the DID %s',
    async (did) => {
      const body = ['--did', did, '--name', 'Body'];
      expect(await kit.run('authority', 'recognise', '--home', 'centre', ...body)).toMatchObject({
        exit: 1,
        data: { code: 'did-malformed', field: 'did' },
      });
    },
  );

  test('refuses a name that nobody could read', async () => {
    const body = ['--did', DID, '--name', 'turned \u202Eround'];
    expect(await kit.run('authority', 'recognise', '--home', 'centre', ...body)).toMatchObject({
      exit: 1,
      data: { field: 'name' },
    });
  });

  test('takes in new keys without beginning anew', async () => {
    await recognise(...inFile(documentWith()));
    kit.now = () => Date.parse('2027-06-01T00:00:00Z');
    const other = { ...JWK, x: 'z'.repeat(43) };
    await recognise(...inFile(documentWith(other)));
    expect(await listed()).toMatchObject([
      { from: '2026-11-24T00:00:00Z', keys: [{ publicKeyJwk: other }] },
    ]);
  });

  test('is for authorities', async () => {
    await kit.done('issuer', 'init', '--home', 'body', '--name', 'B', '--url', 'https://b.example');
    const body = ['--did', DID, '--name', 'Body'];
    expect(await kit.run('authority', 'recognise', '--home', 'body', ...body)).toMatchObject({
      exit: 1,
      data: { code: 'not-an-authority', field: 'home' },
    });
  });
});

describe('authority withdraw', () => {
  beforeEach(async () => {
    await recognise(...inFile(documentWith()));
  });

  test('ends a recognition now, and keeps why', async () => {
    expect(await withdraw()).toMatchObject({ exit: 0, data: { until: '2026-11-24T12:00:00Z' } });
    expect(await listed()).toMatchObject([
      { did: DID, until: '2026-11-24T12:00:00Z', withdrawn: 'Closed' },
    ]);
    expect(await kit.read('list', '--home', 'centre')).toMatch(/did:web:body\.example +ended /);
  });

  test('may end it on another day', async () => {
    expect((await withdraw('--until', '2027-01-01')).data).toMatchObject({
      until: '2027-01-01T00:00:00Z',
    });
    expect(await kit.read('list', '--home', 'centre')).toMatch(/body\.example +recognised /);
  });

  test('does so once', async () => {
    await withdraw();
    expect(await withdraw()).toMatchObject({ exit: 1, data: { code: 'already-withdrawn' } });
  });

  test('knows no other body', async () => {
    const other = ['--did', 'did:web:other.example', '--reason', 'Closed'];
    expect(await kit.run('authority', 'withdraw', '--home', 'centre', ...other)).toMatchObject({
      exit: 1,
      data: { code: 'unknown-id', field: 'did' },
    });
  });

  test('can be followed by a new recognition, from that day on', async () => {
    await withdraw();
    kit.now = () => Date.parse('2027-06-01T09:00:00Z');
    await recognise(...inFile(documentWith()));
    expect(await listed()).toMatchObject([{ from: '2027-06-01T00:00:00Z' }]);
  });
});

test('an authority lists bodies, and has no certificates', async () => {
  expect(await kit.read('list', '--home', 'centre')).toBe('No body is recognised yet.\n');
  expect(await kit.run('list', 'CSE-1', '--home', 'centre')).toMatchObject({
    exit: 1,
    data: { code: 'not-an-issuer', field: 'number' },
  });
});

test('keys that an issuer published are those that an authority reads', async () => {
  await kit.done(
    'issuer',
    'init',
    '--home',
    'body',
    '--name',
    'B',
    '--url',
    'https://body.example',
  );
  await kit.done('keys', 'rotate', '--home', 'body', '--alg', 'EdDSA');
  mkdirSync(join(kit.folder, 'script'));
  writeFileSync(join(kit.folder, 'badge.js'), "register('cse-badge-check');\n");
  writeFileSync(join(kit.folder, 'badge.licences.txt'), 'MIT\n');
  await kit.done('publish', 'public', '--home', 'body', '--badge-script', 'badge.js');
  const document = readFileSync(join(kit.folder, 'public/.well-known/did.json'), 'utf8');
  expect((await recognise(...inFile(document))).data).toMatchObject({
    keys: [`${DID}#key-1`, `${DID}#key-2`],
  });
});
