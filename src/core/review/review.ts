import type { Assessment } from '../assessment/assessment.js';
import { addMonths } from '../formats/day.js';

/** The stages of one review, in order: documents are read, the service is visited, the body decides. */
export const STAGES = ['desk-review', 'visit', 'decision'] as const;
/** One of {@link STAGES}. */
export type Stage = (typeof STAGES)[number];

/** The reviews of a cycle of three years, in order: the full one, then one after 12 and one after 24 months. */
export const REVIEW_KINDS = ['certification', 'review-12', 'review-24'] as const;
/** One of {@link REVIEW_KINDS}. */
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/**
 * An assessor's file: the self-assessment of an organisation, as it was handed
 * over, and the findings, review by review. Immutable.
 */
export interface ReviewFile {
  /** Drawn at random, so that a digest of the file tells nothing to whoever guesses at its content. */
  readonly id: string;
  /** The standard that is assessed, and the version of its pack. */
  readonly standard: { readonly id: string; readonly version: string };
  /** Who is assessed; at first the name in what was handed over. */
  readonly organisation?: string | undefined;
  /** The services that are assessed. */
  readonly scope?: string | undefined;
  /** When the two above last changed, if they did since it was opened: ISO 8601 in UTC, to the millisecond. */
  readonly changed?: string | undefined;
  /** Oldest first; there is always one. */
  readonly reviews: readonly Review[];
}

/** One review of the cycle, with findings of its own. */
export interface Review {
  readonly id: string;
  readonly kind: ReviewKind;
  /** The self-assessment that was handed over for it, which the assessor never changes. Absent where an earlier one is still used. */
  readonly handedOver?: HandedOver | undefined;
  /** Where it stands now. */
  readonly stage: Stage;
  /** The day of each stage that has one, as `2027-03-31`. */
  readonly days: Readonly<Partial<Record<Stage, string>>>;
  /** Who assesses. */
  readonly assessor?: string | undefined;
  /** The certification body that they assess for. */
  readonly body?: string | undefined;
  /** The body's own reference. */
  readonly reference?: string | undefined;
  /** The assessor's conclusion on the whole, which is proposed to the body. */
  readonly conclusion?: string | undefined;
  /** By element id. */
  readonly findings: Readonly<Record<string, Finding>>;
  /** When anything but a finding last changed: ISO 8601 in UTC, to the millisecond. */
  readonly changed: string;
}

/** A self-assessment as it was handed over. */
export interface HandedOver {
  /** When the assessor opened it: ISO 8601 in UTC. */
  readonly at: string;
  readonly assessment: Assessment;
}

/** An assessor's finding about one element. */
export interface Finding {
  /** Id of the assessor's rating; absent while it is open. */
  readonly rating?: string | undefined;
  /**
   * Present when the element is set aside: why it does not apply, perhaps still
   * empty. Without a reason the element stays open.
   */
  readonly notApplicable?: string | undefined;
  /** The finding in the assessor's words. */
  readonly finding?: string | undefined;
  /** Ids of the handed-over evidence that was seen. */
  readonly seen?: readonly string[] | undefined;
  /** What was seen or heard on site beside the evidence listed. */
  readonly onSite?: string | undefined;
  /** Good practice that others could learn from. */
  readonly goodPractice?: string | undefined;
  /** What must be done. */
  readonly required?: string | undefined;
  /** The day by which, as `2027-03-31`. */
  readonly due?: string | undefined;
  /** Name of the assessor who last changed it. */
  readonly by?: string | undefined;
  /** The stage in which it was last changed. */
  readonly stage: Stage;
  /** When it last changed: ISO 8601 in UTC, to the millisecond. */
  readonly changed: string;
}

/** The newest review of a file. */
export function newestReview({ reviews }: ReviewFile): Review {
  const newest = reviews.at(-1);
  if (!newest) throw new RangeError('reviews: a file has at least one');
  return newest;
}

/** The self-assessment that a review is based on: handed over for it, or for the last one before. */
export function handedOverFor({ reviews }: ReviewFile, reviewId: string): HandedOver | undefined {
  return reviewsUpTo(reviews, reviewId)
    .map(({ handedOver }) => handedOver)
    .findLast((handedOver) => handedOver !== undefined);
}

/** A review and those before it, oldest first; none where the file has no such review. */
export function reviewsUpTo(reviews: readonly Review[], reviewId: string): readonly Review[] {
  return reviews.slice(0, reviews.findIndex(({ id }) => id === reviewId) + 1);
}

/** The finding of a review about an element, if it has one. */
export function findingOf({ findings }: Review, elementId: string): Finding | undefined {
  return Object.hasOwn(findings, elementId) ? findings[elementId] : undefined;
}

/** One step of the cycle of three years. */
export interface CycleStep {
  readonly kind: ReviewKind;
  /** The review, once it is begun. */
  readonly review?: Review | undefined;
  /** The day by which it is due, once the body has decided on the certification that the cycle began with. */
  readonly due?: string | undefined;
}

/* Months from the decision; the last step is the certification that the next cycle begins with. */
const STEPS: readonly (readonly [ReviewKind, number])[] = [
  ['certification', 0],
  ['review-12', 12],
  ['review-24', 24],
  ['certification', 36],
];

/** The cycle that the newest review of a file belongs to: its four steps, in order. */
export function cycleOf({ reviews }: ReviewFile): readonly CycleStep[] {
  const from = Math.max(
    0,
    reviews.findLastIndex(({ kind }) => kind === 'certification'),
  );
  const inCycle = reviews.slice(from);
  const decided = inCycle.find(({ kind }) => kind === 'certification')?.days.decision;
  return STEPS.map(([kind, months]) => {
    const review = months === 36 ? undefined : inCycle.find((one) => one.kind === kind);
    return { kind, review, due: decided && months > 0 ? addMonths(decided, months) : undefined };
  });
}
