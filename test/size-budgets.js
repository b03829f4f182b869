/**
 * What a visitor's browser may have to fetch, in bytes of brotli. Change a number only with a reason in the
 * commit. `file` is weighed as it lies in dist; `entry` is first bundled alone and minified, libraries inside.
 */
export const BUDGETS = [
  { name: 'dist/cse.js', file: 'cse.js', brotli: 47_700 },
  { name: 'dist/cse-badge.js', file: 'cse-badge.js', brotli: 24_500 },
  { name: './core alone', entry: 'core.js', brotli: 12_000 },
];
