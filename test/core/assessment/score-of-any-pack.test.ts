import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScopeScore } from '../../../src/core/assessment/scope-score.js';
import {
  rescoreElement,
  scoreAssessment,
  type AssessmentScore,
} from '../../../src/core/assessment/score.js';
import { UNRATED, elementsOf, type Standard } from '../../../src/core/standard/standard.js';
import { cases } from '../../effort.js';
import { everyOneOfEach } from '../../fixtures/every-way.js';
import { isComplete, meetsShare, passes } from '../../fixtures/pass-rule.js';
import { anyStanding, situations } from '../../fixtures/random-assessments.js';
import { assessmentWith, elementsAt, type Standings } from '../../fixtures/small-assessments.js';

const scoreOf = (standard: Standard, standings: Standings) =>
  scoreAssessment(standard, assessmentWith(standard, standings));

/* Every scope of a score, with the elements in it and the percentage it is held against. */
function scopesOf(standard: Standard, { criteria, themes }: AssessmentScore) {
  const { criterion, whole } = standard.rule.metPercent;
  const ids = (elements: readonly { id: string }[]) => elements.map(({ id }) => id);
  const all = [...standard.elementsById.values()].map(({ element }) => element);
  const yardstick = criterion ?? whole;
  return [
    ...criteria.flatMap((score, c) => {
      const place = standard.criteria[c];
      if (!place) return [];
      const parts = score.subCriteria.map((part, s) => ({
        score: part,
        elements: ids(place.subCriteria[s]?.elements ?? []),
        percent: yardstick,
      }));
      return [{ score, elements: ids(elementsOf(place)), percent: criterion }, ...parts];
    }),
    ...themes.map((score) => ({
      score,
      elements: ids(all.filter(({ theme }) => theme === score.id)),
      percent: yardstick,
    })),
  ];
}

/* Every way the unrated elements can still be rated. */
function completionsOf(standard: Standard, standings: Standings): Standings[] {
  const options = Object.entries(standings).map(([id, standing]) =>
    standing === UNRATED
      ? standard.ratings.map((rating) => [id, rating.id] as const)
      : [[id, standing] as const],
  );
  return [...everyOneOfEach<readonly [string, string]>(options)].map((entries) =>
    Object.fromEntries(entries),
  );
}

function fewUnrated(standings: Standings): boolean {
  return Object.values(standings).filter((standing) => standing === UNRATED).length <= 4;
}

