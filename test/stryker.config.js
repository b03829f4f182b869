/**
 * `npm run test:mutation`: breaks the core in a thousand small ways and asks whether a test notices. Outside
 * `npm test`, because it takes an hour. Below 85 % it fails. `CORE=review npm run test:mutation` looks at one folder.
 */
const folder = process.env.CORE ?? '**';

export default {
  mutate: [`src/core/${folder}/**/*.ts`],
  testRunner: 'vitest',
  ignorePatterns: ['/dist*', '/build*', '/demo', '/reports', '/stories', '/storybook-static'],
  vitest: { configFile: 'test/vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  incremental: false,
  // Slower, but a schema is built once as its file loads, and must be proved too.
  ignoreStatic: false,
  // The first run has all tests in it, one after the other.
  dryRunTimeoutMinutes: 20,
  warnings: { slow: false },
  reporters: ['clear-text', 'html'],
  htmlReporter: { fileName: 'reports/mutation.html' },
  clearTextReporter: { reportTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 85 },
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
};
