import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildIfStale } from '../build-steps/build-if-stale.js';

/**
 * `npm run check:package`: looks at the package as npm would publish it. publint asks whether every promise in
 * package.json is kept; attw asks whether TypeScript finds the declarations from every kind of project.
 *
 * It is packed once for both, and without `prepare`: that would build dist again, while other checks read it.
 */
const root = join(import.meta.dirname, '..');

/** These are not modules with types: a script for a script tag, and documents. */
const UNTYPED = [
  'cse.js',
  'cse-badge.js',
  'custom-elements.json',
  'integrity.json',
  'packs/cse.json',
  'standard-pack.schema.json',
  'saved-assessment.schema.json',
  'certificate.schema.json',
  'certificate.example.json',
  'stapled-proof.schema.json',
  'recognition-list.schema.json',
  'centre.sql',
  'package.json',
];

const CHECKS = [
  ['publint/src/cli.js', 'run', '--strict'],
  [
    '@arethetypeswrong/cli/dist/index.js',
    ...['--profile', 'esm-only', '--exclude-entrypoints', ...UNTYPED, '--'],
  ],
];

const run = promisify(execFile);

/** Packs the package into a folder, and gives the file. */
async function pack(folder) {
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  return join(folder, readdirSync(folder)[0]);
}

async function check(script, ...args) {
  try {
    await run(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root });
  } catch (error) {
    process.stdout.write(`${error.stdout}${error.stderr}`);
    process.exitCode = 1;
  }
}

buildIfStale();
const folder = mkdtempSync(join(tmpdir(), 'cse-package-'));
try {
  const file = await pack(folder);
  for (const [script, ...args] of CHECKS) await check(script, ...args, file);
} finally {
  rmSync(folder, { recursive: true });
}
