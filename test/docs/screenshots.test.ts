import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeScreenshots } from './screenshots.js';
import { read, root } from './snippets.js';

const pictures = join(root, 'docs/images');

test('the README shows every picture that can be taken again, and no other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cse-pictures-'));
  const taken = await takeScreenshots(folder);
  expect(readdirSync(folder).sort()).toEqual([...taken].sort());
  rmSync(folder, { recursive: true });
  const shown = [...read('README.md').matchAll(/!\[[^\]]+\]\(docs\/images\/(.+?)\)/g)].map(
    ([, name]) => name,
  );
  expect(shown.sort()).toEqual([...taken].sort());
  expect(readdirSync(pictures).sort()).toEqual([...taken].sort());
});

test('each picture is light enough for a README', () => {
  const heavy = readdirSync(pictures).filter(
    (name) => statSync(join(pictures, name)).size > 150_000,
  );
  expect(heavy).toEqual([]);
});
