import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findGap, type Gap } from '../../../src/core/assessment/gap.js';
import { scoreAssessment } from '../../../src/core/assessment/score.js';
import type { Standard } from '../../../src/core/standard/standard.js';
import { cases } from '../../effort.js';
import { everyOneOfEach, waysToPick } from '../../fixtures/every-way.js';
import { isComplete, passes } from '../../fixtures/pass-rule.js';
import { situations, situationsWithChoice } from '../../fixtures/random-assessments.js';
import { assessmentWith, elementsAt, type Standings } from '../../fixtures/small-assessments.js';

const gapOf = (standard: Standard, standings: Standings): Gap =>
  findGap(standard, assessmentWith(standard, standings));

/* The standings after these elements come to count as met. */
function after(standard: Standard, standings: Standings, changed: readonly string[]): Standings {
  return { ...standings, ...elementsAt(standard.ratings[0]?.id ?? '', ...changed) };
}

/* The smallest sets of changes that reach the standard, found by trying out every set there is. */
function smallestSets(standard: Standard, standings: Standings): string[][] {
  const open = Object.keys(standings).filter((id) => {
    const rating = standard.ratingsById.get(standings[id] ?? '');
    return standings[id] !== 'not-applicable' && !rating?.met;
  });
  for (let size = 0; size <= open.length; size++) {
    const reaching = [...waysToPick(size, open)].filter((changed) => {
      const then = after(standard, standings, changed);
      return isComplete(standard, then) && passes(standard, then);
    });
    if (reaching.length > 0) return reaching;
  }
  throw new Error('Everything met must reach any standard.');
}

/* Every set of changes that a gap allows: whatever is picked where it leaves the choice. */
function completionsOf({ criteria, anywhere }: Gap): string[][] {
  const forced = criteria.flatMap(({ mustMeet, toRate }) => [...mustMeet, ...toRate]);
  const choices = criteria.map(({ choice }) => [
    ...waysToPick(choice?.pick ?? 0, choice?.from ?? []),
  ]);
  return [...everyOneOfEach(choices)].flatMap((picked) => {
    const sure = [...forced, ...picked.flat()];
    const others = (anywhere?.from ?? []).filter((id) => !sure.includes(id));
    return [...waysToPick(anywhere?.pick ?? 0, others)].map((more) => [...sure, ...more]);
  });
}

const asSets = (sets: readonly (readonly string[])[]) =>
  new Set(sets.map((ids) => [...ids].sort().join(' ')));

describe('for any assessment of any small pack, by trying out every set of changes', () => {
  const some = fc.oneof(situations(9), situationsWithChoice(9));
  const runs = { numRuns: cases(400) };

  test('the gap is as small as can be, and every way of choosing in it reaches the standard', () => {
    fc.assert(
      fc.property(some, ({ standard, standings }) => {
        const gap = gapOf(standard, standings);
        const smallest = smallestSets(standard, standings);
        expect(gap.size).toBe(smallest[0]?.length);
        // Nothing that reaches the standard is left out of the choice, and nothing else is in it.
        expect(asSets(completionsOf(gap))).toEqual(asSets(smallest));
      }),
      runs,
    );
  });

  test('what must be met or rated is in every smallest set, and what may be chosen is not', () => {
    fc.assert(
      fc.property(some, ({ standard, standings }) => {
        const { criteria, anywhere } = gapOf(standard, standings);
        const smallest = smallestSets(standard, standings);
        const inAll = (id: string) => smallest.every((ids) => ids.includes(id));
        const choices = [...criteria.map(({ choice }) => choice), anywhere];
        for (const { mustMeet, toRate } of criteria)
          expect([...mustMeet, ...toRate].every(inAll)).toBe(true);
        for (const choice of choices) expect(choice?.from.some(inAll) ?? false).toBe(false);
      }),
      runs,
    );
  });

  test('the counts agree with the lists, and the lists are in the order of the standard', () => {
    fc.assert(
      fc.property(some, ({ standard, standings }) => {
        const gap = gapOf(standard, standings);
        const order = [...standard.elementsById.keys()];
        const inOrder = (ids: readonly string[]) => order.filter((id) => ids.includes(id));
        const sum = (counts: readonly number[]) =>
          counts.reduce((total, count) => total + count, 0);
        for (const { toMeet, mustMeet, fatal, choice, toRate } of gap.criteria) {
          expect(toMeet).toBe(mustMeet.length + (choice?.pick ?? 0));
          expect(mustMeet.slice(0, fatal.length)).toEqual(fatal);
          expect(toMeet + toRate.length).toBeGreaterThan(0);
          for (const ids of [fatal, mustMeet.slice(fatal.length), choice?.from ?? [], toRate]) {
            expect(ids).toEqual(inOrder(ids));
          }
          if (choice) expect(choice.pick).toBeLessThan(choice.from.length);
        }
        if (gap.anywhere) expect(gap.anywhere.from).toEqual(inOrder(gap.anywhere.from));
        expect(gap.toMeet).toBe(
          sum(gap.criteria.map(({ toMeet }) => toMeet)) + (gap.anywhere?.pick ?? 0),
        );
        expect(gap.toRate).toBe(sum(gap.criteria.map(({ toRate }) => toRate.length)));
        expect(gap.size).toBe(gap.toMeet + gap.toRate);
        expect(gap.criteria.map(({ criterionId }) => criterionId)).toEqual(
          standard.criteria
            .map(({ id }) => id)
            .filter((id) => gap.criteria.some((one) => one.criterionId === id)),
        );
      }),
      runs,
    );
  });

  test('no gap and an outcome that reaches the standard are the same thing', () => {
    fc.assert(
      fc.property(some, ({ standard, standings }) => {
        const { state } = scoreAssessment(standard, assessmentWith(standard, standings)).whole;
        expect(gapOf(standard, standings).size === 0).toBe(state === 'reaches');
      }),
      runs,
    );
  });
});
