import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { middle } from './middle.js';
import { bareWays, wholeWays } from './verification-ways.js';

/**
 * How long each way to verify takes. One call of each in turn, so that a noisy second hits them all, and each from a
 * fresh turn of the event loop: back to back, the thread that checks signatures would still be awake, which no page
 * can count on.
 */

const WARM_UP = 300;
/** The ways that are also measured with all proofs at once, and how many single calls there are for one such round. */
const AT_ONCE = { settledAtOnce: 'settled', bareAtOnce: 'bare' };
const CALLS_FOR_ONE_AT_ONCE = 25;

/** How many signatures the platform is asked to check meanwhile: whoever remembers an answer asks for none. */
async function signaturesIn(way) {
  const { subtle } = globalThis.crypto;
  const verify = subtle.verify.bind(subtle);
  let count = 0;
  subtle.verify = (...asked) => {
    count++;
    return verify(...asked);
  };
  try {
    await way(0);
    return count;
  } finally {
    delete subtle.verify;
  }
}

/** Microseconds. */
async function timeOf(way, at) {
  await nextTurn();
  const start = performance.now();
  await way(at);
  return (performance.now() - start) * 1000;
}

async function inTurns(ways, { rounds, warmUp, count }) {
  const entries = Object.entries(ways);
  const times = Object.fromEntries(entries.map(([name]) => [name, []]));
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [name, way] of round % 2 === 0 ? entries : entries.toReversed()) {
      const time = await timeOf(way, round % count);
      if (round >= warmUp) times[name].push(time);
    }
  }
  return times;
}

/** The time of one among all proofs that are verified at once. */
async function atOnce(ways, numbers, rounds) {
  const together = Object.entries(AT_ONCE).map(([name, way]) => [
    name,
    () => Promise.all(numbers.map(ways[way])),
  ]);
  const times = await inTurns(Object.fromEntries(together), { rounds, warmUp: 2, count: 1 });
  return Object.entries(times).map(([name, all]) => [name, all.map((it) => it / numbers.length)]);
}

/**
 * @returns {Promise<Record<string, { median: number, low: number, high: number, signatures: number }>>}
 *   Microseconds by way: see verification-ways.js; with `settledAtOnce` and `bareAtOnce`.
 */
export async function measureVerification(dist, world, rounds) {
  const credential = await import(pathToFileURL(join(dist, 'credential.js')).href);
  const ways = { ...(await wholeWays(credential, world)), ...(await bareWays(world)) };
  const numbers = [...world.proofs.keys()];
  const single = await inTurns(ways, { rounds, warmUp: WARM_UP, count: numbers.length });
  const together = await atOnce(ways, numbers, Math.ceil(rounds / CALLS_FOR_ONE_AT_ONCE));
  const found = {};
  for (const [name, times] of [...Object.entries(single), ...together]) {
    const signatures = await signaturesIn(ways[AT_ONCE[name] ?? name]);
    found[name] = { ...middle(times), signatures };
  }
  return found;
}
