/* Made when the first versions are compared: making it takes milliseconds, and most pages compare none. */
let collator: Intl.Collator | undefined;

/**
 * Compares two versions of a pack by their numbers: 2026.9 comes before 2026.10,
 * 2027.1 before 2027.1.1, and leading noughts make no difference.
 *
 * @returns Below 0 where the first came before the other.
 */
export function compareVersions(one: string, other: string): number {
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(one, other);
}

/** Whether one version of a pack came before another. */
export function isEarlier(version: string, than: string): boolean {
  return compareVersions(version, than) < 0;
}

/** The earlier of two versions of a pack; of one that is unknown, the other. */
export function earlierOf(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  // Two ways to write one version: which one wins must not depend on their order.
  return (compareVersions(one, other) || (one < other ? -1 : 1)) < 0 ? one : other;
}
