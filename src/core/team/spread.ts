import { standingOf, type Standing } from '../assessment/answer.js';
import type { Assessment } from '../assessment/assessment.js';
import { requireElement } from '../assessment/change-assessment.js';
import { present, type View } from '../assessment/items.js';
import { NOT_APPLICABLE, UNRATED, type Standard, worthOf } from '../standard/standard.js';
import { saysSomething } from './team.js';

/** The people of a team who gave an element the same rating. */
export interface Said {
  /** A rating's id, {@link NOT_APPLICABLE}, or {@link UNRATED} of those who only wrote. */
  readonly standing: Standing;
  /** Their views, in the order of their ids. */
  readonly views: readonly View[];
}

/** How far a team's views of one element differ. */
export interface Spread {
  readonly elementId: string;
  /** The best rating first, then not applicable, then those who only wrote; a rating that nobody gave is left out. */
  readonly said: readonly Said[];
  /** How many rated the element or set it aside. */
  readonly rated: number;
  /** Steps on the scale of ratings between the best and the worst. */
  readonly distance: number;
  /**
   * Borders between them: 1 where some find it met and others do not, or find it
   * not met and others fatal; 2 where some find it met and others fatal. Not
   * applicable is beyond a border of its own.
   */
  readonly borders: number;
  /** Share of the pairs of people who do not say the same, 0 to 1. */
  readonly apart: number;
}

/**
 * The spread of a team's views of an element.
 *
 * @throws {@link AssessmentError} `unknown-element`.
 */
export function spreadOf(standard: Standard, assessment: Assessment, elementId: string): Spread {
  requireElement(standard, elementId);
  const byStanding = new Map<Standing, View[]>();
  for (const view of present(assessment.answers.get(elementId)?.views).filter(saysSomething)) {
    const standing = standingOf(standard, elementId, view);
    byStanding.set(standing, [...(byStanding.get(standing) ?? []), view]);
  }
  const scale = [...standard.ratings.map(({ id }) => id), NOT_APPLICABLE, UNRATED];
  const said = scale.flatMap((standing) => {
    const views = byStanding.get(standing);
    return views ? [{ standing, views }] : [];
  });
  const counted = said.filter(({ standing }) => standing !== UNRATED);
  const steps = counted.flatMap(({ standing }) => stepsOf(standard, standing));
  return {
    elementId,
    said,
    rated: counted.reduce((sum, { views }) => sum + views.length, 0),
    distance: steps.length > 0 ? Math.max(...steps) - Math.min(...steps) : 0,
    borders: bordersBetween(standard, counted),
    apart: apartness(counted.map(({ views }) => views.length)),
  };
}

/**
 * The spread of every element, most disagreement first: where the outcome depends
 * on it, then where the ratings are furthest apart, then where most people
 * disagree. Equal ones stay in the order of the standard.
 */
export function disagreements(standard: Standard, assessment: Assessment): readonly Spread[] {
  return [...standard.elementsById.keys()]
    .map((elementId) => spreadOf(standard, assessment, elementId))
    .sort(
      (one, other) =>
        other.borders - one.borders || other.distance - one.distance || other.apart - one.apart,
    );
}

/** Whether those who rated gave different ratings. */
export function disagrees({ apart }: Spread): boolean {
  return apart > 0;
}

function stepsOf({ ratings }: Standard, standing: Standing): number[] {
  const step = ratings.findIndex(({ id }) => id === standing);
  return step < 0 ? [] : [step];
}

function bordersBetween({ ratingsById }: Standard, said: readonly Said[]): number {
  const ranks = { met: 0, partial: 1, fatal: 2 };
  const sides = said.flatMap(({ standing }) => {
    const rating = ratingsById.get(standing);
    return rating ? [ranks[worthOf(rating)]] : [];
  });
  const setAside = Number(sides.length > 0 && sides.length < said.length);
  return setAside + (sides.length > 0 ? Math.max(...sides) - Math.min(...sides) : 0);
}

function apartness(counts: readonly number[]): number {
  const people = counts.reduce((sum, count) => sum + count, 0);
  const pairs = (n: number) => (n * (n - 1)) / 2;
  if (people < 2) return 0;
  return 1 - counts.reduce((sum, count) => sum + pairs(count), 0) / pairs(people);
}
