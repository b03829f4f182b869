import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acquireLock, thisProcess } from '../../../src/cli/framework/lock.js';
import { readCsv, writeCsv } from '../../../src/core/formats/csv.js';
import { centreFolder, type CentreFolder } from '../benchmark/centre-folder.js';
import { newSharer, sharedFile, someRatings } from '../benchmark/shared-files.js';

let centre: CentreFolder;

beforeEach(() => {
  centre = centreFolder();
});

afterEach(() => {
  centre.remove();
});

const sharers = Array.from({ length: 12 }, newSharer);
const sharerAt = (at: number) => sharers[at] ?? newSharer();
const six = () => sharers.slice(0, 6).map((sharer) => sharedFile(sharer));

describe('what is read', () => {
  test('single files, a file of lines, and both compressed count alike', async () => {
    const [a, b, c, d, e, f] = six();
    centre.put('a.json', a ?? {});
    centre.put('deeper/b.json.gz', gzipSync(JSON.stringify(b)));
    centre.put('lines.ndjson', `\uFEFF${JSON.stringify(c)}\r\n\n${JSON.stringify(d)}`);
    centre.put('more.jsonl.gz', gzipSync([e, f].map((one) => `${JSON.stringify(one)}\n`).join('')));
    expect(await centre.collect()).toMatchObject({
      files: 4,
      accepted: 6,
      rejected: {},
      assessments: 6,
      groups: 2,
    });
    expect(centre.benchmark().groups.map(({ organisations }) => organisations)).toEqual([6, 6]);
  });

  test('the results are passed over where they lie among what is read', async () => {
    centre.put('a.json', sharedFile(sharerAt(0)));
    await centre.run('centre', 'collect', '.', '--out', 'out');
    const { stdout } = await centre.run('centre', 'collect', '.', '--out', 'out', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ files: 1, known: 1, accepted: 1, rejected: {} });
  });

  test('of several files of one assessment the newest counts, whichever is read first', async () => {
    const [old, late] = ['2026-03-01T00:00:00Z', '2026-04-01T00:00:00+02:00'];
    for (const [at, sharer] of sharers.slice(0, 6).entries()) {
      const first = sharedFile(sharer, { shared: old, ratings: someRatings(1) });
      const second = sharedFile(sharer, { shared: late, ratings: { '1.1.1': 'compliance-plus' } });
      centre.put(`${at}-1.json`, at % 2 === 0 ? first : second);
      centre.put(`${at}-2.json`, at % 2 === 0 ? second : first);
    }
    expect(await centre.collect()).toMatchObject({ accepted: 12, assessments: 6 });
    const rated = centre.lines('answers.ndjson').map(({ rating }) => rating);
    expect(rated).toEqual(Array.from({ length: 6 }, () => 'compliance-plus'));
  });

  test('an assessment counts in each year with its newest file of that year, and once in all', async () => {
    for (const [at, sharer] of sharers.slice(0, 6).entries()) {
      centre.put(
        `${at}-1.json`,
        sharedFile(sharer, { year: 2025, shared: '2025-05-01T00:00:00Z' }),
      );
      centre.put(`${at}-2.json`, sharedFile(sharer, { year: 2026 }));
    }
    await centre.collect();
    expect(centre.benchmark().groups).toMatchObject([
      { organisations: 6 },
      { year: 2025, organisations: 6 },
      { year: 2026, organisations: 6 },
    ]);
  });

  test('several assessments of one name are of one organisation', async () => {
    for (const [at, sharer] of sharers.slice(0, 6).entries()) {
      const organisation =
        at < 3 ? [' North  Council', 'north council', 'NORTH COUNCIL'][at] : undefined;
      centre.put(`${at}.json`, sharedFile(sharer, { organisation }));
    }
    await centre.collect();
    expect(centre.benchmark().groups).toEqual([]);
    await centre.collect('--min-group-size', '4');
    expect(centre.benchmark().groups).toMatchObject([{ organisations: 4 }, { organisations: 4 }]);
  });
});

