import { textOf } from '../core/assessment/items.js';
import { joinFindings, joinReviewFiles } from '../core/review/join-reviews.js';
import { findingOf, type Finding, type Review, type ReviewFile } from '../core/review/review.js';
import { readReviewText, readSavedFinding, toSavedReview } from '../core/review/saved-review.js';
import { baseName } from './assessment-slot.js';
import type { SpoiltEntry } from './assessment-store.js';
import { namesUnder, putAside, tryPutAside, type EntryNames } from './browser-entries.js';

/*
 * An assessor's file is kept beside the self-check of the same key, and apart from
 * it: its names begin with `cse-widgets/<key>+review`. An encoded key holds no `+`,
 * and nothing of a self-check is called so, so deleting one never takes the other.
 *
 * Each finding is an entry of its own, `<head>/<review>/<element>`, beside the head,
 * which has everything else. So saving costs what changed, one spoilt entry spoils
 * one finding, and two tabs cannot overwrite each other's. What cannot be read moves
 * to `<head>!<n>` and stays there.
 *
 * These functions throw what the storage throws.
 */

/** One finding, and which it is. */
export interface FindingKey {
  readonly reviewId: string;
  readonly elementId: string;
}

/** What was found where an assessor's file is kept. */
export interface ReviewEntries {
  readonly file: ReviewFile | null;
  readonly spoilt: readonly SpoiltEntry[];
  /** Whether a later release saved here; then nothing is read or written. */
  readonly newer: boolean;
}

/** The name under which an assessor's file is kept, and the beginning of those of its findings. */
export function reviewName(key: string): string {
  return `${baseName(key)}+review`;
}

/** Reads all of it, and puts aside what cannot be read. */
export function readReviewEntries(storage: Storage, names: EntryNames): ReviewEntries {
  const text = storage.getItem(names.head);
  const reading = text === null ? null : readReviewText(text);
  const newer = reading?.ok === false && reading.faults[0]?.code === 'newer-version';
  if (newer) return { file: null, spoilt: [], newer };
  const spoilt: SpoiltEntry[] =
    reading?.ok === false ? [{ name: names.head, text: text ?? '' }] : [];
  let file = reading?.ok ? reading.file : null;
  for (const name of namesUnder(storage, names.part)) {
    const found = storage.getItem(name) ?? '';
    const joined = file && withFinding(file, keyIn(name, names), parseFinding(found));
    // Of a file that is not here any more, too: nobody but a person deletes a finding.
    if (joined) file = joined;
    else spoilt.push({ name, text: found });
  }
  for (const entry of spoilt) tryPutAside(storage, names, entry);
  return { file, spoilt, newer };
}

/** The id of the file whose head this is, if it can be read. */
export function fileIdIn(text: string): string | undefined {
  const reading = readReviewText(text);
  return reading.ok ? reading.file.id : undefined;
}

/** Saves all but the findings, joined with what another tab put there. */
export function saveReviewHead(storage: Storage, names: EntryNames, file: ReviewFile): void {
  const saved = storage.getItem(names.head);
  const reading = saved === null ? null : readReviewText(saved);
  if (saved !== null && !reading?.ok) putAside(storage, names, { name: names.head, text: saved });
  const there = reading?.ok && reading.file.id === file.id ? reading.file : null;
  // A head that was not written here may have its findings inside.
  for (const review of there?.reviews ?? []) {
    for (const [elementId, finding] of Object.entries(review.findings)) {
      saveFinding(storage, names, { reviewId: review.id, elementId }, finding);
    }
  }
  const own = withoutFindings(file);
  const text = textOfHead(there ? joinReviewFiles(own, withoutFindings(there)) : own);
  if (text !== saved) storage.setItem(names.head, text);
}

/** Saves one finding, unless another tab saved one that is later. */
export function saveFinding(
  storage: Storage,
  names: EntryNames,
  { reviewId, elementId }: FindingKey,
  finding: Finding,
): void {
  const name = findingName(names, { reviewId, elementId });
  const text = storage.getItem(name);
  const saved = text === null ? null : parseFinding(text);
  if (text !== null && !saved) putAside(storage, names, { name, text });
  const joined = joinFindings(saved ?? undefined, finding);
  if (joined && (!saved || textOf(saved) !== textOf(joined))) {
    storage.setItem(name, JSON.stringify(joined));
  }
}

/** What a `storage` event means for an assessor's file; `null` where it means nothing. */
export function reviewChangeIn(
  { key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>,
  names: EntryNames,
): ReviewFile | (FindingKey & { readonly finding: Finding }) | 'lost' | 'gone' | null {
  if (key === null) return 'lost';
  if (key === names.head) {
    if (newValue === null) return 'gone';
    const reading = readReviewText(newValue);
    return reading.ok ? reading.file : null;
  }
  const found = key.startsWith(names.part) ? keyIn(key, names) : null;
  const finding = newValue === null ? null : parseFinding(newValue);
  return found && finding && { ...found, finding };
}

/** A file with this finding in it, or `null` where there is no such finding or review. */
export function withFinding(
  file: ReviewFile,
  key: FindingKey | null,
  finding: Finding | null,
): ReviewFile | null {
  const review = file.reviews.find(({ id }) => id === key?.reviewId);
  if (!key || !review || !finding) return null;
  const joined = joinFindings(findingOf(review, key.elementId), finding) ?? finding;
  const findings = Object.fromEntries([
    ...Object.entries(review.findings),
    [key.elementId, joined],
  ]);
  const withIt = (one: Review) => (one === review ? { ...review, findings } : one);
  return { ...file, reviews: file.reviews.map(withIt) };
}

function withoutFindings(file: ReviewFile): ReviewFile {
  return { ...file, reviews: file.reviews.map((review) => ({ ...review, findings: {} })) };
}

function textOfHead(file: ReviewFile): string {
  return JSON.stringify(toSavedReview(file));
}

function findingName({ part }: EntryNames, { reviewId, elementId }: FindingKey): string {
  return part + [reviewId, elementId].map(encodeURIComponent).join('/');
}

function keyIn(name: string, { part }: EntryNames): FindingKey | null {
  try {
    const [reviewId, elementId, ...rest] = name
      .slice(part.length)
      .split('/')
      .map(decodeURIComponent);
    return reviewId === undefined || elementId === undefined || rest.length > 0
      ? null
      : { reviewId, elementId };
  } catch {
    return null;
  }
}

function parseFinding(text: string): Finding | null {
  try {
    return readSavedFinding(JSON.parse(text));
  } catch {
    return null;
  }
}
