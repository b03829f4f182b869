import { describe, expect, test } from 'vitest';
import { findGap, type Gap } from '../../../src/core/assessment/gap.js';
import { scoreAssessment } from '../../../src/core/assessment/score.js';
import type { Standard } from '../../../src/core/standard/standard.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import {
  assessmentWith,
  elementsAt,
  everyElement,
  type Standings,
} from '../../fixtures/small-assessments.js';
import { SIX_RATINGS, smallStandard, type PackShape } from '../../fixtures/small-packs.js';

const cse = cseStandard();
const gapOf = (standard: Standard, standings: Standings): Gap =>
  findGap(standard, assessmentWith(standard, standings));

describe('the gap to Customer Service Excellence', () => {
  const allMet = everyElement(cse, 'compliant');

  test('is nothing, where the standard is reached', () => {
    expect(gapOf(cse, allMet)).toEqual({
      size: 0,
      toMeet: 0,
      toRate: 0,
      criteria: [],
      anywhere: null,
    });
  });

  test('is to rate everything, at the start', () => {
    const gap = gapOf(cse, {});
    expect(gap).toMatchObject({ size: 57, toMeet: 0, toRate: 57, anywhere: null });
    expect(gap.criteria.map(({ criterionId, toRate }) => [criterionId, toRate.length])).toEqual([
      ['1', 11],
      ['2', 11],
      ['3', 12],
      ['4', 13],
      ['5', 10],
    ]);
    expect(gap.criteria[4]).toEqual({
      criterionId: '5',
      toMeet: 0,
      mustMeet: [],
      fatal: [],
      choice: null,
      toRate: [
        '5.1.1',
        '5.1.2',
        '5.2.1',
        '5.2.2',
        '5.2.3',
        '5.2.4',
        '5.2.5',
        '5.3.1',
        '5.3.2',
        '5.3.3',
      ],
    });
  });

  test('asks for a free choice among the partials, and for the non-compliant one', () => {
    const partial = elementsAt('partially-compliant', '1.1.1', '1.2.1', '1.3.5');
    const gap = gapOf(cse, { ...allMet, ...partial, '1.3.1': 'non-compliant' });
    expect(gap).toEqual({
      size: 2,
      toMeet: 2,
      toRate: 0,
      anywhere: null,
      criteria: [
        {
          criterionId: '1',
          toMeet: 2,
          mustMeet: ['1.3.1'],
          fatal: ['1.3.1'],
          choice: { pick: 1, from: ['1.1.1', '1.2.1', '1.3.5'] },
          toRate: [],
        },
      ],
    });
  });

  test('takes the non-compliant and the unrated as met by then, so that two partials can stay', () => {
    const standings = {
      ...allMet,
      ...elementsAt('partially-compliant', '2.1.1', '2.1.2'),
      '2.2.1': 'non-compliant',
    };
    const gap = gapOf(cse, { ...standings, '2.2.2': 'unrated' });
    expect(gap).toMatchObject({ size: 2, toMeet: 1, toRate: 1, anywhere: null });
    expect(gap.criteria).toEqual([
      {
        criterionId: '2',
        toMeet: 1,
        mustMeet: ['2.2.1'],
        fatal: ['2.2.1'],
        choice: null,
        toRate: ['2.2.2'],
      },
    ]);
  });

  test('leaves out what is set aside', () => {
    const gap = gapOf(cse, { ...allMet, ...elementsAt('not-applicable', '3.1.2', '3.3.3') });
    expect(gap.size).toBe(0);
  });

  test('allows one partial fewer, where elements set aside bring the allowance down', () => {
    const partial = elementsAt('partially-compliant', '3.2.1', '3.2.2');
    expect(gapOf(cse, { ...allMet, ...partial, '3.1.2': 'not-applicable' }).size).toBe(0);
    const standard = smallStandard({ criteria: [[5]], mayBeNotApplicable: ['1.1.5'] });
    const one = { ...everyElement(standard, 'met'), '1.1.1': 'partly' };
    expect(gapOf(standard, one).size).toBe(0);
    expect(gapOf(standard, { ...one, '1.1.5': 'not-applicable' }).criteria[0]?.mustMeet).toEqual([
      '1.1.1',
    ]);
  });

  test('can be taken from a score that is at hand', () => {
    const assessment = assessmentWith(
      cse,
      elementsAt('partially-compliant', '1.1.1', '1.1.2', '1.1.3'),
    );
    expect(findGap(cse, assessment, scoreAssessment(cse, assessment))).toEqual(
      findGap(cse, assessment),
    );
  });
});