describe('what is published', () => {
  test('is shares of ratings and quartiles of what is met, over those who rated', async () => {
    const ratings = [
      'compliance-plus',
      'compliant',
      'compliant',
      'partially-compliant',
      'non-compliant',
    ];
    for (const [at, rating] of ratings.entries()) {
      const file = sharedFile(sharerAt(at), { ratings: { '1.1.1': rating, '1.1.2': rating } });
      centre.put(`${at}.json`, file);
    }
    centre.put('other.json', sharedFile(sharerAt(6), { ratings: { '1.1.2': 'compliant' } }));
    await centre.collect('--centre', 'Example Centre');
    const { groups, centre: name, made, fewest } = centre.benchmark();
    expect({ name, made, fewest }).toEqual({
      name: 'Example Centre',
      made: '2026-11-24',
      fewest: 5,
    });
    expect(groups[0]?.elements['1.1.1']).toEqual({
      'compliance-plus': 0.2,
      compliant: 0.4,
      'partially-compliant': 0.2,
      'non-compliant': 0.2,
    });
    expect(groups[0]?.elements['1.2.1']).toBeUndefined();
    expect(groups[0]?.criteria['1']).toEqual([0.25, 1, 1]);
    expect(groups[0]?.whole).toEqual([0.25, 1, 1]);
    const rows = readCsv(centre.text('spread.csv'));
    expect(rows.ok && rows.rows).toContainEqual([
      '',
      '',
      '6',
      'element',
      '1.1.1',
      'compliant',
      '0.4',
    ]);
    expect(rows.ok && rows.rows).toContainEqual(['', '2026', '6', 'criterion', '1', 'median', '1']);
  });

  test('is nothing where there are too few, and never of fewer than three', async () => {
    for (const at of [0, 1, 2]) centre.put(`${at}.json`, sharedFile(sharerAt(at)));
    await centre.collect();
    expect(centre.benchmark().groups).toEqual([]);
    await centre.collect('--fewest', '3');
    expect(centre.benchmark().groups[0]?.organisations).toBe(3);
    const { exit, stderr } = await centre.run(
      ...['centre', 'collect', 'inbox', '--out', 'out', '--min-group-size', '2', '--json'],
    );
    expect(exit).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({ code: 'fewest-too-small', field: 'min-group-size' });
  });
});

