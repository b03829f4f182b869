import type { Standard } from '../standard/standard.js';
import { Answers, type Standing } from './answer.js';

/** The answers of one service, or a team, to one standard. Immutable. */
export interface Assessment extends AssessmentHead {
  /** One answer an element, also for elements that this standard does not have. */
  readonly answers: Answers;
}

/** The members of an assessment that belong to it as a whole. */
export interface AssessmentHead {
  /** The standard it was made against. */
  readonly standard: { readonly id: string; readonly version: string };
  /** The oldest version of the standard that it was answered under, where that differs from the one above. */
  readonly begunUnder?: string | undefined;
  /** Whose it is and what it is about. */
  readonly details?: AssessmentDetails | undefined;
  /** The first impression of each sub-criterion, by its id. */
  readonly firstPass?: Readonly<Record<string, Impression>> | undefined;
  /** Earlier states for comparison, oldest first. */
  readonly snapshots: readonly Snapshot[];
}

/** Who an assessment belongs to and what it is about. */
export interface AssessmentDetails {
  /** Unique to this assessment, so that it is not taken for a colleague’s of the same service. */
  readonly id: string;
  readonly organisation?: string | undefined;
  /** The services that are assessed. */
  readonly scope?: string | undefined;
  /** Who rates, if they want to give a name. */
  readonly person?: string | undefined;
  /** When any of this last changed: ISO 8601 in UTC, to the millisecond. */
  readonly changed: string;
}

/** A first impression of a sub-criterion, before its elements are rated. */
export interface Impression {
  /** Id of a rating; absent once it is cleared. */
  readonly rating?: string | undefined;
  /** When it last changed: ISO 8601 in UTC, to the millisecond. */
  readonly changed: string;
}

/** The standings of an assessment at one date. */
export interface Snapshot {
  /** When it was taken: ISO 8601 in UTC. */
  readonly at: string;
  /** The team's name for it. */
  readonly name?: string | undefined;
  /** Version of the standard it was taken under. */
  readonly version?: string | undefined;
  /** Standing by element id; unrated elements are left out. */
  readonly standings: Readonly<Record<string, Standing>>;
  /** Ids of each element’s evidence by element id; elements without are left out. */
  readonly evidence?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** An empty assessment against a standard. */
export function startAssessment(standard: Standard): Assessment {
  const { id, version } = standard;
  return { standard: { id, version }, answers: Answers.none, snapshots: [] };
}
