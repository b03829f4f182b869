import {
  closeSync,
  openSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK, type JWK } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startKit, type Kit } from '../kit.js';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const BODY = ['issuer', 'init', '--home', 'body', '--name', 'Example Certification Ltd'];
const ISSUE = [
  ...['issue', '--home', 'body', '--holder', 'North Borough Council', '--scope', 'Libraries'],
  ...['--origin', 'https://www.north.example'],
];

let kit: Kit;

beforeEach(() => {
  kit = startKit();
  kit.now = () => NOW;
  writeFileSync(join(kit.folder, 'badge.js'), "register('cse-badge-check');\n");
  writeFileSync(join(kit.folder, 'cse-badge-cy.js'), '// Cymraeg\n');
});

afterEach(() => {
  kit.remove();
});

const body = (url = 'https://body.example/') => kit.done(...BODY, '--url', url);
const centre = () =>
  kit.done(
    'authority',
    'init',
    '--home',
    'centre',
    '--name',
    'Centre',
    '--url',
    'https://c.example',
  );
const SCRIPT = ['--badge-script', 'badge.js'];
const TO_PUBLIC = ['publish', 'public', '--home', 'body', ...SCRIPT];
const publish = (...more: string[]) => kit.done(...TO_PUBLIC, ...more);
const file = (path: string, out = 'public') => readFileSync(join(kit.folder, out, path), 'utf8');
const json = (path: string, out?: string) => JSON.parse(file(path, out)) as Record<string, never>;

/** Every file of a published folder, by path. */
function filesIn(out: string): string[] {
  return readdirSync(join(kit.folder, out), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(kit.folder.length + out.length + 2))
    .sort();
}

interface StatusList {
  readonly validUntil: string;
  readonly credentialSubject: { readonly encodedList: string; readonly ttl: number };
}

const statusList = (purpose: string) => decodeJwt<StatusList>(file(`status/${purpose}.jwt`));

/** The places that are struck out on a published list. */
function struckOut(purpose: string): number[] {
  const { encodedList } = statusList(purpose).credentialSubject;
  const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
  return [...bits].flatMap((byte, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (128 >> bit)).map((bit) => at * 8 + bit),
  );
}

