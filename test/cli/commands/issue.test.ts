import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startKit, type Kit } from '../kit.js';

const NOW = Date.parse('2026-11-24T12:00:00Z');

let kit: Kit;

beforeEach(async () => {
  kit = startKit();
  kit.now = () => NOW;
  const flags = ['--home', 'body', '--name', 'Example Certification Ltd', '--url'];
  await kit.done('issuer', 'init', ...flags, 'https://body.example');
});

afterEach(() => {
  kit.remove();
});

const FLAGS: Readonly<Record<string, string>> = {
  holder: 'North Borough Council',
  scope: 'Libraries and museums',
  origin: 'https://www.north.example',
};

function issue(flags: Readonly<Record<string, string>> = {}, ...more: string[]) {
  const given = Object.entries({ ...FLAGS, ...flags });
  return kit.run(
    'issue',
    '--home',
    'body',
    ...given.map(([name, value]) => `--${name}=${value}`),
    ...more,
  );
}

const events = () => readdirSync(join(kit.folder, 'body', 'register'));

describe('issue', () => {
  test('tells what was certified, and hands out the token', async () => {
    expect(await issue()).toEqual({
      exit: 0,
      data: {
        number: 'CSE-2026-0001',
        standing: 'current',
        holder: 'North Borough Council',
        scope: 'Libraries and museums',
        standard: { name: 'Customer Service Excellence', version: '2008' },
        from: '2026-11-24T00:00:00Z',
        until: '2029-11-24T00:00:00Z',
        review: '2027-11-24T00:00:00Z',
        origins: ['https://www.north.example'],
        changes: [],
        token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) as string,
      },
    });
  });

  test('writes the certificate as it is meant to be on the wire', async () => {
    const { data } = await issue({ image: 'https://body.example/mark.png', 'image-alt': 'A mark' });
    const token = String(data.token);
    expect(decodeProtectedHeader(token)).toEqual({
      alg: 'ES256',
      typ: 'vc+jwt',
      cty: 'vc',
      kid: 'did:web:body.example#key-1',
    });
    const uuid = expect.stringMatching(/^urn:uuid:[\da-f-]{36}$/) as string;
    const index = expect.stringMatching(/^\d{1,6}$/) as string;
    const status = (purpose: string) => ({
      id: expect.stringMatching(`^https://body.example/status/${purpose}.jwt#\\d+$`) as string,
      type: 'BitstringStatusListEntry',
      statusPurpose: purpose,
      statusListIndex: index,
      statusListCredential: `https://body.example/status/${purpose}.jwt`,
    });
    expect(decodeJwt(token)).toEqual({
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
        {
          CertificationTerms: 'urn:cse-widgets:CertificationTerms',
          shownOn: 'urn:cse-widgets:shownOn',
          nextReview: 'urn:cse-widgets:nextReview',
          checker: 'urn:cse-widgets:checker',
        },
      ],
      id: uuid,
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      name: 'Customer Service Excellence: North Borough Council',
      issuer: {
        id: 'did:web:body.example',
        type: ['Profile'],
        name: 'Example Certification Ltd',
        url: 'https://body.example/',
      },
      validFrom: '2026-11-24T00:00:00Z',
      validUntil: '2029-11-24T00:00:00Z',
      credentialSubject: {
        type: ['AchievementSubject'],
        identifier: [
          {
            type: 'IdentityObject',
            hashed: false,
            identityType: 'name',
            identityHash: 'North Borough Council',
          },
        ],
        licenseNumber: 'CSE-2026-0001',
        achievement: {
          id: uuid,
          type: ['Achievement'],
          achievementType: 'Certification',
          name: 'Customer Service Excellence',
          version: '2008',
          specialization: 'Libraries and museums',
          description:
            'Certification against Customer Service Excellence, version 2008, for: Libraries and museums',
          criteria: {
            narrative:
              'Example Certification Ltd assessed the services named against Customer Service Excellence, version 2008.',
          },
          image: { id: 'https://body.example/mark.png', type: 'Image', caption: 'A mark' },
        },
      },
      termsOfUse: [
        {
          type: 'CertificationTerms',
          shownOn: ['https://www.north.example'],
          nextReview: '2027-11-24T00:00:00Z',
          checker: 'https://body.example/check/',
        },
      ],
      credentialStatus: [status('revocation'), status('suspension')],
    });
  });

  test('takes the number and the dates that it is given', async () => {
    const flags = { number: 'X.7', from: '2027-01-01', until: '2028-01-01', review: '2027-06-01' };
    expect((await issue(flags)).data).toMatchObject({
      number: 'X.7',
      standing: 'not-yet-valid',
      from: '2027-01-01T00:00:00Z',
      until: '2028-01-01T00:00:00Z',
      review: '2027-06-01T00:00:00Z',
    });
  });

  test('takes several origins, each once, and tells them in ASCII', async () => {
    const { data } = await issue(
      {},
      ...['--origin', 'https://bücher.example', '--origin', 'https://www.north.example/'],
    );
    expect(data.origins).toEqual(['https://www.north.example', 'https://xn--bcher-kva.example']);
  });

  test('counts numbers up from the highest of the year', async () => {
    await issue({ number: 'cse-2026-0041' });
    await issue({ number: 'CSE-2025-0090' });
    await issue({ number: 'CSE-2026-none' });
    expect((await issue()).data.number).toBe('CSE-2026-0042');
    kit.now = () => Date.parse('2027-01-01T00:00:00Z');
    expect((await issue()).data.number).toBe('CSE-2027-0001');
  });

  test.each([
    ['holder', '', 'text-empty'],
    ['holder', 'x'.repeat(201), 'text-too-long'],
    ['holder', 'two\nlines', 'text-unreadable'],
    ['scope', '   ', 'text-empty'],
    ['scope', 'half \uD83D', 'text-unreadable'],
    ['scope', 'x'.repeat(501), 'text-too-long'],
    ['standard', '', 'text-empty'],
    ['standard-version', '\u0000', 'text-unreadable'],
    ['origin', 'http://www.north.example', 'origin-not-https'],
    ['origin', 'http://localhost:8080', 'origin-not-https'],
    ['origin', 'www.north.example', 'origin-malformed'],
    ['origin', 'https://www.north.example/libraries', 'origin-malformed'],
    ['from', '24.11.2026', 'date-malformed'],
    ['until', '2026-11-24', 'dates-reversed'],
    ['until', '2026-11-31', 'date-malformed'],
    ['review', '2029-11-25', 'dates-reversed'],
    ['number', '../../etc', 'number-malformed'],
  ])('refuses --%s %.20j as %s, and changes nothing', async (field, value, code) => {
    expect(await issue({ [field]: value })).toMatchObject({ exit: 1, data: { code, field } });
    expect(events()).toEqual(['000001.json']);
  });

  test.each([
    [{ image: 'https://body.example/mark.png' }, 2, 'image-alt'],
    [{ 'image-alt': 'A mark' }, 2, 'image'],
    [{ image: 'http://body.example/mark.png', 'image-alt': 'A mark' }, 1, 'image'],
    [{ image: 'javascript:alert(1)', 'image-alt': 'A mark' }, 1, 'image'],
    [{ image: 'https://body.example/mark.png', 'image-alt': ' ' }, 1, 'image-alt'],
  ])('refuses the picture %j', async (flags, exit, field) => {
    expect(await issue(flags)).toMatchObject({ exit, data: { field } });
    expect(events()).toEqual(['000001.json']);
  });

  test('refuses a number that is taken, in upper or lower case', async () => {
    await issue();
    for (const number of ['CSE-2026-0001', 'cse-2026-0001']) {
      expect(await issue({ number })).toMatchObject({
        exit: 1,
        data: { code: 'number-taken', field: 'number' },
      });
    }
    expect(events()).toHaveLength(2);
  });

  test('refuses more origins than a badge would read through', async () => {
    const origins = Array.from({ length: 51 }, (_, count) => `--origin=https://o${count}.example`);
    expect(await issue({}, ...origins)).toMatchObject({ data: { code: 'too-many-origins' } });
  });

  test('needs the right passphrase', async () => {
    await kit.done(
      'issuer',
      'init',
      '--home',
      'other',
      '--name',
      'O',
      '--url',
      'https://o.example',
    );
    const key = readdirSync(join(kit.folder, 'other', 'keys'))[0] ?? '';
    // Any file will do for a passphrase that is not the right one.
    expect(await issue({ 'passphrase-file': `other/keys/${key}` })).toMatchObject({
      exit: 1,
      data: { code: 'passphrase-wrong' },
    });
    expect(events()).toEqual(['000001.json']);
  });

  test('is for issuers, in a folder that is set up', async () => {
    const flags = ['--name', 'Centre', '--url', 'https://centre.example'];
    await kit.done('authority', 'init', '--home', 'centre', ...flags);
    expect(await issue({ home: 'centre' })).toMatchObject({
      exit: 2,
      data: { code: 'flag-twice' },
    });
    const elsewhere = (home: string) =>
      kit.run('issue', '--home', home, ...Object.entries(FLAGS).flatMap(([n, v]) => [`--${n}`, v]));
    expect(await elsewhere('centre')).toMatchObject({
      exit: 1,
      data: { code: 'not-an-issuer', field: 'home' },
    });
    expect(await elsewhere('nowhere')).toMatchObject({
      exit: 1,
      data: { code: 'not-set-up', field: 'home' },
    });
  });

  test('allows this machine where the issuer was set up for trying out', async () => {
    const trial = [
      '--home',
      'trial',
      '--name',
      'Trial',
      '--url',
      'http://localhost:8080',
      '--loopback',
    ];
    await kit.done('issuer', 'init', ...trial);
    const certificate = ['--holder', 'N', '--scope', 'S', '--origin', 'http://localhost:3000'];
    expect(await kit.done('issue', '--home', 'trial', ...certificate)).toMatchObject({
      origins: ['http://localhost:3000'],
    });
  });
});

describe('places on the status lists', () => {
  const placeOf = (token: unknown) => {
    const { credentialStatus } = decodeJwt<{ credentialStatus: { statusListIndex: string }[] }>(
      String(token),
    );
    return credentialStatus.map(({ statusListIndex }) => Number(statusListIndex));
  };

  test('are drawn by chance, one for each certificate and the same on both lists', async () => {
    const places: number[] = [];
    for (let count = 0; count < 12; count += 1) {
      const [revocation = -1, suspension] = placeOf((await issue()).data.token);
      expect(suspension).toBe(revocation);
      places.push(revocation);
    }
    expect(new Set(places).size).toBe(12);
    expect(places).not.toEqual([...places].sort((a, b) => a - b));
    for (const place of places) expect(place).toBeLessThan(131_072);
    expect(Math.max(...places)).toBeGreaterThan(1_000);
  });
});
