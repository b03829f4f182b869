import { isThoroughAt } from './thorough.js';

/*
 * How much of what could be tried a run tries. A run on a contributor's machine takes a sample of what comes in great
 * numbers; CI takes all that is named here, with `EFFORT=full npm test`; `EFFORT=all npm test` takes every case there is,
 * and ten times the drawn ones; a mutant meets a twentieth (see vitest.mutation.config.ts).
 */
const EFFORTS = {
  all: { share: 10, thinnedBy: 0 },
  full: { share: 1, thinnedBy: 1 },
  usual: { share: 0.4, thinnedBy: 2 },
  least: { share: 0.05, thinnedBy: 2 },
};

export const EFFORT = (process.env.EFFORT ?? 'usual') as keyof typeof EFFORTS;

const { share, thinnedBy } = EFFORTS[EFFORT];

/** Whether this run takes what a run on a contributor's machine leaves to CI. */
export const isThorough = isThoroughAt(EFFORT);

/** How many cases a property draws, where a full run draws so many. */
export function cases(full: number): number {
  return Math.max(5, Math.round(full * share));
}

/** Of a list that would take minutes, from the first on: every nth in a full run, half of those in a usual one. */
export function sampled<T>(list: readonly T[], nth: number): readonly T[] {
  return list.filter((_, at) => thinnedBy === 0 || at % (nth * thinnedBy) === 0);
}
