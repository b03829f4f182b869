import type { ParkedEntries } from './parked-store.js';

/** Entries that lie in no browser's storage, to be read and joined as if they did. */
export class EntryMap implements Storage {
  readonly #entries: Map<string, string>;
  [name: string]: unknown;

  constructor(entries: ParkedEntries) {
    this.#entries = new Map(Object.entries(entries));
  }

  get length(): number {
    return this.#entries.size;
  }

  /** All there is. */
  get entries(): ParkedEntries {
    return Object.fromEntries(this.#entries);
  }

  key(index: number): string | null {
    return [...this.#entries.keys()][index] ?? null;
  }

  getItem(name: string): string | null {
    return this.#entries.get(name) ?? null;
  }

  setItem(name: string, text: string): void {
    this.#entries.set(name, text);
  }

  removeItem(name: string): void {
    this.#entries.delete(name);
  }

  clear(): void {
    this.#entries.clear();
  }
}
