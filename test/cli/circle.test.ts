import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { serveFolder, type FolderServer } from './folder-server.js';
import { startKit, type Kit } from './kit.js';

/* An authority and a body, each on a real server of its own, and everything done by the command line. */

const SITE = 'https://www.north.example';
const DAY = 86_400_000;
const SCRIPT = ['--badge-script', 'badge.js'];

let kit: Kit;
let centre: FolderServer;
let body: FolderServer;
let authority: string;
let issuer: string;
let certificate: string;
let number: string;

const didOf = ({ base }: FolderServer) => `did:web:${new URL(base).host.replace(':', '%3A')}`;

beforeEach(async () => {
  kit = startKit();
  writeFileSync(join(kit.folder, 'badge.js'), "register('cse-badge-check');\n");
  writeFileSync(join(kit.folder, 'cse-badge-cy.js'), '// Cymraeg\n');
  centre = await serveFolder(join(kit.folder, 'centre-web'));
  body = await serveFolder(join(kit.folder, 'body-web'));
  [authority, issuer] = [didOf(centre), didOf(body)];
  const at = ({ base }: FolderServer) => ['--url', base, '--loopback'];
  await kit.done('authority', 'init', '--home', 'centre', '--name', 'Centre', ...at(centre));
  await kit.done('issuer', 'init', '--home', 'body', '--name', 'Example Ltd', ...at(body));
  await publishBody();
  await recognise();
  await publishCentre();
  number = String((await kit.done(...ISSUE)).number);
  certificate = `${body.base}certificates/${number.toLowerCase()}.jwt`;
  await publishBody();
});

afterEach(async () => {
  vi.useRealTimers();
  await Promise.all([centre.close(), body.close()]);
  kit.remove();
});

const ISSUE = [
  ...['issue', '--home', 'body', '--holder', 'North Borough Council', '--scope', 'Libraries'],
  ...['--origin', SITE],
];

const publishBody = (...more: string[]) =>
  kit.done('publish', 'body-web', '--home', 'body', ...SCRIPT, ...more);
const publishCentre = (...more: string[]) =>
  kit.done('publish', 'centre-web', '--home', 'centre', ...SCRIPT, ...more);
const recognise = () =>
  kit.done('authority', 'recognise', issuer, '--home', 'centre', '--name', 'Example Ltd');

const TRUST = () => ['--authority', authority, '--loopback'];
const verify = (...more: string[]) =>
  kit.run('verify', certificate, '--origin', SITE, ...TRUST(), ...more);
const STAPLE = () => ['staple', certificate, '--out', 'proof.json', ...TRUST()];
const proof = () => readFileSync(join(kit.folder, 'proof.json'), 'utf8');

/** The verdict with the exit code, and the codes of all checks that did not pass. */
function told({ exit, data }: Awaited<ReturnType<typeof verify>>) {
  const checks = (data.checks ?? []) as { state: string; code: string }[];
  const codes = checks.filter(({ state }) => state !== 'passed').map(({ code }) => code);
  return [exit, data.verdict, ...codes];
}

const VERIFIED = [0, 'verified'];
/* Whether it was revoked or suspended means nothing where nobody knows who signed it. */
const NOT_REACHED = ['not-reached', 'not-reached'];

const change = async (what: string) => {
  await kit.done(what, number, '--home', 'body', '--reason', 'trial');
  await publishBody();
};

