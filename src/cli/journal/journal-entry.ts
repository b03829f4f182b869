import type { Fault } from '../../core/formats/fault.js';
import type { Sector } from '../../core/sharing/sectors.js';
import type { SharedFile, Story } from '../../core/sharing/shared-file-schema.js';
import type { Standard } from '../../core/standard/standard.js';
import { packRatings } from './measures.js';
import { tidyName } from './submissions.js';

/*
 * The lines of the journal. What was shared beyond ratings and stories is not
 * used, so it is not kept.
 */

/** Opens a file: what follows comes from it. `from` is the last of its lines that an earlier run got to. */
export interface BeginEntry {
  readonly file: string;
  readonly stamp: string;
  readonly from: number;
}

/** A document that counts. */
export interface AcceptedEntry {
  readonly line?: number | undefined;
  readonly id: string;
  readonly year: number;
  /** Milliseconds since 1970. */
  readonly shared: number;
  readonly signature: string;
  readonly sector?: Sector | undefined;
  readonly organisation?: string | undefined;
  readonly ratings: string;
  readonly stories?: readonly Story[] | undefined;
}

/** A document that was set aside. */
export interface AsideEntry {
  readonly line?: number | undefined;
  readonly faults: readonly Fault[];
}

/** The file that was opened has been read to its end. */
export interface EndEntry {
  readonly end: true;
}

/** What came of a document. */
export type DocumentEntry = AcceptedEntry | AsideEntry;
/** A line of the journal. */
export type JournalEntry = BeginEntry | DocumentEntry | EndEntry;

/** What is kept of a document that counts. */
export function acceptedEntry(
  standard: Standard,
  file: SharedFile,
  line: number | undefined,
): AcceptedEntry {
  const { id, year, shared, signature, sector, organisation, ratings, stories } = file;
  return {
    line,
    id,
    year,
    shared: Date.parse(shared),
    signature,
    sector,
    organisation: tidyName(organisation),
    ratings: packRatings(standard, ratings),
    stories: stories?.map(({ element, did, changed, contact }) => ({
      element,
      did,
      changed,
      contact,
    })),
  };
}

/* A hostile document may have a hundred thousand faults, each with a name as long as the document. */
const MOST_FAULTS = 10;
const LONGEST = 300;

/** What is kept of a document that was set aside. */
export function asideEntry(faults: readonly Fault[], line: number | undefined): AsideEntry {
  return {
    line,
    faults: faults.slice(0, MOST_FAULTS).map(({ code, path, message }) => ({
      code,
      path: path.slice(0, LONGEST),
      message: message.slice(0, LONGEST),
    })),
  };
}
