import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/framework/run-command-line.js';
import { COMMANDS } from '../../src/cli/program.js';
import { newSharer, sharedFile } from '../cli/benchmark/shared-files.js';
import { contextWith } from '../cli/framework/program-context.js';
import { read, snippetsOf, type Snippet } from './snippets.js';

/* The commands of the README's chapter and of docs/centre.md, in a folder where somebody shared something. */

let folder: string;

const isCommand = ({ language }: Snippet) => language === 'sh';
const commands = [
  ...snippetsOf(read('README.md')).filter(({ chapter }) => chapter === 'Collect what is shared'),
  ...snippetsOf(read('docs/centre.md')),
]
  .filter(isCommand)
  .map(({ code }) => code.trim());

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cse-centre-docs-'));
  mkdirSync(join(folder, 'inbox'));
  for (let at = 0; at < 5; at += 1) {
    writeFileSync(join(folder, `inbox/${at}.json`), JSON.stringify(sharedFile(newSharer())));
  }
  writeFileSync(join(folder, 'passed.csv'), 'publish,did,changed,story\r\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each(commands)('%s', async (command) => {
  const argv = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  const program = { commands: COMMANDS, version: '0.0.0' };
  const ended = await runCommandLine(argv.slice(2), program, contextWith({ cwd: folder }));
  expect(ended).toMatchObject({ exit: 0, stderr: '' });
  expect(ended.stdout).toContain('5 assessments, the newest file of each.');
});

test('docs/centre.md names every file that is written', () => {
  const written = readdirSync(join(folder, 'benchmark'));
  expect(written.filter((name) => !read('docs/centre.md').includes(`\`${name}\``))).toEqual([]);
});
