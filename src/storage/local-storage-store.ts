import type { Answer } from '../core/assessment/answer.js';
import type { AssessmentHead } from '../core/assessment/assessment.js';
import { headName, listEntry, type AssessmentSlot } from './assessment-slot.js';
import {
  NOTHING_STORED,
  type AssessmentStore,
  type StoreChange,
  type StoredAssessment,
  type StoreProblem,
} from './assessment-store.js';
import { BrowserEntries, browser, clearEntries, type BrowserStorage } from './browser-entries.js';
import { changeIn, readEntries, saveAnswer, saveHead } from './local-storage-entries.js';

/**
 * Keeps a self-check in the browser's local storage.
 *
 * @param key - Names the self-check on this origin.
 * @param storage - A test hands in its own.
 * @param id - Which of the assessments under this key; the first if left out.
 */
export function localStorageStore(
  key: string,
  storage: BrowserStorage = browser,
  id = '',
): AssessmentStore {
  return new LocalStorageStore({ key, id }, storage);
}

/* The browser tells other tabs of a change, but not other stores on this page. */
const watched = new Set<LocalStorageStore>();

class LocalStorageStore implements AssessmentStore {
  readonly lasting = true;
  readonly slot: AssessmentSlot;
  readonly #browser: BrowserStorage;
  readonly #entries: BrowserEntries;
  /* Whether a head was seen here; gone without our doing, the site emptied its storage. */
  #hasHead = false;
  #savedHead: AssessmentHead | undefined;
  #hear: ((change: StoreChange) => void) | undefined;

  constructor(slot: AssessmentSlot, storage: BrowserStorage) {
    this.slot = slot;
    this.#browser = storage;
    this.#entries = new BrowserEntries(headName(slot), storage);
  }

  load(): StoredAssessment {
    const { names } = this.#entries;
    let stored = NOTHING_STORED;
    this.#entries.newer = false;
    const problem = this.#entries.attempt((storage) => {
      stored = readEntries(storage, names);
      this.#hasHead = storage.getItem(names.head) !== null;
      return stored.problem;
    });
    this.#entries.newer = problem === 'newer';
    return { ...stored, problem };
  }

  save(head: AssessmentHead, answers: Iterable<readonly [string, Answer]>): StoreProblem | null {
    const { names } = this.#entries;
    return this.#entries.attempt((storage) => {
      if (this.#hasHead && storage.getItem(names.head) === null) {
        this.#hasHead = false;
        // Only other tabs are told by the browser.
        this.#hear?.('lost');
      }
      // Most saves are of an answer: what belongs to the whole is written only when it changed.
      if (!this.#hasHead || !sameHead(head, this.#savedHead)) {
        saveHead(storage, names, head);
        this.#tell({ head });
      }
      this.#hasHead = true;
      this.#savedHead = head;
      for (const [elementId, answer] of answers) {
        saveAnswer(storage, names, elementId, answer);
        this.#tell({ elementId, answer });
      }
      return null;
    });
  }

  clear(what: 'answers' | 'everything'): StoreProblem | null {
    // What a later release saved goes only when a person deletes it.
    if (what === 'everything') this.#entries.newer = false;
    const problem = this.#entries.attempt((storage) => {
      clearEntries(storage, this.#entries.names, what === 'everything');
      return null;
    });
    if (problem === 'newer') return problem;
    this.#hasHead = false;
    this.#tell('deleted');
    return problem;
  }

  watch(hear: (change: StoreChange) => void): () => void {
    const { key, id } = this.slot;
    const { names } = this.#entries;
    const unwatch = this.#entries.watch((event) => {
      const change = changeIn(event, names);
      // What was parked under our feet is gone from here, but nobody deleted it.
      const parked = change === 'deleted' && listEntry({ key, id }, this.#browser.open)?.parked;
      if (change) hear(parked ? 'lost' : change);
    });
    const release = id === '' ? undefined : holdOpen(names.head);
    this.#hear = hear;
    watched.add(this);
    return () => {
      unwatch();
      release?.();
      watched.delete(this);
      this.#hear = undefined;
    };
  }

  #tell(change: StoreChange): void {
    const { head } = this.#entries.names;
    for (const other of watched) {
      if (other !== this && other.#entries.names.head === head) other.#hear?.(change);
    }
  }
}

/* Tells every tab, for as long as it is watched, that an assessment is open; the first is never moved anyway. */
function holdOpen(head: string): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => (release = done));
  const { locks } = (globalThis.navigator as Partial<Navigator> | undefined) ?? {};
  // Refused where the page has no storage either, and there is nothing to tell.
  locks?.request(head, { mode: 'shared' }, () => held).catch(() => undefined);
  return release;
}

const HEAD_PARTS = ['begunUnder', 'details', 'firstPass', 'snapshots'] as const;

function sameHead(one: AssessmentHead, other: AssessmentHead | undefined): boolean {
  return HEAD_PARTS.every((part) => one[part] === other?.[part]);
}
