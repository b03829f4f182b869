import type { CriterionGap, Gap } from '../core/assessment/gap.js';
import type { Messages } from './messages.js';

/** One plain sentence about what a criterion still needs. */
export interface GapSentence {
  readonly criterionId: string;
  /** Such as "Criterion 1: 2 more elements to meet; 1 of them is non-compliant." */
  readonly text: string;
}

/** A gap in plain sentences, one for each criterion that needs something. */
export function gapSentences(gap: Gap, messages: Messages): GapSentence[] {
  return gap.criteria.map((criterion) => ({
    criterionId: criterion.criterionId,
    text: gapSentence(criterion, messages),
  }));
}

/** The sentence for one criterion. */
export function gapSentence(
  { criterionId, toMeet, fatal, toRate }: CriterionGap,
  messages: Messages,
): string {
  const size = messages.gapSize(toMeet, fatal.length, toRate.length);
  return `${messages.criterion(criterionId)}: ${size}`;
}
