import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Answers } from '../../../src/core/assessment/answer.js';
import type { Assessment } from '../../../src/core/assessment/assessment.js';
import { CHANGE_KINDS, compareAssessments } from '../../../src/core/progress/compare.js';
import { assessmentAt } from '../../../src/core/progress/progress.js';
import { recordSnapshot } from '../../../src/core/progress/snapshot.js';
import { AUTUMN, SPRING, packVersion } from '../../fixtures/pack-versions.js';
import { situations } from '../../fixtures/random-assessments.js';
import {
  MONDAY,
  TUESDAY,
  assessmentWith,
  elementsAt,
  type Standings,
} from '../../fixtures/small-assessments.js';
import { smallStandard } from '../../fixtures/small-packs.js';

const small = smallStandard({
  criteria: [[3], [3]],
  themes: ['people', 'place'],
  mayBeNotApplicable: 'all',
});

function compared(before: Standings, after: Standings) {
  return compareAssessments(small, assessmentWith(small, before), assessmentWith(small, after));
}

describe('two states of an assessment', () => {
  test('are compared element by element, each under what became of it', () => {
    const { changes, unchanged } = compared(
      {
        ...elementsAt('partly', '1.1.1', '1.1.2', '2.1.1', '2.1.2'),
        '2.1.3': 'met',
      },
      {
        '1.1.1': 'met',
        '1.1.2': 'failed',
        '1.1.3': 'met',
        '2.1.1': 'not-applicable',
        '2.1.3': 'met',
      },
    );
    const ids = CHANGE_KINDS.map((kind) => [kind, changes[kind].map(({ elementId }) => elementId)]);
    expect(Object.fromEntries(ids)).toEqual({
      better: ['1.1.1'],
      worse: ['1.1.2'],
      rated: ['1.1.3'],
      'set-aside': ['2.1.1'],
      cleared: ['2.1.2'],
    });
    expect(unchanged).toEqual(['2.1.3']);
  });

  test('are compared by their figures: the whole, the criteria and the themes', () => {
    const { whole, criteria, themes } = compared(
      elementsAt('met', '1.1.1'),
      elementsAt('met', '1.1.1', '1.1.2', '1.1.3', '2.1.1'),
    );
    expect(whole.met).toEqual({ before: 1, now: 4, by: 3 });
    expect(criteria.map(({ met }) => met.by)).toEqual([2, 1]);
    expect(themes.map(({ id, met }) => [id, met.by])).toEqual([
      ['people', 1],
      ['place', 2],
    ]);
  });

  test('tell which evidence is new, also where it takes the place of other', () => {
    const item = (id: string, removed?: true) => ({ id, title: id, changed: MONDAY, removed });
    const having = (...evidence: ReturnType<typeof item>[]): Assessment => ({
      ...assessmentWith(small, {}),
      answers: Answers.from([['1.1.1', { rating: 'met', changed: MONDAY, evidence }]]),
    });
    const [then] = recordSnapshot({
      standard: small,
      assessment: having(item('a'), item('b')),
      at: MONDAY,
    }).snapshots;
    if (!then) throw new Error('A snapshot must have been kept.');
    const before = assessmentAt(small, then);
    const after = having(item('b'), item('c'), item('d', true));
    expect(compareAssessments(small, before, after).newEvidence).toEqual([
      { elementId: '1.1.1', ids: ['c'] },
    ]);
    expect(compareAssessments(small, before, before).newEvidence).toEqual([]);
  });

  test('put every element into one list and no other', () => {
    const pairs = situations(10).chain(({ standard, standings }) =>
      fc.shuffledSubarray(Object.keys(standings)).map((ids) => ({
        standard,
        before: assessmentWith(standard, standings),
        after: assessmentWith(standard, elementsAt(standard.ratings[0]?.id ?? '', ...ids), TUESDAY),
      })),
    );
    fc.assert(
      fc.property(pairs, ({ standard, before, after }) => {
        const { changes, unchanged, byPack } = compareAssessments(standard, before, after);
        const listed = [
          ...CHANGE_KINDS.flatMap((kind) => changes[kind].map(({ elementId }) => elementId)),
          ...unchanged,
          ...byPack.map(({ elementId }) => elementId),
        ];
        expect(listed.sort()).toEqual([...standard.elementsById.keys()].sort());
      }),
    );
  });
});

describe('two states under different versions of the pack', () => {
  const [spring, autumn] = [packVersion(SPRING), packVersion(AUTUMN)];
  const before = assessmentWith(spring, elementsAt('met', 'a', 'b', 'c', 'd', 'f'));
  const after = assessmentWith(autumn, elementsAt('met', 'a', 'c1', 'g'), TUESDAY);

  test('tell what the pack changed apart from what the team did', () => {
    const { changes, unchanged, byPack } = compareAssessments(autumn, before, after);
    expect(byPack).toEqual([
      { elementId: 'b2', kind: 'renamed', was: ['b'], from: 'met', to: 'unrated' },
      { elementId: 'c1', kind: 'split', was: ['c'], from: 'unrated', to: 'met' },
      { elementId: 'c2', kind: 'split', was: ['c'], from: 'unrated', to: 'unrated' },
      { elementId: 'de', kind: 'merged', was: ['d', 'e'], from: 'unrated', to: 'unrated' },
      { elementId: 'g', kind: 'new', was: [], from: 'unrated', to: 'met' },
      { elementId: 'f', kind: 'withdrawn', was: [], from: 'met', to: 'unrated' },
    ]);
    expect(CHANGE_KINDS.flatMap((kind) => changes[kind])).toEqual([]);
    expect(unchanged).toEqual(['a']);
  });

  test('tell no change by the pack between two states of one version', () => {
    expect(compareAssessments(autumn, after, after).byPack).toEqual([]);
  });

  test('take a snapshot that does not name its version for an old one, but not what it rated for new', () => {
    const state = assessmentAt(autumn, { at: MONDAY, standings: { g: 'partly', b: 'met' } });
    const { byPack, changes } = compareAssessments(autumn, state, after);
    expect(byPack.map(({ elementId }) => elementId)).toEqual(['b2', 'c1', 'c2', 'de', 'f']);
    expect(changes.better.map(({ elementId }) => elementId)).toEqual(['g']);
  });

  test('do not take evidence that was carried for new', () => {
    const evidence = [{ id: 'x', title: 'Survey', changed: MONDAY }];
    const state = (id: string): Assessment => ({
      ...(id === 'b' ? before : after),
      answers: Answers.from([[id, { changed: MONDAY, evidence }]]),
    });
    expect(compareAssessments(autumn, state('b'), state('b2')).newEvidence).toEqual([]);
  });
});
