import { standingOf } from '../assessment/answer.js';
import type { Assessment } from '../assessment/assessment.js';
import type { Evidence, PracticeStory } from '../assessment/items.js';
import { UNRATED, type Standard } from '../standard/standard.js';
import type { SharedFile, Story, UnsignedFile } from './shared-file-schema.js';
import { SHARED_VERSION } from './shared-file.js';
import { shareablesOf, tickFor, type Shareable, type SharingChoice } from './sharing-choice.js';

/** Whose file it is: nothing but a key, and the id that is made of it. */
export type SharedIdentity = Pick<SharedFile, 'id' | 'key'>;

/** The parts of a shared file beside the assessment. */
export interface SharingParts {
  readonly choice: SharingChoice;
  readonly identity: SharedIdentity;
  /** Now, ISO 8601 in UTC: the only time in the file. */
  readonly at: string;
}

/**
 * The file that is shared with the centre, before it is signed: the ratings, and
 * of the rest what was ticked and nothing else. Everything that may be shared is
 * named here, so that whatever a later release adds to an assessment is not sent.
 */
export function sharedFileOf(
  standard: Standard,
  assessment: Assessment,
  { choice, identity, at }: SharingParts,
): UnsignedFile {
  const { id, key } = identity;
  const { crv, kty, x, y } = key;
  const { organisation, sector, year, ticked } = choice;
  const shareables = shareablesOf(standard, assessment);
  const stories = shareables.flatMap((one) => storiesIn(one, ticked));
  const notes = shareables.flatMap(({ elementId, note }) =>
    note !== undefined && ticked.has(tickFor('note', elementId)) ? [[elementId, note]] : [],
  );
  const evidence = shareables
    .map((one) => [one.elementId, evidenceIn(one, ticked)] as const)
    .filter(([, pieces]) => pieces.length > 0);
  return {
    format: 'cse-widgets/shared',
    version: SHARED_VERSION,
    id,
    key: { kty, crv, x, y },
    shared: at,
    standard: { id: standard.id, version: standard.version },
    year,
    ...(organisation?.trim() && { organisation: organisation.trim() }),
    ...(sector && { sector }),
    ratings: ratingsIn(standard, assessment),
    ...(stories.length > 0 && { stories }),
    ...(notes.length > 0 && { notes: Object.fromEntries(notes) as Record<string, string> }),
    ...(evidence.length > 0 && { evidence: Object.fromEntries(evidence) }),
  };
}

function ratingsIn(standard: Standard, { answers }: Assessment): Record<string, string> {
  const standings = [...standard.elementsById.keys()].map(
    (id) => [id, standingOf(standard, id, answers.get(id))] as const,
  );
  return Object.fromEntries(standings.filter(([, standing]) => standing !== UNRATED));
}

function storiesIn({ elementId, stories }: Shareable, ticked: ReadonlySet<string>): Story[] {
  const shared = ({ id, did, outcome, contact }: PracticeStory): Story => {
    const told = { element: elementId, did: did.trim(), changed: outcome.trim() };
    const asked = contact?.trim();
    return asked && ticked.has(tickFor('contact', elementId, id))
      ? { ...told, contact: asked }
      : told;
  };
  return stories.filter(({ id }) => ticked.has(tickFor('story', elementId, id))).map(shared);
}

function evidenceIn({ elementId, evidence }: Shareable, ticked: ReadonlySet<string>) {
  const shared = ({ id, title, place, kind, date }: Evidence) => ({
    title,
    ...(kind && { kind }),
    ...(date && { date }),
    ...(place && ticked.has(tickFor('place', elementId, id)) && { place }),
  });
  return evidence.filter(({ id }) => ticked.has(tickFor('evidence', elementId, id))).map(shared);
}
