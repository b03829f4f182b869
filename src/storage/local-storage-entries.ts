import { joinAnswers, sameAnswer, Answers, type Answer } from '../core/assessment/answer.js';
import type { AssessmentHead } from '../core/assessment/assessment.js';
import { combineHeads } from '../core/assessment/combine-assessments.js';
import {
  readSavedAnswer,
  readSavedText,
  toSavedHead,
} from '../core/assessment/saved-assessment.js';
import type { SpoiltEntry, StoreChange, StoredAssessment } from './assessment-store.js';
import { namesUnder, putAside, tryPutAside, type EntryNames } from './browser-entries.js';

/*
 * Each answer is an entry of its own, `<head>/<element id>`, beside the head,
 * which has the saved form without its answers. So saving costs what changed,
 * one spoilt entry spoils one answer, and two tabs cannot overwrite each
 * other's elements. What cannot be read moves to `<head>!<n>` and stays there.
 *
 * These functions throw what the storage throws; the store around them turns
 * that into a problem.
 */

/** Reads all entries of an assessment, and puts aside those that cannot be read. */
export function readEntries(storage: Storage, names: EntryNames): StoredAssessment {
  const spoilt: SpoiltEntry[] = [];
  const headText = storage.getItem(names.head);
  const reading = headText === null ? null : readSavedText(headText);
  if (reading && !reading.ok) {
    if (reading.faults.some(({ code }) => code === 'newer-version')) {
      return { answers: Answers.none, head: null, spoilt, problem: 'newer' };
    }
    spoilt.push({ name: names.head, text: headText ?? '' });
  }
  const stored = reading?.ok ? reading.assessment : null;
  let answers = stored?.answers ?? Answers.none;
  for (const name of namesUnder(storage, names.part)) {
    const text = storage.getItem(name) ?? '';
    const id = name.slice(names.part.length);
    const answer = parseAnswer(text);
    if (answer) answers = answers.with(id, joinAnswers(answers.get(id), answer));
    else spoilt.push({ name, text });
  }
  for (const entry of spoilt) tryPutAside(storage, names, entry);
  return { answers, head: stored, spoilt, problem: null };
}

/** Saves the head, and keeps what another tab, or another form of saving, put there. */
export function saveHead(storage: Storage, names: EntryNames, head: AssessmentHead): void {
  const saved = storage.getItem(names.head);
  if (saved === textOf(head)) return;
  const reading = saved === null ? null : readSavedText(saved);
  if (saved !== null && !reading?.ok) putAside(storage, names, { name: names.head, text: saved });
  const stored = reading?.ok ? reading.assessment : null;
  for (const [elementId, answer] of stored?.answers ?? []) {
    saveAnswer(storage, names, elementId, answer);
  }
  storage.setItem(names.head, textOf(stored ? combineHeads(head, stored) : head));
}

function textOf(head: AssessmentHead): string {
  return JSON.stringify(toSavedHead(head));
}

/** Saves one answer, and keeps what another tab saved of it that is later, or beside it. */
export function saveAnswer(
  storage: Storage,
  names: EntryNames,
  elementId: string,
  answer: Answer,
): void {
  const name = names.part + elementId;
  const text = storage.getItem(name);
  const saved = text === null ? null : parseAnswer(text);
  if (text !== null && !saved) putAside(storage, names, { name, text });
  const joined = joinAnswers(saved ?? undefined, answer);
  if (!saved || !sameAnswer(saved, joined)) storage.setItem(name, JSON.stringify(joined));
}

/** What a `storage` event means for this assessment; `null` where it means nothing. */
export function changeIn(
  { key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>,
  names: EntryNames,
): StoreChange | null {
  if (key === null) return 'lost';
  if (key === names.head) return newValue === null ? 'deleted' : headIn(newValue);
  if (!key.startsWith(names.part) || newValue === null) return null;
  const answer = parseAnswer(newValue);
  return answer && { elementId: key.slice(names.part.length), answer };
}

function headIn(text: string): StoreChange | null {
  const reading = readSavedText(text);
  return reading.ok ? { head: reading.assessment } : null;
}

function parseAnswer(text: string): Answer | null {
  try {
    return readSavedAnswer(JSON.parse(text));
  } catch {
    return null;
  }
}
