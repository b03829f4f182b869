import { createStore, del, entries, get, set } from 'idb-keyval';

/** The entries of one assessment as local storage held them, by name. */
export type ParkedEntries = Readonly<Record<string, string>>;

/** Where assessments lie that no tab has open, by the name of their head. It rejects where it cannot do what is asked. */
export interface ParkedStore {
  readonly get: (head: string) => Promise<ParkedEntries | undefined>;
  readonly set: (head: string, entries: ParkedEntries) => Promise<void>;
  readonly delete: (head: string) => Promise<void>;
  readonly all: () => Promise<readonly (readonly [string, ParkedEntries])[]>;
}

/** The browser's own database, which holds far more than local storage does. */
export function indexedDbStore(): ParkedStore {
  // Opened by the first that asks: where it is forbidden, that one is told.
  let opened: ReturnType<typeof createStore> | undefined;
  const store = () => (opened ??= createStore('cse-widgets', 'parked'));
  return {
    get: async (head) => get<ParkedEntries>(head, store()),
    set: async (head, parked) => set(head, parked, store()),
    delete: async (head) => del(head, store()),
    all: async () => entries<string, ParkedEntries>(store()),
  };
}

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
