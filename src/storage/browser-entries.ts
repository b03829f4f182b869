import type { SpoiltEntry, StoreProblem } from './assessment-store.js';

/** What a store in the browser works with; a test hands in its own. */
export interface BrowserStorage {
  /** Gives the storage, or throws where the browser forbids it. */
  readonly open: () => Storage;
  /** Where `storage` events are heard. */
  readonly events: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
}

/** The browser’s own. */
export const browser: BrowserStorage = { open: () => localStorage, events: globalThis };

/** The names under which something is kept: that of its head, and how the others begin. */
export interface EntryNames {
  readonly head: string;
  /** Each answer or finding is an entry of its own. */
  readonly part: string;
  /** What could not be read is put aside, and never overwritten. */
  readonly aside: string;
}

/** The names of the entries of something with this head. */
export function namesOf(head: string): EntryNames {
  return { head, part: `${head}/`, aside: `${head}!` };
}

/**
 * The entries that one thing is kept in, a self-check or an assessor’s file. What
 * the storage throws becomes a problem here.
 */
export class BrowserEntries {
  readonly names: EntryNames;
  /** Whether a later release saved here: then nothing is read or written. */
  newer = false;
  readonly #browser: BrowserStorage;

  constructor(head: string, storage: BrowserStorage) {
    this.names = namesOf(head);
    this.#browser = storage;
  }

  /** Reads or writes; gives the problem that this finds or runs into. */
  attempt<Problem = never>(
    act: (storage: Storage) => Problem | null,
  ): Problem | StoreProblem | null {
    if (this.newer) return 'newer';
    try {
      return act(this.#browser.open());
    } catch (error) {
      return problemOf(error);
    }
  }

  /** Hears what other tabs write and delete anywhere on the site, until the returned function is called. */
  watch(hear: (event: StorageEvent) => void): () => void {
    const { events } = this.#browser;
    const onStorage = (event: Event) => {
      hear(event as StorageEvent);
    };
    events.addEventListener('storage', onStorage);
    return () => {
      events.removeEventListener('storage', onStorage);
    };
  }
}

/** Deletes all entries, with `everything` those put aside too. The head goes last, because other tabs listen for it. */
export function clearEntries(storage: Storage, names: EntryNames, everything: boolean): void {
  const starts = everything ? [names.part, names.aside] : [names.part];
  for (const name of starts.flatMap((start) => namesUnder(storage, start))) {
    storage.removeItem(name);
  }
  storage.removeItem(names.head);
}

/** The names in a storage that begin so. */
export function namesUnder(storage: Storage, start: string): string[] {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return names.filter((name) => name.startsWith(start));
}

/** Puts an entry that cannot be read aside. */
export function putAside(
  storage: Storage,
  { aside }: EntryNames,
  { name, text }: SpoiltEntry,
): void {
  let n = 1;
  while (storage.getItem(`${aside}${n}`) !== null) n++;
  storage.setItem(`${aside}${n}`, text);
  storage.removeItem(name);
}

/** The same; with no room for it an entry stays where it is, and saving there fails until there is. */
export function tryPutAside(storage: Storage, names: EntryNames, entry: SpoiltEntry): void {
  try {
    putAside(storage, names, entry);
  } catch {
    return;
  }
}

/**
 * What a storage that threw was about. A full disk is told apart from a forbidden
 * one by name: there is no shared class for it in older browsers.
 */
export function problemOf(error: unknown): StoreProblem {
  return /quota/i.test((error as Error | null)?.name ?? '') ? 'full' : 'forbidden';
}
