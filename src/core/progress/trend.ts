import type { Assessment } from '../assessment/assessment.js';
import { carryOver } from '../assessment/carry-over.js';
import { scoreAssessment, type AssessmentScore } from '../assessment/score.js';
import type { Standard } from '../standard/standard.js';
import { assessmentAt } from './progress.js';

/** The score of an assessment at one date. */
export interface TrendPoint {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** The team's name for the snapshot. */
  readonly name?: string | undefined;
  /** Whether this is the present score and not that of a snapshot. */
  readonly now: boolean;
  readonly score: AssessmentScore;
}

/**
 * The scores of an assessment at each of its snapshots and now, oldest first.
 * All are scored by this standard, so that a newer pack does not look like a
 * better or worse service.
 *
 * @param at - Now, ISO 8601 in UTC.
 */
export function trendOf(standard: Standard, assessment: Assessment, at: string): TrendPoint[] {
  const scoreOf = (state: Assessment) => scoreAssessment(standard, carryOver(standard, state));
  return [
    ...assessment.snapshots.map((snapshot) => ({
      at: snapshot.at,
      name: snapshot.name,
      now: false,
      score: scoreOf(assessmentAt(standard, snapshot)),
    })),
    { at, now: true, score: scoreOf(assessment) },
  ];
}
