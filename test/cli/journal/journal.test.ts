import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rejectedEntry } from '../../../src/cli/journal/journal-entry.js';
import { Journal } from '../../../src/cli/journal/journal.js';
import { contentsNotFlushed, recordDisk, type RecordedDisk } from '../../fixtures/recorded-disk.js';

let folder: string;
let disk: RecordedDisk;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cse-journal-'));
  disk = recordDisk(folder);
});

afterEach(() => {
  disk.restore();
  rmSync(folder, { recursive: true });
});

const open = () => new Journal(join(folder, 'journal.ndjson'), '{"format":"a heading"}');
const flushes = () =>
  disk.steps.filter(({ act, path }) => act === 'flush' && path === 'journal.ndjson').length;
const add = (journal: Journal, lines: number) => {
  for (let line = 1; line <= lines; line += 1) journal.add(rejectedEntry([], line));
};

test('a long run puts what it has read on the disk now and then, so that a power cut costs minutes and not hours', () => {
  const journal = open();
  journal.begin('lines.ndjson', 'a stamp');
  add(journal, 8_000);
  expect(flushes()).toBe(0);
  add(journal, 1_000);
  expect(flushes()).toBe(1);
  add(journal, 30_000);
  expect(flushes()).toBe(4);
  journal.flush();
  expect(contentsNotFlushed(disk.steps)).toEqual([]);
});

test('what is put on the disk is known again, to the line', () => {
  const journal = open();
  journal.begin('lines.ndjson', 'a stamp');
  add(journal, 3);
  journal.flush();
  expect(open().progressOf('lines.ndjson')).toMatchObject({
    stamp: 'a stamp',
    line: 3,
    complete: false,
  });
  journal.end();
  journal.flush();
  expect(open().progressOf('lines.ndjson')).toMatchObject({ line: 3, complete: true });
});
