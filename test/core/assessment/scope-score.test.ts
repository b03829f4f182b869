import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyTally, judge, type ScopeScore } from '../../../src/core/assessment/scope-score.js';
import type { Standard } from '../../../src/core/standard/standard.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { cases } from '../../effort.js';
import {
  DONE_OR_NOT_YET,
  PASS_OR_FAIL,
  SIX_RATINGS,
  smallStandard,
} from '../../fixtures/small-packs.js';

const cse = cseStandard();
const CSE_WORDS = {
  plus: 'compliance-plus',
  met: 'compliant',
  partly: 'partially-compliant',
  failed: 'non-compliant',
  unrated: 'unrated',
  aside: 'not-applicable',
};
type Counts = Partial<Record<keyof typeof CSE_WORDS, number>>;

function tallyOf(counts: Counts): Record<string, number> {
  const entries = Object.entries(counts).map(([word, count]) => [
    CSE_WORDS[word as keyof Counts],
    count,
  ]);
  return { ...emptyTally(cse), ...(Object.fromEntries(entries) as Record<string, number>) };
}

function criterionWith(counts: Counts): ScopeScore {
  return judge(cse, 'criterion', '1', tallyOf(counts));
}

describe('a tally to begin with', () => {
  test('holds every standing there is, at nought', () => {
    expect(emptyTally(cse)).toEqual({
      'compliance-plus': 0,
      compliant: 0,
      'partially-compliant': 0,
      'non-compliant': 0,
      unrated: 0,
      'not-applicable': 0,
    });
  });
});

describe('the counts of a scope', () => {
  test('sort the ratings by what they are worth', () => {
    expect(
      criterionWith({ plus: 1, met: 2, partly: 3, failed: 4, unrated: 5, aside: 6 }),
    ).toMatchObject({
      id: '1',
      elements: 21,
      applicable: 15,
      rated: 10,
      unrated: 5,
      notApplicable: 6,
      met: 3,
      partial: 3,
      fatal: 4,
    });
  });

  test('sort several ratings of one worth together', () => {
    const standard = smallStandard({ ratings: SIX_RATINGS });
    const tally = { leading: 1, good: 2, nearly: 3, begun: 4, poor: 5, absent: 6 };
    expect(judge(standard, 'whole', 'small', tally)).toMatchObject({
      met: 3,
      partial: 7,
      fatal: 11,
      rated: 21,
    });
  });

  test('take a standing that is not in the tally for none', () => {
    expect(judge(cse, 'criterion', '1', { compliant: 2 })).toMatchObject({
      elements: 2,
      unrated: 0,
      partial: 0,
    });
  });
});

describe('the state of a scope', () => {
  test.each<[string, Counts, string]>([
    ['not started, while nothing is rated', { unrated: 11 }, 'not-started'],
    ['in progress, from the first rating on', { met: 1, unrated: 10 }, 'in-progress'],
    ['in progress, from the first element set aside', { aside: 1, unrated: 10 }, 'in-progress'],
    [
      'in progress, also where it can no longer reach the standard',
      { failed: 1, unrated: 10 },
      'in-progress',
    ],
    [
      'in progress, also where it can no longer miss its share',
      { met: 10, unrated: 1 },
      'in-progress',
    ],
    ['reaches, with enough elements met', { met: 9, partly: 2 }, 'reaches'],
    ['falls short, with one partial too many', { met: 8, partly: 3 }, 'falls-short'],
    ['falls short, with a single fatal element', { plus: 10, failed: 1 }, 'falls-short'],
    [
      'reaches, with one partial fewer where fewer elements apply',
      { met: 8, partly: 2, aside: 1 },
      'reaches',
    ],
    ['reaches, where everything is set aside', { aside: 11 }, 'reaches'],
  ])('%s', (_, counts, state) => {
    expect(criterionWith(counts).state).toBe(state);
  });
});

describe('how many must be met', () => {
  test.each([
    [11, 9],
    [12, 10],
    [13, 11],
    [10, 8],
    [57, 46],
    [5, 4],
    [1, 1],
    [0, 0],
  ])('of %d elements at 80 per cent: %d', (elements, required) => {
    expect(criterionWith({ unrated: elements }).required).toBe(required);
  });

  test('is the smallest number that has the share, for any pack and any percentage', () => {
    const standards = new Map<number, Standard>();
    const askingFor = (percent: number) => {
      const standard = standards.get(percent) ?? smallStandard({ metPercent: { whole: percent } });
      standards.set(percent, standard);
      return standard;
    };
    fc.assert(
      fc.property(fc.nat(6000), fc.integer({ min: 0, max: 100 }), (elements, percent) => {
        const { required } = judge(askingFor(percent), 'whole', 'small', { unrated: elements });
        expect(required * 100 >= elements * percent).toBe(true);
        expect(required === 0 || (required - 1) * 100 < elements * percent).toBe(true);
      }),
      { numRuns: cases(1000) },
    );
  });

  test.each([
    ['the whole by its own percentage', { criterion: 50, whole: 90 }, 'whole', 9, true],
    ['a criterion by its own percentage', { criterion: 50, whole: 90 }, 'criterion', 5, true],
    [
      'a part by that of the criterion, as a yardstick',
      { criterion: 50, whole: 90 },
      'part',
      5,
      false,
    ],
    ['a part by that of the whole, where the criterion has none', { whole: 90 }, 'part', 9, false],
    ['a part by nothing, where the rule has no percentage', {}, 'part', 0, false],
    ['the whole by nothing, where the rule leaves it out', { criterion: 50 }, 'whole', 0, false],
    ['a criterion by nothing, where the rule leaves it out', { whole: 90 }, 'criterion', 0, false],
    ['the whole by nought, where the rule says so', { whole: 0 }, 'whole', 0, true],
  ] as const)('measures %s', (_, metPercent, level, required, tested) => {
    const score = judge(smallStandard({ metPercent }), level, 'x', { unrated: 10 });
    expect(score).toMatchObject({ required, tested });
  });
});

