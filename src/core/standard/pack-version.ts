/*
 * Versions of a pack are in the order that its numbers give: 2026.9 comes before
 * 2026.10, and what is the same but for leading noughts is the same version. A
 * version that another one begins with comes first: 2027.1 before 2027.1.1.
 */
const collator = new Intl.Collator('en', { numeric: true });

/** The order of two versions of a pack: below 0 where the first came before the other. */
export function byVersion(one: string, other: string): number {
  return collator.compare(one, other);
}

/** Whether one version of a pack came before another. */
export function isEarlier(version: string, than: string): boolean {
  return byVersion(version, than) < 0;
}

/** The earlier of two versions of a pack, as far as they are known. */
export function earlierOf(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  // Of two ways to write the same version, one has to win whichever comes first.
  return (byVersion(one, other) || (one < other ? -1 : 1)) < 0 ? one : other;
}