describe('a published certificate', () => {
  test('is verified on its site, by a body that the authority recognises', async () => {
    const result = await verify();
    expect(told(result)).toEqual(VERIFIED);
    expect(result.data).toMatchObject({
      authority: { id: authority, namedBy: 'page' },
      certificate: { holder: 'North Borough Council', scope: 'Libraries', number },
    });
  });

  test('is issued for another site anywhere else', async () => {
    const elsewhere = await kit.run(
      'verify',
      certificate,
      '--origin',
      'https://e.example',
      ...TRUST(),
    );
    expect(told(elsewhere)).toEqual([3, 'other-site', 'other-site']);
  });

  test('cannot be verified where nobody says where it is shown', async () => {
    const nowhere = await kit.run('verify', certificate, ...TRUST());
    expect(told(nowhere)).toEqual([4, 'could-not-check', 'origin-not-given']);
  });

  test('is suspended, reinstated and revoked as soon as that is published', async () => {
    await change('suspend');
    expect(told(await verify())).toEqual([3, 'suspended', 'suspended']);
    await change('reinstate');
    expect(told(await verify())).toEqual(VERIFIED);
    await change('revoke');
    expect(told(await verify())).toEqual([3, 'revoked', 'revoked']);
  });

  test('expires by the clock', async () => {
    kit.now = () => Date.now() + 4 * 366 * DAY;
    await publishBody();
    await publishCentre();
    expect(told(await verify())).toEqual([3, 'expired', 'expired']);
  });

  test('is renewed at the address where it was', async () => {
    kit.now = () => Date.now() + 4 * 366 * DAY;
    await kit.done('renew', number, '--home', 'body');
    await publishBody();
    await publishCentre();
    expect(told(await verify())).toEqual(VERIFIED);
  });

  test('is of an unrecognised issuer without an authority, and once the recognition is withdrawn', async () => {
    const alone = await kit.run('verify', certificate, '--origin', SITE, '--loopback');
    expect(told(alone)).toEqual([3, 'unrecognised-issuer', 'no-authority']);
    await kit.done('authority', 'withdraw', issuer, '--home', 'centre', '--reason', 'closed');
    await publishCentre();
    expect(told(await verify())).toEqual([3, 'unrecognised-issuer', 'recognition-ended']);
  });

  test('stays verified when the issuer signs with a new key', async () => {
    await kit.done('keys', 'rotate', '--home', 'body');
    await publishBody();
    expect(told(await verify())).toEqual(VERIFIED);
  });

  test('counts no more once its key is withdrawn and the authority knows, until it is issued again', async () => {
    await kit.done('keys', 'rotate', '--home', 'body');
    await kit.done('keys', 'withdraw', 'key-1', '--home', 'body', '--reason', 'stolen');
    await publishBody();
    // The old key is on the list that the authority signed.
    await recognise();
    await publishCentre();
    expect(told(await verify())).toEqual([3, 'altered', 'key-not-listed', ...NOT_REACHED]);
    const until = ['--until', '2099-01-01'];
    await kit.done('renew', number, '--home', 'body', ...until);
    await publishBody();
    expect(told(await verify())).toEqual(VERIFIED);
  });

  describe('that is checked by the link under a badge', () => {
    const ELSEWHERE = 'https://e.example';
    const OTHER_SITE = [3, 'other-site', 'other-site'];

    const verifyLink = (claimed: string, ...more: string[]) => {
      const path = join(kit.folder, `body-web${new URL(certificate).pathname}`);
      const token = readFileSync(path, 'utf8');
      const fragment = new URLSearchParams({ certificate: token, 'shown-on': claimed });
      return kit.run('verify', `${body.base}check/#${fragment.toString()}`, ...TRUST(), ...more);
    };

    test('is where the link says that it was seen', async () => {
      expect(told(await verifyLink(SITE))).toEqual(VERIFIED);
      expect(told(await verifyLink(ELSEWHERE))).toEqual(OTHER_SITE);
    });

    test('is where --origin says, whatever the link claims', async () => {
      expect(told(await verifyLink(SITE, '--origin', ELSEWHERE))).toEqual(OTHER_SITE);
      expect(told(await verifyLink(ELSEWHERE, '--origin', SITE))).toEqual(VERIFIED);
    });
  });
});

