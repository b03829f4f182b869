import { defineConfig } from 'vitest/config';

/**
 * Tests that run in Node. `unit` mirrors src; `tooling` tests the project's own tools; `journeys`, with the tests of
 * the docs, drive a browser. Browser tests proper are not vitest's: see web-test-runner.config.js.
 *
 * The files of a project share a worker and what it has loaded: loading it for each file took longer than the tests.
 * Those that lie `apart` put other modules in the place of ours, so each has a worker to itself.
 */
const APART = ['test/language/load-messages.test.ts'];

const project = (name: string, include: string[], options: object = {}) => ({
  extends: true as const,
  test: { name, include, isolate: false, ...options },
});

/** Property tests try hundreds of cases, beside other checks. Only what hangs takes as long as this. */
const PATIENT = { testTimeout: 240_000, hookTimeout: 240_000 };

/**
 * Far east of Greenwich, as the browser tests are west of it: a day that is taken in the wrong zone is a wrong day, and
 * a test notices on whichever machine it runs. Workers and browsers inherit it.
 */
process.env.TZ = 'Pacific/Auckland';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  // Standard decorators reach the engine only in this form.
  esbuild: { target: 'es2022' },
  test: {
    environment: 'node',
    maxWorkers: 2,
    setupFiles: ['./test/fixed-seed.ts'],
    // A snapshot that is missing is a failure, not something to write: `npm run test:node -- --update` writes.
    update: 'none',
    reporters: ['default', './test/vitest-count-reporter.js'],
    projects: [
      project('unit', ['test/**/*.test.ts'], {
        exclude: [...['test/**/*.browser.test.ts', 'test/{tooling,journeys,docs}/**'], ...APART],
        ...PATIENT,
      }),
      project('apart', APART, { isolate: true, ...PATIENT }),
      project('tooling', ['test/tooling/**/*.test.ts'], PATIENT),
      project('journeys', ['test/{journeys,docs}/**/*.test.ts'], {
        globalSetup: './test/browsers.setup.ts',
        testTimeout: 240_000,
        hookTimeout: 240_000,
        // On a busy machine a storage event takes its time from tab to tab; a second is too short to call it lost.
        expect: { poll: { timeout: 15_000 } },
      }),
    ],
  },
});
