import { joinAnswers } from '../core/assessment/answer.js';
import { combineHeads } from '../core/assessment/combine-assessments.js';
import { readSavedAnswer, readSavedText } from '../core/assessment/saved-assessment.js';
import { baseName, entryName, headName, openName, type ListEntry } from './assessment-slot.js';
import type { StoreProblem, StoredAssessment } from './assessment-store.js';
import {
  browser,
  namesOf,
  problemOf,
  type BrowserStorage,
  type EntryNames,
} from './browser-entries.js';
import { readEntries, saveAnswer, saveHead } from './local-storage-entries.js';
import { EntryMap, indexedDbStore, type ParkedEntries, type ParkedStore } from './parked-store.js';

/*
 * Local storage holds about five million characters, and fifty assessments with
 * full notes are more. So what no tab has open is parked in IndexedDB once the
 * site keeps more than ROOM characters: copied, read back, and only then taken
 * out of local storage. Whatever is interrupted on the way leaves it in both
 * places, and opening joins the two. The first assessment and the one that was
 * opened last are never parked, so that a page can show them at once.
 */

/** How many characters the site may keep in local storage before something is parked: half of what it holds. */
const ROOM = 2_500_000;

/** What tells whether a tab has an assessment open. */
export type Locks = Pick<LockManager, 'request'>;

/** The assessments of one storage key that lie in IndexedDB. */
export class ParkedAssessments {
  readonly #key: string;
  readonly #browser: BrowserStorage;
  readonly #parked: ParkedStore;
  readonly #locks: Locks | undefined;

  /** @param locks - Without them nobody knows what other tabs have open, and nothing is parked. */
  constructor(
    key: string,
    storage: BrowserStorage = browser,
    parked: ParkedStore = indexedDbStore(),
    locks: Locks | undefined = (globalThis.navigator as Partial<Navigator> | undefined)?.locks,
  ) {
    this.#key = key;
    this.#browser = storage;
    this.#parked = parked;
    this.#locks = locks;
  }

  /** All that are parked, by id; none where IndexedDB is forbidden. */
  async all(): Promise<ReadonlyMap<string, StoredAssessment>> {
    const start = `${baseName(this.#key)}@`;
    try {
      const parked = await this.#parked.all();
      return new Map(
        parked
          .filter(([head]) => head.startsWith(start))
          .map(([head, entries]) => [
            head.slice(start.length),
            readEntries(new EntryMap(entries), namesOf(head)),
          ]),
      );
    } catch {
      return new Map();
    }
  }

