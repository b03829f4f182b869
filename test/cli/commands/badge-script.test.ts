import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { namesNoAuthority, withAuthorities } from '../../../src/cli/publish/badge-script-file.js';
import type { CompiledAuthority } from '../../../src/cli/publish/compiled-authority.js';
import { startKit, type Kit } from '../kit.js';

const AUTHORITY: CompiledAuthority = {
  id: 'did:web:centre.example',
  keys: [{ id: 'did:web:centre.example#key-1', jwk: { kty: 'OKP', crv: 'Ed25519', x: 'eA' } }],
  list: 'https://centre.example/recognition.jwt',
};

describe('a script with authorities compiled in', () => {
  const scripts = [
    `const a=JSON.parse('{"cse-widgets:authorities":[]}');a`,
    `const a=JSON.parse("{\\"cse-widgets:authorities\\":[]}");a`,
    'const a=JSON.parse(`{"cse-widgets:authorities":[]}`);a',
  ];

  test.each(scripts)('reads them back: %s', (script) => {
    const made = withAuthorities(script, [AUTHORITY]);
    expect(namesNoAuthority(script)).toBe(true);
    expect(namesNoAuthority(made.ok ? made.value : script)).toBe(false);
    expect(runInNewContext(made.ok ? made.value : '')).toEqual({
      'cse-widgets:authorities': [AUTHORITY],
    });
  });

  test('reads back whatever an authority is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (id, list) => {
        const made = withAuthorities(scripts[0] ?? '', [{ ...AUTHORITY, id, list }]);
        expect(runInNewContext(made.ok ? made.value : '')).toEqual({
          'cse-widgets:authorities': [{ ...AUTHORITY, id, list }],
        });
      }),
    );
  });

  test.each([
    ['without a place for them', 'const a = 1;'],
    ['with two places', `${scripts[0] ?? ''};${scripts[1] ?? ''}`],
    ['that has some already', `JSON.parse('{"cse-widgets:authorities":[{"id":"did:web:x"}]}')`],
  ])('is not made from a script %s', (_title, script) => {
    expect(withAuthorities(script, [AUTHORITY])).toMatchObject({ code: 'not-the-badge-script' });
  });
});

describe('badge-script', () => {
  let kit: Kit;
  let didJson: Record<string, unknown>;

  beforeEach(async () => {
    kit = startKit();
    const url = 'https://centre.example/';
    writeFileSync(join(kit.folder, 'badge.js'), "register('cse-badge-check');\n");
    await kit.done('authority', 'init', '--home', 'centre', '--name', 'Centre', '--url', url);
    await kit.done('publish', 'web', '--home', 'centre', '--badge-script', 'badge.js');
    didJson = JSON.parse(read('web/.well-known/did.json')) as Record<string, unknown>;
    kit.fetch = () => Promise.resolve(new Response(JSON.stringify(didJson)));
  });

  afterEach(() => {
    kit.remove();
  });

  const read = (path: string) => readFileSync(join(kit.folder, path), 'utf8');
  const FILE = 'web/.well-known/did.json';
  const make = (authority: string, ...more: string[]) =>
    kit.run('badge-script', '--authority', authority, '--out', 'own.js', ...more);

  test.each([FILE, 'did:web:centre.example', 'https://centre.example/.well-known/did.json'])(
    'takes keys and list from %s, and tells what a page and a person compare',
    async (authority) => {
      const { exit, data } = await make(authority);
      expect(exit).toBe(0);
      const script = read('own.js');
      const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;
      const { x } = (
        didJson as unknown as { verificationMethod: { publicKeyJwk: { x: string } }[] }
      ).verificationMethod[0]?.publicKeyJwk ?? { x: '?' };
      expect(script).toContain(`"x":"${x}"`);
      expect(data).toMatchObject({
        integrity,
        authorities: [
          {
            id: 'did:web:centre.example',
            list: 'https://centre.example/recognition.jwt',
            keys: [{ id: 'did:web:centre.example#key-1', sha256: expect.any(String) as unknown }],
          },
        ],
      });
    },
  );

  test('puts beside the script what it loads, and the notices of its licences', async () => {
    const { data } = await make(FILE);
    expect(data.beside).toEqual(expect.arrayContaining(['cse-badge.licences.txt']));
    for (const name of data.beside as string[]) expect(read(name)).not.toBe('');
  });

  test('compiles in no private half, even if a document shows one', async () => {
    const [method] = didJson.verificationMethod as { publicKeyJwk: object }[];
    Object.assign(method?.publicKeyJwk ?? {}, { d: 'c2VjcmV0' });
    expect(await make('did:web:centre.example')).toMatchObject({
      exit: 1,
      data: { code: 'no-keys' },
    });
  });

  test.each([
    ['a document of another DID', { id: 'did:web:other.example' }, 'did-document-wrong'],
    ['no key that may sign', { assertionMethod: [] }, 'no-keys'],
    ['no place of a list', { service: [] }, 'list-unknown'],
  ])('refuses %s', async (_title, change, code) => {
    Object.assign(didJson, change);
    expect(await make('did:web:centre.example')).toMatchObject({ exit: 1, data: { code } });
    expect(() => read('own.js')).toThrow('ENOENT');
  });

  test('takes the place of the list from the command line, where the document has none', async () => {
    Object.assign(didJson, { service: [] });
    const { data } = await make('did:web:centre.example', '--list', 'https://c.example/list.jwt');
    expect(data.authorities).toMatchObject([{ list: 'https://c.example/list.jwt' }]);
  });

  test.each([
    ['did:example:1', 2, 'did-malformed'],
    ['absent.json', 1, 'file-unreadable'],
    ['http://centre.example/did.json', 1, 'did-unreachable'],
  ])('refuses %s', async (authority, exit, code) => {
    expect(await make(authority)).toMatchObject({ exit, data: { code, field: 'authority' } });
  });
});
