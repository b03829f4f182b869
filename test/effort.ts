/*
 * How much of what could be tried a run tries. `EFFORT=all npm test` takes every case where a usual run takes a sample,
 * and ten times the drawn ones; a mutant meets a twentieth of them (see vitest.mutation.config.ts).
 */
const SHARES = { all: 10, usual: 1, least: 0.05 };

export const EFFORT = (process.env.EFFORT ?? 'usual') as keyof typeof SHARES;

/** How many cases a property draws, where a usual run draws so many. */
export function cases(usual: number): number {
  return Math.max(5, Math.round(usual * SHARES[EFFORT]));
}

/** Every nth of a list, from the first on, for a test that would take minutes over all of them. */
export function sampled<T>(list: readonly T[], nth: number): readonly T[] {
  return EFFORT === 'all' ? list : list.filter((_, at) => at % nth === 0);
}
