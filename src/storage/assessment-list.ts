import type { Assessment, AssessmentHead } from '../core/assessment/assessment.js';
import { ITEM_LISTS, laterThan, newItemId } from '../core/assessment/items.js';
import {
  ASSESSMENT_OPENED,
  baseName,
  entryName,
  listEntry,
  openName,
  type ListEntry,
} from './assessment-slot.js';
import type { AssessmentStore, StoredAssessment, StoreProblem } from './assessment-store.js';
import { browser, problemOf, type BrowserStorage } from './browser-entries.js';
import { localStorageStore } from './local-storage-store.js';
import { joinStored } from './parked-assessments.js';

/** One of the assessments kept under a storage key. */
export interface ListedAssessment {
  /** Empty for the first. */
  readonly id: string;
  readonly name?: string | undefined;
  readonly archived: boolean;
  /** Whether it lies in IndexedDB, to be brought back before it is opened. */
  readonly parked: boolean;
  readonly stored: StoredAssessment;
  /** When any of it last changed: ISO 8601 in UTC; absent where nothing was answered yet. */
  readonly changed?: string | undefined;
}

/** What came of something that writes. */
export type ListOutcome =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problem: StoreProblem };

/**
 * The assessments that are kept in this browser under one storage key. Each
 * change is an entry of its own, so that two tabs can work on the list at once.
 */
export class AssessmentList {
  readonly #key: string;
  readonly #browser: BrowserStorage;
  readonly #now: () => Date;
  readonly #random: () => number;

  /**
   * @param storage - A test hands in its own.
   * @param now - The clock.
   * @param random - From 0 to less than 1; new ids are made with it.
   */
  constructor(
    key: string,
    storage: BrowserStorage = browser,
    now: () => Date = () => new Date(),
    random: () => number = Math.random,
  ) {
    this.#key = key;
    this.#browser = storage;
    this.#now = now;
    this.#random = random;
  }

