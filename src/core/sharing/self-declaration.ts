import { standingOf } from '../assessment/answer.js';
import type { Assessment } from '../assessment/assessment.js';
import { carryOver } from '../assessment/carry-over.js';
import { scoreAssessment } from '../assessment/score.js';
import { addMonths, dayAfter } from '../formats/day.js';
import { UNRATED, type Standard } from '../standard/standard.js';

/** How long a self-declaration is valid, in months. */
export const DECLARED_MONTHS = 12;

/** An organisation's statement about its own assessment, for others to read: counts, and no outcome. */
export interface SelfDeclaration {
  /** The day of its newest rating, as `2026-11-22`, in UTC. */
  readonly day: string;
  /** The last day on which it is valid. */
  readonly lastDay: string;
  readonly lapsed: boolean;
  readonly organisation?: string | undefined;
  readonly scope?: string | undefined;
  /** Elements that are rated as met. */
  readonly met: number;
  /** Elements that apply. */
  readonly of: number;
  /** Elements that apply and are not rated. */
  readonly unrated: number;
}

/** A declaration, or the reason why there is none. */
export type DeclarationReading =
  | { readonly ok: true; readonly declaration: SelfDeclaration }
  | {
      readonly ok: false;
      /** `other-standard`: it is about another standard; `nothing-rated`; `ahead`: its newest rating is still to come. */
      readonly code: 'other-standard' | 'nothing-rated' | 'ahead';
    };

/**
 * Makes the self-declaration of an assessment as of a day.
 *
 * @param today - The day it is read, as `2026-11-22`.
 */
export function selfDeclarationOf(
  standard: Standard,
  assessment: Assessment,
  today: string,
): DeclarationReading {
  if (assessment.standard.id !== standard.id) return { ok: false, code: 'other-standard' };
  const carried = carryOver(standard, assessment);
  const times = [...standard.elementsById.keys()].flatMap((elementId) => {
    const answer = carried.answers.get(elementId);
    return answer && standingOf(standard, elementId, answer) !== UNRATED ? [answer.changed] : [];
  });
  const newest = times.reduce((one, other) => (one > other ? one : other), '');
  if (newest === '') return { ok: false, code: 'nothing-rated' };
  const day = newest.slice(0, 10);
  // The reader's calendar may be a day behind that of whoever rated.
  if (day > dayAfter(today)) return { ok: false, code: 'ahead' };
  const lastDay = addMonths(day, DECLARED_MONTHS) ?? day;
  const { met, applicable: of, unrated } = scoreAssessment(standard, carried).whole;
  const { organisation, scope } = assessment.details ?? {};
  const lapsed = lastDay < today;
  return {
    ok: true,
    declaration: { day, lastDay, lapsed, organisation, scope, met, of, unrated },
  };
}
