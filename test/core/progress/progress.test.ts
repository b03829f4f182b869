import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Answers } from '../../../src/core/assessment/answer.js';
import type { Assessment, Snapshot } from '../../../src/core/assessment/assessment.js';
import { changeSince } from '../../../src/core/progress/progress.js';
import { recordSnapshot } from '../../../src/core/progress/snapshot.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { on } from '../../fixtures/change-context.js';
import { anyStanding, situations } from '../../fixtures/random-assessments.js';
import {
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  assessmentWith,
  elementsAt,
  everyElement,
  type Standings,
} from '../../fixtures/small-assessments.js';
import { smallStandard } from '../../fixtures/small-packs.js';

const cse = cseStandard();

function snapshotOf(assessment: Assessment): Snapshot {
  const [snapshot] = recordSnapshot(on(MONDAY, assessment)).snapshots;
  if (!snapshot) throw new Error('A snapshot must have been kept.');
  return snapshot;
}

function changeBetween(before: Standings, now: Standings) {
  return changeSince(
    cse,
    snapshotOf(assessmentWith(cse, before)),
    assessmentWith(cse, now, TUESDAY),
  );
}

describe('a snapshot', () => {
  test('keeps where each element stands, and leaves out what is unrated', () => {
    const standings = { '1.1.1': 'compliant', '1.1.2': 'unrated', '3.1.2': 'not-applicable' };
    const { snapshots } = recordSnapshot(
      { standard: cse, assessment: assessmentWith(cse, standings), at: MONDAY },
      'Spring',
    );
    expect(snapshots).toEqual([
      {
        at: MONDAY,
        name: 'Spring',
        version: cse.version,
        standings: { '1.1.1': 'compliant', '3.1.2': 'not-applicable' },
        evidence: {},
      },
    ]);
  });

  test.each([undefined, ''])('has no name, where none is given (%j)', (name) => {
    const [snapshot] = recordSnapshot(
      { standard: cse, assessment: assessmentWith(cse, {}), at: MONDAY },
      name,
    ).snapshots;
    expect(Object.keys(snapshot ?? {})).toEqual(['at', 'version', 'standings', 'evidence']);
  });

  test('keeps which evidence there was, and not what had been taken away', () => {
    const item = { title: 'Survey', changed: MONDAY };
    const evidence = [
      { ...item, id: 'a' },
      { ...item, id: 'b', removed: true as const },
    ];
    const assessment = {
      ...assessmentWith(cse, {}),
      answers: Answers.from([['1.1.1', { changed: MONDAY, evidence }]]),
    };
    expect(snapshotOf(assessment).evidence).toEqual({ '1.1.1': ['a'] });
  });

  test('keeps the ratings of elements it does not know, and not what cannot stand', () => {
    const assessment = {
      ...assessmentWith(cse, {}),
      answers: Answers.from([
        ['6.1.1', { rating: 'splendid', changed: MONDAY }],
        ['6.1.2', { note: 'Later', changed: MONDAY }],
        ['1.1.1', { rating: 'splendid', changed: MONDAY }],
        ['1.1.2', { notApplicable: 'Not ours', changed: MONDAY }],
        ['3.1.2', { notApplicable: ' ', changed: MONDAY }],
      ]),
    };
    expect(snapshotOf(assessment).standings).toEqual({ '6.1.1': 'splendid' });
  });

  test('takes its place among the others by date', () => {
    let assessment = assessmentWith(cse, {});
    for (const [at, name] of [
      [TUESDAY, 'second'],
      [WEDNESDAY, 'last'],
      [MONDAY, 'first'],
      [TUESDAY, 'third'],
    ] as const) {
      assessment = recordSnapshot(on(at, assessment), name);
    }
    expect(assessment.snapshots.map(({ name }) => name)).toEqual([
      'first',
      'second',
      'third',
      'last',
    ]);
  });

  test('leaves the answers and the older assessment alone', () => {
    const before = assessmentWith(cse, { '1.1.1': 'compliant' });
    const after = recordSnapshot(on(MONDAY, before));
    expect(after.answers).toBe(before.answers);
    expect(before.snapshots).toEqual([]);
  });
});

