import type { Fault } from '../../core/formats/fault.js';
import type { SharedFile, Story } from '../../core/sharing/shared-file-schema.js';
import type { Standard } from '../../core/standard/standard.js';
import { packRatings } from './measures.js';
import { tidyName, type Submission } from './submissions.js';

/* The lines of the journal. Nothing beyond ratings and stories is used, so nothing else is kept. */

/** The start of an input file; the lines after it come from that file. `from` is the last of its lines that an earlier run got to. */
export interface BeginEntry {
  readonly file: string;
  readonly stamp: string;
  readonly from: number;
}

/** A document that counts. */
export interface AcceptedEntry extends Submission {
  readonly line?: number | undefined;
  readonly stories?: readonly Story[] | undefined;
}

/** A document that was rejected. */
export interface RejectedEntry {
  readonly line?: number | undefined;
  readonly faults: readonly Fault[];
}

/** The input file has been read to its end. */
export interface EndEntry {
  readonly end: true;
}

/** The result of checking a document. */
export type DocumentEntry = AcceptedEntry | RejectedEntry;
/** A line of the journal. */
export type JournalEntry = BeginEntry | DocumentEntry | EndEntry;

/** The journal entry of a document that counts. */
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
const MAX_FAULTS = 10;
const MAX_LENGTH = 300;

/** The journal entry of a document that was rejected. */
export function rejectedEntry(faults: readonly Fault[], line: number | undefined): RejectedEntry {
  return {
    line,
    faults: faults.slice(0, MAX_FAULTS).map(({ code, path, message }) => ({
      code,
      path: path.slice(0, MAX_LENGTH),
      message: message.slice(0, MAX_LENGTH),
    })),
  };
}
