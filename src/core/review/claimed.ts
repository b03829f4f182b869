import { NEVER, standingOf, type Standing } from '../assessment/answer.js';
import { carryOver } from '../assessment/carry-over.js';
import { present, type Evidence } from '../assessment/items.js';
import { NOT_APPLICABLE, UNRATED, type Standard } from '../standard/standard.js';
import { handedOverFor, type ReviewFile } from './review.js';

/** The organisation's answer to one element, as it was handed over. */
export interface Claimed {
  readonly standing: Standing;
  /** Why it is rated so, or does not apply. */
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  readonly evidence: readonly Evidence[];
  /** The organisation's actions. */
  readonly plan: readonly { readonly id: string; readonly what: string }[];
  /** The name of whoever rated it, if given. */
  readonly by?: string | undefined;
  /** When it was rated or last written about: ISO 8601 in UTC; absent where it never was. */
  readonly changed?: string | undefined;
}

/**
 * The organisation's answer to each element at the time of a review, carried over
 * to the version of the pack that the assessor has.
 *
 * @returns One entry for each element, in the standard's order.
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
