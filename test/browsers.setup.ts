import puppeteer from 'puppeteer-core';
import type { TestProject } from 'vitest/node';
import { launchOptions } from './browser.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browsers listen, one for each worker. */
    readonly browsers: readonly string[];
  }
}

/**
 * Starts one browser for each worker, before the first file and for all files: starting one for each file took longer
 * than most journeys. What they share is the program, never a profile: see browser-profiles.ts.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const options = await launchOptions();
  const workers = Array.from({ length: project.config.maxWorkers }, () => options);
  const browsers = await Promise.all(workers.map((each) => puppeteer.launch(each)));
  project.provide(
    'browsers',
    browsers.map((browser) => browser.wsEndpoint()),
  );
  return async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
  };
}
