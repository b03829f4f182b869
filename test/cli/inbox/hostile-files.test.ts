import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { centreFolder, type CentreFolder } from '../benchmark/centre-folder.js';
import { newSharer, sharedFile, signatureOf, type Sharer } from '../benchmark/shared-files.js';

let centre: CentreFolder;

beforeEach(() => {
  centre = centreFolder();
  centre.put('zz-good.json', sharedFile(somebody));
});

afterEach(() => {
  centre.remove();
});

const [somebody, somebodyElse] = [newSharer(), newSharer()];

interface Rejected {
  readonly file: string;
  readonly line?: number;
  readonly faults: { readonly code: string; readonly path: string; readonly message: string }[];
}

/** Collects, and gives what was rejected as `file:line code`; the good file must count. */
async function rejectionOf(): Promise<string[]> {
  const told = await centre.collect();
  expect(told).toMatchObject({ accepted: 1, assessments: 1 });
  return (centre.lines('rejected.ndjson') as unknown as Rejected[]).map(
    ({ file, line, faults }) =>
      `${file.replace('inbox/', '')}${line === undefined ? '' : `:${line}`} ${faults[0]?.code ?? ''}`,
  );
}

/** A document that is signed as it is, whatever it holds. */
function signedAsIs(document: object, by: Sharer = somebody): object {
  return { ...document, signature: signatureOf(document, by) };
}

describe('who claims to be somebody else is named', () => {
  const mine = sharedFile(somebody);
  const theirs = sharedFile(somebodyElse);

  test.each([
    ['an id of another key', signedAsIs({ ...mine, id: theirs.id }), 'other-id'],
    [
      'id and key of another',
      signedAsIs({ ...mine, id: theirs.id, key: theirs.key }),
      'bad-signature',
    ],
    ['a file of another with other ratings', { ...theirs, ratings: {} }, 'bad-signature'],
    ['a file of another with something added', { ...theirs, more: 1 }, 'bad-signature'],
    ['a file of another with a later time', { ...theirs, shared: '2026-11-02' }, 'bad-signature'],
    ['no signature', { ...theirs, signature: 'AAAA' }, 'bad-signature'],
    [
      'a signature in another form',
      { ...theirs, signature: `${theirs.signature}AA` },
      'bad-signature',
    ],
    ['a key that is none', { ...mine, key: { ...mine.key, x: 'AAAA' } }, 'other-id'],
  ])('%s', async (_, file, code) => {
    centre.put('a.json', file);
    expect(await rejectionOf()).toEqual([`a.json ${code}`]);
  });

  test('a member of a later release is under the signature too', async () => {
    centre.put('zz-good.json', signedAsIs({ ...mine, later: { added: true } }));
    expect(await rejectionOf()).toEqual([]);
  });
});

