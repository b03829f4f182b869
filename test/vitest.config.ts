import { defineConfig } from 'vitest/config';

/**
 * Tests that run in Node. `unit` mirrors src; `tooling` tests the project's own tools; `journeys`, with the tests
 * of the docs, drive a browser that each file starts for itself, and may take their time. Browser tests proper are
 * not vitest's: see web-test-runner.config.js.
 */
const project = (name: string, include: string[], options: object = {}) => ({
  extends: true as const,
  test: { name, include, exclude: ['test/**/*.browser.test.ts', ...exclude(name)], ...options },
});

const APART = ['tooling', 'journeys', 'docs'];
const exclude = (name: string) =>
  name === 'unit' ? APART.map((folder) => `test/${folder}/**`) : [];

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  // Standard decorators reach the engine only in this form.
  esbuild: { target: 'es2022' },
  test: {
    environment: 'node',
    maxWorkers: 2,
    setupFiles: ['./test/settled-chance.ts'],
    passWithNoTests: true,
    reporters: ['default', './test/vitest-count-reporter.js'],
    projects: [
      // Property tests try hundreds of cases, beside other checks.
      project('unit', ['test/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('tooling', ['test/tooling/**/*.test.ts'], {
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      project('journeys', ['test/{journeys,docs}/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 60_000,
        // On a busy machine a storage event takes its time from tab to tab; a second is too short to call it lost.
        expect: { poll: { timeout: 15_000 } },
      }),
    ],
  },
});
