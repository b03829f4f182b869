import { join } from 'node:path';

/**
 * What `npm test` runs. A step is a program of its own, passed if it ends with 0; `counts` says that it runs many
 * tests and ends with `N passed, N failed`. No step may write where another reads.
 */
const tool = (name, script, ...args) => ({
  name,
  command: [join('node_modules', script), ...args],
});
const own = (name, script) => ({ name, command: [script] });
const vitest = (name, ...projects) => ({
  ...tool(
    name,
    'vitest/vitest.mjs',
    ...['run', '--config', 'test/vitest.config.ts'],
    ...projects.flatMap((project) => ['--project', project]),
  ),
  counts: true,
});
const inBrowser = (step) => ({ ...step, browser: true });

/** Strict, and what it only warns of is an error, but for events and CSS: what it knows of them is years old. */
const TEMPLATE_RULES = [
  ...['--strict', '--quiet', '--format', 'list'],
  ...['tag-name', 'attribute', 'property', 'slot'].flatMap((part) => [
    `--rules.no-unknown-${part}`,
    'error',
  ]),
];

const browserTests = inBrowser({
  ...tool(
    'browser tests',
    '@web/test-runner/dist/bin.js',
    '--config',
    'test/web-test-runner.config.js',
  ),
  counts: true,
});

/**
 * In the order in which they start. With two processors the linter and the checks that look at files go one after
 * the other, and beside them what drives a browser, which often waits; the unit tests take whatever is left.
 */
export const STEPS = [
  tool('lint', 'oxlint/bin/oxlint'),
  tool(
    'lint of templates',
    'eslint/bin/eslint.js',
    'src/components',
    'stories',
    'test/journeys',
    'test/docs',
  ),
  browserTests,
  inBrowser(vitest('journeys', 'journeys')),
  tool('types', 'typescript-native/bin/tsc', '--project', 'test/tsconfig.json'),
  own('package', 'test/check-package.js'),
  tool('templates', 'lit-analyzer/cli.js', ...TEMPLATE_RULES, 'src/components'),
  // That of the program is the build itself, which compiles it by no other rules.
  ...['core', 'core/credential'].map((folder) =>
    tool(
      `wall of ${folder}`,
      'typescript-native/bin/tsc',
      '--noEmit',
      '--project',
      `src/${folder}`,
    ),
  ),
  tool('unused code', 'knip/bin/knip.js'),
  tool('formatting', 'oxfmt/bin/oxfmt', '--check'),
  own('layers', 'test/layers.js'),
  own('size', 'test/size.js'),
  vitest('unit tests', 'unit', 'apart', 'tooling'),
];