describe('could not check, and never verified', () => {
  const LIST = '/status/revocation.jwt';

  test('when the status lists have run out', async () => {
    kit.now = () => Date.now() + 8 * DAY;
    const codes = ['status-outdated', 'status-outdated'];
    expect(told(await verify())).toEqual([4, 'could-not-check', ...codes]);
  });

  test('when the authority’s list has run out', async () => {
    kit.now = () => Date.now() + 31 * DAY;
    await publishBody();
    expect(told(await verify())).toEqual([4, 'could-not-check', 'recognition-outdated']);
  });

  test('when the list’s server answers 500', async () => {
    body.answer(LIST, (response) => response.writeHead(500).end());
    expect(told(await verify())).toEqual([4, 'could-not-check', 'status-unreachable']);
  });

  test('when it redirects, even to the same list', async () => {
    body.answer(LIST, (response) => response.writeHead(302, { location: '/list.jwt' }).end());
    body.answer('/list.jwt', (response) =>
      response.end(readFileSync(join(kit.folder, 'body-web', LIST))),
    );
    expect(told(await verify())).toEqual([4, 'could-not-check', 'status-unreachable']);
    expect(body.asked).not.toContain('/list.jwt');
  });

  test('when it never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    body.answer(LIST, () => vi.advanceTimersByTime(10_000));
    const { exit, data } = await verify();
    expect([exit, data.verdict]).toEqual([4, 'could-not-check']);
    expect(data.checks).toContainEqual({
      ...{ name: 'not-revoked', state: 'unknown', code: 'status-unreachable' },
      facts: { host: new URL(body.base).host, reason: 'too-slow' },
    });
  });

  test('when the certificate itself is not to be had', async () => {
    await body.close();
    const [exit, verdict, first] = told(await verify());
    expect([exit, verdict, first]).toEqual([4, 'could-not-check', 'unreachable']);
  });

  test('when the list is one that somebody else signed', async () => {
    const other = await serveFolder(join(kit.folder, 'other-web'));
    await kit.done(
      'issuer',
      'init',
      '--home',
      'other',
      '--name',
      'O',
      '--url',
      other.base,
      '--loopback',
    );
    await kit.done('publish', 'other-web', '--home', 'other', ...SCRIPT);
    body.answer(LIST, (response) =>
      response.end(readFileSync(join(kit.folder, 'other-web', LIST))),
    );
    await other.close();
    expect(told(await verify())).toEqual([4, 'could-not-check', 'status-not-genuine']);
  });
});

