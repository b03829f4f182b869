/**
 * Keeps a list in the order in which a person has it before them. An action
 * that gets a day or an effort has another place in the plan from then on, but
 * it must not leave from under the hands that give it: the list is put in order
 * again when it is opened anew or the person asks.
 */
export class HeldOrder {
  #held: readonly string[] = [];
  #settled = false;

  /** Has the next list taken in its own order. */
  settle(): void {
    this.#settled = false;
  }

  /** Whether the list is held in another order than its own. */
  differs(ranked: readonly string[]): boolean {
    return this.hold(ranked).some((key, at) => key !== ranked[at]);
  }

  /** The keys in the order held; one that is new comes after the one it follows in its own order. */
  hold(ranked: readonly string[]): readonly string[] {
    if (!this.#settled) this.#held = ranked;
    this.#settled = true;
    const there = new Set(ranked);
    const held = this.#held.filter((key) => there.has(key));
    for (const [at, key] of ranked.entries()) {
      if (held.includes(key)) continue;
      const before = ranked[at - 1];
      held.splice(before === undefined ? 0 : held.indexOf(before) + 1, 0, key);
    }
    this.#held = held;
    return held;
  }
}
