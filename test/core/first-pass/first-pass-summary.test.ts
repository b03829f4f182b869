import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standingOf } from '../../../src/core/assessment/answer.js';
import type { Assessment, Impression } from '../../../src/core/assessment/assessment.js';
import { scoreAssessment } from '../../../src/core/assessment/score.js';
import {
  nextToRate,
  summariseSubCriterion,
  ratingShown,
  weakestFirst,
} from '../../../src/core/first-pass/first-pass-summary.js';
import { NOT_APPLICABLE, UNRATED, type Standard } from '../../../src/core/standard/standard.js';
import { situations, type Situation } from '../../fixtures/random-assessments.js';
import { MONDAY, assessmentWith, type Standings } from '../../fixtures/small-assessments.js';
import { smallStandard } from '../../fixtures/small-packs.js';

const standard = smallStandard({
  criteria: [
    [2, 1],
    [2, 3],
  ],
  mayBeNotApplicable: 'all',
});

function withImpressions(
  assessment: Assessment,
  ratings: Readonly<Record<string, string | undefined>>,
): Assessment {
  const firstPass = Object.fromEntries(
    Object.entries(ratings).map(([id, rating]): [string, Impression] => [
      id,
      { rating, changed: MONDAY },
    ]),
  );
  return { ...assessment, firstPass };
}

function summariesOf(standings: Standings, impressions: Readonly<Record<string, string>> = {}) {
  const assessment = withImpressions(assessmentWith(standard, standings), impressions);
  return Object.fromEntries(
    weakestFirst(standard, assessment).map(({ id, shows }) => [id, shows] as const),
  );
}

/** Any answers to a small standard, with any first impressions beside them. */
const impressed = situations(10).chain(({ standard, standings }: Situation) => {
  const ids = standard.criteria.flatMap(({ subCriteria }) => subCriteria.map(({ id }) => id));
  const rating = fc.constantFrom(...standard.ratings.map(({ id }) => id), undefined, 'unheard-of');
  return fc
    .record(Object.fromEntries(ids.map((id) => [id, rating])))
    .map((impressions) => ({ standard, standings, impressions }));
});

const subCriteriaOf = ({ criteria }: Standard) => criteria.flatMap((each) => each.subCriteria);

describe('what is shown of a sub-criterion', () => {
  test('is open, its first impression, or what its elements say', () => {
    const shown = summariesOf(
      { '2.1.1': 'met', '2.2.1': 'met', '2.2.2': 'partly' },
      { '1.1': 'met' },
    );
    expect(shown).toEqual({
      '1.1': { kind: 'impression', rating: 'met' },
      '1.2': { kind: 'open' },
      '2.1': { kind: 'elements', rated: 1, of: 2, worst: 'met' },
      '2.2': { kind: 'elements', rated: 2, of: 3, worst: 'partly' },
    });
  });

  test('is no impression any more as soon as one element is rated, and is one again when none is', () => {
    expect(summariesOf({ '1.1.2': 'failed' }, { '1.1': 'met' })['1.1']).toEqual({
      kind: 'elements',
      rated: 1,
      of: 2,
      worst: 'failed',
    });
    expect(summariesOf({ '1.1.2': UNRATED }, { '1.1': 'met' })['1.1']).toEqual({
      kind: 'impression',
      rating: 'met',
    });
  });

  test('is what the elements say where they are all set aside, though there is no worst rating', () => {
    const shown = summariesOf({ '1.2.1': NOT_APPLICABLE }, { '1.2': 'met' });
    expect(shown['1.2']).toEqual({ kind: 'elements', rated: 1, of: 1, worst: undefined });
  });

  test.each(['unheard-of', 'constructor', ''])('is open for the impression %j', (rating) => {
    expect(summariesOf({}, { '1.1': rating })['1.1']).toEqual({ kind: 'open' });
  });

  test('is open where the name of a sub-criterion is one that every object is born with', () => {
    const odd = {
      ...standard,
      criteria: [{ id: '1', subCriteria: [{ id: 'toString', elements: [] }] }],
    };
    const [shown] = weakestFirst(odd, { ...assessmentWith(standard, {}), firstPass: {} });
    expect(shown?.shows).toEqual({ kind: 'open' });
  });

  test('is never both, and the elements always win', () => {
    fc.assert(
      fc.property(impressed, ({ standard, standings, impressions }) => {
        const assessment = withImpressions(assessmentWith(standard, standings), impressions);
        for (const subCriterion of subCriteriaOf(standard)) {
          const { shows, toRate } = summariseSubCriterion(standard, assessment, subCriterion);
          const bare = summariseSubCriterion(
            standard,
            assessmentWith(standard, standings),
            subCriterion,
          );
          const touched = subCriterion.elements.length > toRate.length;
          expect(shows.kind === 'elements').toBe(touched);
          if (touched) expect(shows).toEqual(bare.shows);
        }
      }),
    );
  });

  test('gives no outcome: the score is the same whatever the first impressions are', () => {
    fc.assert(
      fc.property(impressed, ({ standard, standings, impressions }) => {
        const rated = assessmentWith(standard, standings);
        const score = scoreAssessment(standard, withImpressions(rated, impressions));
        expect(score).toEqual(scoreAssessment(standard, rated));
        const alone = withImpressions(assessmentWith(standard, {}), impressions);
        expect(scoreAssessment(standard, alone).whole.state).toBe('not-started');
      }),
    );
  });
});

