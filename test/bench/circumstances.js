import { availableParallelism, loadavg } from 'node:os';

/** What a measurement was made with, and how busy the machine was meanwhile. */

const load = () => (loadavg()[0] / availableParallelism()).toFixed(1);

/** @returns {(browser: string) => string[]} Called at the end, it tells the circumstances, a line each. */
export function watchCircumstances() {
  const before = load();
  return (browser) => [
    `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} processor cores, Node ${process.versions.node}, ${browser.replace('/', ' ')}`,
    `work waiting for each core (1 is a core fully used): ${before} at the start, ${load()} at the end`,
  ];
}