  /**
   * Parks what no tab has open, in this order, until there is room.
   *
   * @param room - How many characters may stay; 0 parks all that can be parked.
   */
  async makeRoom(ids: readonly string[], room = ROOM): Promise<void> {
    try {
      for (const id of ids) {
        if (sizeOf(this.#browser.open()) <= room) return;
        await this.#park(id);
      }
    } catch {
      // It stays where it is; whoever lacks the room for more is told.
    }
  }

  /** Brings an assessment back into local storage, beside what is there of it. */
  async bringBack(id: string): Promise<StoreProblem | null> {
    const head = headName({ key: this.#key, id });
    try {
      await this.#alone(async () => {
        const entries = await this.#parked.get(head);
        const storage = this.#browser.open();
        if (entries) restore(storage, namesOf(head), entries);
        this.#mark(storage, id, false);
        if (entries) await this.#parked.delete(head);
      });
      return null;
    } catch (error) {
      return problemOf(error);
    }
  }

  /** Deletes what is parked of an assessment. */
  async remove(id: string): Promise<void> {
    await this.#parked.delete(headName({ key: this.#key, id })).catch(() => undefined);
  }

  async #park(id: string): Promise<void> {
    const head = headName({ key: this.#key, id });
    const locks = this.#locks;
    if (id === '' || !locks) return;
    await this.#alone(() =>
      locks.request(head, { ifAvailable: true }, async (lock) => {
        if (lock) await this.#move(head, id);
      }),
    );
  }

  /* Two tabs that move the same assessment at once, one there and one back, could leave it in neither place. */
  async #alone(act: () => Promise<void>): Promise<void> {
    if (this.#locks) await this.#locks.request(`${baseName(this.#key)}@moving`, act);
    else await act();
  }

  async #move(head: string, id: string): Promise<void> {
    const storage = this.#browser.open();
    const entries = entriesOf(storage, namesOf(head));
    if (Object.keys(entries).length === 0) return;
    const whole = { ...entries };
    const before = await this.#parked.get(head);
    if (before) {
      // What an interrupted move left there is joined, not overwritten.
      const both = new EntryMap(before);
      restore(both, namesOf(head), entries);
      Object.assign(whole, both.entries);
    }
    await this.#parked.set(head, whole);
    const back = await this.#parked.get(head);
    const isLast = storage.getItem(openName(this.#key)) === id;
    if (isLast || JSON.stringify(back) !== JSON.stringify(whole)) return;
    // The head goes last, because tabs listen for it; and nothing that was changed meanwhile goes.
    const names = Object.keys(entries).sort((a, b) => b.length - a.length);
    const takeOut = (name: string) => {
      if (storage.getItem(name) === entries[name]) storage.removeItem(name);
    };
    // One answer goes first: a storage that is full to the last character has no room for the mark.
    const [first = head, ...others] = names;
    if (first !== head) takeOut(first);
    this.#mark(storage, id, true);
    for (const name of [...others, first]) takeOut(name);
  }

  #mark(storage: Storage, id: string, parked: boolean): void {
    const name = entryName({ key: this.#key, id });
    const entry = JSON.parse(storage.getItem(name) ?? 'null') as ListEntry | null;
    if (entry) storage.setItem(name, JSON.stringify({ ...entry, parked: parked || undefined }));
  }
}

/** What is in both places, after a move that was interrupted, is one assessment. */
export function joinStored(
  here: StoredAssessment,
  parked: StoredAssessment | undefined,
): StoredAssessment {
  if (!parked) return here;
  let { answers } = here;
  for (const [id, answer] of parked.answers) {
    answers = answers.with(id, joinAnswers(answers.get(id), answer));
  }
  const head = here.head && parked.head ? combineHeads(here.head, parked.head) : null;
  const spoilt = [...here.spoilt, ...parked.spoilt];
  return { answers, head: head ?? here.head ?? parked.head, spoilt, problem: here.problem };
}

/** How many characters a storage holds, of this self-check and of whatever else the site keeps. */
export function sizeOf(storage: Storage): number {
  let size = 0;
  for (let index = 0; index < storage.length; index++) {
    const name = storage.key(index) ?? '';
    size += name.length + (storage.getItem(name)?.length ?? 0);
  }
  return size;
}

function entriesOf(storage: Storage, { head, part, aside }: EntryNames): ParkedEntries {
  const entries: Record<string, string> = {};
  for (let index = 0; index < storage.length; index++) {
    const name = storage.key(index) ?? '';
    if (name !== head && !name.startsWith(part) && !name.startsWith(aside)) continue;
    entries[name] = storage.getItem(name) ?? '';
  }
  return entries;
}

/* All or nothing: without room for the last entry the first ones go again, and all is still parked. */
function restore(storage: Storage, names: EntryNames, entries: ParkedEntries): void {
  const added: string[] = [];
  try {
    for (const [name, text] of Object.entries(entries)) {
      if (storage.getItem(name) === null) {
        storage.setItem(name, text);
        added.push(name);
      } else {
        joinEntry(storage, names, name, text);
      }
    }
  } catch (error) {
    for (const name of added) storage.removeItem(name);
    throw error;
  }
}

function joinEntry(storage: Storage, names: EntryNames, name: string, text: string): void {
  if (storage.getItem(name) === text) return;
  if (name === names.head) {
    const reading = readSavedText(text);
    if (reading.ok) saveHead(storage, names, reading.assessment);
  } else if (name.startsWith(names.part)) {
    const answer = readSavedAnswer(JSON.parse(text));
    if (answer) saveAnswer(storage, names, name.slice(names.part.length), answer);
  }
}