describe('stories', () => {
  const story = { element: '1.1.1', did: '=HYPERLINK("x")', changed: 'Calls, "fewer"\nof them' };
  const put = (parts = {}) => {
    const file = sharedFile(sharerAt(0), { sector: 'health', stories: [story], ...parts });
    centre.put('a.json', file);
  };

  /* The list as an editor sends it back. */
  const putList = (form: string, rows: readonly object[]) => {
    const columns = Object.keys(rows[0] ?? {});
    const cells = rows.map((row) =>
      columns.map((column) => String(row[column as keyof typeof row])),
    );
    const text = form === 'json' ? JSON.stringify(rows) : writeCsv([columns, ...cells]);
    writeFileSync(join(centre.path, `list.${form}`), text);
  };

  test('go to an editor, and no cell of the list is a formula', async () => {
    put();
    await centre.collect();
    expect(centre.text('stories.csv')).toContain('"\'=HYPERLINK(""x"")"');
    expect(JSON.parse(centre.text('stories.json'))).toMatchObject([
      { publish: '', ...story, sector: 'health', year: 2026 },
    ]);
    expect(centre.benchmark().stories).toBeUndefined();
  });

  test('are published where the editor says so, in the editor’s words, and the mark stays in the list', async () => {
    put({ organisation: 'North' });
    await centre.collect();
    const list = join(centre.path, 'passed.csv');
    const marked = centre
      .text('stories.csv')
      .replace('\r\n,1.1.1', '\r\nYes,1.1.1')
      .replace(',North,', ',,');
    writeFileSync(list, marked);
    expect(await centre.collect('--stories', 'passed.csv')).toMatchObject({ stories: 1 });
    expect(centre.benchmark().stories).toEqual([{ ...story, sector: 'health', year: 2026 }]);
    const again = centre.text('stories.csv').replace('yes,', 'Yes,');
    expect(again).toBe(readFileSync(list, 'utf8'));
  });

  const STRUCK_OUT = ['', ' ', '\n\t', '\u00A0'];
  test.each(
    ['json', 'csv'].flatMap((form) =>
      ['did', 'changed'].flatMap((field) =>
        STRUCK_OUT.map((words) => [form, field, words] as const),
      ),
    ),
  )(
    'whose words the editor struck out are not published, whatever the mark says: in the %s list, %s is %j',
    async (form, field, words) => {
      put();
      await centre.collect();
      const row = { ...(JSON.parse(centre.text('stories.json')) as object[])[0], publish: 'yes' };
      putList(form, [{ ...row, [field]: words }]);
      expect(await centre.collect('--stories', `list.${form}`)).toMatchObject({ stories: 1 });
      expect(centre.benchmark().stories).toBeUndefined();
      expect(centre.text('benchmark.json')).not.toContain('Calls');
      expect(centre.text('spread.csv')).not.toContain('Calls');
      expect(JSON.parse(centre.text('stories.json'))).toMatchObject([{ publish: '' }]);
      expect(centre.text('stories.csv')).not.toContain('yes');
      putList(form, [row]);
      await centre.collect('--stories', `list.${form}`);
      expect(centre.benchmark().stories).toHaveLength(1);
    },
  );

  test.each([
    ['yes', true],
    ['YES', true],
    [' y ', true],
    ['x', true],
    ['1', true],
    [true, true],
    ['', false],
    ['no', false],
    ['yes?', false],
    ['not yet', false],
    ['0', false],
    [false, false],
    [null, false],
  ])('are published where the mark is %j: %j', async (publish, isPublished) => {
    put();
    await centre.collect();
    const row = { ...(JSON.parse(centre.text('stories.json')) as object[])[0], publish };
    putList('json', [row]);
    await centre.collect('--stories', 'list.json');
    expect(centre.benchmark().stories?.length ?? 0).toBe(isPublished ? 1 : 0);
  });

  test('are published without what the editor took out of them, and never with a word for nothing', async () => {
    put({
      organisation: 'North',
      stories: [{ ...story, contact: 'Ann Other, 01234 567890' }],
    });
    await centre.collect();
    const [row] = JSON.parse(centre.text('stories.json')) as object[];
    for (const nothing of ['', null, undefined]) {
      const list = [{ ...row, publish: 'yes', contact: nothing, organisation: nothing }];
      putList('json', list);
      await centre.collect('--stories', 'list.json');
      expect(centre.benchmark().stories).toEqual([{ ...story, sector: 'health', year: 2026 }]);
    }
    putList('json', [{ ...row, publish: 'yes', did: null }]);
    await centre.collect('--stories', 'list.json');
    expect(centre.benchmark().stories).toBeUndefined();
  });

  test('that were changed or withdrawn since the editor saw them are not published', async () => {
    put();
    await centre.collect();
    const marked = JSON.parse(centre.text('stories.json')) as object[];
    const list = marked.map((one) => ({ ...one, publish: 'yes' }));
    writeFileSync(join(centre.path, 'passed.json'), JSON.stringify(list));
    await centre.collect('--stories', 'passed.json');
    expect(centre.benchmark().stories).toHaveLength(1);
    put({ shared: '2026-11-01T00:00:00Z', stories: [{ ...story, changed: 'Nothing' }] });
    await centre.collect('--stories', 'passed.json');
    expect(centre.benchmark().stories).toBeUndefined();
    put({ shared: '2026-11-02T00:00:00Z', stories: undefined });
    expect(await centre.collect('--stories', 'passed.json')).toMatchObject({ stories: 0 });
  });

  test('of an earlier year are not told on once the newest file of the assessment has none', async () => {
    centre.put(
      'old.json',
      sharedFile(sharerAt(0), { year: 2025, shared: '2025-05-01T00:00:00Z', stories: [story] }),
    );
    await centre.collect();
    expect(centre.text('stories.csv')).toContain('Calls');
    centre.put('new.json', sharedFile(sharerAt(0), { year: 2026 }));
    expect(await centre.collect()).toMatchObject({ assessments: 1, stories: 0 });
    expect(centre.text('stories.csv')).not.toContain('Calls');
  });

  test('a list that is none is refused', async () => {
    writeFileSync(join(centre.path, 'x.csv'), 'a,b\n1,2\n');
    await expect(centre.collect('--stories', 'x.csv')).rejects.toThrow('not-a-list');
    await expect(centre.collect('--stories', 'y.csv')).rejects.toThrow('file-unreadable');
  });
});

