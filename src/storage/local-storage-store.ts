import { Answers } from '../core/assessment/answer.js';
import type { AssessmentHead } from '../core/assessment/assessment.js';
import { headName, listEntry } from './assessment-slot.js';
import type {
  AssessmentStore,
  StoreChange,
  StoredAssessment,
  StoreProblem,
} from './assessment-store.js';
import {
  changeIn,
  clearEntries,
  readEntries,
  saveAnswer,
  saveHead,
  type EntryNames,
} from './local-storage-entries.js';

/** What a local storage store works with; a test hands in its own. */
export interface BrowserStorage {
  /** Gives the storage, or throws where the browser forbids it. */
  readonly open: () => Storage;
  /** Where `storage` events are heard. */
  readonly events: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
}

/** The browser’s own. */
export const browser: BrowserStorage = { open: () => localStorage, events: globalThis };

/* The browser tells other tabs of a change, but not other stores on this page. */
const neighbours = new Map<object, { head: string; hear: (change: StoreChange) => void }>();

/**
 * Keeps a self-check in the browser's local storage.
 *
 * @param key - Names the self-check on this origin.
 * @param assessment - Which of the assessments under this key; the first if left out.
 */
export function localStorageStore(
  key: string,
  { open, events }: BrowserStorage = browser,
  assessment = '',
): AssessmentStore {
  const slot = { key, id: assessment };
  const head = headName(slot);
  const names = namesOf(head);
  let closed: StoreProblem | null = null;
  /* Whether a head was seen here; gone without our doing, the site emptied its storage. */
  let kept = false;
  let saved: AssessmentHead | undefined;
  const self = {};

  const tell = (change: StoreChange) => {
    for (const [one, { head: name, hear }] of neighbours) {
      if (one !== self && name === head) hear(change);
    }
  };
  const attempt = (act: (storage: Storage) => void): StoreProblem | null => {
    try {
      act(open());
      return null;
    } catch (error) {
      return problemOf(error);
    }
  };

  return {
    lasting: true,
    slot,

    load() {
      let stored: StoredAssessment = nothing;
      const problem = attempt((storage) => {
        stored = readEntries(storage, names);
        kept = storage.getItem(names.head) !== null;
      });
      closed = stored.problem;
      return { ...stored, problem: problem ?? closed };
    },

    save(record, answers) {
      return (
        closed ??
        attempt((storage) => {
          if (kept && storage.getItem(names.head) === null) {
            kept = false;
            // Only other tabs are told by the browser.
            neighbours.get(self)?.hear('lost');
          }
          // Most saves are of an answer: what belongs to the whole is written only when it is another.
          if (!kept || !sameHead(record, saved)) {
            saveHead(storage, names, record);
            tell({ head: record });
          }
          kept = true;
          saved = record;
          for (const [elementId, answer] of answers) {
            saveAnswer(storage, names, elementId, answer);
            tell({ elementId, answer });
          }
        })
      );
    },

    clear(what) {
      // What a later release saved goes only when a person deletes it.
      if (closed && what === 'answers') return closed;
      closed = null;
      kept = false;
      const problem = attempt((storage) => {
        clearEntries(storage, names, what);
      });
      tell('deleted');
      return problem;
    },

    watch(hear) {
      const onStorage = (event: Event) => {
        const change = changeIn(event as StorageEvent, names);
        // What was parked under our feet is gone from here, but nobody deleted it.
        const parked = change === 'deleted' && listEntry(slot, open)?.parked;
        if (change) hear(parked ? 'lost' : change);
      };
      const release = assessment === '' ? undefined : holdOpen(head);
      events.addEventListener('storage', onStorage);
      neighbours.set(self, { head, hear });
      return () => {
        events.removeEventListener('storage', onStorage);
        release?.();
        neighbours.delete(self);
      };
    },
  };
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

/** The names of the entries of an assessment with this head. */
export function namesOf(head: string): EntryNames {
  return { head, answer: `${head}/`, aside: `${head}!` };
}

const nothing: StoredAssessment = {
  answers: Answers.none,
  head: null,
  spoilt: [],
  problem: null,
};

const HEAD_PARTS = ['begunUnder', 'details', 'firstPass', 'snapshots'] as const;

function sameHead(one: AssessmentHead, other: AssessmentHead | undefined): boolean {
  return HEAD_PARTS.every((part) => one[part] === other?.[part]);
}

/**
 * What a storage that threw was about. A full disk is told apart from a forbidden
 * one by name: there is no shared class for it in older browsers.
 */
export function problemOf(error: unknown): StoreProblem {
  return /quota/i.test((error as Error | null)?.name ?? '') ? 'full' : 'forbidden';
}
