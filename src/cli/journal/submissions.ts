import type { Sector } from '../../core/sharing/sectors.js';

/*
 * What is used of all that was shared: of each assessment the newest submission of each year, and of it
 * no more than the figures need.
 */

/** A shared file that counts, as the journal keeps it and as it lies in memory. */
export interface Submission {
  /** The assessment's. */
  readonly id: string;
  readonly year: number;
  /** Milliseconds since 1970. */
  readonly shared: number;
  readonly signature: string;
  readonly sector?: Sector | undefined;
  readonly organisation?: string | undefined;
  /** See measures.ts. */
  readonly ratings: string;
}

/** A submission without its stories, which stay on the disk. */
export interface StoredSubmission extends Submission {
  /** Where in the journal its stories are, if it has any. */
  readonly storiesAt?: JournalPlace | undefined;
}

/** From where to where a line lies in the journal, in bytes. */
export interface JournalPlace {
  readonly start: number;
  readonly end: number;
}

/** A submission in its place among those of its assessment. */
export interface CountedSubmission extends StoredSubmission {
  /** Whether it is the newest of its assessment. Others count only where a year is looked at. */
  readonly newest: boolean;
}

/**
 * Of each assessment the newest submission of each year, in the order of ids and years. The order in
 * which submissions come makes no difference.
 */
export function selectNewest(submissions: Iterable<StoredSubmission>): CountedSubmission[] {
  const byId = new Map<string, StoredSubmission[]>();
  for (const submission of submissions) {
    const known = byId.get(submission.id);
    if (known === undefined) byId.set(submission.id, [submission]);
    else keepNewest(known, submission);
  }
  return [...byId.keys()].sort().flatMap((id) => {
    const years = (byId.get(id) ?? []).sort((one, other) => one.year - other.year);
    const newest = years.reduce((one, other) => (isNewer(one, other) ? one : other));
    return years.map((one) => ({ ...one, newest: one === newest }));
  });
}

function keepNewest(known: StoredSubmission[], submission: StoredSubmission): void {
  const at = known.findIndex(({ year }) => year === submission.year);
  const old = known[at];
  if (old === undefined) known.push(submission);
  else if (isNewer(submission, old)) known[at] = submission;
}

/* Two submissions of one instant are one file twice, or differ: then their signatures do too. */
function isNewer(one: Submission, other: Submission): boolean {
  if (one.shared !== other.shared) return one.shared > other.shared;
  return one.signature > other.signature;
}

/** A name without white space around it or in a row; `undefined` if nothing is left. */
export function tidyName(name: string | undefined): string | undefined {
  const tidy = name?.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return tidy === '' ? undefined : tidy;
}

/**
 * Who shared a submission, as far as it tells: submissions of one name are of one organisation, whatever
 * their capitals. One without a name is taken for an organisation of its own.
 */
export function sharerOf({ id, organisation }: Submission): string {
  return organisation?.toLowerCase() ?? id;
}
