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
