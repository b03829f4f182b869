import { addMonths } from '../formats/day.js';
import type { Review, ReviewFile, ReviewKind } from './review.js';

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