describe('a stapled proof', () => {
  test('is verified with the issuer’s server switched off', async () => {
    const { goodUntil } = await kit.done(...STAPLE());
    expect(Date.parse(String(goodUntil)) - Date.now()).toBeGreaterThan(6.9 * DAY);
    await body.close();
    const offline = await kit.run('verify', 'proof.json', '--origin', SITE, ...TRUST());
    expect(told(offline)).toEqual(VERIFIED);
  });

  test('can stand beside the certificate, as --proof', async () => {
    await kit.done(...STAPLE());
    const token = (JSON.parse(proof()) as { certificate: string }).certificate;
    writeFileSync(join(kit.folder, 'own.jwt'), token);
    await body.close();
    const own = ['verify', 'own.jwt', '--origin', SITE, ...TRUST()];
    expect(told(await kit.run(...own, '--proof', 'proof.json'))).toEqual(VERIFIED);
    expect((await kit.run(...own, '--proof', 'own.jwt')).data.code).toBe('not-a-proof');
  });

  test('could not be checked once its status lists have run out', async () => {
    await kit.done(...STAPLE());
    kit.now = () => Date.now() + 8 * DAY;
    const late = await kit.run('verify', 'proof.json', '--origin', SITE, ...TRUST());
    const codes = ['status-outdated', 'status-outdated'];
    expect(told(late)).toEqual([4, 'could-not-check', ...codes]);
  });

  test('is good until the first of its lists runs out', async () => {
    const { validUntil } = await publishBody('--status-valid-for', '2d');
    expect((await kit.done(...STAPLE())).goodUntil).toBe(
      new Date(String(validUntil)).toISOString(),
    );
  });

  test.each([
    ['the issuer’s server switched off', () => body.close(), 'certificate-unreachable'],
    ['the authority’s server switched off', () => centre.close(), 'could-not-check'],
    ['the certificate expired', () => expire(), 'expired'],
    ['lists that have run out', () => later(8 * DAY), 'could-not-check'],
    ['a list that cannot be fetched', () => noList(), 'could-not-check'],
    ['new keys that the authority has not seen', () => rotate(), 'keys-not-listed'],
  ])('is not made with %s, and the old one stays', async (_title, spoil: () => unknown, code) => {
    await kit.done(...STAPLE());
    const old = proof();
    await spoil();
    const { exit, data } = await kit.run(...STAPLE());
    expect([exit, data.code]).toEqual([1, code]);
    expect(data.message).toMatch(/\.$/);
    expect(proof()).toBe(old);
  });

  const later = (by: number) => {
    kit.now = () => Date.now() + by;
  };
  const expire = async () => {
    later(4 * 366 * DAY);
    await publishBody();
    await publishCentre();
  };
  const noList = () => {
    body.answer('/status/suspension.jwt', (response) => response.writeHead(404).end());
  };
  const rotate = async () => {
    await kit.done('keys', 'rotate', '--home', 'body');
    await publishBody();
  };

  test('says at once that a certificate is suspended or revoked, where the old one would say verified', async () => {
    await kit.done(...STAPLE());
    for (const [what, verdict] of [
      ['suspend', 'suspended'],
      ['reinstate', 'verified'],
      ['revoke', 'revoked'],
    ] as const) {
      await change(what);
      const { exit, data } = await kit.run(...STAPLE());
      expect([exit, data.verdict]).toEqual([verdict === 'verified' ? 0 : 3, verdict]);
      const shown = await kit.run('verify', 'proof.json', '--origin', SITE, ...TRUST());
      expect(shown.data.verdict).toBe(verdict);
    }
    expect(await kit.read(...STAPLE())).toMatch(/proof\.json now says of CSE-.*Withdrawn: /);
  });

  test('is made again once the authority has seen the new keys', async () => {
    await rotate();
    await recognise();
    await publishCentre();
    await kit.done(...STAPLE());
    await body.close();
    const offline = await kit.run('verify', 'proof.json', '--origin', SITE, ...TRUST());
    expect(told(offline)).toEqual(VERIFIED);
  });

  test('is not made for a site that the certificate does not name', async () => {
    const { exit, data } = await kit.run(...STAPLE(), '--origin', 'https://e.example');
    expect([exit, data.code]).toEqual([1, 'other-site']);
    expect(proof).toThrow('ENOENT');
  });

  test('is not made without anybody whose list counts', async () => {
    const { exit, data } = await kit.run(
      'staple',
      certificate,
      '--out',
      'proof.json',
      '--loopback',
    );
    expect([exit, data.code, data.field]).toEqual([2, 'flag-missing', 'authority']);
  });
});

test('without --loopback no server on this machine is asked', async () => {
  const before = body.asked.length;
  const { exit, data } = await kit.run(
    'verify',
    certificate,
    '--origin',
    SITE,
    '--authority',
    authority,
  );
  expect([exit, data.code]).toEqual([2, 'url-not-https']);
  expect(body.asked).toHaveLength(before);
});

test('for people, verify tells the verdict, what the certificate says, and all seven checks', async () => {
  const text = await kit.read('verify', certificate, '--origin', SITE, ...TRUST());
  expect(text).toContain('Verified. A recognised certification body');
  expect(text).toContain('North Borough Council');
  expect(text).toContain(`(named on the command line)`);
  expect(text.match(/^passed {5}/gm)).toHaveLength(7);
});
