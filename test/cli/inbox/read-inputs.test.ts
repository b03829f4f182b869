import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findInputs, type InputFile } from '../../../src/cli/inbox/find-inputs.js';
import { readInputs } from '../../../src/cli/inbox/read-inputs.js';
import { Journal } from '../../../src/cli/journal/journal.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { recordDisk } from '../../fixtures/recorded-disk.js';
import { centreFolder, type CentreFolder } from '../benchmark/centre-folder.js';
import { newSharer, sharedFile } from '../benchmark/shared-files.js';

const JOURNAL = 'out/journal.ndjson';

let centre: CentreFolder;
let files: InputFile[];

beforeEach(() => {
  centre = centreFolder();
  centre.put('a.json', sharedFile(newSharer()));
  centre.put('b.json', sharedFile(newSharer()));
  centre.put('lines.ndjson', linesOf(100));
  files = [...findInputs(['inbox'], centre.path, join(centre.path, 'out'))];
});

afterEach(() => {
  centre.remove();
});

/** More lines than the journal keeps back before it writes them. */
function linesOf(count: number): string {
  const sharer = newSharer();
  return Array.from({ length: count }, () => JSON.stringify(sharedFile(sharer))).join('\n');
}

const journal = () => new Journal(join(centre.path, JOURNAL), '{"format":"a heading"}');
const WANTED = { standard: cseStandard(), now: Date.parse('2026-11-24T12:00:00Z') };

test('a file that was taken away since it was found is told of, and the others are read', async () => {
  rmSync(join(centre.path, 'inbox/b.json'));
  const { names, unread } = await readInputs(files, journal(), WANTED);
  expect([...names]).toEqual(['inbox/a.json', 'inbox/lines.ndjson']);
  expect(unread).toMatchObject([{ name: 'inbox/b.json', faults: [{ code: 'unreadable' }] }]);
});

describe('what goes wrong while a file is read, and is no fault of that file, ends the run:', () => {
  test('a fault of the program', async () => {
    const fault = new TypeError('a fault of ours');
    const standard = {
      ...WANTED.standard,
      get elementsById(): never {
        throw fault;
      },
    };
    await expect(readInputs(files, journal(), { ...WANTED, standard })).rejects.toBe(fault);
  });

  test.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EACCES'])(
    'a journal that cannot be written to (%s), and no benchmark is made',
    async (code) => {
      const sound = recordDisk(centre.path);
      await centre.collect().finally(sound.restore);
      const at = sound.steps.findIndex(({ act, path }) => act === 'write' && path === JOURNAL);
      rmSync(join(centre.path, 'out'), { recursive: true });
      const disk = recordDisk(centre.path);
      disk.failAfter(at, code);
      await expect(centre.collect().finally(disk.restore)).rejects.toThrow(code);
      expect(disk.hasFailed()).toBe(true);
      expect(Object.keys(centre.results())).toEqual([]);
      expect(await centre.collect()).toMatchObject({ files: 3, accepted: 102 });
    },
  );
});
