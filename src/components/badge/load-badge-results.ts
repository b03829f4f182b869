import type * as BadgeResults from './badge-results.js';

/** Shows what an assessment counted; see badge-results.ts. */
export type ResultsView = (typeof BadgeResults)['badgeResults'];

/** The view of results, which few badges need; `undefined` where it cannot be loaded, and then they are not shown. */
export function loadBadgeResults(): Promise<ResultsView | undefined> {
  return import('./badge-results.js').then(
    ({ badgeResults }) => badgeResults,
    () => undefined,
  );
}
