import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reviewText, reviewed, withCompliancePlus, withFinding } from '../../fixtures/reviewed.js';
import { serveFolder, type FolderServer } from '../folder-server.js';
import { startKit, type Kit } from '../kit.js';

/* A body, an authority and a certificate that follows from an assessment, on real servers. */

const SITE = 'https://www.north.example';
const SCRIPT = ['--badge-script', 'badge.js'];
const file = reviewed({ ratings: withCompliancePlus(12) });

let kit: Kit;
let centre: FolderServer;
let body: FolderServer;
let trust: string[];

const didOf = ({ base }: FolderServer) => `did:web:${new URL(base).host.replace(':', '%3A')}`;

beforeAll(async () => {
  kit = startKit();
  write('badge.js', "register('cse-badge-check');\n");
  write('cse-badge-cy.js', '// Cymraeg\n');
  write('north.json', reviewText(file));
  centre = await serveFolder(join(kit.folder, 'centre-web'));
  body = await serveFolder(join(kit.folder, 'body-web'));
  trust = ['--authority', didOf(centre), '--loopback'];
  const at = ({ base }: FolderServer) => ['--url', base, '--loopback'];
  await kit.done('authority', 'init', '--home', 'centre', '--name', 'Centre', ...at(centre));
  await kit.done('issuer', 'init', '--home', 'body', '--name', 'Example Ltd', ...at(body));
  await publish('body');
  await kit.done(
    'authority',
    'recognise',
    didOf(body),
    '--home',
    'centre',
    '--name',
    'Example Ltd',
  );
  await publish('centre');
  const shared = ['issue', '--home', 'body', '--origin', SITE];
  await kit.done(...shared, '--number', 'A-1', '--assessment', 'north.json');
  await kit.done(...shared, '--number', 'A-2', '--holder', 'North', '--scope', 'Libraries');
  await publish('body');
});

afterAll(async () => {
  await Promise.all([centre.close(), body.close()]);
  kit.remove();
});

const write = (name: string, text: string) => {
  writeFileSync(join(kit.folder, name), text);
};
const publish = (home: string) => kit.done('publish', `${home}-web`, '--home', home, ...SCRIPT);

const lineFor = (assessment: string, number: string, more: readonly string[]) =>
  [
    ...['verify', `${body.base}certificates/${number}.jwt`, '--assessment', assessment],
    ...(more.length > 0 ? more : ['--origin', SITE, ...trust]),
  ] as const;

const verify = (assessment: string, number = 'a-1', ...more: string[]) =>
  kit.run(...lineFor(assessment, number, more));

describe('whoever has the file', () => {
  test('proves that it stands behind the certificate', async () => {
    expect(await verify('north.json')).toMatchObject({
      exit: 0,
      data: {
        verdict: 'verified',
        assessment: { name: 'assessment', state: 'passed', code: 'assessment-matches' },
        certificate: { results: { whole: { met: 57, of: 57 } } },
      },
    });
  });

  test('proves it also with a copy that was laid out anew', async () => {
    write('copy.json', reviewText(file, 0));
    expect(await verify('copy.json')).toMatchObject({
      exit: 0,
      data: { assessment: { state: 'passed' } },
    });
  });

  test('does not with a file in which anything was changed', async () => {
    write('changed.json', reviewText(withFinding(file, '1.1.1', 'Seen, and good.')));
    const { exit, data } = await verify('changed.json');
    expect(exit).toBe(3);
    expect(data).toMatchObject({
      verdict: 'verified',
      assessment: { state: 'failed', code: 'assessment-differs' },
    });
    expect(data.checks).toHaveLength(7);
  });

  test('cannot where the certificate names no assessment', async () => {
    expect(await verify('north.json', 'a-2')).toMatchObject({
      exit: 4,
      data: { verdict: 'verified', assessment: { state: 'unknown', code: 'no-assessment' } },
    });
  });

  test('cannot where nobody vouches for the certificate', async () => {
    const { exit, data } = await verify('north.json', 'a-1', '--origin', SITE, '--loopback');
    expect(exit).toBe(3);
    expect(data).toMatchObject({
      verdict: 'unrecognised-issuer',
      assessment: { state: 'unknown', code: 'assessment-not-proved' },
    });
  });

  test('cannot where there is no certificate to be read', async () => {
    const { exit, data } = await verify('north.json', 'none');
    expect(exit).toBe(4);
    expect(data).toMatchObject({ verdict: 'could-not-check', assessment: { state: 'unknown' } });
  });

  test('has no more verified where only the file is right', async () => {
    const { exit } = await verify('north.json', 'a-1', '--origin', 'https://e.example', ...trust);
    expect(exit).toBe(3);
  });

  test('is told in words, after the seven checks, beside what was counted', async () => {
    const words = await kit.read(...lineFor('north.json', 'a-1', []));
    expect(words).toMatch(/^Results +57 of 57 met, 12 with Compliance Plus$/m);
    expect(words).toMatch(
      /^passed {5}Site {8}.+\npassed {5}Assessment {2}The file is the assessment that the certificate follows from\.$/m,
    );
  });

  test.each([
    ['nowhere.json', undefined, 'file-unreadable'],
    ['letter.txt', 'Dear Sir', 'assessment-unreadable'],
  ])('is told that %s is no such file', async (name, text, code) => {
    if (text !== undefined) write(name, text);
    expect(await verify(name)).toMatchObject({ exit: 1, data: { code, field: 'assessment' } });
  });
});

test('a stapled proof brings the digest along', async () => {
  const certificate = `${body.base}certificates/a-1.jwt`;
  await kit.done('staple', certificate, '--out', 'proof.json', ...trust);
  const line = ['verify', 'proof.json', '--assessment', 'north.json', '--origin', SITE, ...trust];
  expect(await kit.run(...line)).toMatchObject({
    exit: 0,
    data: { assessment: { state: 'passed' } },
  });
});
