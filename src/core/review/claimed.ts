import { NEVER, standingOf, type Standing } from '../assessment/answer.js';
import { carryOver } from '../assessment/carry-over.js';
import { present, type Evidence } from '../assessment/items.js';
import { UNRATED, NOT_APPLICABLE } from '../standard/rating.js';
import type { Standard } from '../standard/standard.js';
import { handedOverFor, type ReviewFile } from './review.js';

/** What the organisation says of one element. */
export interface Claimed {
  readonly standing: Standing;
  /** Why it is rated so, or does not apply. */
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  readonly evidence: readonly Evidence[];
  /** What the organisation plans to do. */
  readonly plan: readonly { readonly id: string; readonly what: string }[];
  /** Who rated, if they gave a name. */
  readonly by?: string | undefined;
  /** When it was rated or last written about: ISO 8601 in UTC; absent where it never was. */
  readonly changed?: string | undefined;
}

/**
 * What the organisation said of each element by the time of a review, under the
 * version of the pack that the assessor has.
 *
 * @returns One entry an element, in the standard's order.
 */
export function elementsAsClaimed(
  standard: Standard,
  file: ReviewFile,
  reviewId: string,
): ReadonlyMap<string, Claimed> {
  const assessment = handedOverFor(file, reviewId)?.assessment;
  const answers = assessment && carryOver(standard, assessment).answers;
  const by = assessment?.details?.person;
  return new Map(
    [...standard.elementsById.keys()].map((elementId) => {
      const answer = answers?.get(elementId);
      const standing = standingOf(standard, elementId, answer);
      const { changed = NEVER } = answer ?? {};
      return [
        elementId,
        {
          standing,
          reason: standing === NOT_APPLICABLE ? answer?.notApplicable : answer?.reason,
          note: answer?.note,
          evidence: present(answer?.evidence),
          plan: present(answer?.actions),
          by: standing === UNRATED ? undefined : by,
          changed: changed === NEVER ? undefined : changed,
        },
      ];
    }),
  );
}
