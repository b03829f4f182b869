import { describe, expect, test } from 'vitest';
import { checkerPolicy } from '../../src/issuer/checker-page.js';
import { hostingNotes } from '../../src/issuer/hosting-notes.js';
import {
  apacheCheckerSettings,
  apacheSettings,
  nginxSettings,
  staticHostSettings,
} from '../../src/issuer/web-server-settings.js';

const POLICY = checkerPolicy({ loopback: false });
const ROOT = { base: 'https://body.example/', maxAge: 300, policy: POLICY };
const BELOW = { ...ROOT, base: 'https://body.example/cse.v1/' };

/** The locations of an nginx file as [how, pattern], in order. */
const locations = (settings: string) =>
  [...settings.matchAll(/^location (=|~|\^~) (\S+) \{$/gm)].map(([, how = '', where = '']) => [
    how,
    where,
  ]);

/** The location that nginx would take for a path: exact, then a prefix that ends the search, then a pattern. */
function locationFor(settings: string, path: string): string | undefined {
  const all = locations(settings);
  const fits = (kind: string, test: (where: string) => boolean) =>
    all.find(([how, where = '']) => how === kind && test(where))?.join(' ');
  return (
    fits('=', (where) => where === path) ??
    fits('^~', (where) => path.startsWith(where)) ??
    fits('~', (where) => new RegExp(where).test(path))
  );
}

describe('nginx', () => {
  test.each([
    [ROOT, '/', '/.well-known/did.json'],
    [BELOW, '/cse.v1/', '/cse.v1/did.json'],
  ])('serves each kind of document its own way below $base', (parts, below, did) => {
    const settings = nginxSettings(parts);
    const at = (path: string) => locationFor(settings, below + path);
    expect(locationFor(settings, did)).toBe(`= ${did}`);
    const documents = at('recognition.jwt');
    expect(documents).toMatch(/^~/);
    expect(at('status/revocation.jwt')).toBe(documents);
    expect(at('certificates/cse-2026-0001.jwt')).toBe(documents);
    expect(at('check/')).toBe(`^~ ${below}check/`);
    expect(at('other/recognition.jwt')).toBeUndefined();
    expect(at('recognitionxjwt')).toBeUndefined();
  });

  test('closes what it opens', () => {
    for (const settings of [nginxSettings(ROOT), nginxSettings(BELOW)]) {
      expect(settings.match(/\{/g)).toHaveLength((settings.match(/\}/g) ?? []).length);
    }
  });
});

const ALL = {
  nginx: nginxSettings(ROOT),
  Apache: apacheSettings(ROOT),
  _headers: staticHostSettings(ROOT),
};

test.each(Object.entries(ALL))(
  '%s: documents are open to other sites and kept no longer than said',
  (_name, settings) => {
    expect(settings).toMatch(/Access-Control-Allow-Origin"?:? "?\*/);
    expect(settings).toMatch(/Cache-Control"?:? "?public, max-age=300/);
    expect(settings).toContain('application/vc+jwt');
    expect(settings).toContain('nosniff');
  },
);

test.each(Object.entries({ ...ALL, Apache: apacheCheckerSettings(ROOT) }))(
  '%s: the checker page has its policy, and nobody may frame it',
  (_name, settings) => {
    expect(settings).toContain(`${POLICY}; frame-ancestors 'none'`);
  },
);

test('_headers names whole paths from the root of the site', () => {
  const paths = (settings: string) => settings.split('\n').filter((line) => line.startsWith('/'));
  expect(paths(staticHostSettings(BELOW))).toEqual([
    '/cse.v1/did.json',
    '/cse.v1/recognition.jwt',
    '/cse.v1/status/*',
    '/cse.v1/certificates/*',
    '/cse.v1/check/*',
  ]);
});

test('the policy lets lists come from anywhere over https, and from this machine only when trying out', () => {
  expect(POLICY).toContain("connect-src 'self' https:;");
  expect(POLICY).not.toMatch(/unsafe|localhost|\*/);
  expect(checkerPolicy({ loopback: true })).toContain('http://localhost:*');
});

test('the notes hold the settings word for word, the address, and until when the lists are good', () => {
  const notes = hostingNotes({
    ...ROOT,
    ...{ name: 'Example Ltd', kind: 'issuer', validUntil: '2026-12-01T12:00:00Z' },
  });
  for (const settings of Object.values(ALL)) expect(notes).toContain(settings);
  expect(notes).toContain('<https://body.example/.well-known/did.json>');
  expect(notes).toContain('2026-12-01T12:00:00Z');
});
