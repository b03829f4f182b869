import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import { launchOptions } from './browser.js';
import { countReporter } from './wtr-count-reporter.js';

/** Browser tests: each `*.browser.test.ts` runs inside a page and meets the components as built in dist. */
const root = join(import.meta.dirname, '..');
const browser = await launchOptions();
const pagesAtOnce = 2;

// West of Greenwich, as the tests in Node are far east of it: a day that is taken in the wrong zone is a wrong day.
browser.env = { ...(browser.env ?? process.env), TZ: 'America/St_Johns' };

/** A component that writes an error to the console is broken for somebody, so that fails its file. */
function refuseConsoleErrors({ type, args }, result) {
  if (type !== 'error') return true;
  result.passed = false;
  result.errors = [...(result.errors ?? []), { message: `On the console: ${args.join(' ')}` }];
  return false;
}

export default {
  rootDir: root,
  files: [join(root, 'test/**/*.browser.test.ts')],
  // What ships, not the development build of Lit with its advice on the console.
  nodeResolve: { exportConditions: ['browser', 'production'] },
  browsers: [
    chromeLauncher({
      puppeteer,
      launchOptions: browser,
      concurrency: pagesAtOnce,
      // Pages side by side must not find each other's answers in local storage, and each has a window, or the one behind
      // would draw nothing.
      createPage: async ({ context }) =>
        (await context.browser().createBrowserContext()).newPage({ type: 'window' }),
    }),
  ],
  concurrency: pagesAtOnce,
  filterBrowserLogs: refuseConsoleErrors,
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: join(root, 'test/tsconfig.json'),
      define: { 'process.env.EFFORT': JSON.stringify(process.env.EFFORT ?? 'usual') },
    }),
    a11ySnapshotPlugin(),
  ],
  // Only what hangs takes as long as this: with axe a long page takes seconds, and in a whole browser many.
  testFramework: { config: { timeout: 120_000 } },
  // Of one file: that with axe on every story takes minutes on a slow machine.
  testsFinishTimeout: 900_000,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    countReporter(),
  ],
};