describe('the gap to a small standard', () => {
  const partlyAll = (shape: PackShape) => {
    const standard = smallStandard(shape);
    return gapOf(standard, everyElement(standard, 'partly'));
  };

  test('has no choice in it, where every partial is needed', () => {
    const gap = partlyAll({ criteria: [[2], [3]], metPercent: { criterion: 100 } });
    expect(gap).toMatchObject({ size: 5, anywhere: null });
    expect(gap.criteria[0]).toEqual({
      criterionId: '1',
      toMeet: 2,
      mustMeet: ['1.1.1', '1.1.2'],
      fatal: [],
      choice: null,
      toRate: [],
    });
  });

  test('leaves the whole choice open, where only the whole is tested', () => {
    expect(partlyAll({ criteria: [[2], [3]], metPercent: { whole: 50 } })).toEqual({
      size: 3,
      toMeet: 3,
      toRate: 0,
      criteria: [],
      anywhere: { pick: 3, from: ['1.1.1', '1.1.2', '2.1.1', '2.1.2', '2.1.3'] },
    });
  });

  test('asks nothing of the whole, where only the criteria are tested', () => {
    const gap = partlyAll({ criteria: [[2], [3]], metPercent: { criterion: 50 } });
    expect(gap).toMatchObject({ size: 3, anywhere: null });
    expect(gap.criteria.map(({ choice }) => choice)).toEqual([
      { pick: 1, from: ['1.1.1', '1.1.2'] },
      { pick: 2, from: ['2.1.1', '2.1.2', '2.1.3'] },
    ]);
  });

  test('asks for more from anywhere, where the whole asks for more than its criteria', () => {
    const gap = partlyAll({ criteria: [[2], [4]], metPercent: { criterion: 50, whole: 80 } });
    expect(gap).toMatchObject({
      size: 5,
      toMeet: 5,
      anywhere: { pick: 2, from: ['1.1.1', '1.1.2', '2.1.1', '2.1.2', '2.1.3', '2.1.4'] },
    });
    expect(gap.criteria.map(({ toMeet }) => toMeet)).toEqual([1, 2]);
  });

  test('takes from elsewhere only where a partial is left over', () => {
    // Criterion 1 must have its one element met in any case; the second choice lies in criterion 2 alone.
    const gap = partlyAll({ criteria: [[1], [4]], metPercent: { criterion: 50, whole: 80 } });
    expect(gap.criteria[0]).toMatchObject({ mustMeet: ['1.1.1'], choice: null });
    expect(gap.criteria[1]).toMatchObject({ toMeet: 2, choice: { pick: 2 } });
    expect(gap.anywhere).toEqual({ pick: 1, from: ['2.1.1', '2.1.2', '2.1.3', '2.1.4'] });
  });

  test('names the partials, where the whole needs them all though no criterion does', () => {
    const gap = partlyAll({ criteria: [[1], [2]], metPercent: { whole: 100 } });
    expect(gap).toMatchObject({ size: 3, anywhere: null });
    expect(gap.criteria.map(({ mustMeet, toMeet }) => [mustMeet, toMeet])).toEqual([
      [['1.1.1'], 1],
      [['2.1.1', '2.1.2'], 2],
    ]);
  });

  test('is only what is fatal, where the rule has no percentage', () => {
    const standard = smallStandard({ metPercent: {} });
    const gap = gapOf(standard, { ...everyElement(standard, 'partly'), '1.2.1': 'failed' });
    expect(gap).toMatchObject({
      size: 1,
      criteria: [{ criterionId: '1', mustMeet: ['1.2.1'], choice: null }],
    });
  });

  test('treats every fatal rating alike, every partial one, and every one that counts as met', () => {
    const standard = smallStandard({
      criteria: [[6]],
      ratings: SIX_RATINGS,
      metPercent: { criterion: 80 },
    });
    const ids = ['1.1.1', '1.1.2', '1.1.3', '1.1.4', '1.1.5', '1.1.6'];
    const rated = ['leading', 'good', 'nearly', 'begun', 'poor', 'absent'].map((rating, index) => [
      ids[index],
      rating,
    ]);
    expect(gapOf(standard, Object.fromEntries(rated) as Standings).criteria).toEqual([
      {
        criterionId: '1',
        toMeet: 3,
        mustMeet: ['1.1.5', '1.1.6'],
        fatal: ['1.1.5', '1.1.6'],
        choice: { pick: 1, from: ['1.1.3', '1.1.4'] },
        toRate: [],
      },
    ]);
  });

  test('is nothing, where nothing applies', () => {
    const standard = smallStandard({ mayBeNotApplicable: 'all' });
    expect(gapOf(standard, everyElement(standard, 'not-applicable')).size).toBe(0);
  });
});
