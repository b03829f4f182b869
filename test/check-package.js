import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * `npm run check:package`: looks at the package as npm would publish it. publint asks whether every promise in
 * package.json is kept; attw asks whether TypeScript finds the declarations from every kind of project.
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
  'package.json',
];

const checks = [
  ['publint/src/cli.js', 'run', '.', '--strict'],
  [
    '@arethetypeswrong/cli/dist/index.js',
    ...['--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', ...UNTYPED],
  ],
];

for (const [script, ...args] of checks) {
  try {
    await promisify(execFile)(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
    });
  } catch (error) {
    process.stdout.write(`${error.stdout}${error.stderr}`);
    process.exitCode = 1;
  }
}