describe('how many more may be partial', () => {
  test.each<[Counts, number]>([
    [{ unrated: 11 }, 2],
    [{ partly: 1, unrated: 10 }, 1],
    [{ partly: 2, met: 9 }, 0],
    [{ partly: 5, unrated: 6 }, 0],
    [{ failed: 3, unrated: 8 }, 2],
    [{ aside: 1, unrated: 9 }, 1],
    [{ aside: 11 }, 0],
  ])('with %j: %d', (counts, partialsLeft) => {
    expect(criterionWith(counts).partialsLeft).toBe(partialsLeft);
  });

  test('in the whole is no more than its criteria allow together', () => {
    const within = [criterionWith({ unrated: 11 }), criterionWith({ partly: 4, unrated: 7 })];
    expect(judge(cse, 'whole', 'cse', tallyOf({ unrated: 57 }), within).partialsLeft).toBe(2);
  });

  test('in the whole is no more than its own share allows', () => {
    const within = [criterionWith({ unrated: 11 }), criterionWith({ unrated: 11 })];
    expect(
      judge(cse, 'whole', 'cse', tallyOf({ unrated: 13, partly: 1 }), within).partialsLeft,
    ).toBe(1);
  });
});

describe('the share met', () => {
  test('is told of what is rated, and at worst and at best of all that applies', () => {
    expect(criterionWith({ met: 3, partly: 1, unrated: 6, aside: 5 }).share).toEqual({
      known: 0.75,
      worst: 0.3,
      best: 0.9,
    });
  });

  test('is unknown while nothing is rated', () => {
    expect(criterionWith({ unrated: 10 }).share).toEqual({ known: null, worst: 0, best: 1 });
  });

  test('is none where nothing applies', () => {
    expect(criterionWith({ aside: 10 }).share).toEqual({ known: null, worst: 0, best: 0 });
  });
});

describe('the outcome', () => {
  test.each<[string, Counts, ScopeScore['outcome']]>([
    [
      'nothing known at first',
      { unrated: 11 },
      { known: null, worst: 'falls-short', best: 'reaches' },
    ],
    [
      'nothing known of what is set aside',
      { aside: 11 },
      { known: null, worst: 'reaches', best: 'reaches' },
    ],
    [
      'good so far',
      { met: 4, partly: 1, unrated: 6 },
      { known: 'reaches', worst: 'falls-short', best: 'reaches' },
    ],
    [
      'bad so far',
      { met: 3, partly: 1, unrated: 7 },
      { known: 'falls-short', worst: 'falls-short', best: 'reaches' },
    ],
    [
      'lost',
      { failed: 1, unrated: 10 },
      { known: 'falls-short', worst: 'falls-short', best: 'falls-short' },
    ],
    [
      'out of reach',
      { partly: 3, unrated: 8 },
      { known: 'falls-short', worst: 'falls-short', best: 'falls-short' },
    ],
    ['settled', { met: 9, partly: 2 }, { known: 'reaches', worst: 'reaches', best: 'reaches' }],
  ])('%s', (_, counts, outcome) => {
    expect(criterionWith(counts).outcome).toEqual(outcome);
  });

  test('can be settled with elements left to rate, where no rating is fatal', () => {
    const standard = smallStandard({ ratings: DONE_OR_NOT_YET, metPercent: { whole: 50 } });
    expect(judge(standard, 'whole', 'small', { done: 5, unrated: 5 })).toMatchObject({
      outcome: { known: 'reaches', worst: 'reaches', best: 'reaches' },
      state: 'in-progress',
    });
  });

  test('is never settled with an element left to rate, where a rating is fatal', () => {
    const standard = smallStandard({ ratings: PASS_OR_FAIL, metPercent: { whole: 0 } });
    expect(judge(standard, 'whole', 'small', { pass: 9, unrated: 1 }).outcome.worst).toBe(
      'falls-short',
    );
  });

  test('takes unrated elements as met at worst, where every rating counts as met', () => {
    const standard = smallStandard({ ratings: [{ id: 'seen', order: 1, met: true }] });
    expect(judge(standard, 'whole', 'small', { seen: 0, unrated: 3 })).toMatchObject({
      outcome: { worst: 'reaches' },
      share: { worst: 1 },
    });
  });

  test('of the whole falls short with one criterion that does, each as seen', () => {
    const good = criterionWith({ met: 9, partly: 2 });
    const open = criterionWith({ met: 1, unrated: 10 });
    const bad = criterionWith({ met: 8, partly: 3 });
    const outcomeWithin = (...within: ScopeScore[]) =>
      judge(cse, 'whole', 'cse', tallyOf({ met: 57 }), within).outcome;
    expect(outcomeWithin(good)).toEqual({ known: 'reaches', worst: 'reaches', best: 'reaches' });
    expect(outcomeWithin(good, open)).toEqual({
      known: 'reaches',
      worst: 'falls-short',
      best: 'reaches',
    });
    expect(outcomeWithin(bad, good)).toEqual({
      known: 'falls-short',
      worst: 'falls-short',
      best: 'falls-short',
    });
  });

  test('of what is known does not wait for a criterion that has not started', () => {
    const untouched = criterionWith({ unrated: 11 });
    expect(judge(cse, 'whole', 'cse', tallyOf({ met: 46 }), [untouched]).outcome.known).toBe(
      'reaches',
    );
  });
});