describe('in any assessment of any small pack', () => {
  const some = situations(8).filter(({ standings }) => fewUnrated(standings));

  test('the counts of every scope add up', () => {
    fc.assert(
      fc.property(situations(12), ({ standard, standings }) => {
        const score = scoreOf(standard, standings);
        for (const one of [score.whole, ...scopesOf(standard, score).map((scope) => scope.score)]) {
          expect(one.met + one.partial + one.fatal).toBe(one.rated);
          expect(one.rated + one.unrated).toBe(one.applicable);
          expect(one.applicable + one.notApplicable).toBe(one.elements);
          expect(Object.values(one.tally).reduce((sum, count) => sum + count, 0)).toBe(
            one.elements,
          );
        }
        for (const key of [
          'elements',
          'applicable',
          'met',
          'partial',
          'fatal',
          'unrated',
        ] as const) {
          const sumOf = (scopes: readonly ScopeScore[]) =>
            scopes.reduce((sum, scope) => sum + scope[key], 0);
          expect(sumOf(score.criteria)).toBe(score.whole[key]);
          for (const criterion of score.criteria)
            expect(sumOf(criterion.subCriteria)).toBe(criterion[key]);
        }
        expect(score.whole.elements).toBe(standard.elementsById.size);
      }),
    );
  });

  test('best and worst are what the whole can still become, and no better or worse', () => {
    fc.assert(
      fc.property(some, ({ standard, standings }) => {
        const { outcome, state, share, applicable } = scoreOf(standard, standings).whole;
        const ends = completionsOf(standard, standings);
        const reaches = ends.map((end) => passes(standard, end));
        expect(outcome.best).toBe(reaches.includes(true) ? 'reaches' : 'falls-short');
        expect(outcome.worst).toBe(reaches.includes(false) ? 'falls-short' : 'reaches');
        const met = ends.map((end) => scoreOf(standard, end).whole.met);
        expect(share.best * applicable).toBeCloseTo(Math.max(...met));
        expect(share.worst * applicable).toBeCloseTo(Math.min(...met));
        if (isComplete(standard, standings)) expect(state).toBe(outcome.worst);
        else expect(['not-started', 'in-progress']).toContain(state);
      }),
      { numRuns: cases(150) },
    );
  });

  test('best and worst are what each part can still become, and no better or worse', () => {
    fc.assert(
      fc.property(some, ({ standard, standings }) => {
        const ends = completionsOf(standard, standings);
        for (const { score, elements, percent } of scopesOf(
          standard,
          scoreOf(standard, standings),
        )) {
          const reaches = ends.map((end) => meetsShare(standard, end, elements, percent));
          expect(score.outcome.best).toBe(reaches.includes(true) ? 'reaches' : 'falls-short');
          expect(score.outcome.worst).toBe(reaches.includes(false) ? 'falls-short' : 'reaches');
        }
      }),
      { numRuns: cases(100) },
    );
  });

  test('the known outcome is that of a pack without the unrated elements', () => {
    fc.assert(
      fc.property(situations(10), ({ standard, standings }) => {
        const asIfAside = Object.fromEntries(
          Object.entries(standings).map(([id, is]) => [id, is === UNRATED ? 'not-applicable' : is]),
        );
        const { known } = scoreOf(standard, standings).whole.outcome;
        const rated = Object.values(asIfAside).some((is) => is !== 'not-applicable');
        expect(known).toBe(
          rated ? (passes(standard, asIfAside) ? 'reaches' : 'falls-short') : null,
        );
      }),
    );
  });

  test('so many more elements of the whole can be partial as it says, and no more', () => {
    fc.assert(
      fc.property(situations(8), ({ standard, standings }) => {
        const met = standard.ratings[0]?.id ?? '';
        const partial = standard.ratings.find((rating) => !rating.met && !rating.fatal)?.id ?? met;
        fc.pre(partial !== met);
        // What is not partial yet is met, so that only partials can spoil it.
        const free = Object.keys(standings).filter(
          (id) => ![partial, 'not-applicable'].includes(standings[id] ?? ''),
        );
        const start = { ...standings, ...elementsAt(met, ...free) };
        fc.pre(passes(standard, start));
        const passing = [...everyOneOfEach(free.map(() => [0, 1]))]
          .map((picks) => free.filter((_, index) => picks[index] === 1))
          .filter((ids) => passes(standard, { ...start, ...elementsAt(partial, ...ids) }));
        expect(scoreOf(standard, start).whole.partialsLeft).toBe(
          Math.max(...passing.map(({ length }) => length)),
        );
      }),
      { numRuns: cases(150) },
    );
  });
});

describe('scoring again after one change', () => {
  const changes = situations(12).chain(({ standard, standings }) =>
    fc
      .array(fc.tuple(fc.constantFrom(...standard.elementsById.keys()), anyStanding(standard)), {
        maxLength: 12,
      })
      .map((steps) => ({ standard, standings, steps })),
  );

  test('gives the same as scoring from scratch, after any changes', () => {
    fc.assert(
      fc.property(changes, ({ standard, standings, steps }) => {
        const now = { ...standings };
        let score = scoreOf(standard, now);
        for (const [id, after] of steps) {
          score = rescoreElement(standard, score, {
            elementId: id,
            from: now[id] ?? UNRATED,
            to: after,
          });
          now[id] = after;
          expect(score).toEqual(scoreOf(standard, now));
        }
      }),
    );
  });

  test('keeps every scope the element is not in', () => {
    fc.assert(
      fc.property(changes, ({ standard, standings, steps: [step] }) => {
        if (!step) return;
        const [id, after] = step;
        const before = scoreOf(standard, standings);
        const changed = rescoreElement(standard, before, {
          elementId: id,
          from: standings[id] ?? UNRATED,
          to: after,
        });
        const scopes = (score: AssessmentScore) => scopesOf(standard, score);
        scopes(before).forEach(({ score, elements }, index) => {
          const kept = scopes(changed)[index]?.score === score;
          expect(kept).toBe(!elements.includes(id) || standings[id] === after);
        });
      }),
    );
  });
});
