import {
  UNRATED,
  elementsOf,
  type Criterion,
  type Standard,
  type Worth,
  worthOf,
} from '../standard/standard.js';
import { standingOf } from './answer.js';
import type { Assessment } from './assessment.js';
import { scoreAssessment, type AssessmentScore } from './score.js';

/** A choice among elements: any `pick` of those in `from`. */
export interface Choice {
  readonly pick: number;
  /** Ids, in the standard's order. */
  readonly from: readonly string[];
}

/** The changes that one criterion still needs. Every list holds element ids in the standard's order. */
export interface CriterionGap {
  readonly criterionId: string;
  /** How many rated elements must come to count as met: `mustMeet` and the `pick` of `choice`. */
  readonly toMeet: number;
  /** Elements that must come to count as met, whatever else is done; the fatal ones first. */
  readonly mustMeet: readonly string[];
  /** Those of `mustMeet` that miss the standard each by itself. */
  readonly fatal: readonly string[];
  /** The partial elements among which the team may choose, if it may. */
  readonly choice: Choice | null;
  /** Elements without a rating: whether they must change is unknown until they have one. */
  readonly toRate: readonly string[];
}

/**
 * The smallest set of changes that reaches the standard. A change brings one
 * element to a rating that counts as met; an unrated element is a change too.
 */
export interface Gap {
  /** How many elements change at the least; 0 means the standard is reached. */
  readonly size: number;
  /** How many of these are rated already. */
  readonly toMeet: number;
  /** How many of these have no rating yet. */
  readonly toRate: number;
  /** The criteria that need something, in the standard's order. */
  readonly criteria: readonly CriterionGap[];
  /**
   * Partial elements that the whole needs beside what each criterion needs,
   * from any criterion: `pick` more of `from`. `null` where it needs none.
   */
  readonly anywhere: Choice | null;
}

interface Standings {
  readonly criterion: Criterion;
  readonly fatal: readonly string[];
  readonly partial: readonly string[];
  readonly toRate: readonly string[];
  /** How many partials must come to count as met for this criterion's own sake. */
  readonly pick: number;
}

/**
 * Finds the smallest set of changes that reaches the standard.
 *
 * Non-compliant (fatal) and unrated elements are always in it. Beyond them a
 * criterion needs only as many partials as it has above its allowance, and the
 * whole only what it then still misses; which ones is the team's choice unless
 * all of them are needed.
 *
 * @param score - The assessment's score, if the caller has it.
 */
export function findGap(
  standard: Standard,
  assessment: Assessment,
  score: AssessmentScore = scoreAssessment(standard, assessment),
): Gap {
  const standings = standard.criteria.map((criterion, index) =>
    sortElements(standard, assessment, criterion, score.criteria[index]?.required ?? 0),
  );
  const partials = sum(standings, ({ partial }) => partial.length);
  const picks = sum(standings, ({ pick }) => pick);
  const metByThen = score.whole.applicable - partials + picks;
  const elsewhere = Math.max(0, score.whole.required - metByThen);
  const allNeeded = picks + elsewhere === partials;
  const criteria = standings.map((one) => criterionGap(one, allNeeded)).filter(needsSomething);
  const fatal = sum(standings, (one) => one.fatal.length);
  const toRate = sum(standings, (one) => one.toRate.length);
  const toMeet = fatal + picks + elsewhere;
  const from = standings.flatMap((one) => (one.pick === one.partial.length ? [] : one.partial));
  return {
    size: toMeet + toRate,
    toMeet,
    toRate,
    criteria,
    anywhere: elsewhere > 0 && !allNeeded ? { pick: elsewhere, from } : null,
  };
}

function sortElements(
  standard: Standard,
  { answers }: Assessment,
  criterion: Criterion,
  required: number,
): Standings {
  const sorted: Record<Worth | typeof UNRATED, string[]> = {
    met: [],
    partial: [],
    fatal: [],
    unrated: [],
  };
  for (const { id } of elementsOf(criterion)) {
    const standing = standingOf(standard, id, answers.get(id));
    const rating = standard.ratingsById.get(standing);
    if (rating) sorted[worthOf(rating)].push(id);
    else if (standing === UNRATED) sorted.unrated.push(id);
  }
  const { met, partial, fatal, unrated } = sorted;
  const metByThen = met.length + fatal.length + unrated.length;
  const pick = Math.max(0, required - metByThen);
  return { criterion, fatal, partial, toRate: unrated, pick };
}

function criterionGap(standings: Standings, allNeeded: boolean): CriterionGap {
  const { criterion, fatal, partial, toRate, pick } = standings;
  const forced = allNeeded || pick === partial.length ? partial : [];
  const choice = pick > 0 && forced.length === 0 ? { pick, from: partial } : null;
  const mustMeet = [...fatal, ...forced];
  const toMeet = mustMeet.length + (choice?.pick ?? 0);
  return { criterionId: criterion.id, toMeet, mustMeet, fatal, choice, toRate };
}

function needsSomething({ toMeet, toRate }: CriterionGap): boolean {
  return toMeet + toRate.length > 0;
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
