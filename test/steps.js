import { join } from 'node:path';

/**
 * What `npm test` runs. A step is a program of its own, passed if it ends with 0; `counts` says that it runs many
 * tests and ends with `N passed, N failed`; `leftToCi` that a run without EFFORT (see effort.ts) takes it only by name. No
 * step may write where another reads.
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

/** Where ESLint looks: see eslint.config.js. */
const TEMPLATES = ['src/components'];
const JOURNEYS = ['test/journeys', 'test/docs'];

/** A part of src that knows less than the rest, compiled with that and nothing more. */
const wall = (folder) =>
  tool(
    `wall of ${folder}`,
    ...['typescript-native/bin/tsc', '--noEmit', '--project', `src/${folder}`],
  );

const browserTests = inBrowser({
  ...tool(
    'browser tests',
    '@web/test-runner/dist/bin.js',
    '--config',
    'test/web-test-runner.config.js',
  ),
  counts: true,
});

/** In the order in which they start, the longest first, so that no row ends long after the other. */
export const STEPS = [
  inBrowser(vitest('journeys', 'journeys')),
  browserTests,
  vitest('unit tests', 'unit', 'apart'),
  vitest('tests of the tools', 'tooling'),
  tool('lint', 'oxlint/bin/oxlint'),
  tool('types', 'typescript-native/bin/tsc', '--project', 'test/tsconfig.json'),
  tool('lint of templates', 'eslint/bin/eslint.js', ...TEMPLATES, 'stories', ...JOURNEYS),
  tool('templates', 'lit-analyzer/cli.js', ...TEMPLATE_RULES, ...TEMPLATES),
  { ...own('package', 'test/check-package.js'), leftToCi: true },
  own('layers', 'test/layers.js'),
  // That of the program is the build itself, which compiles it by no other rules.
  wall('core'),
  wall('core/credential'),
  tool('unused code', 'knip/bin/knip.js'),
  own('size', 'test/size.js'),
  tool('formatting', 'oxfmt/bin/oxfmt', '--check'),
];
