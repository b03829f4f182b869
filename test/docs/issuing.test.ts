import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { parseCommandLine } from '../../src/cli/framework/parse-command-line.js';
import { COMMANDS } from '../../src/cli/program.js';
import { serveFolder, type FolderServer } from '../cli/folder-server.js';
import { reviewText, reviewed, withCompliancePlus } from '../fixtures/reviewed.js';
import { read, readmeSnippets, root, snippetsOf } from './snippets.js';

/* The README's ten commands, then every command of docs/issuing.md, in its order, as a reader would type it, in one folder with the package installed. */

const BIN = packageJson.bin['cse-widgets'];
const LOADED_FIRST = new URL('./example-world.js', import.meta.url);
const TEN = 'Issue a certificate';
const ten = readmeSnippets('sh').filter(({ heading }) => heading === TEN);
const snippets = [...ten, ...snippetsOf(read('docs/issuing.md'))];
const ASSESSED = 'From an assessment to a certificate';
const commands = snippets.filter(({ language }) => language === 'sh');
const under = (heading: string) => commands.filter((snippet) => snippet.heading === heading);

let folder: string;
let servers: Record<'body' | 'centre', FolderServer>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cse-reader-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/cse-widgets'));
  // As npm would make it from the "bin" of package.json.
  writeProgram('node_modules/.bin/cse-widgets', `exec node "${root}/${BIN}" "$@"`);
  // What npx does with a program that is installed, without the second that npm takes to find out; its keys are quick to make.
  const fast = `exec node "${root}/test/fast-pbkdf2.js" "$@"`;
  writeProgram('quick/npx', `test "$1" = cse-widgets && shift && ${fast}`);
  writeFileSync(
    join(folder, 'north.json'),
    reviewText(reviewed({ ratings: withCompliancePlus(12) })),
  );
  servers = {
    body: await serveFolder(join(folder, 'public/body')),
    centre: await serveFolder(join(folder, 'public/centre')),
  };
});

function writeProgram(file: string, line: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `#!/bin/sh\n${line}\n`);
  chmodSync(join(folder, file), 0o755);
}

afterAll(async () => {
  await Promise.all(Object.values(servers).map((server) => server.close()));
  rmSync(folder, { recursive: true });
});

/** Runs a snippet; a command in it that does not end with 0 is an error with its output. */
async function run(code: string, { quick = true } = {}): Promise<string> {
  const domains = Object.entries(servers).map(([name, { base }]) => [
    `https://${name}.example`,
    base.slice(0, -1),
  ]);
  const env = {
    ...process.env,
    PATH: (quick ? join(folder, 'quick') + delimiter : '') + String(process.env.PATH),
    CSE_PASSPHRASE: 'correct horse battery staple',
    EXAMPLE_NOW: '2026-11-24T12:00:00Z',
    EXAMPLE_DOMAINS: JSON.stringify(Object.fromEntries(domains)),
    NODE_OPTIONS: `--import ${LOADED_FIRST.href}`,
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
  };
  const { stdout } = await promisify(execFile)('sh', ['-ec', code], { cwd: folder, env });
  return stdout;
}

async function runAll(heading: string): Promise<string[]> {
  const outputs: string[] = [];
  for (const { code } of under(heading)) outputs.push(await run(code));
  return outputs;
}

const VERIFY = under(TEN).find(({ code }) => code.includes(' verify '))?.code ?? '';

/** The verdict on the certificate now, whatever the program ends with. */
const verdict = async () => {
  const told = await run(`${VERIFY.trim()} --json || true`);
  return (JSON.parse(told) as { verdict: string }).verdict;
};

describe('the document, from its first command to its last', () => {
  test('ten commands lead from nothing to a published certificate, verified and stapled', async () => {
    expect(under(TEN).map(({ code }) => code.match(/npx cse-widgets/g)?.length)).toEqual(
      Array.from({ length: 10 }, () => 1),
    );
    const outputs = await runAll(TEN);
    expect(outputs[6]).toContain('CSE-2026-0001');
    expect(outputs[8]).toMatch(/^Verified\./);
    expect(existsSync(join(folder, 'proof.json'))).toBe(true);
    expect(await verdict()).toBe('verified');
  });

  test('an assessor’s file leads to a certificate, and is known again', async () => {
    const outputs = await runAll(ASSESSED);
    expect(outputs[0]).toContain('57 of 57 met, 12 with Compliance Plus');
    expect(outputs[1]).toMatch(/^passed +Assessment /m);
    // The rest of the document speaks of the first certificate alone.
    await run('npx cse-widgets revoke CSE-2026-0002 --home body --reason "Issued twice"');
  });

  test('a certificate is suspended, reinstated and renewed, and revoked with the next publishing', async () => {
    await runAll('What happens to a certificate');
    expect(await verdict()).toBe('verified');
    expect(await run('npx cse-widgets list --home body CSE-2026-0001')).toContain('revoked');
  });

  test('with new keys, what was published before is known again', async () => {
    await runAll('Keys');
    expect(await verdict()).toBe('revoked');
  });

  test('an authority’s own script goes into the checker page', async () => {
    const [output] = await runAll('A script for your authority');
    expect(output).toMatch(/did:web:centre\.example#key-1 has the fingerprint [\w-]{43}/);
    expect(output).toContain('integrity="sha384-');
  });

  test('a body whose recognition ended is not recognised', async () => {
    await runAll('Recognition ends');
    expect(await verdict()).toBe('unrecognised-issuer');
  });

  test('what a key in other hands signed counts no more, also where the body is recognised again', async () => {
    const [output] = await runAll('A key in other hands');
    expect(output).toContain('No certificate that stands was signed with it.');
    expect(await verdict()).toBe('altered');
  });

  test('no command was left out', () => {
    const ran = ['What happens to a certificate', 'Keys', 'A script for your authority'];
    const headings = [TEN, ASSESSED, ...ran, 'Recognition ends', 'A key in other hands'];
    expect(commands.filter(({ heading }) => !headings.includes(heading))).toEqual([]);
  });
});

test('npx finds the program in a folder where the package is installed', async () => {
  const version = await run('npx cse-widgets --version', { quick: false });
  expect(version).toBe(`${packageJson.version}\n`);
});

test('the lines for timers are command lines that the program takes', () => {
  const lines = snippets
    .filter(({ language, heading }) => language === 'text' && heading === 'Timers')
    .flatMap(({ code }) => code.match(/(?<=npx cse-widgets ).+/g) ?? []);
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    expect(parseCommandLine(line.split(' '), COMMANDS), line).toMatchObject({ ok: true });
  }
});