  /**
   * All of them: the first, then the others by age. What has answers is listed,
   * whatever became of its entry.
   *
   * @param parked - What lies in IndexedDB, by id; see {@link ParkedAssessments}.
   */
  all(parked: ReadonlyMap<string, StoredAssessment> = new Map()): readonly ListedAssessment[] {
    return this.#ids(parked.keys()).flatMap((id) => {
      const entry = this.#entry(id);
      const stored = joinStored(
        this.store(id).load(),
        this.#isRemoved(id) ? undefined : parked.get(id),
      );
      const empty = !stored.head && !stored.problem && stored.answers.size === 0;
      if (!entry && empty) return [];
      return [
        {
          id,
          name: entry?.name,
          archived: entry?.archived ?? false,
          parked: parked.has(id) || (entry?.parked ?? false),
          stored,
          changed: lastChange(stored),
        },
      ];
    });
  }

  /** The store of one of them. */
  store(id: string): AssessmentStore {
    return localStorageStore(this.#key, this.#browser, id);
  }

  /** Adds an empty assessment to the list. */
  create(name: string): ListOutcome {
    const id = newItemId(this.#time(), this.#random());
    return this.#write(id, () => {
      // Now that there are two, the first has to be told from the others.
      if (!this.#entry('')) this.#put('', {});
      this.#put(id, { name });
    });
  }

  /**
   * Adds a copy of an assessment: all its answers under an identity of its own,
   * without the snapshots, which are the history of the other.
   */
  copy({ standard, ...whole }: Assessment, name: string): ListOutcome {
    const created = this.create(name);
    if (!created.ok) return created;
    const { details } = whole;
    const identity = { id: newItemId(this.#time(), this.#random()), changed: this.#time() };
    const head: AssessmentHead = {
      ...whole,
      standard,
      ...(details && { details: { ...details, ...identity } }),
      snapshots: [],
    };
    const problem = this.store(created.id).save(head, whole.answers);
    if (!problem) return created;
    // Half a copy is worse than none; the whole is still there.
    this.remove(created.id);
    return { ok: false, problem };
  }

  /** Gives an assessment another name. */
  rename(id: string, name: string): ListOutcome {
    return this.#write(id, () => {
      this.#put(id, { name });
    });
  }

  /** Puts an assessment away, or brings it back; its answers stay as they are. */
  archive(id: string, archived: boolean): ListOutcome {
    return this.#write(id, () => {
      this.#put(id, { archived: archived || undefined });
    });
  }

  /** Deletes an assessment with all its answers. */
  remove(id: string): ListOutcome {
    return this.#write(id, () => {
      this.#put(id, { removed: true });
      const problem = this.store(id).clear('everything');
      if (problem) throw new DOMException('The answers are still there.', problem);
      this.#tidy();
    });
  }

  /** Opens an assessment in this tab, and in tabs to come. */
  open(id: string): void {
    const name = openName(this.#key);
    try {
      sessionStorage.setItem(name, id);
      this.#browser.open().setItem(name, id);
    } catch {
      // It is open as long as the page is: whoever cannot write this down keeps no answers either.
    }
    globalThis.dispatchEvent(new CustomEvent(ASSESSMENT_OPENED, { detail: this.#key }));
  }

  /** Hears of changes made in other tabs, until the returned function is called. */
  watch(listener: () => void): () => void {
    const { events } = this.#browser;
    const base = baseName(this.#key);
    const hear = (event: Event) => {
      const { key } = event as StorageEvent;
      if (key === null || key.startsWith(base)) listener();
    };
    events.addEventListener('storage', hear);
    return () => {
      events.removeEventListener('storage', hear);
    };
  }

  #ids(parked: Iterable<string>): readonly string[] {
    const start = `${baseName(this.#key)}@`;
    const ids = new Set(parked);
    try {
      const storage = this.#browser.open();
      for (let index = 0; index < storage.length; index++) {
        const name = storage.key(index) ?? '';
        if (!name.startsWith(start)) continue;
        const rest = name.slice(start.length);
        ids.add(rest.replace(/^list\//, '').replace(/[!/].*$/s, ''));
      }
    } catch {
      return [''];
    }
    ids.delete('open');
    ids.delete('');
    return ['', ...[...ids].sort()];
  }

  #entry(id: string): ListEntry | undefined {
    return listEntry({ key: this.#key, id }, this.#browser.open);
  }

  #isRemoved(id: string): boolean {
    try {
      const text = this.#browser.open().getItem(entryName({ key: this.#key, id }));
      return text !== null && !this.#entry(id);
    } catch {
      return false;
    }
  }

  #put(id: string, part: Partial<ListEntry>): void {
    const at = this.#time();
    const before = this.#entry(id);
    const changed = laterThan(before?.changed, at);
    const entry: ListEntry = { created: at, ...before, ...part, id, changed };
    this.#browser.open().setItem(entryName({ key: this.#key, id }), JSON.stringify(entry));
  }

  /* Alone again and without a name, the first needs no entry to be told by. */
  #tidy(): void {
    const alone = this.all().every(({ id }) => id === '');
    if (alone && this.#entry('')?.name === undefined) {
      this.#browser.open().removeItem(entryName({ key: this.#key, id: '' }));
    }
  }

  #write(id: string, act: () => void): ListOutcome {
    try {
      act();
      return { ok: true, id };
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    }
  }

  #time(): string {
    return this.#now().toISOString();
  }
}

/** When anything of an assessment last changed; `undefined` where nothing was answered yet. */
function lastChange({ answers, head }: StoredAssessment): string | undefined {
  const times = [...answers].flatMap(([, answer]) => [
    answer.changed,
    ...ITEM_LISTS.flatMap((list) => answer[list]?.map(({ changed }) => changed) ?? []),
  ]);
  const latest = [...times, head?.details?.changed ?? ''].reduce((a, b) => (a > b ? a : b), '');
  return latest === '' ? undefined : latest;
}
