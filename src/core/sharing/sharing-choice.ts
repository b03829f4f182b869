import type { Assessment } from '../assessment/assessment.js';
import { present, type Evidence, type PracticeStory } from '../assessment/items.js';
import type { Standard } from '../standard/standard.js';
import type { Sector } from './sectors.js';

/** The piece that one tick shares: a story, who may be asked about it, a note, a piece of evidence, or where that is kept. */
export type Tick = 'story' | 'contact' | 'note' | 'evidence' | 'place';

/** A person's choice of what to share beside the ratings. */
export interface SharingChoice {
  /** The year that the ratings are of. */
  readonly year: number;
  /** Left out, the organisation stays unnamed. */
  readonly organisation?: string | undefined;
  readonly sector?: Sector | undefined;
  /** Keys of everything that was ticked; see {@link tickFor}. */
  readonly ticked: ReadonlySet<string>;
}

/** The pieces of one element that could be shared, each only once it is ticked. */
export interface Shareable {
  readonly elementId: string;
  /** Those that are complete. */
  readonly stories: readonly PracticeStory[];
  readonly note: string | undefined;
  readonly evidence: readonly Evidence[];
}

/**
 * The key of one tick.
 *
 * @param itemId - Id of the story or piece of evidence; a note needs none.
 */
export function tickFor(tick: Tick, elementId: string, itemId = ''): string {
  return JSON.stringify([tick, elementId, itemId]);
}

/** Whether a story says both what was done and what changed. */
export function isCompleteStory({ did, outcome }: PracticeStory): boolean {
  return did.trim() !== '' && outcome.trim() !== '';
}

/** Finds the pieces that could be shared, by element in the standard's order; elements without any are left out. */
export function shareablesOf(standard: Standard, { answers }: Assessment): readonly Shareable[] {
  return [...standard.elementsById.keys()].flatMap((elementId) => {
    const answer = answers.get(elementId);
    const stories = present(answer?.stories).filter(isCompleteStory);
    const evidence = present(answer?.evidence);
    const note = answer?.note?.trim() ? answer.note : undefined;
    const none = stories.length + evidence.length === 0 && note === undefined;
    return none ? [] : [{ elementId, stories, note, evidence }];
  });
}
