import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { parseCommandLine } from '../../src/cli/framework/parse-command-line.js';
import { COMMANDS } from '../../src/cli/program.js';
import { BUDGETS } from '../size-budgets.js';
import { startReaderProject } from './reader-project.js';
import { read, readmeSnippets, root, snippetsOf } from './snippets.js';

const scripts = Object.keys(packageJson.scripts);
const { name, version } = packageJson;

/** The commands of a shell snippet, without its comments. */
const commandsIn = (code: string) =>
  code
    .replaceAll(/#.*$/gm, '')
    .replaceAll(/\\\n/g, ' ')
    .split(/\n|&&/)
    .map((line) => line.trim())
    .filter(Boolean);

/** The words of a command line behind `npx cse-widgets`, as a shell would part them. */
const wordsOf = (command: string) =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)]
    .map(([, quoted, bare]) => quoted ?? bare ?? '')
    .slice(2);

function isKnown(command: string): boolean {
  const [program = '', verb = '', what = ''] = command.split(/\s+/);
  if (program === 'npx') return verb === name && parseCommandLine(wordsOf(command), COMMANDS).ok;
  if (program === 'npm' && verb === 'ci') return true;
  if (program === 'npm' && (verb === 'start' || verb === 'test')) return scripts.includes(verb);
  if (program === 'npm' && verb === 'run') return scripts.includes(what);
  if (program === 'npm' && verb === 'install') return what === `./${name}-${version}.tgz`;
  return program === 'node' && (verb.startsWith('-') || existsSync(join(root, verb)));
}

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  '.changeset/README.md',
  'docs/accessibility.md',
  'docs/centre.md',
  'docs/issuing.md',
  'docs/threat-model.md',
  ...readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`),
];

describe.each(documents)('%s', (document) => {
  test('names only commands that this project has', () => {
    const commands = snippetsOf(read(document))
      .filter(({ language }) => language === 'sh')
      .flatMap(({ code }) => commandsIn(code));
    expect(commands.filter((command) => !isKnown(command))).toEqual([]);
  });

  test('names in its text only scripts that package.json has', () => {
    const named = read(document).match(/(?<=`npm run )[\w:-]+/g) ?? [];
    expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
  });

  test('links only to files and headings that exist', () => {
    const text = read(document);
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const broken = links
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => !leads(link, document));
    expect(broken).toEqual([]);
  });
});

function leads(link: string, from: string): boolean {
  const [path = '', anchor] = link.split('#');
  const file = join(from, '..', path);
  if (path !== '' && anchor === undefined) return existsSync(join(root, file));
  const text = read(path === '' ? from : file);
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
  return headings.includes(anchor ?? '');
}

const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');

test('a command of the README that a reader runs in a checkout prints the sum of cse.js', () => {
  const snippet = readmeSnippets('sh').find(({ code }) => code.startsWith('node -p'));
  const script = /node -p "(.+)"/.exec(snippet?.code ?? '')?.[1] ?? '';
  const reader = startReaderProject();
  reader.write('print.cjs', `console.log(${script.replace('./dist', `${root}/dist`)})`);
  expect(reader.run('print.cjs')).toMatch(/^sha384-[\w+/]{64}\n$/);
  reader.remove();
});

test('the README’s sizes are the budgets that the build is held to', () => {
  const [script, badge, core] = BUDGETS.map(({ brotli }) => brotli.toLocaleString('en-GB'));
  expect(read('README.md').replaceAll(/\s+/g, ' ')).toContain(
    `is over ${String(script)} bytes (brotli), \`dist/cse-badge.js\` over ${String(badge)} or the core over ${String(core)}`,
  );
});

test('the README speaks of the version that package.json names', () => {
  expect(read('README.md')).toContain(`${name}-${version}.tgz`);
  const newest = /^## (\d+\.\d+\.\d+)/m.exec(read('CHANGELOG.md'))?.[1];
  expect(newest).toBe(version);
});
