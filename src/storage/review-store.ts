import type { Finding, ReviewFile } from '../core/review/review.js';
import type { SpoiltEntry, StoreProblem } from './assessment-store.js';
import { BrowserEntries, browser, clearEntries, type BrowserStorage } from './browser-entries.js';
import {
  fileIdIn,
  readReviewEntries,
  reviewChangeIn,
  reviewName,
  saveFinding,
  saveReviewHead,
  withFinding,
  type FindingKey,
  type ReviewEntries,
} from './review-entries.js';

/** Why an assessor's file is not kept: as of any store, or another tab has put another file there, or none. */
export type ReviewProblem = StoreProblem | 'taken';

/** What a store of an assessor's file held when it was opened. */
export interface StoredReview {
  readonly file: ReviewFile | null;
  /** Entries that could not be read; they are kept aside, never overwritten. */
  readonly spoilt: readonly SpoiltEntry[];
  readonly problem: ReviewProblem | null;
}

/** What changed in the store from somewhere else. */
export type ReviewStoreChange =
  /** A state of the same file, or another file. */
  | { readonly file: ReviewFile }
  | (FindingKey & { readonly finding: Finding })
  /** A person took the file away in another tab. */
  | 'gone'
  /** The site emptied the whole store. */
  | 'lost';

/** Where an assessor's file is kept. Nothing here throws; what goes wrong is a {@link ReviewProblem}. */
export interface ReviewStore {
  /** Whether the file outlives the page here. */
  readonly lasting: boolean;
  load(): StoredReview;
  /** Saves these findings, and with `head` all that is not a finding; another file in the store is not touched. */
  save(file: ReviewFile, head: boolean, findings: Iterable<FindingKey>): ReviewProblem | null;
  /** Puts a file in the place of whatever lies there; with `null`, takes that away. */
  replace(file: ReviewFile | null): ReviewProblem | null;
  /** Hears of changes made elsewhere, until the returned function is called. */
  watch(hear: (change: ReviewStoreChange) => void): () => void;
}

/** A store that keeps nothing. */
export const forgetfulReviewStore: ReviewStore = {
  lasting: false,
  load: () => ({ file: null, spoilt: [], problem: null }),
  save: () => null,
  replace: () => null,
  watch: () => () => undefined,
};

/**
 * Keeps an assessor's file in the browser's local storage.
 *
 * @param key - The storage key of the self-check that it stands in.
 * @param storage - A test hands in its own.
 */
export function reviewStore(key: string, storage: BrowserStorage = browser): ReviewStore {
  return new LocalReviewStore(reviewName(key), storage);
}

class LocalReviewStore implements ReviewStore {
  readonly lasting = true;
  readonly #entries: BrowserEntries;
  /* The head is large where much was handed over, so it is read only when it changed. */
  #seen: { readonly text: string; readonly id: string | undefined } | undefined;

  constructor(head: string, storage: BrowserStorage) {
    this.#entries = new BrowserEntries(head, storage);
  }

  load(): StoredReview {
    let stored: ReviewEntries = { file: null, spoilt: [], newer: false };
    this.#entries.newer = false;
    const problem = this.#entries.attempt((storage) => {
      stored = readReviewEntries(storage, this.#entries.names);
      return stored.newer ? 'newer' : null;
    });
    this.#entries.newer = stored.newer;
    const { file, spoilt } = stored;
    return { file, spoilt, problem };
  }

  save(file: ReviewFile, withHead: boolean, findings: Iterable<FindingKey>): ReviewProblem | null {
    const { names } = this.#entries;
    return this.#entries.attempt((storage) => {
      const there = storage.getItem(names.head);
      const id = there === null ? undefined : this.#idIn(there);
      if (id !== undefined && id !== file.id) return 'taken';
      if (withHead || id === undefined) saveReviewHead(storage, names, file);
      this.#write(storage, file, id === undefined ? findingKeysOf(file) : findings);
      return null;
    });
  }

  replace(file: ReviewFile | null): ReviewProblem | null {
    const { names } = this.#entries;
    return this.#entries.attempt((storage) => {
      clearEntries(storage, names, file === null);
      if (!file) return null;
      saveReviewHead(storage, names, file);
      this.#write(storage, file, findingKeysOf(file));
      return null;
    });
  }

  watch(hear: (change: ReviewStoreChange) => void): () => void {
    return this.#entries.watch((event) => {
      const change = reviewChangeIn(event, this.#entries.names);
      if (!change) return;
      hear(typeof change === 'object' && 'reviews' in change ? { file: change } : change);
    });
  }

  #idIn(text: string): string | undefined {
    if (this.#seen?.text !== text) this.#seen = { text, id: fileIdIn(text) };
    return this.#seen.id;
  }

  #write(storage: Storage, file: ReviewFile, findings: Iterable<FindingKey>): void {
    for (const key of findings) {
      const finding = findingAt(file, key);
      if (finding) saveFinding(storage, this.#entries.names, key, finding);
    }
  }
}

/** Every finding of a file. */
export function findingKeysOf({ reviews }: ReviewFile): FindingKey[] {
  return reviews.flatMap(({ id, findings }) =>
    Object.keys(findings).map((elementId) => ({ reviewId: id, elementId })),
  );
}

/** A file with what another tab found. */
export function withFindingOf(
  file: ReviewFile,
  { finding, ...key }: FindingKey & { readonly finding: Finding },
): ReviewFile {
  return withFinding(file, key, finding) ?? file;
}

function findingAt({ reviews }: ReviewFile, { reviewId, elementId }: FindingKey) {
  const findings = reviews.find(({ id }) => id === reviewId)?.findings ?? {};
  return Object.hasOwn(findings, elementId) ? findings[elementId] : undefined;
}