describe('the folder of an issuer', () => {
  test('holds the DID document, both lists, the certificates, the checker and the settings', async () => {
    await body();
    const { number } = await kit.done(...ISSUE);
    await publish();
    expect(filesIn('public')).toEqual([
      '.htaccess',
      '.well-known/did.json',
      'HOSTING.md',
      '_headers',
      `certificates/${String(number).toLowerCase()}.jwt`,
      'check/.htaccess',
      'check/check.css',
      'check/check.js',
      'check/cse-badge-cy.js',
      'check/cse-badge.js',
      'check/cy/index.html',
      'check/index.html',
      'nginx.conf',
      'status/revocation.jwt',
      'status/suspension.jwt',
    ]);
  });

  test('has the DID document at its top where the address has a path', async () => {
    await body('https://body.example/awards/cse');
    await publish();
    expect(json('did.json')).toMatchObject({ id: 'did:web:body.example:awards:cse' });
    expect(filesIn('public')).not.toContain('.well-known/did.json');
  });

  test('holds lists that the key in its DID document signed, as credentials', async () => {
    await body();
    await publish();
    const { verificationMethod } = json('.well-known/did.json') as unknown as {
      verificationMethod: { id: string; publicKeyJwk: JWK }[];
    };
    const [method] = verificationMethod;
    const token = file('status/revocation.jwt');
    const key = await importJWK(method?.publicKeyJwk ?? {}, 'ES256');
    await expect(compactVerify(token, key)).resolves.toBeDefined();
    const header = { alg: 'ES256', kid: 'did:web:body.example#key-1', typ: 'vc+jwt', cty: 'vc' };
    expect(decodeProtectedHeader(token)).toEqual(header);
    expect(method?.id).toBe(header.kid);
  });

  test('says of its lists what they are, from whom, since when and until when', async () => {
    await body();
    await publish();
    expect(decodeJwt(file('status/suspension.jwt'))).toMatchObject({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: 'https://body.example/status/suspension.jwt',
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: 'did:web:body.example',
      validFrom: '2026-11-24T11:55:00Z',
      validUntil: '2026-12-01T12:00:00Z',
      credentialSubject: {
        id: 'https://body.example/status/suspension.jwt#list',
        type: 'BitstringStatusList',
        statusPurpose: 'suspension',
        ttl: 300_000,
      },
    });
  });

  test('strikes out on each list exactly what the register says', async () => {
    await body();
    const numbers: string[] = [];
    for (let count = 0; count < 3; count += 1)
      numbers.push(String((await kit.done(...ISSUE)).number));
    await publish();
    const lists = () => ({
      revocation: struckOut('revocation'),
      suspension: struckOut('suspension'),
    });
    expect(lists()).toEqual({ revocation: [], suspension: [] });
    const places = numbers.map((number) => placeOf(number));
    const change = (what: string, number = '') =>
      kit.done(what, number, '--home', 'body', '--reason', 'trial');
    await change('suspend', numbers[0]);
    await change('revoke', numbers[1]);
    await publish();
    expect(lists()).toEqual({ revocation: [places[1]], suspension: [places[0]] });
    await change('reinstate', numbers[0]);
    await publish();
    expect(lists()).toEqual({ revocation: [places[1]], suspension: [] });
  });

  const placeOf = (number: string) => {
    const certificate = decodeJwt<{ credentialStatus: { statusListIndex: string }[] }>(
      file(`certificates/${number.toLowerCase()}.jwt`),
    );
    return Number(certificate.credentialStatus[0]?.statusListIndex);
  };

  test('keeps a renewal back until its first day', async () => {
    await body();
    const { number, token } = await kit.done(...ISSUE);
    const path = `certificates/${String(number).toLowerCase()}.jwt`;
    const dates = ['--from', '2026-12-24', '--until', '2029-12-24'];
    const renewed = await kit.done('renew', String(number), '--home', 'body', ...dates);
    await publish();
    expect(file(path)).toBe(token);
    kit.now = () => Date.parse('2026-12-24T00:00:00Z');
    await publish();
    expect(file(path)).toBe(renewed.token);
    expect(renewed.token).not.toBe(token);
  });

  test('keeps every key that ever signed, under assertionMethod, and signs with the newest', async () => {
    await body();
    await kit.done('keys', 'rotate', '--home', 'body');
    await publish();
    const ids = ['did:web:body.example#key-1', 'did:web:body.example#key-2'];
    expect(json('.well-known/did.json')).toMatchObject({ assertionMethod: ids });
    expect(decodeProtectedHeader(file('status/revocation.jwt')).kid).toBe(ids[1]);
  });
});

test('the folder of an authority holds its list, and its DID document says where', async () => {
  await body();
  await publish();
  await centre();
  const did = 'did:web:body.example';
  const keys = ['--keys', 'public/.well-known/did.json', '--name', 'Example Certification Ltd'];
  await kit.done('authority', 'recognise', did, '--home', 'centre', ...keys);
  await kit.done('publish', 'centre-web', '--home', 'centre', ...SCRIPT);
  expect(json('.well-known/did.json', 'centre-web')).toMatchObject({
    service: [
      {
        id: 'did:web:c.example#recognition',
        type: 'RecognitionList',
        serviceEndpoint: 'https://c.example/recognition.jwt',
      },
    ],
  });
  const list = decodeJwt(file('recognition.jwt', 'centre-web'));
  expect(list).toMatchObject({
    type: ['VerifiableCredential', 'RecognitionListCredential'],
    issuer: 'did:web:c.example',
    validUntil: '2026-12-24T12:00:00Z',
    credentialSubject: {
      type: 'RecognitionList',
      recognised: [{ id: did, from: '2026-11-24T00:00:00Z', keys: [{ id: `${did}#key-1` }] }],
    },
  });
  expect(file('check/index.html', 'centre-web')).toContain('authority="did:web:c.example"');
});

