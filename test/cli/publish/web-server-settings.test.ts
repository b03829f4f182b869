import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkerPolicy } from '../../../src/cli/publish/checker-page.js';
import { startKit, type Kit } from '../kit.js';
import {
  apache,
  nginx,
  staticHost,
  type Files,
  type Headers,
  type WebServer,
} from './web-servers.js';

/*
 * What each kind of web server says with each file of a published folder, of both kinds of home, at the top of a site and
 * below it.
 */

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https:; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

const SERVERS: readonly (readonly [string, WebServer])[] = [
  ['nginx', nginx],
  ['Apache', apache],
  ['a static host', staticHost],
];
const KINDS = ['issuer', 'authority'] as const;
const SITES = ['https://e.example/', 'https://e.example/awards/cse.v1/'];

type Kind = (typeof KINDS)[number];

/* What is read by pages of other sites, and kept no longer than a list may be used: here ten minutes, and five by default. */
const document = (type: string, kind: Kind): Headers => ({
  'content-type': type,
  'access-control-allow-origin': '*',
  'cache-control': `public, max-age=${kind === 'issuer' ? 600 : 300}`,
  'x-content-type-options': 'nosniff',
});
const page = (type: string): Headers => ({
  'content-type': type,
  'content-security-policy': `${POLICY}; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});

/** What each path is answered with; the notes for whoever looks after the server are shown or not, as it likes. */
function headersWanted(kind: Kind, base: string): Record<string, Headers> {
  const token = document('application/vc+jwt', kind);
  const lists = {
    issuer: ['status/revocation.jwt', 'status/suspension.jwt', 'certificates/cse-1.jwt'],
    authority: ['recognition.jwt'],
  };
  return {
    [base.endsWith('.example/') ? '.well-known/did.json' : 'did.json']: document(
      'application/json',
      kind,
    ),
    ...Object.fromEntries(lists[kind].map((path) => [path, token])),
    'check/': page('text/html'),
    'check/index.html': page('text/html'),
    'check/cy/': page('text/html'),
    'check/cy/index.html': page('text/html'),
    'check/check.js': page('text/javascript'),
    'check/cse-badge.js': page('text/javascript'),
    'check/cse-badge-cy.js': page('text/javascript'),
    'check/check.css': page('text/css'),
  };
}
const NOTES = ['.htaccess', 'HOSTING.md', '_headers', 'check/.htaccess', 'nginx.conf'];

let kit: Kit;
let homes = 0;

beforeAll(() => {
  kit = startKit();
  kit.now = () => Date.parse('2026-11-24T12:00:00Z');
  writeFileSync(join(kit.folder, 'badge.js'), "register('cse-badge-check');\n");
  writeFileSync(join(kit.folder, 'cse-badge-cy.js'), '// Cymraeg\n');
});

afterAll(() => {
  kit.remove();
});

/** The files of a home that is published at an address. */
async function published(kind: Kind, url: string): Promise<Files> {
  const home = `home-${(homes += 1)}`;
  const of = ['--home', home];
  await kit.done(kind, 'init', ...of, '--name', 'Example Ltd', '--url', url);
  if (kind === 'issuer') {
    const holder = ['--holder', 'North', '--scope', 'Libraries', '--origin', 'https://n.example'];
    await kit.done('issue', ...of, '--number', 'CSE-1', ...holder);
  }
  const ttl = kind === 'issuer' ? ['--ttl', '10m'] : [];
  await kit.done('publish', `${home}-web`, ...of, '--badge-script', 'badge.js', ...ttl);
  const folder = join(kit.folder, `${home}-web`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    files.map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  );
}

describe.each(KINDS.flatMap((kind) => SITES.map((url) => [kind, url] as const)))(
  'what an %s publishes at %s',
  (kind, url) => {
    let files: Files;
    let wanted: Record<string, Headers>;

    beforeAll(async () => {
      files = await published(kind, url);
      wanted = headersWanted(kind, url);
    });

    test('is what the settings are for, and notes', () => {
      const shown = Object.keys(wanted).filter((path) => !path.endsWith('/'));
      expect(Object.keys(files).sort()).toEqual([...shown, ...NOTES].sort());
    });

    test.each(SERVERS)('is served by %s with these headers, path by path', (_name, server) => {
      const headersAt = server(files, url);
      const served = Object.keys(wanted).map((path) => [
        path,
        headersAt(new URL(url).pathname + path),
      ]);
      expect(Object.fromEntries(served)).toEqual(wanted);
    });

    test.each(SERVERS)('takes no header of %s from anything beside it', (_name, server) => {
      const headersAt = server(files, url);
      const { pathname } = new URL(url);
      const others = ['index.html', 'about.html', 'checks/index.html', 'did.html', 'xdid.json.txt'];
      for (const path of others) {
        expect(Object.keys(headersAt(pathname + path)), path).toEqual(['content-type']);
      }
    });

    test('is told of in HOSTING.md: where it is, until when it is good, and the settings word for word', () => {
      const notes = files['HOSTING.md'] ?? '';
      for (const name of ['.htaccess', '_headers', 'nginx.conf']) {
        expect(notes).toContain(files[name] ?? 'nothing');
      }
      const addresses = [...notes.matchAll(/https:\/\/e\.example[^\s>)`]*/g)].map(([at]) => at);
      const below = addresses.filter((at) => at !== url).map((at) => at.slice(url.length));
      // The DID document, twice, and one of its lists: there is a file at each address.
      expect(below).toHaveLength(3);
      for (const path of below) expect(files, path).toHaveProperty([path]);
      const until = kind === 'issuer' ? '2026-12-01T12:00:00Z' : '2026-12-24T12:00:00Z';
      expect(notes).toContain(`good until ${until}`);
      expect(notes).toContain(`max-age=${kind === 'issuer' ? 600 : 300}`);
    });
  },
);

test('a page may be framed by nobody and connect to lists anywhere over https; to this machine only when trying out', () => {
  expect(checkerPolicy({ loopback: false })).toBe(POLICY);
  const sources = 'http://localhost:* http://*.localhost:* http://127.0.0.1:*';
  const loopback = POLICY.replace(' https:;', ` https: ${sources};`);
  expect(checkerPolicy({ loopback: true })).toBe(loopback);
});

test('nginx serves no document in the place of another that only looks like it', async () => {
  const files = await published('authority', 'https://e.example/awards/cse.v1/');
  const headersAt = nginx(files, 'https://e.example/awards/cse.v1/');
  for (const path of [
    'awards/cse_v1/recognition.jwt',
    'awards/cse.v1/recognition_jwt',
    'other/did.json',
  ])
    expect(Object.keys(headersAt(`/${path}`)), path).toEqual(['content-type']);
});
