import { standingOf, type Answer } from '../assessment/answer.js';
import type { Assessment } from '../assessment/assessment.js';
import { present, type Evidence } from '../assessment/items.js';
import { addMonths } from '../formats/day.js';
import { NOT_APPLICABLE, type Standard } from '../standard/standard.js';

/** A piece of evidence that is older than the standard lets it be. */
export interface AgingEvidence {
  readonly elementId: string;
  readonly evidence: Evidence;
}

/** A standing that needs a reason and has none. */
export interface MissingReason {
  readonly elementId: string;
  /** Id of the rating, or {@link NOT_APPLICABLE}. */
  readonly standing: string;
}

/** Ids of the elements that are rated as met and have no evidence, in the standard's order. */
export function metWithoutEvidence(standard: Standard, assessment: Assessment): string[] {
  return inOrder(standard, assessment, (elementId, answer) => {
    const met = standard.ratingsById.get(standingOf(standard, elementId, answer))?.met;
    return met && present(answer.evidence).length === 0 ? [elementId] : [];
  });
}

/**
 * The evidence that is older than the pack's limit on the day it is read, in the
 * standard's order. Without a date, or without a limit, nothing is too old; an
 * element that is set aside needs none.
 *
 * @param today - The day it is read, as `2026-11-22`.
 */
export function agingEvidence(
  standard: Standard,
  assessment: Assessment,
  today: string,
): AgingEvidence[] {
  const months = standard.evidenceMonths;
  if (months === undefined) return [];
  return inOrder(standard, assessment, (elementId, answer) => {
    if (standingOf(standard, elementId, answer) === NOT_APPLICABLE) return [];
    return present(answer.evidence)
      .filter(({ date }) => isOlder(date, months, today))
      .map((evidence) => ({ elementId, evidence }));
  });
}

/** The standings that need a reason and have none, in the standard's order. They count all the same. */
export function reasonsMissing(standard: Standard, assessment: Assessment): MissingReason[] {
  return inOrder(standard, assessment, (elementId, answer) => {
    const rating = standard.ratingsById.get(answer.rating ?? '');
    if (rating) {
      const missing = rating.wantsReason && !answer.reason?.trim();
      return missing ? [{ elementId, standing: rating.id }] : [];
    }
    const missing = answer.notApplicable !== undefined && !answer.notApplicable.trim();
    return missing ? [{ elementId, standing: NOT_APPLICABLE }] : [];
  });
}

/* Evidence without a date, or with one that is not in the calendar, is never too old. */
function isOlder(date = '', months: number, today: string): boolean {
  const lastDay = addMonths(date, months);
  return lastDay !== undefined && lastDay < today;
}

function inOrder<T>(
  { elementsById }: Standard,
  { answers }: Assessment,
  look: (elementId: string, answer: Answer) => readonly T[],
): T[] {
  return [...elementsById.keys()].flatMap((id) => {
    const answer = answers.get(id);
    return answer ? look(id, answer) : [];
  });
}
