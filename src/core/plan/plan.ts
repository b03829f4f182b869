import { standingOf, type Standing } from '../assessment/answer.js';
import type { Assessment } from '../assessment/assessment.js';
import { findGap, type Gap } from '../assessment/gap.js';
import { EFFORTS, present, type Action } from '../assessment/items.js';
import { scoreAssessment, type AssessmentScore } from '../assessment/score.js';
import { compareText } from '../formats/compare.js';
import { isDay } from '../formats/day.js';
import { NOT_APPLICABLE, type Rating, type Standard } from '../standard/standard.js';
import {
  comparePriorities,
  gapPriorities,
  type GapPriority,
  type PlanPriority,
} from './plan-priority.js';

/** One action of a plan. */
export interface PlanEntry {
  readonly elementId: string;
  readonly action: Action;
  /** Decides where it stands in the plan. */
  readonly priority: PlanPriority;
  /** Whether its due day is past and it is neither done nor dropped. */
  readonly overdue: boolean;
  /** Where its element stands now. */
  readonly standing: Standing;
}

/** An element that the standard still needs and that has no action yet. */
export interface PlanOffer {
  readonly elementId: string;
  readonly priority: GapPriority;
  readonly standing: Standing;
  /** Id of the rating to aim for: the lowest that counts as met. */
  readonly target: string;
}

/** The actions of an assessment, in the order in which to do them. */
export interface Plan {
  readonly entries: readonly PlanEntry[];
  /** The most pressing first. */
  readonly offers: readonly PlanOffer[];
  /** How many actions are neither done nor dropped. */
  readonly open: number;
  /** How many of these are overdue. */
  readonly overdue: number;
  /** The score once every action that is not dropped has brought its element to its target. */
  readonly then: AssessmentScore;
  /** The gap that would be left by then. */
  readonly gapThen: Gap;
}

/**
 * Makes the plan of an assessment: its actions in order, and the elements that
 * they leave out.
 *
 * What the standard needs most comes first (see {@link PLAN_PRIORITIES}), then the
 * smaller effort, the earlier due day, and the order of the standard. Where effort
 * or day is not given, the action comes after those that give it; done and dropped
 * actions come last. No two actions are equal, so the order never depends on that
 * of the input.
 *
 * @param today - The day it is, as `2027-03-31`.
 */
export function planOf(standard: Standard, assessment: Assessment, today: string): Plan {
  const priorities = gapPriorities(findGap(standard, assessment));
  const entries = [...standard.elementsById.keys()].flatMap((elementId) => {
    const answer = assessment.answers.get(elementId);
    const standing = standingOf(standard, elementId, answer);
    return present(answer?.actions).map((action): PlanEntry => {
      const priority = isOpen(action)
        ? (priorities.get(elementId) ?? priorityBeyondGap(standard, standing))
        : (action.state as 'done' | 'dropped');
      return { elementId, action, priority, overdue: isOverdue(action, today), standing };
    });
  });
  const order = [...standard.elementsById.keys()];
  const open = entries.filter(({ action }) => isOpen(action));
  const planned = onceDone(standard, assessment);
  const then = scoreAssessment(standard, planned);
  const gapThen = findGap(standard, planned, then);
  return {
    entries: entries.sort((a, b) => compareEntries(order, a, b)),
    offers: offersOf(standard, assessment, gapThen),
    open: open.length,
    overdue: open.filter(({ overdue }) => overdue).length,
    then,
    gapThen,
  };
}

/**
 * The assessment as it would be once every action that is not dropped has
 * brought its element to its target. It is never saved: only people rate.
 * A target never lowers a rating, and an element that was set aside stays so.
 */
export function onceDone(standard: Standard, assessment: Assessment): Assessment {
  let { answers } = assessment;
  for (const elementId of standard.elementsById.keys()) {
    const answer = answers.get(elementId);
    const targets = present(answer?.actions)
      .filter(({ state }) => state !== 'dropped')
      .map(({ target }) => target);
    const rise = riseTo(standard, assessment, elementId, targets);
    if (answer && rise) answers = answers.with(elementId, { ...answer, rating: rise.id });
  }
  return { ...assessment, answers };
}

/**
 * The best of these targets, where it is better than the rating that the element
 * has now. With one target: the rating to offer when its action is done.
 *
 * @param targets - Ids of ratings; those that the standard does not have are left out.
 */
export function riseTo(
  standard: Standard,
  { answers }: Assessment,
  elementId: string,
  targets: readonly (string | undefined)[],
): Rating | undefined {
  const standing = standingOf(standard, elementId, answers.get(elementId));
  if (standing === NOT_APPLICABLE) return undefined;
  const now = standard.ratingsById.get(standing);
  // Ratings are in order, best first.
  const best = standard.ratings.find(({ id }) => targets.includes(id));
  return best && (!now || best.order > now.order) ? best : undefined;
}

/** A key for an action: two elements may have actions with the same id. */
export function actionKey(elementId: string, id: string): string {
  return JSON.stringify([elementId, id]);
}

/** Whether an action is still to be done. */
export function isOpen({ state }: Action): boolean {
  return state === 'to-do' || state === 'doing';
}

function isOverdue(action: Action, today: string): boolean {
  return isOpen(action) && isDay(action.due) && action.due < today;
}

function priorityBeyondGap(standard: Standard, standing: Standing): PlanPriority {
  const rating = standard.ratingsById.get(standing);
  if (!rating) return 'set-aside';
  return rating.met ? 'met' : 'allowed';
}

/* The gap that the plan leaves, but for elements that have an action without a target. */
function offersOf(standard: Standard, { answers }: Assessment, gapThen: Gap): PlanOffer[] {
  const [target] = standard.ratings.filter(({ met }) => met).slice(-1);
  if (!target) return [];
  return [...gapPriorities(gapThen)].flatMap(([elementId, priority]) => {
    const answer = answers.get(elementId);
    const planned = present(answer?.actions).some(({ state }) => state !== 'dropped');
    if (planned || priority === 'unrated') return [];
    const standing = standingOf(standard, elementId, answer);
    return [{ elementId, priority, standing, target: target.id }];
  });
}

function compareEntries(order: readonly string[], a: PlanEntry, b: PlanEntry): number {
  return (
    comparePriorities(a.priority, b.priority) ||
    effortOf(a.action) - effortOf(b.action) ||
    compareText(dueOf(a.action), dueOf(b.action)) ||
    order.indexOf(a.elementId) - order.indexOf(b.elementId) ||
    compareText(a.action.id, b.action.id)
  );
}

function effortOf({ effort }: Action): number {
  return effort === undefined ? EFFORTS.length : EFFORTS.indexOf(effort);
}

/* Sorts after every day. */
function dueOf({ due }: Action): string {
  return isDay(due) ? due : '~';
}
