import {
  elementsOf,
  type Criterion,
  type CriterionElement,
  type Standard,
} from '../standard/standard.js';
import { standingOf, type Standing } from './answer.js';
import type { Assessment } from './assessment.js';
import { emptyTally, judge, type ScopeScore, type Tally } from './scope-score.js';

/** The score of one criterion, with its sub-criteria in order. */
export interface CriterionScore extends ScopeScore {
  readonly subCriteria: readonly ScopeScore[];
}

/** The score of a whole assessment. Derived each time, never saved. */
export interface AssessmentScore {
  readonly whole: ScopeScore;
  /** In the standard's order. */
  readonly criteria: readonly CriterionScore[];
  /** In the standard's order; elements without a theme are in none. */
  readonly themes: readonly ScopeScore[];
}

/** Scores an assessment against its standard from scratch. */
export function scoreAssessment(standard: Standard, assessment: Assessment): AssessmentScore {
  const tallyOf = (elements: readonly CriterionElement[]) => {
    const tally = emptyTally(standard);
    for (const { id } of elements) {
      const standing = standingOf(standard, id, assessment.answers.get(id));
      tally[standing] = (tally[standing] ?? 0) + 1;
    }
    return tally;
  };
  const criteria = standard.criteria.map((criterion) =>
    criterionScore(
      standard,
      criterion,
      tallyOf(elementsOf(criterion)),
      criterion.subCriteria.map(({ id, elements }) =>
        judge(standard, 'part', id, tallyOf(elements)),
      ),
    ),
  );
  const all = standard.criteria.flatMap(elementsOf);
  const themes = standard.themes.map(({ id }) =>
    judge(standard, 'part', id, tallyOf(all.filter(({ theme }) => theme === id))),
  );
  // A criterion that the rule does not test requires nothing, so all of them can be passed on.
  const whole = judge(standard, 'whole', standard.id, tallyOf(all), criteria);
  return { whole, criteria, themes };
}

/**
 * Scores again after one element changed: the same as {@link scoreAssessment},
 * but only what depends on the element is worked out again; the rest keeps its
 * identity.
 *
 * @param score - The score before the change.
 * @param change - The standings of the element before and after; see {@link standingOf}.
 */
export function rescoreElement(
  standard: Standard,
  score: AssessmentScore,
  change: { readonly elementId: string; readonly from: Standing; readonly to: Standing },
): AssessmentScore {
  const { elementId, from, to } = change;
  const indexed = standard.elementsById.get(elementId);
  if (!indexed || from === to) return score;
  const move = (scope: ScopeScore) => moveOne(scope.tally, from, to);
  const criteria = replaceScope(score.criteria, indexed.criterion.id, (criterion) =>
    criterionScore(
      standard,
      indexed.criterion,
      move(criterion),
      replaceScope(criterion.subCriteria, indexed.subCriterion.id, (part) =>
        judge(standard, 'part', part.id, move(part)),
      ),
    ),
  );
  const themes = replaceScope(score.themes, indexed.element.theme, (theme) =>
    judge(standard, 'part', theme.id, move(theme)),
  );
  const whole = judge(standard, 'whole', standard.id, move(score.whole), criteria);
  return { whole, criteria, themes };
}

function criterionScore(
  standard: Standard,
  { id }: Criterion,
  tally: Tally,
  subCriteria: readonly ScopeScore[],
): CriterionScore {
  return { ...judge(standard, 'criterion', id, tally), subCriteria };
}

function moveOne(tally: Tally, from: Standing, to: Standing): Tally {
  return {
    ...tally,
    [from]: (tally[from] ?? 0) - 1,
    [to]: (tally[to] ?? 0) + 1,
  };
}

function replaceScope<S extends ScopeScore>(
  scopes: readonly S[],
  id: string | undefined,
  change: (scope: S) => S,
): readonly S[] {
  return scopes.map((scope) => (scope.id === id ? change(scope) : scope));
}
