import { median } from './middle.js';

/**
 * One contender in one fresh page. Each has a browser context of its own: no answers, no cache and no compiled
 * code from the page before.
 */

/** What one load or one click may take before the benchmark goes on without it, in milliseconds. */
export const LIMIT = 120_000;

/** The contender was still at work when its time was up. */
class TimeUp extends Error {}

function within(limit, work) {
  let timer;
  const timeUp = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new TimeUp()), limit);
  });
  return Promise.race([work, timeUp]).finally(() => clearTimeout(timer));
}

/** Opens the page at `address` in a browser context of its own, and gives back what `act` made of it. */
export async function withPage({ browser, address }, act) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  try {
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForFunction(() => globalThis.bench !== undefined);
    const result = await act(page);
    if (failures.length > 0) throw new Error(failures.join('\n'));
    return result;
  } finally {
    // A page whose time was up is still at work: it would neither answer nor leave the processor to the next one.
    const ended = session.send('Runtime.terminateExecution').then(() => context.close());
    await Promise.race([ended, new Promise((done) => setTimeout(done, 10_000))]);
  }
}

/** Runs one of the tasks that the page offers as `bench`, and gives it up after the limit. */
export const inPage = (page, task, details) =>
  within(
    LIMIT,
    page.evaluate((name, given) => globalThis.bench[name](given), task, details),
  );

/** Loads a contender with the processor slowed down: `{ dom, paint, nodes }`, times in milliseconds. */
export function measureLoad(site, contender, slowdown) {
  return withPage(site, async (page) => {
    await page.emulateCPUThrottling(slowdown);
    return inPage(page, 'load', contender);
  });
}

/**
 * Loads a contender and rates elements one after the other.
 *
 * @param {{ elementId: string, criterionId: string, rating: string }[]} clicks
 * @returns {Promise<{ dom: number, paint: number, score: number, settled: number, timeUp: boolean }>}
 *   In milliseconds; `score` and `settled` are the medians of the clicks, and missing if the time was up.
 */
export function measureClicks(site, contender, clicks) {
  return withPage(site, async (page) => {
    const times = [];
    let load = {};
    try {
      load = await inPage(page, 'load', contender);
      for (const click of clicks)
        times.push(await inPage(page, 'rate', { ...contender, ...click }));
    } catch (error) {
      if (!(error instanceof TimeUp)) throw error;
      return { ...load, timeUp: true };
    }
    const middle = (key) => median(times.map((time) => time[key]));
    return { ...load, score: middle('score'), settled: middle('settled'), timeUp: false };
  });
}

async function heapOf(page) {
  const session = await page.createCDPSession();
  // Twice: the first collection frees what the second one can then find unreachable.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0 } = await session.send('Runtime.getHeapUsage');
  return { script: usedSize, document: embedderHeapUsedSize };
}

/** What a contender leaves in memory once it is shown, above the empty page, in bytes: `{ script, document }`. */
export function measureHeap(site, contender) {
  return withPage(site, async (page) => {
    const empty = await heapOf(page);
    await inPage(page, 'open', contender);
    const full = await heapOf(page);
    return { script: full.script - empty.script, document: full.document - empty.document };
  });
}
