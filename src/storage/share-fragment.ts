/*
 * Apart from share-link.ts: every page looks whether its address is such a link,
 * few have to read one.
 */

/** How the fragment of a link begins that holds an assessment. */
export const SHARE_FRAGMENT = '#cse-share=';

/** What follows it in the fragment of an address, if that is such a link. */
export function shareIn(hash: string): string | undefined {
  return hash.startsWith(SHARE_FRAGMENT) ? hash.slice(SHARE_FRAGMENT.length) : undefined;
}
