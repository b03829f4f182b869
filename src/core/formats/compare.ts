/**
 * Which of two texts comes first, by their code units: below zero if it is the
 * first. For an order that must be the same everywhere, as of ids; people are
 * shown lists in the order of their language.
 */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