describe('the checker page', () => {
  const EMPTY = `register('cse-badge-check', '{"cse-widgets:authorities":[]}');\n`;

  test('asks the authorities that are named, and says where it is when it asks none', async () => {
    await body();
    writeFileSync(join(kit.folder, 'badge.js'), EMPTY);
    await publish();
    expect(kit.notes.join()).toContain('--authority');
    expect(file('check/index.html')).toContain('<cse-badge-check></cse-badge-check>');
    kit.notes.length = 0;
    const both = ['--authority', 'did:web:a.example', '--authority', 'did:web:b.example'];
    await publish(...both);
    const asked = '<cse-badge-check authority="did:web:a.example did:web:b.example">';
    expect(file('check/index.html')).toContain(asked);
    expect(file('check/cy/index.html')).toContain(asked);
    expect(kit.notes).toEqual([]);
  });

  test('says nothing of it where the script has an authority compiled in', async () => {
    await body();
    writeFileSync(join(kit.folder, 'badge.js'), EMPTY.replace('[]', '[{}]'));
    await publish();
    expect(kit.notes).toEqual([]);
  });

  test('says the name of whoever publishes it as text, whatever it looks like', async () => {
    const name = `<img src=x onerror="alert(1)"> & 'Sons'`;
    await kit.done(
      'issuer',
      'init',
      '--home',
      'body',
      '--name',
      name,
      '--url',
      'https://b.example',
    );
    await publish();
    const html = file('check/index.html');
    expect(html).not.toContain('<img');
    expect(html).toContain('&#60;img src=x onerror=&#34;alert(1)&#34;&#62; &#38; &#39;Sons&#39;');
  });

  test.each([
    ['a script that registers no badge', 'none.js', 'not-the-badge-script'],
    ['a script that is not there', 'absent.js', 'file-unreadable'],
  ])('is not made with %s', async (_title, script, code) => {
    await body();
    writeFileSync(join(kit.folder, 'none.js'), 'alert(1)');
    const argv = ['publish', 'public', '--home', 'body', '--badge-script', script];
    const { exit, data } = await kit.run(...argv);
    expect({ exit, ...data }).toMatchObject({ exit: 1, code, field: 'badge-script' });
  });
});

describe('how long things are good', () => {
  test('is told by flags, and in what the web server is told', async () => {
    await body();
    const { validUntil } = await publish('--status-valid-for', '36h', '--ttl', '10m');
    expect(validUntil).toBe('2026-11-26T00:00:00Z');
    expect(statusList('revocation')).toMatchObject({
      validUntil,
      credentialSubject: { ttl: 600_000 },
    });
    for (const settings of ['nginx.conf', '.htaccess', '_headers', 'HOSTING.md'])
      expect(file(settings)).toContain('max-age=600');
  });

  test.each([
    ['status-valid-for', 'soon', 'duration-unreadable'],
    ['status-valid-for', '30m', 'duration-outside'],
    ['status-valid-for', '400d', 'duration-outside'],
    ['ttl', '8d', 'duration-outside'],
    ['recognition-valid-for', '7d', 'flag-unwanted'],
  ])('--%s %s is refused', async (field, value, code) => {
    await body();
    const { exit, data } = await kit.run(
      'publish',
      'public',
      '--home',
      'body',
      `--${field}`,
      value,
    );
    expect({ exit, ...data }).toMatchObject({ exit: 2, field, code });
    expect(() => filesIn('public')).toThrow('ENOENT');
  });
});

describe('private keys', () => {
  test('are in no file of the folder, nor is what they are encrypted with', async () => {
    await body();
    await kit.done(...ISSUE);
    await kit.done('keys', 'rotate', '--home', 'body');
    await publish();
    const secrets = readdirSync(join(kit.folder, 'body/keys')).map((name) =>
      readFileSync(join(kit.folder, 'body/keys', name), 'utf8').trim(),
    );
    expect(secrets).toHaveLength(2);
    for (const path of filesIn('public').filter((one) => !one.endsWith('cse-badge.js'))) {
      const text = file(path);
      const told = [text, ...tokensIn(text)].join('\n');
      expect(told, path).not.toMatch(/"d"\s*:|"(?:p|q|dp|dq|qi)"\s*:|PRIVATE KEY|correct horse/);
      for (const secret of secrets) expect(told).not.toContain(secret.slice(0, 60));
    }
  });

  /* Header and payload of every token in a text, in the clear. */
  const tokensIn = (text: string) =>
    (text.match(/eyJ[\w-]+(?=\.)|(?<=\.)eyJ[\w-]+/g) ?? []).map((part) =>
      Buffer.from(part, 'base64url').toString(),
    );

  test.each([
    ['inside the home', 'body/public'],
    ['the home itself', 'body'],
    ['around the home', '.'],
    ['inside the home by a link', 'link/public'],
  ])('are kept out of reach: a folder %s is refused', async (_title, out) => {
    await body();
    symlinkSync(join(kit.folder, 'body'), join(kit.folder, 'link'));
    const before = filesIn('body');
    const { exit, data } = await kit.run('publish', out, '--home', 'body', ...SCRIPT);
    expect({ exit, ...data }).toMatchObject({ exit: 1, code: 'out-in-home', field: 'out' });
    expect(filesIn('body')).toEqual(before);
  });

  test('need their passphrase, and without it nothing is written', async () => {
    await body();
    writeFileSync(join(kit.folder, 'wrong'), 'wrong horse battery staple\n');
    const wrong = ['--passphrase-file', 'wrong'];
    const { exit } = await kit.run(...TO_PUBLIC, ...wrong);
    expect(exit).toBe(1);
    expect(() => filesIn('public')).toThrow('ENOENT');
  });
});