describe('the order to go into the sub-criteria', () => {
  const orderOf = (standings: Standings, impressions: Readonly<Record<string, string>>) =>
    Object.keys(summariesOf(standings, impressions));

  test('is weak, then open, then met, then what has nothing left to rate', () => {
    const order = orderOf(
      { '1.1.1': 'failed', '1.1.2': 'failed', '1.2.1': UNRATED },
      { '1.2': 'met', '2.2': 'partly' },
    );
    expect(order).toEqual(['2.2', '2.1', '1.2', '1.1']);
  });

  test('puts the weaker first, whether it is an impression or the ratings of elements', () => {
    expect(orderOf({ '2.1.1': 'failed' }, { '1.1': 'partly', '1.2': 'partly' })).toEqual([
      '2.1',
      '1.1',
      '1.2',
      '2.2',
    ]);
  });

  test('names every sub-criterion once, and nothing known to be weak behind what looks better', () => {
    fc.assert(
      fc.property(impressed, ({ standard, standings, impressions }) => {
        const assessment = withImpressions(assessmentWith(standard, standings), impressions);
        const order = weakestFirst(standard, assessment);
        expect(order.map(({ id }) => id).sort()).toEqual(
          subCriteriaOf(standard)
            .map(({ id }) => id)
            .sort(),
        );
        const rated = order
          .filter(({ toRate }) => toRate.length > 0)
          .flatMap(({ shows }) => standard.ratingsById.get(ratingShown(shows) ?? '') ?? []);
        expect(rated).toEqual([...rated].sort((a, b) => a.order - b.order));
      }),
    );
  });
});

describe('the element to rate next', () => {
  test('is the first unrated one of the weakest sub-criterion', () => {
    const rated = assessmentWith(standard, { '2.2.1': 'partly' });
    expect(nextToRate(standard, withImpressions(rated, { '1.1': 'met' }))).toBe('2.2.2');
  });

  test('is none exactly when nothing is unrated', () => {
    fc.assert(
      fc.property(impressed, ({ standard, standings, impressions }) => {
        const assessment = withImpressions(assessmentWith(standard, standings), impressions);
        const next = nextToRate(standard, assessment);
        const open = [...standard.elementsById.keys()].filter(
          (id) => standingOf(standard, id, assessment.answers.get(id)) === UNRATED,
        );
        if (next === undefined) expect(open).toEqual([]);
        else expect(open).toContain(next);
      }),
    );
  });
});
