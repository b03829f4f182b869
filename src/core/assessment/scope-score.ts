import {
  NOT_APPLICABLE,
  UNRATED,
  type Standard,
  type Worth,
  worthOf,
} from '../standard/standard.js';
import type { Standing } from './answer.js';

/** How many elements have each standing. */
export type Tally = Readonly<Record<Standing, number>>;

/** The result of the pass rule for a set of ratings. */
export type PassOutcome = 'reaches' | 'falls-short';

/** Where a scope stands as a whole. Only a scope with nothing left to rate has an outcome. */
export type ScopeState = 'not-started' | 'in-progress' | PassOutcome;

/** The whole standard, a criterion, or a part the rule does not test by itself (sub-criterion, theme). */
export type ScopeLevel = 'whole' | 'criterion' | 'part';

/** The score of the whole, a criterion, a sub-criterion or a theme. All figures are numbers of elements. */
export interface ScopeScore {
  readonly id: string;
  /** Elements by standing: each rating's id, `unrated`, `not-applicable`. */
  readonly tally: Tally;
  readonly elements: number;
  /** Elements that are not set aside. */
  readonly applicable: number;
  /** Elements that apply and have a rating. */
  readonly rated: number;
  readonly unrated: number;
  readonly notApplicable: number;
  /** Rated so that they count as met. */
  readonly met: number;
  /** Rated neither met nor fatal. */
  readonly partial: number;
  /** Rated so that one is enough to miss the standard. */
  readonly fatal: number;
  /** Whether the rule tests this scope by itself; where not, `required` is only a yardstick. */
  readonly tested: boolean;
  /** How many must be met: the rule's share of `applicable`, rounded up. */
  readonly required: number;
  /**
   * How many more may be partial before `required`, or that of a scope within
   * that is tested too, is out of reach; never below 0.
   */
  readonly partialsLeft: number;
  /** Share met, 0 to 1: of what is rated so far, and of all that apply if the rest turn out worst or best. */
  readonly share: { readonly known: number | null; readonly worst: number; readonly best: number };
  /** Outcome for what is rated so far (`null`: nothing is), and the worst and best it can still become. */
  readonly outcome: {
    readonly known: PassOutcome | null;
    readonly worst: PassOutcome;
    readonly best: PassOutcome;
  };
  readonly state: ScopeState;
}

/**
 * Judges one scope by the pass rule.
 *
 * Unrated is unknown, not failed: `known` leaves it out, `best` takes it as met
 * and `worst` as the lowest rating there is.
 *
 * @param within - Scopes that must reach the standard for this one to reach it.
 */
export function judge(
  standard: Standard,
  level: ScopeLevel,
  id: string,
  tally: Tally,
  within: readonly ScopeScore[] = [],
): ScopeScore {
  const count = countTally(standard, tally);
  const { applicable, rated, unrated, met, partial, fatal } = count;
  const percent = percentFor(standard, level);
  const atWorst = { met, fatal, partial };
  atWorst[worthOfLowest(standard)] += unrated;
  const outcomeOf = (view: View, of: number, is: { met: number; fatal: number }): PassOutcome =>
    is.fatal === 0 &&
    is.met >= requiredOf(of, percent) &&
    within.every(({ outcome }) => outcome[view] !== 'falls-short')
      ? 'reaches'
      : 'falls-short';
  const outcome = {
    known: rated > 0 ? outcomeOf('known', rated, { met, fatal }) : null,
    worst: outcomeOf('worst', applicable, atWorst),
    best: outcomeOf('best', applicable, { met: met + unrated, fatal }),
  };
  return {
    id,
    tally,
    ...count,
    tested: level !== 'part' && standard.rule.metPercent[level] !== undefined,
    required: requiredOf(applicable, percent),
    partialsLeft: Math.min(
      Math.max(0, applicable - requiredOf(applicable, percent) - partial),
      within.length > 0 ? within.reduce((sum, scope) => sum + scope.partialsLeft, 0) : Infinity,
    ),
    share: {
      known: rated > 0 ? met / rated : null,
      worst: shareOf(atWorst.met, applicable),
      best: shareOf(met + unrated, applicable),
    },
    outcome,
    state: stateOf(count, outcome.worst),
  };
}

type View = 'known' | 'worst' | 'best';

/** A tally of every standing of the standard, each 0. */
export function emptyTally(standard: Standard): Record<Standing, number> {
  const standings = [...standard.ratings.map(({ id }) => id), UNRATED, NOT_APPLICABLE];
  return Object.fromEntries(standings.map((standing) => [standing, 0]));
}

function worthOfLowest({ ratings }: Standard): Worth {
  const lowest = ratings.at(-1);
  return lowest ? worthOf(lowest) : 'fatal';
}

function countTally(standard: Standard, tally: Tally) {
  const worth = { met: 0, partial: 0, fatal: 0 };
  for (const rating of standard.ratings) worth[worthOf(rating)] += tally[rating.id] ?? 0;
  const unrated = tally[UNRATED] ?? 0;
  const notApplicable = tally[NOT_APPLICABLE] ?? 0;
  const rated = worth.met + worth.partial + worth.fatal;
  const applicable = rated + unrated;
  return {
    ...worth,
    unrated,
    notApplicable,
    rated,
    applicable,
    elements: applicable + notApplicable,
  };
}

function stateOf(
  { rated, unrated, notApplicable }: { rated: number; unrated: number; notApplicable: number },
  outcome: PassOutcome,
): ScopeState {
  if (unrated === 0) return outcome;
  return rated + notApplicable > 0 ? 'in-progress' : 'not-started';
}

/* A part is compared with the share that its criterion is tested by, as a yardstick. */
function percentFor({ rule: { metPercent } }: Standard, level: ScopeLevel): number {
  if (level === 'part') return metPercent.criterion ?? metPercent.whole ?? 0;
  return metPercent[level] ?? 0;
}

/* Percentages are whole numbers, so this division never lands just above a whole one. */
function requiredOf(elements: number, percent: number): number {
  return Math.ceil((elements * percent) / 100);
}

function shareOf(met: number, of: number): number {
  return of > 0 ? met / of : 0;
}