describe('a hostile file is named and rejected', () => {
  test('nested ten million deep, or just too deep', async () => {
    centre.put('a.json', '['.repeat(10_000_000));
    centre.put('b.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    centre.put('c.json', `${'{"a":'.repeat(100_000)}1`);
    expect(await rejectionOf()).toEqual(['a.json too-large', 'b.json too-deep', 'c.json too-deep']);
  });

  test('one long text, or one long number', async () => {
    centre.put('a.json', `"${'a\\"'.repeat(300_000)}"`);
    centre.put('b.json', '9'.repeat(1_000_000));
    centre.put('c.json', JSON.stringify({ ...sharedFile(somebody), ['x'.repeat(900_000)]: 1 }));
    expect(await rejectionOf()).toEqual([
      'a.json not-shared',
      'b.json not-shared',
      'c.json bad-signature',
    ]);
  });

  test('wrong types everywhere', async () => {
    const file = sharedFile(somebody, { organisation: 'North', sector: 'health' });
    const wrong = [null, 0, true, [], [[]], { a: null }];
    const documents = Object.keys(file).flatMap((member) =>
      wrong.map((value) => ({
        ...signedAsIs({ ...file, [member]: value }),
        ...(member === 'signature' && { signature: value }),
      })),
    );
    centre.put('a.ndjson', [...documents, ...wrong].map((one) => JSON.stringify(one)).join('\n'));
    expect(await rejectionOf()).toHaveLength(documents.length + wrong.length);
  });

  test('names that change what every object is', async () => {
    const text = JSON.stringify(sharedFile(somebody));
    centre.put('a.json', text.replace('{', '{"__proto__":{"polluted":1},'));
    centre.put('b.json', text.replace('"ratings":{', '"ratings":{"__pr\\u006fto__":"compliant",'));
    centre.put(
      'c.json',
      signedAsIs({ ...sharedFile(somebody), ratings: { constructor: 'compliant' } }),
    );
    centre.put('d.json', signedAsIs({ ...sharedFile(somebody), ratings: { '1.1.1': 'toString' } }));
    expect(await rejectionOf()).toEqual([
      'a.json unsafe-name',
      'b.json unsafe-name',
      'c.json unknown-element',
      'd.json unknown-rating',
    ]);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  test('HTML in every string', async () => {
    const html = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const all = JSON.stringify(sharedFile(somebody)).replace(
      /(?<=:)"[^"]*"/g,
      JSON.stringify(html),
    );
    centre.put('a.json', all);
    centre.put('b.json', all.replace(JSON.stringify(html), '"cse-widgets/shared"'));
    expect(await rejectionOf()).toEqual(['a.json not-shared', 'b.json not-allowed']);
  });

  test('HTML where text may be is text, and published by nobody but the editor', async () => {
    const html = '</script><script>alert(1)</script>';
    const story = { element: '1.1.1', did: html, changed: html, contact: html };
    centre.put('zz-good.json', sharedFile(somebody, { organisation: html, stories: [story] }));
    expect(await rejectionOf()).toEqual([]);
    expect(centre.text('benchmark.json') + centre.text('spread.csv')).not.toContain('script');
  });

  test('gzip that becomes too large, is cut off, or is none', async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000));
    const good = gzipSync(JSON.stringify(sharedFile(somebodyElse)));
    centre.put('a.json.gz', bomb);
    centre.put('b.ndjson.gz', bomb);
    centre.put('c.json.gz', good.subarray(0, 300));
    centre.put('d.json.gz', 'not gzip');
    expect(await rejectionOf()).toEqual([
      'a.json.gz too-large',
      'b.ndjson.gz:1 gzip-bomb',
      'c.json.gz not-gzip',
      'd.json.gz not-gzip',
    ]);
  });

  test('links, pipes, other files, and what is no text', async () => {
    writeFileSync(join(centre.path, 'outside.json'), JSON.stringify(sharedFile(somebodyElse)));
    symlinkSync('../outside.json', join(centre.path, 'inbox/a.json'));
    symlinkSync('..', join(centre.path, 'inbox/b'));
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(centre.path, 'inbox/c.json')]);
    centre.put('d.txt', 'Dear centre');
    centre.put('e.json', new Uint8Array([0xff, 0xfe, 0x7b, 0x00]));
    centre.put('f.json', '');
    expect(await rejectionOf()).toEqual([
      'a.json link',
      'b link',
      'c.json not-a-file',
      'd.txt other-kind',
      'e.json not-utf8',
      'f.json not-json',
    ]);
  });

  test('a file or a line larger than the limit, while the lines around it count', async () => {
    centre.put(
      'a.json',
      JSON.stringify({ ...sharedFile(somebody), notes: { a: 'x'.repeat(2_000_000) } }),
    );
    const good = JSON.stringify(sharedFile(somebody));
    centre.put('zz-good.json', '{}');
    centre.put('b.ndjson', `{"a":"${'x'.repeat(3_000_000)}"}\n${good}\nrubbish\n`);
    expect(await rejectionOf()).toEqual([
      'a.json too-large',
      'b.ndjson:1 too-large',
      'b.ndjson:3 not-json',
      'zz-good.json not-shared',
    ]);
  });

  test('a year to come, another standard, a newer form', async () => {
    const file = sharedFile(somebody);
    centre.put('a.json', signedAsIs({ ...file, year: 2040 }));
    centre.put('b.json', signedAsIs({ ...file, standard: { id: 'other', version: '1' } }));
    centre.put('c.json', signedAsIs({ ...file, version: 2 }));
    expect(await rejectionOf()).toEqual([
      'a.json year-ahead',
      'b.json other-standard',
      'c.json newer-version',
    ]);
  });

  test('a hundred thousand faults are not all told', async () => {
    const ratings = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, at) => [`${'x'.repeat(at < 2 ? 5_000 : 3)}${at}`, 'y']),
    );
    centre.put('a.json', signedAsIs({ ...sharedFile(somebody), ratings }));
    expect(await rejectionOf()).toEqual(['a.json unknown-element']);
    expect(centre.text('rejected.ndjson').length).toBeLessThan(5_000);
  });
});
