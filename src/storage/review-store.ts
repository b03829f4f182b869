import type { Finding, ReviewFile } from '../core/review/review.js';
import type { SpoiltEntry, StoreProblem } from './assessment-store.js';
import { browser, problemOf, type BrowserStorage } from './local-storage-store.js';
import {
  clearReviewEntries,
  fileIdIn,
  readReviewEntries,
  reviewChangeIn,
  reviewName,
  saveFinding,
  saveReviewHead,
  withFinding,
  type FindingKey,
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
  /** Saves these findings, and with `head` all that is no finding; another file that lies there is not touched. */
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
 */
export function reviewStore(key: string, { open, events }: BrowserStorage = browser): ReviewStore {
  const head = reviewName(key);
  let newer = false;
  /* The head is large where much was handed over, so it is read only when it is another. */
  let seen: { readonly text: string; readonly id: string | undefined } | undefined;
  const idIn = (text: string) => {
    if (seen?.text !== text) seen = { text, id: fileIdIn(text) };
    return seen.id;
  };
  const attempt = (act: (storage: Storage) => ReviewProblem | null): ReviewProblem | null => {
    if (newer) return 'newer';
    try {
      return act(open());
    } catch (error) {
      return problemOf(error);
    }
  };
  const write = (storage: Storage, file: ReviewFile, findings: Iterable<FindingKey>) => {
    for (const place of findings) {
      const finding = findingAt(file, place);
      if (finding) saveFinding(storage, head, place, finding);
    }
  };

  return {
    lasting: true,

    load() {
      let stored: StoredReview = { file: null, spoilt: [], problem: null };
      newer = false;
      const problem = attempt((storage) => {
        const entries = readReviewEntries(storage, head);
        stored = { file: entries.file, spoilt: entries.spoilt, problem: null };
        newer = entries.newer;
        return newer ? 'newer' : null;
      });
      return { ...stored, problem };
    },

    save(file, withHead, findings) {
      return attempt((storage) => {
        const there = storage.getItem(head);
        const id = there === null ? undefined : idIn(there);
        if (id !== undefined && id !== file.id) return 'taken';
        if (withHead || id === undefined) saveReviewHead(storage, head, file);
        write(storage, file, id === undefined ? findingKeysOf(file) : findings);
        return null;
      });
    },

    replace(file) {
      return attempt((storage) => {
        clearReviewEntries(storage, head, file === null);
        if (!file) return null;
        saveReviewHead(storage, head, file);
        write(storage, file, findingKeysOf(file));
        return null;
      });
    },

    watch(hear) {
      const onStorage = (event: Event) => {
        const change = reviewChangeIn(event as StorageEvent, head);
        if (change)
          hear(typeof change === 'object' && 'reviews' in change ? { file: change } : change);
      };
      events.addEventListener('storage', onStorage);
      return () => {
        events.removeEventListener('storage', onStorage);
      };
    },
  };
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
  { finding, ...place }: FindingKey & { readonly finding: Finding },
): ReviewFile {
  return withFinding(file, place, finding) ?? file;
}

function findingAt({ reviews }: ReviewFile, { reviewId, elementId }: FindingKey) {
  const findings = reviews.find(({ id }) => id === reviewId)?.findings ?? {};
  return Object.hasOwn(findings, elementId) ? findings[elementId] : undefined;
}