test.each(['issuer', 'authority'])(
  'an %s puts its keys in place before anything that they signed, and the notes last',
  async (kind) => {
    await (kind === 'issuer' ? body() : centre());
    const home = kind === 'issuer' ? 'body' : 'centre';
    const { written } = await kit.done('publish', 'public', '--home', home, ...SCRIPT);
    const paths = written as string[];
    expect(paths[0]).toBe('.well-known/did.json');
    expect(paths[1]).toMatch(/\.jwt$/);
    expect(paths.at(-1)).toBe('HOSTING.md');
  },
);

test('no page of the checker tells another site where a visitor came from, whatever the server says', async () => {
  await body();
  await publish();
  for (const page of ['check/index.html', 'check/cy/index.html']) {
    expect(file(page)).toContain('<meta name="referrer" content="no-referrer" />');
  }
});

describe('publishing again', () => {
  test('writes only what changed, and leaves nothing unfinished behind', async () => {
    await body();
    await kit.done(...ISSUE);
    await publish();
    const before = statSync(join(kit.folder, 'public/check/cse-badge.js')).ino;
    kit.now = () => NOW + 60_000;
    const { written } = await publish();
    expect(written).toEqual(['status/revocation.jwt', 'status/suspension.jwt', 'HOSTING.md']);
    expect(statSync(join(kit.folder, 'public/check/cse-badge.js')).ino).toBe(before);
    expect(filesIn('public').filter((path) => path.includes('tmp'))).toEqual([]);
  });

  test('lets a server finish reading the old file: the new one takes its place in one step', async () => {
    await body();
    await publish();
    const old = file('status/revocation.jwt');
    const reader = openSync(join(kit.folder, 'public/status/revocation.jwt'), 'r');
    kit.now = () => NOW + 60_000;
    await publish();
    expect(readFileSync(reader, 'utf8')).toBe(old);
    closeSync(reader);
    expect(file('status/revocation.jwt')).not.toBe(old);
  });

  test('leaves a site’s own settings alone, says so, and takes care of ours', async () => {
    await body();
    mkdirSync(join(kit.folder, 'public'));
    writeFileSync(join(kit.folder, 'public/.htaccess'), 'Options -Indexes\n');
    expect(await publish()).toMatchObject({ leftAlone: ['.htaccess'] });
    expect(file('.htaccess')).toBe('Options -Indexes\n');
    expect(await publish('--ttl', '10m')).toMatchObject({
      leftAlone: ['.htaccess'],
      written: expect.arrayContaining(['_headers']) as unknown,
    });
  });

  test('says what could not be written', async () => {
    await body();
    writeFileSync(join(kit.folder, 'public'), 'not a folder');
    const { exit, data } = await kit.run(...TO_PUBLIC);
    expect({ exit, ...data }).toMatchObject({ exit: 1, code: 'not-written', field: 'out' });
  });

  test('publishes once more if the register changed meanwhile, so that no revocation is overwritten', async () => {
    await body();
    const { number } = await kit.done(...ISSUE);
    let revoked = false;
    kit.now = () => {
      // The clock is read after the register and before anything is signed.
      if (!revoked) {
        revoked = true;
        void kit.done('revoke', String(number), '--home', 'body', '--reason', 'meanwhile');
      }
      return NOW;
    };
    await publish();
    expect(struckOut('revocation')).toHaveLength(1);
  });
});
