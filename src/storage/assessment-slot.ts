import type { Item } from '../core/assessment/items.js';

/*
 * Several assessments may be kept under one storage key: a service or a scope
 * each. The first lies where it always did, under `cse-widgets/<key>`; the others
 * under `cse-widgets/<key>@<id>`, and each has an entry of its own in the list,
 * `cse-widgets/<key>@list/<id>`. An encoded key holds no `@`, so no key is the
 * beginning of another's names.
 *
 * Which one is open is each tab's own affair; a new tab begins with the one that
 * was opened last.
 */

/** Where an assessment is kept: the storage key, and its id among those kept there; the first has none. */
export interface AssessmentSlot {
  readonly key: string;
  readonly id: string;
}

/** The entry of an assessment in the list. Like any item it is joined by its time. */
export interface ListEntry extends Item {
  readonly name?: string | undefined;
  /** ISO 8601 in UTC. */
  readonly created: string;
  readonly archived?: true | undefined;
  /** Present while it lies in IndexedDB; see parked-assessments.ts. */
  readonly parked?: true | undefined;
}

/** The beginning of every name under a storage key. */
export function baseName(key: string): string {
  // An exclamation mark sets rubbish apart, and this function leaves those of the key as they are.
  return `cse-widgets/${encodeURIComponent(key).replaceAll('!', '%21')}`;
}

/** The name of an assessment's head, and the beginning of the names of its answers. */
export function headName({ key, id }: AssessmentSlot): string {
  return baseName(key) + (id && `@${id}`);
}

/** The name of an assessment's entry in the list. */
export function entryName({ key, id }: AssessmentSlot): string {
  return `${baseName(key)}@list/${id}`;
}

/** Where it is written down which assessment is open. */
export function openName(key: string): string {
  return `${baseName(key)}@open`;
}

/** The entry of an assessment in the list, if it has one that is not removed. */
export function listEntry(
  slot: AssessmentSlot,
  open: () => Storage = () => localStorage,
): ListEntry | undefined {
  try {
    const entry = JSON.parse(open().getItem(entryName(slot)) ?? 'null') as ListEntry | null;
    return entry && !entry.removed ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** The id of the assessment that this tab has open; the first one where another is gone. */
export function openAssessment(key: string): string {
  try {
    const name = openName(key);
    const there = [sessionStorage, localStorage].map((storage) => storage.getItem(name));
    const isHere = (one: string) => {
      const entry = listEntry({ key, id: one });
      return entry && !entry.parked;
    };
    const id = there.find((one) => one && isHere(one)) ?? '';
    // The first may be chosen too. And once chosen, another tab's choice is not this one's.
    const chosen = there[0] === '' ? '' : id;
    sessionStorage.setItem(name, chosen);
    return chosen;
  } catch {
    return '';
  }
}

/** Heard on the window once another assessment is opened in this tab; the detail is the storage key. */
export const ASSESSMENT_OPENED = 'cse-assessment-opened';
