import { standingOf, type Standing } from '../assessment/answer.js';
import type { Assessment } from '../assessment/assessment.js';
import { findGap, type Gap } from '../assessment/gap.js';
import { EFFORTS, present, type Action } from '../assessment/items.js';
import { scoreAssessment, type AssessmentScore } from '../assessment/score.js';
import { compareText } from '../formats/compare.js';
import { isDay } from '../formats/day.js';
import type { Standard } from '../standard/standard.js';
import { onceDone } from './plan-outcome.js';
import { WHY_HERE, placesOnTheRoad, type Road, type WhyHere } from './road.js';

/** One action of a plan, at its place. */
export interface PlanEntry {
  readonly elementId: string;
  readonly action: Action;
  /** Why it stands where it does in the plan. */
  readonly why: WhyHere;
  /** Whether its due day is past and it is neither done nor dropped. */
  readonly overdue: boolean;
  /** Where its element stands now. */
  readonly standing: Standing;
}

/** An element that the standard still needs and nobody has planned for. */
export interface PlanOffer {
  readonly elementId: string;
  readonly why: Road;
  readonly standing: Standing;
  /** Id of the rating to aim for: the lowest that counts as met. */
  readonly target: string;
}

/** What is to be done about an assessment, in the order in which it should be. */
export interface Plan {
  readonly entries: readonly PlanEntry[];
  /** In the order of the road to the standard. */
  readonly offers: readonly PlanOffer[];
  /** How many actions are neither done nor dropped. */
  readonly open: number;
  /** How many of these are overdue. */
  readonly overdue: number;
  /** The score once every action that is not dropped has brought its element to its target. */
  readonly then: AssessmentScore;
  /** What would still be missing by then. */
  readonly gapThen: Gap;
}

/**
 * Makes the plan of an assessment: its actions ranked, and what they leave out.
 *
 * The shortest road to the standard comes first (see {@link WHY_HERE}), then the
 * smaller effort, the earlier due day, and the order of the standard. What is
 * left open comes after what is said, and done and dropped actions come last.
 * No two actions share a place, so the order never depends on that of the input.
 *
 * @param today - The day it is, as `2027-03-31`.
 */
export function planOf(standard: Standard, assessment: Assessment, today: string): Plan {
  const road = placesOnTheRoad(findGap(standard, assessment));
  const entries = [...standard.places.keys()].flatMap((elementId) => {
    const answer = assessment.answers.get(elementId);
    const standing = standingOf(standard, elementId, answer);
    return present(answer?.actions).map((action): PlanEntry => {
      const why = isOpen(action)
        ? (road.get(elementId) ?? roadBeyond(standard, standing))
        : (action.state as 'done' | 'dropped');
      return { elementId, action, why, overdue: isOverdue(action, today), standing };
    });
  });
  const places = [...standard.places.keys()];
  const open = entries.filter(({ action }) => isOpen(action));
  const planned = onceDone(standard, assessment);
  const then = scoreAssessment(standard, planned);
  const gapThen = findGap(standard, planned, then);
  return {
    entries: entries.sort((a, b) => compareEntries(places, a, b)),
    offers: offersOf(standard, assessment, gapThen),
    open: open.length,
    overdue: open.filter(({ overdue }) => overdue).length,
    then,
    gapThen,
  };
}

/** Whether an action is still to be done. */
export function isOpen({ state }: Action): boolean {
  return state === 'to-do' || state === 'doing';
}

function isOverdue(action: Action, today: string): boolean {
  return isOpen(action) && isDay(action.due) && action.due < today;
}

function roadBeyond(standard: Standard, standing: Standing): WhyHere {
  const rating = standard.ratingsById.get(standing);
  if (!rating) return 'set-aside';
  return rating.met ? 'met' : 'allowed';
}

/* What the plan as it stands leaves missing, but for elements that have an action without a target. */
function offersOf(standard: Standard, { answers }: Assessment, gapThen: Gap): PlanOffer[] {
  const [target] = standard.ratings.filter(({ met }) => met).slice(-1);
  if (!target) return [];
  return [...placesOnTheRoad(gapThen)].flatMap(([elementId, why]) => {
    const answer = answers.get(elementId);
    const planned = present(answer?.actions).some(({ state }) => state !== 'dropped');
    if (planned || why === 'unrated') return [];
    return [
      { elementId, why, standing: standingOf(standard, elementId, answer), target: target.id },
    ];
  });
}

function compareEntries(places: readonly string[], a: PlanEntry, b: PlanEntry): number {
  return (
    WHY_HERE.indexOf(a.why) - WHY_HERE.indexOf(b.why) ||
    effortOf(a.action) - effortOf(b.action) ||
    compareText(dueOf(a.action), dueOf(b.action)) ||
    places.indexOf(a.elementId) - places.indexOf(b.elementId) ||
    compareText(a.action.id, b.action.id)
  );
}

function effortOf({ effort }: Action): number {
  return effort === undefined ? EFFORTS.length : EFFORTS.indexOf(effort);
}

/* Any day is before this. */
function dueOf({ due }: Action): string {
  return isDay(due) ? due : '~';
}