describe('the change since a snapshot', () => {
  test('tells what rose and what fell, and by how many steps', () => {
    const before = {
      '1.1.1': 'non-compliant',
      '1.1.2': 'partially-compliant',
      '1.1.3': 'compliance-plus',
    };
    const now = { '1.1.1': 'compliant', '1.1.2': 'compliant', '1.1.3': 'partially-compliant' };
    expect(changeBetween(before, now)).toMatchObject({
      since: MONDAY,
      rose: [
        { elementId: '1.1.1', from: 'non-compliant', to: 'compliant', steps: 2 },
        { elementId: '1.1.2', from: 'partially-compliant', to: 'compliant', steps: 1 },
      ],
      fell: [{ elementId: '1.1.3', from: 'compliance-plus', to: 'partially-compliant', steps: -2 }],
      other: [],
    });
  });

  test('counts no steps for what was rated, cleared or set aside since', () => {
    const before = { '1.1.1': 'compliant', '3.1.2': 'non-compliant', '3.3.3': 'not-applicable' };
    const now = {
      '1.1.2': 'compliance-plus',
      '3.1.2': 'not-applicable',
      '3.3.3': 'compliance-plus',
    };
    expect(changeBetween(before, now)).toMatchObject({
      rose: [],
      fell: [],
      other: [
        { elementId: '1.1.1', from: 'compliant', to: 'unrated', steps: 0 },
        { elementId: '1.1.2', from: 'unrated', to: 'compliance-plus', steps: 0 },
        { elementId: '3.1.2', from: 'non-compliant', to: 'not-applicable', steps: 0 },
        { elementId: '3.3.3', from: 'not-applicable', to: 'compliance-plus', steps: 0 },
      ],
    });
  });

  test('counts the elements met and the share of them, for the whole and each criterion', () => {
    const five = ['5.1.1', '5.1.2', '5.2.1', '5.2.2', '5.2.3'];
    const { whole, criteria } = changeBetween(elementsAt('compliant', ...five), {
      ...elementsAt('compliant', ...five.slice(1)),
      ...everyElement(smallStandard({ criteria: [[3, 3, 5]] }), 'compliant'),
    });
    expect(whole).toEqual({
      id: 'cse',
      met: { before: 5, now: 15, by: 10 },
      share: { before: 5 / 57, now: 15 / 57, by: 15 / 57 - 5 / 57 },
    });
    expect(criteria.map(({ id, met }) => [id, met.by])).toEqual([
      ['1', 11],
      ['2', 0],
      ['3', 0],
      ['4', 0],
      ['5', -1],
    ]);
    expect(criteria[4]?.share).toEqual({ before: 0.5, now: 0.4, by: 0.4 - 0.5 });
  });

  test('takes the share of what applied at the time', () => {
    const before = elementsAt('compliant', '3.1.1', '3.2.1', '3.2.2');
    const { criteria } = changeBetween(before, {
      ...before,
      ...elementsAt('not-applicable', '3.1.2', '3.3.3'),
    });
    expect(criteria[2]?.share).toEqual({ before: 0.25, now: 0.3, by: 0.3 - 0.25 });
  });

  test('tells of elements and ratings it does not know, and counts neither', () => {
    const snapshot = {
      at: MONDAY,
      standings: { '6.1.1': 'compliant', '1.1.1': 'splendid', '1.1.2': 'compliant' },
    };
    const progress = changeSince(
      cse,
      snapshot,
      assessmentWith(cse, elementsAt('compliant', '1.1.1', '1.1.2')),
    );
    expect(progress.unknown).toEqual(['6.1.1']);
    expect(progress.whole.met).toEqual({ before: 1, now: 2, by: 1 });
    expect(progress.other).toEqual([
      { elementId: '1.1.1', from: 'unrated', to: 'compliant', steps: 0 },
    ]);
  });

  test('is none, right after a snapshot', () => {
    fc.assert(
      fc.property(situations(10), ({ standard, standings }) => {
        const { snapshots } = recordSnapshot({
          standard,
          assessment: assessmentWith(standard, standings),
          at: MONDAY,
        });
        const snapshot = snapshots[0] ?? { at: '', standings: {} };
        const { rose, fell, other, whole } = changeSince(
          standard,
          snapshot,
          assessmentWith(standard, standings),
        );
        expect([...rose, ...fell, ...other]).toEqual([]);
        expect(whole.met.by).toBe(0);
        expect(whole.share.by).toBe(0);
      }),
    );
  });

  test('backwards is the same change the other way round', () => {
    const pairs = situations(10).chain(({ standard, standings }) =>
      fc
        .array(anyStanding(standard), {
          minLength: standard.elementsById.size,
          maxLength: standard.elementsById.size,
        })
        .map((later) => ({
          standard,
          before: assessmentWith(standard, standings),
          now: assessmentWith(
            standard,
            Object.fromEntries(
              Object.keys(standings).map((id, index) => [id, later[index] ?? 'unrated']),
            ),
          ),
        })),
    );
    fc.assert(
      fc.property(pairs, ({ standard, before, now }) => {
        const since = (then: Assessment, later: Assessment) => {
          const [snapshot] = recordSnapshot({ standard, assessment: then, at: MONDAY }).snapshots;
          return changeSince(standard, snapshot ?? { at: '', standings: {} }, later);
        };
        const [there, back] = [since(before, now), since(now, before)];
        const turned = (changes: typeof there.rose) =>
          changes.map(({ elementId, from, to, steps }) => ({
            elementId,
            from: to,
            to: from,
            steps: 0 - steps,
          }));
        expect(turned(back.fell)).toEqual(there.rose);
        expect(turned(back.rose)).toEqual(there.fell);
        expect(back.whole.met).toEqual({
          before: there.whole.met.now,
          now: there.whole.met.before,
          by: 0 - there.whole.met.by,
        });
      }),
    );
  });
});
