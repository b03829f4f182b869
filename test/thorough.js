/**
 * Whether a run of some `EFFORT` takes what one on a contributor's machine leaves to CI: see effort.ts. Apart from it,
 * because the run itself has to know, which is started without TypeScript.
 *
 * @param {string | undefined} effort
 */
export const isThoroughAt = (effort) => effort === 'full' || effort === 'all';