describe('going on', () => {
  test('reads what changed again, and forgets what was taken away', async () => {
    centre.put('a.json', sharedFile(sharerAt(0), { organisation: 'North' }));
    centre.put('b.json', sharedFile(sharerAt(1), { organisation: 'South' }));
    await centre.collect();
    centre.put('b.json', sharedFile(sharerAt(1), { organisation: 'Southern' }));
    expect(await centre.collect()).toMatchObject({ known: 1, accepted: 2 });
    expect(centre.text('journal.ndjson')).not.toContain('"South"');
    rmSync(join(centre.path, 'inbox/a.json'));
    expect(await centre.collect()).toMatchObject({ files: 1, known: 1, accepted: 1 });
    expect(centre.text('journal.ndjson')).not.toContain('North');
    expect(await centre.collect()).toMatchObject({ files: 1, known: 1, accepted: 1 });
  });

  test('reads a file again that has another content under the same size and date', async () => {
    const path = join(centre.path, 'inbox/a.json');
    const put = (organisation: string) => {
      centre.put('a.json', sharedFile(sharerAt(0), { organisation }));
      utimesSync(path, new Date('2026-11-01'), new Date('2026-11-01'));
      return statSync(path);
    };
    const { size, mtimeMs } = put('North');
    await centre.collect();
    expect(put('South')).toMatchObject({ size, mtimeMs });
    expect(await centre.collect()).toMatchObject({ known: 0, accepted: 1 });
    expect(centre.text('journal.ndjson')).not.toContain('"North"');
  });

  test('reads everything again for another standard', async () => {
    centre.put('a.json', sharedFile(sharerAt(0)));
    await centre.collect();
    const pack = JSON.parse(readFileSync('dist/packs/cse.json', 'utf8')) as object;
    writeFileSync(join(centre.path, 'pack.json'), JSON.stringify({ ...pack, version: '9.0.0' }));
    expect(await centre.collect('--pack', 'pack.json')).toMatchObject({
      known: 0,
      accepted: 0,
      rejected: { 'other-standard': 1 },
    });
  });

  test('a folder that another process collects into is left alone', async () => {
    centre.put('a.json', sharedFile(sharerAt(0)));
    await centre.collect();
    const file = join(centre.path, 'out/.collecting');
    const lock = acquireLock(file, 'out');
    await expect(centre.collect()).rejects.toThrow('folder-busy');
    if (lock.ok) lock.value();
    acquireLock(file, 'out', { self: { ...thisProcess(), pid: 999_999_999 } });
    expect(await centre.collect()).toMatchObject({ accepted: 1 });
    expect(readdirSync(join(centre.path, 'out'))).not.toContain('.collecting');
  });

  test('takes away what a killed run left unfinished, and nothing that is somebody else’s', async () => {
    centre.put('a.json', sharedFile(sharerAt(0)));
    await centre.collect();
    const unfinished = `.stories.csv.${randomUUID()}.tmp`;
    for (const name of [unfinished, '.notes.tmp', 'notes.txt', 'stories.csv.tmp']) {
      writeFileSync(join(centre.path, 'out', name), 'left');
    }
    await centre.collect();
    const names = readdirSync(join(centre.path, 'out'));
    expect(names).not.toContain(unfinished);
    expect(names).toEqual(expect.arrayContaining(['.notes.tmp', 'notes.txt', 'stories.csv.tmp']));
  });

  test('a folder that is missing is refused', async () => {
    const { exit, stderr } = await centre.run('centre', 'collect', 'nowhere', '--out', 'out');
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: 'There is no nowhere.\n' });
  });
});
