import { Answers, type Answer } from '../core/assessment/answers.js';
import { combineAssessments, laterAnswer } from '../core/assessment/assessment.js';
import {
  SAVED_VERSION,
  readSavedAnswer,
  readSavedText,
} from '../core/assessment/saved-assessment.js';
import type { SpoiltEntry, StoreChange, StoredAssessment, StoredHead } from './assessment-store.js';

/*
 * Each answer is an entry of its own, `<head>/<element id>`, beside the head,
 * which has the saved form without its answers. So saving costs what changed,
 * one spoilt entry spoils one answer, and two tabs cannot overwrite each
 * other's elements. What cannot be read moves to `<head>!<n>` and stays there.
 *
 * These functions throw what the storage throws; the store around them turns
 * that into a problem.
 */

/** The names of one assessment's entries: the head's own, and the start of the others'. */
export interface EntryNames {
  readonly head: string;
  readonly answer: string;
  readonly aside: string;
}

/** Reads all entries of an assessment, and puts aside those that cannot be read. */
export function readEntries(storage: Storage, names: EntryNames): StoredAssessment {
  const spoilt: SpoiltEntry[] = [];
  const headText = storage.getItem(names.head);
  const reading = headText === null ? null : readSavedText(headText);
  if (reading && !reading.ok) {
    if (reading.faults.some(({ code }) => code === 'newer-version')) {
      return { answers: Answers.none, snapshots: [], spoilt, problem: 'newer' };
    }
    spoilt.push({ name: names.head, text: headText ?? '' });
  }
  const stored = reading?.ok ? reading.assessment : null;
  let answers = stored?.answers ?? Answers.none;
  for (const name of namesUnder(storage, names.answer)) {
    const text = storage.getItem(name) ?? '';
    const id = name.slice(names.answer.length);
    const answer = parseAnswer(text);
    if (answer) answers = answers.with(id, laterAnswer(answers.get(id), answer));
    else spoilt.push({ name, text });
  }
  for (const entry of spoilt) tryPutAside(storage, names, entry);
  return { answers, snapshots: stored?.snapshots ?? [], spoilt, problem: null };
}

/** Saves the head, and keeps what another tab, or another form of saving, put there. */
export function saveHead(storage: Storage, names: EntryNames, head: StoredHead): void {
  const saved = storage.getItem(names.head);
  if (saved === textOf(head)) return;
  const reading = saved === null ? null : readSavedText(saved);
  if (saved !== null && !reading?.ok) putAside(storage, names, { name: names.head, text: saved });
  const { answers, snapshots } = combineAssessments(
    { ...head, answers: Answers.none },
    reading?.ok ? reading.assessment : { ...head, answers: Answers.none },
  );
  for (const [elementId, answer] of answers) saveAnswer(storage, names, elementId, answer);
  storage.setItem(names.head, textOf({ ...head, snapshots }));
}

function textOf({ standard, snapshots }: StoredHead): string {
  const [format, version] = ['cse-widgets/assessment', SAVED_VERSION];
  return JSON.stringify({ format, version, standard, snapshots, answers: {} });
}

/** Saves one answer, unless another tab saved a later one. */
export function saveAnswer(
  storage: Storage,
  names: EntryNames,
  elementId: string,
  answer: Answer,
): void {
  const name = names.answer + elementId;
  const text = storage.getItem(name);
  const saved = text === null ? null : parseAnswer(text);
  if (text !== null && !saved) putAside(storage, names, { name, text });
  if (!saved || laterAnswer(saved, answer) === answer) {
    storage.setItem(name, JSON.stringify(answer));
  }
}

/** Deletes entries. The head goes last, because other tabs listen for it. */
export function clearEntries(
  storage: Storage,
  names: EntryNames,
  what: 'answers' | 'everything',
): void {
  for (const name of namesUnder(storage, names.answer)) storage.removeItem(name);
  if (what === 'everything') {
    for (const name of namesUnder(storage, names.aside)) storage.removeItem(name);
  }
  storage.removeItem(names.head);
}

/** What a `storage` event means for this assessment; `null` where it means nothing. */
export function changeIn(
  { key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>,
  names: EntryNames,
): StoreChange | null {
  if (key === null) return 'lost';
  if (key === names.head && newValue === null) return 'deleted';
  if (!key.startsWith(names.answer) || newValue === null) return null;
  const answer = parseAnswer(newValue);
  return answer && { elementId: key.slice(names.answer.length), answer };
}

/* With no room to move it, rubbish stays where it is; saving there will fail until there is. */
function tryPutAside(storage: Storage, names: EntryNames, entry: SpoiltEntry): void {
  try {
    putAside(storage, names, entry);
  } catch {
    return;
  }
}

function putAside(storage: Storage, names: EntryNames, { name, text }: SpoiltEntry): void {
  let n = 1;
  while (storage.getItem(names.aside + String(n)) !== null) n++;
  storage.setItem(names.aside + String(n), text);
  storage.removeItem(name);
}

function parseAnswer(text: string): Answer | null {
  try {
    return readSavedAnswer(JSON.parse(text));
  } catch {
    return null;
  }
}

function namesUnder(storage: Storage, prefix: string): string[] {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return names.filter((name) => name.startsWith(prefix));
}
